/** Sentences of summaries and the texts of their commands, by language. */
import { localiser, type Localised } from '../localised.js';
import { commandsEn, en, type SummaryWords } from './en.js';
import { commandsFr, fr } from './fr.js';

export type { SummaryWords };
export const summaryWords: Localised<SummaryWords> = { en, fr };

/** The same leaf in both languages: `summaryCommandText((t) => t.claims)`. */
export const summaryCommandText = localiser({ en: commandsEn, fr: commandsFr });

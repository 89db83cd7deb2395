/** Sentences of summaries, by language. */
import type { Localised } from '../localised.js';
import { en, type SummaryWords } from './en.js';
import { fr } from './fr.js';

export type { SummaryWords };
export const summaryWords: Localised<SummaryWords> = { en, fr };

/** Texts of `/entry`, by language. */
import type { Language } from '../../incidents/vocabulary.js';
import { localiser, type Localised } from '../localised.js';
import { en, type EntryCatalogue } from './en.js';
import { fr } from './fr.js';

export type { EntryCatalogue };
const catalogues: Localised<EntryCatalogue> = { en, fr };

/** In both languages, for declarations: `entryText((t) => t.add)`. */
export const entryText = localiser<EntryCatalogue>(catalogues);
/** In one language. */
export const entryWords = (language: Language): EntryCatalogue => catalogues[language];

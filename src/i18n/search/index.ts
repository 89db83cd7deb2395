import type { Language } from '../../incidents/vocabulary.js';
import { en, type SearchWords } from './en.js';
import { fr } from './fr.js';

export type { SearchWords };

/** Words of suggestions by language. */
export const searchWords: Readonly<Record<Language, SearchWords>> = { en, fr };

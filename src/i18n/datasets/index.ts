import type { Language } from '../../incidents/vocabulary.js';
import { en, type DatasetWords } from './en.js';
import { fr } from './fr.js';

export type { DatasetWords };

/** Words of exported files by language. */
export const datasetWords: Readonly<Record<Language, DatasetWords>> = { en, fr };

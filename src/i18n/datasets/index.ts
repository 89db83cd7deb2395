import type { Language } from '../../incidents/vocabulary.js';
import { localiser } from '../localised.js';
import { en, type DatasetWords } from './en.js';
import { fr } from './fr.js';

export type { DatasetWords };

/** Words of exports by language. */
export const datasetWords: Readonly<Record<Language, DatasetWords>> = { en, fr };

/** The same leaf in both languages: `datasetText((t) => t.command)`. */
export const datasetText = localiser<DatasetWords>(datasetWords);

import type { Language } from '../../incidents/vocabulary.js';
import { en, type FilterCatalogue } from './en.js';
import { fr } from './fr.js';

const catalogues: Readonly<Record<Language, FilterCatalogue>> = { en, fr };

/** The texts about typed filters in a language. */
export const filterText = (language: Language): FilterCatalogue => catalogues[language];

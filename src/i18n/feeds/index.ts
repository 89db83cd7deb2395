/** Sentences on feed posts and of `/feed`, by language. */
import type { Language } from '../../incidents/vocabulary.js';
import { localiser, type Localised } from '../localised.js';
import { en as commandEn, type FeedCatalogue } from './command-en.js';
import { fr as commandFr } from './command-fr.js';
import { en, type FeedWords } from './en.js';
import { fr } from './fr.js';

export type { FeedCatalogue, FeedWords };
export const feedWords: Localised<FeedWords> = { en, fr };

const catalogues: Localised<FeedCatalogue> = { en: commandEn, fr: commandFr };
/** The command's texts in both languages, for declarations. */
export const feedText = localiser<FeedCatalogue>(catalogues);
/** The command's texts in one language. */
export const feedCommandWords = (language: Language): FeedCatalogue => catalogues[language];

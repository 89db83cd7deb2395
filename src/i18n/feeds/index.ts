/** Sentences on feed posts, by language. */
import type { Localised } from '../localised.js';
import { en, type FeedWords } from './en.js';
import { fr } from './fr.js';

export type { FeedWords };
export const feedWords: Localised<FeedWords> = { en, fr };

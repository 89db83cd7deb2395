import type { Language } from '../../incidents/vocabulary.js';
import { en, type PictureWords } from './en.js';
import { fr } from './fr.js';

export type { PictureWords };

/** Words of pictures by language. */
export const pictureWords: Readonly<Record<Language, PictureWords>> = { en, fr };

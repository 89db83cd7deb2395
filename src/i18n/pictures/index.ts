import type { Language } from '../../incidents/vocabulary.js';
import { localiser } from '../localised.js';
import { en, type PictureWords } from './en.js';
import { fr } from './fr.js';

export type { PictureWords };

/** Words of pictures by language. */
export const pictureWords: Readonly<Record<Language, PictureWords>> = { en, fr };

/** The same leaf in both languages: `pictureText((t) => t.commands.map)`. */
export const pictureText = localiser<PictureWords>(pictureWords);

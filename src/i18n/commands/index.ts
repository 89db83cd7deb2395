import { localiser } from '../localised.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of the shared options and of the look-up commands: `commandText((t) => t.search)`. */
export const commandText = localiser({ en, fr });

import type { Language } from '../../incidents/vocabulary.js';
import { localiser } from '../localised.js';
import { en, type CommandCatalogue } from './en.js';
import { fr } from './fr.js';

const catalogues = { en, fr };

/** Texts of the shared options and of the look-up commands, in both languages: `commandText((t) => t.search)`. */
export const commandText = localiser<CommandCatalogue>(catalogues);

/** What the look-up commands say, in one language. */
export const commandWords = (language: Language): CommandCatalogue => catalogues[language];

import type { Language } from '../../incidents/vocabulary.js';
import { en, type TerminalCatalogue } from './en.js';
import { fr } from './fr.js';

const catalogues: Readonly<Record<Language, TerminalCatalogue>> = { en, fr };

/** The terminal's texts in a language. */
export const terminalText = (language: Language): TerminalCatalogue => catalogues[language];

import type { Language } from '../../incidents/vocabulary.js';
import { en, type DiscordCatalogue } from './en.js';
import { fr } from './fr.js';

const catalogues: Readonly<Record<Language, DiscordCatalogue>> = { en, fr };

/** The frame's texts in a language. */
export const discordText = (language: Language): DiscordCatalogue => catalogues[language];

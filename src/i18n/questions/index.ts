/** Sentences of answers to questions, by language. */
import type { Localised } from '../localised.js';
import { en, type QuestionWords } from './en.js';
import { fr } from './fr.js';

export type { QuestionWords };
export const questionWords: Localised<QuestionWords> = { en, fr };

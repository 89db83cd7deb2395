/** Sentences of answers, by language. */
import type { Localised } from '../localised.js';
import { en, type AnswerWords } from './en.js';
import { fr } from './fr.js';

export type { AnswerWords };
export const answerWords: Localised<AnswerWords> = { en, fr };

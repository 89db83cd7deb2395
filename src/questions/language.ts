/** Tells English from French by counting the words that are typical of one of them. */
import { fold } from '../incidents/fold.js';
import type { Language } from '../incidents/vocabulary.js';
import { markers } from './lexicon/index.js';

/**
 * The language of a question. Letters with French accents weigh a little; names alone decide nothing.
 *
 * @param fallback for a text that shows neither ("Kidal 2016")
 */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  const words = fold(text).split(' ');
  const score = (language: Language): number =>
    words.filter((word) => markers[language].has(word)).length;
  const french =
    score('fr') +
    (/(?:^|\s)à\s/iu.test(text) ? 1 : 0) +
    (/\b(?:qu|l|d|n|s|c|j)['’]\p{L}/iu.test(text) ? 1 : 0);
  const english = score('en') + (/\p{L}['’]s\b/u.test(text) ? 1 : 0);
  if (french === english) return fallback;
  return french > english ? 'fr' : 'en';
}

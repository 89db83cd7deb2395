/** What the incidents are ranked by, from which end, and how many of the ranking are wanted. */
import { ordinal } from '../lexicon/ordinals.js';
import { smallNumber } from '../periods/calendar.js';
import { isTollWord } from './counting.js';
import type { Cues } from './cues.js';
import { ranksPeople, type SplitWords } from './split.js';
import type { Superlative } from './types.js';

/** What the incidents are ranked by, and from which end. */
export function orderOf(cues: Cues, words: SplitWords): Superlative | undefined {
  // "Top 5 attacks by wounded" ranks by what is counted.
  const toll = cues.has('deadliest') || ranksPeople(cues, words) || asksForTop(cues);
  const ranked =
    cues.has('change') && !toll ? undefined : toll ? 'deadliest' : dated(cues, words.isEvent);
  return ranked ?? orderAsked(cues);
}

function dated(cues: Cues, isEvent: (at: number) => boolean): Superlative | undefined {
  for (const kind of ['latest', 'first'] as const) {
    for (const { start, end } of cues.all(kind)) {
      // "How long did the siege last": a verb.
      if (cues.has('delay') && end === cues.tokens.length) continue;
      const after = [end, end + 1, end + 2];
      const about =
        [start - 1, ...after].some(isEvent) || ['time', 'fois'].includes(cues.word(end));
      const aboutToll = [start - 1, end, end + 1].some((at) => isTollWord(cues.word(at)));
      if (about && !aboutToll) return kind;
    }
  }
  return undefined;
}

const asksForTop = (cues: Cues): boolean =>
  topOf(cues) !== undefined && !cues.has('latest', 'first') && cues.word(0) === 'top';

/** "The next attack after June 2019": the first of an open period; "the previous one before …": the last. */
function orderAsked(cues: Cues): Superlative | undefined {
  // "How did it evolve from one day to the next".
  if (cues.has('change')) return undefined;
  if (cues.has('next')) return 'first';
  return cues.has('previous') ? 'latest' : undefined;
}

/** "The second deadliest attack", « la deuxième attaque la plus meurtrière ». */
export function nthOf(cues: Cues): number | undefined {
  for (const { start } of cues.all('deadliest', 'latest', 'first', 'most')) {
    for (const at of [start - 1, start - 2, start - 3]) {
      const nth = ordinal(cues.word(at));
      if (nth !== undefined && nth > 1) return nth;
    }
  }
  return undefined;
}

/** More than this is hardly a number of the top, and « un » and "a" are no numbers. */
const LONGEST_TOP = 20;
const NO_NUMBERS = ['the', 'la', 'a', 'un'];

/** How many of the top are wanted: "the two deadliest", "top 5". */
export function topOf(cues: Cues): number | undefined {
  for (const { start, end } of cues.all('deadliest', 'latest', 'first')) {
    for (const at of [start - 1, start - 2, end]) {
      const number = smallNumber(cues.word(at));
      if (
        number !== undefined &&
        number > 1 &&
        number <= LONGEST_TOP &&
        !NO_NUMBERS.includes(cues.word(at))
      )
        return number;
    }
  }
  const top = cues.tokens.findIndex(({ folded }) => folded === 'top');
  return top < 0 ? undefined : smallNumber(cues.word(top + 1));
}

/** What every rule for dates needs: years and words at a position, and how a hit is given. */
import { iso, type Days } from './calendar.js';
import type { Hit, PeriodAssumption, Scan } from './types.js';

/** The year at a position: `2017`, `'17`. */
export function yearAt(scan: Scan, at: number): number | undefined {
  const word = scan.words[at];
  if (word === undefined) return undefined;
  if (/^(?:199\d|20[0-4]\d)$/.test(word)) return Number(word);
  // "The summer of '17".
  const short = /^[01234]\d$/.test(word) && /(?:^|\s)['’]$/.test(scan.tokens[at]?.before ?? '');
  return short ? 2000 + Number(word) : undefined;
}

/** The position behind a word, if it is one of these. */
export const skip = (scan: Scan, at: number, words: readonly string[]): number =>
  words.includes(scan.words[at] ?? '') ? at + 1 : at;

/** The days a rule read from `length` tokens. */
export const hit = (days: Days, length: number, assumption?: PeriodAssumption): Hit => ({
  ...days,
  length,
  ...(assumption !== undefined && { assumption }),
});

/** The last year in which this day or month lay in the past. */
export const pastYear = (scan: Scan, month: number, day: number): number => {
  const year = Number(scan.today.slice(0, 4));
  return iso(year, month, day) <= scan.today ? year : year - 1;
};

/** Times of the year that have names of their own: seasons, Ramadan, feasts. */
import { iso, ramadanIn, SEASONS, wholeMonths } from './calendar.js';
import { hit, pastYear, skip, yearAt } from './reading.js';
import type { Rule } from './types.js';

/** `summer 2019`, `été 2019`, `the winter of 2020`. Winter runs into the next year. */
export const season: Rule = (scan, at) => {
  const first = SEASONS.get(scan.words[at] ?? '');
  if (first === undefined) return undefined;
  const next = skip(scan, at + 1, ['of', 'de']);
  const named = yearAt(scan, next);
  if (named === undefined) {
    // "été" is also "been": without a year it counts only after a clear word.
    if (
      !['last', 'the', 'this', 'l', 'cet', 'in'].includes(scan.words[at - 1] ?? '') ||
      scan.words[at] === 'fall' ||
      (scan.words[at] === 'ete' && !['l', 'cet'].includes(scan.words[at - 1] ?? ''))
    )
      return undefined;
    return hit(wholeMonths(pastYear(scan, first, 1), first, 3), 1, 'season-months');
  }
  return hit(wholeMonths(named, first, 3), next + 1 - at, 'season-months');
};

/** `Ramadan 2025`, `le mois de ramadan 2019`, `Ramadan`. */
export const ramadan: Rule = (scan, at) => {
  if (!['ramadan', 'ramadhan', 'ramazan'].includes(scan.words[at] ?? '')) return undefined;
  const next = skip(scan, at + 1, ['of', 'de', 'in', 'en']);
  const named = yearAt(scan, next);
  const thisYear = Number(scan.today.slice(0, 4));
  const days =
    named === undefined
      ? [...ramadanIn(thisYear - 1), ...ramadanIn(thisYear)].findLast(
          ({ from }) => from <= scan.today,
        )
      : ramadanIn(named)[0];
  return days === undefined
    ? undefined
    : hit(days, named === undefined ? 1 : next + 1 - at, 'ramadan-calendar');
};

const FEASTS: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ['christmas', [12, 25]],
  ['xmas', [12, 25]],
  ['noel', [12, 25]],
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['new year s day', [1, 1]],
  ['new year s eve', [12, 31]],
  ['nouvel an', [1, 1]],
  ['jour de l an', [1, 1]],
  ['saint sylvestre', [12, 31]],
  ['veille de noel', [12, 24]],
  ['reveillon', [12, 31]],
]);
const LONGEST_FEAST = 4;

/** `Christmas 2018`, `Noël 2019`, `New Year's Eve`: the day itself. */
export const feast: Rule = (scan, at) => {
  for (let length = LONGEST_FEAST; length > 0; length -= 1) {
    const day = FEASTS.get(scan.words.slice(at, at + length).join(' '));
    if (day === undefined) continue;
    const next = skip(scan, at + length, ['of', 'de', 'in', 'en']);
    const named = yearAt(scan, next);
    const [month, date] = day;
    const on = iso(named ?? pastYear(scan, month, date), month, date);
    return named === undefined
      ? hit({ from: on, to: on }, length, 'past-year')
      : hit({ from: on, to: on }, next + 1 - at);
  }
  return undefined;
};

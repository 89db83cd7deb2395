/** Parts of months and years: weeks, halves, quarters, thirds. */
import { ordinal } from '../lexicon/ordinals.js';
import { addDays, iso, lastDay, monthNumber, wholeMonths } from './calendar.js';
import { bareMonth, monthYear } from './months.js';
import { hit, pastYear, skip, yearAt } from './reading.js';
import type { Rule } from './types.js';

const LAST = new Set(['last', 'dernier', 'derniere']);

/** Which part an ordinal means: 1 for the first, -1 for the last. */
const nthOf = (word = ''): number | undefined => (LAST.has(word) ? -1 : ordinal(word));

const PARTS = new Map<string, number>([
  ['half', 6],
  ['semestre', 6],
  ['semester', 6],
  ['moitie', 6],
  ['quarter', 3],
  ['trimestre', 3],
  ['trimester', 3],
]);

/** `first week of January 2021`, `dernière semaine de mars 2019`, `first half of May 2017`, `deuxième quinzaine de juin`. */
export const monthPart: Rule = (scan, at) => {
  const nth = nthOf(scan.words[at]);
  const part = MONTH_PARTS.get(scan.words[at + 1] ?? '');
  if (nth === undefined || part === undefined) return undefined;
  const next = skip(scan, skip(scan, at + 2, ['of', 'de', 'd', 'in']), ['the', 'le', 'mois']);
  const whole = monthYear(scan, next) ?? bareMonth(scan, next);
  if (whole?.from === undefined || whole.to === undefined) return undefined;
  const days = Number(whole.to.slice(8, 10));
  const length = part === 'week' ? 7 : Math.ceil(days / 2);
  const last = part === 'week' ? Math.ceil(days / 7) : 2;
  if (nth > last) return undefined;
  const from = nth === -1 ? addDays(whole.to, 1 - length) : addDays(whole.from, (nth - 1) * length);
  const to = addDays(from, length - 1);
  return {
    from,
    to: to < whole.to ? to : whole.to,
    length: next + whole.length - at,
    ...(whole.assumption !== undefined && { assumption: whole.assumption }),
  };
};
const MONTH_PARTS = new Map<string, 'week' | 'half'>([
  ['week', 'week'],
  ['semaine', 'week'],
  ['half', 'half'],
  ['moitie', 'half'],
  ['quinzaine', 'half'],
  ['fortnight', 'half'],
]);

/** `2020 first half`, `2019 Q3`. */
export const yearThenPart: Rule = (scan, at) => {
  const named = yearAt(scan, at);
  if (named === undefined) return undefined;
  const words = [...scan.words.slice(at + 1, at + 3), String(named)];
  const short = yearPart({ ...scan, words: [words[0] ?? '', String(named)] }, 0);
  const part = short ?? yearPart({ ...scan, words }, 0);
  // A year of its own after the part: "in 2019, first half of 2020".
  const own = part === undefined ? undefined : yearAt(scan, at + part.length);
  return own === undefined ? part : undefined;
};

/** `first half of 2020`, `H1 2020`, `Q3 2019`, `T3 2019`, `premier semestre 2020`, `3e trimestre de 2019`. */
export const yearPart: Rule = (scan, at) => {
  const short = /^([hqts])([1-4])$/.exec(scan.words[at] ?? '');
  let nth: number | undefined;
  let months: number | undefined;
  let next: number;
  if (short !== null) {
    nth = Number(short[2]);
    months = short[1] === 'h' || short[1] === 's' ? 6 : 3;
    next = at + 1;
  } else {
    nth = nthOf(scan.words[at]);
    months = PARTS.get(scan.words[at + 1] ?? '');
    next = at + 2;
  }
  if (nth === undefined || months === undefined) return undefined;
  next = skip(scan, skip(scan, next, ['of', 'de']), ['l', 'the']);
  next = skip(scan, next, ['annee', 'year']);
  const named = yearAt(scan, next);
  const parts = 12 / months;
  if (named === undefined || nth > parts) return undefined;
  const which = nth === -1 ? parts : nth;
  return hit(wholeMonths(named, (which - 1) * months + 1, months), next + 1 - at);
};

const EDGES = new Map<string, 'early' | 'mid' | 'late'>([
  ['early', 'early'],
  ['debut', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['mi', 'mid'],
  ['milieu', 'mid'],
  ['courant', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
  ['fin', 'late'],
]);

/** `early 2020`, `début 2020`, `mid-June 2017`, `fin décembre 2020`, `the end of 2019`: thirds. */
export const edge: Rule = (scan, at) => {
  const which = EDGES.get(scan.words[at] ?? '');
  if (which === undefined) return undefined;
  let next = skip(scan, at + 1, ['of', 'de', 'd', 'du']);
  next = skip(scan, next, ['the', 'l', 'mois']);
  next = skip(scan, next, ['annee', 'year', 'de']);
  const month = monthNumber(scan.words[next]);
  if (month === undefined) {
    const named = yearAt(scan, next);
    if (named === undefined) return undefined;
    const first = which === 'early' ? 1 : which === 'mid' ? 5 : 9;
    return hit(wholeMonths(named, first, 4), next + 1 - at, 'thirds');
  }
  const named = yearAt(scan, next + 1);
  const y = named ?? pastYear(scan, month, 1);
  const [first, last] =
    which === 'early' ? [1, 10] : which === 'mid' ? [11, 20] : [21, lastDay(y, month)];
  const used = named === undefined ? next + 1 : next + 2;
  return hit({ from: iso(y, month, first), to: iso(y, month, last) }, used - at, 'thirds');
};

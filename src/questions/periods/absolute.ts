/** Dates and periods that name themselves: days, months, years and their parts. */
import {
  addDays,
  DOUBTFUL_MONTHS,
  exists,
  iso,
  lastDay,
  monthNumber,
  ramadanIn,
  SEASONS,
  WEEKDAYS,
  wholeMonths,
  wholeYear,
  type Days,
} from './calendar.js';
import type { Hit, PeriodAssumption, Rule, Scan } from './types.js';

const ORDINAL = /^(\d{1,2})(?:er|st|nd|rd|th|e|eme)?$/;

export function yearAt(scan: Scan, at: number): number | undefined {
  const word = scan.words[at];
  if (word === undefined) return undefined;
  if (/^(?:199\d|20[0-4]\d)$/.test(word)) return Number(word);
  // "The summer of '17".
  const short = /^[01234]\d$/.test(word) && /(?:^|\s)['’]$/.test(scan.tokens[at]?.before ?? '');
  return short ? 2000 + Number(word) : undefined;
}

const dayAt = (scan: Scan, at: number): number | undefined => {
  // "December '19" is a year.
  if (/(?:^|\s)['’]$/.test(scan.tokens[at]?.before ?? '')) return undefined;
  const found = ORDINAL.exec(scan.words[at] ?? '')?.[1];
  const day = scan.words[at] === 'premier' ? 1 : found === undefined ? undefined : Number(found);
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
};

const skip = (scan: Scan, at: number, words: readonly string[]): number =>
  words.includes(scan.words[at] ?? '') ? at + 1 : at;

const hit = (days: Days, length: number, assumption?: PeriodAssumption): Hit => ({
  ...days,
  length,
  ...(assumption !== undefined && { assumption }),
});

/** The last year in which this day or month lay in the past. */
const pastYear = (scan: Scan, month: number, day: number): number => {
  const year = Number(scan.today.slice(0, 4));
  return iso(year, month, day) <= scan.today ? year : year - 1;
};

/** `2017-06-17`, `2017-06`, `17/06/2017`, `17/06/17`, `06/2017`. Day first; month first only where it must be. */
export const numericDate: Rule = (scan, at) => {
  const word = scan.words[at] ?? '';
  const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(word);
  if (isoDate !== null) {
    const [year, month] = [Number(isoDate[1]), Number(isoDate[2])];
    if (month < 1 || month > 12) return undefined;
    if (isoDate[3] === undefined) return hit(wholeMonths(year, month), 1);
    const day = Number(isoDate[3]);
    return exists(year, month, day)
      ? hit({ from: iso(year, month, day), to: iso(year, month, day) }, 1)
      : undefined;
  }
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(word);
  if (monthYear !== null) {
    const month = Number(monthYear[1]);
    return month >= 1 && month <= 12 ? hit(wholeMonths(Number(monthYear[2]), month), 1) : undefined;
  }
  const full = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(word);
  if (full === null) return undefined;
  const [a, b, stated] = [Number(full[1]), Number(full[2]), Number(full[3])];
  const year = stated < 100 ? 2000 + stated : stated;
  const dayFirst = exists(year, b, a);
  if (!dayFirst && !exists(year, a, b)) return undefined;
  const day = dayFirst ? iso(year, b, a) : iso(year, a, b);
  const unsure = dayFirst && a !== b && exists(year, a, b);
  return hit({ from: day, to: day }, 1, unsure ? 'day-first' : undefined);
};

/** `12 Feb 2016`, `le 1er novembre 2019`, `the 12th of February`, `19-20 September 2017`. */
export const dayMonth: Rule = (scan, at) => {
  let next = at;
  if (WEEKDAYS.has(scan.words[next] ?? '')) next = skip(scan, next + 1, ['the', 'le']);
  const first = dayAt(scan, next);
  if (first === undefined) return undefined;
  next = skip(scan, next + 1, ['of', 'de']);
  let last = first;
  const second = dayAt(scan, next);
  if (second !== undefined && second > first && monthNumber(scan.words[next + 1]) !== undefined) {
    last = second;
    next += 1;
  }
  const month = monthNumber(scan.words[next]);
  if (month === undefined) return undefined;
  next = skip(scan, next + 1, ['of', 'de']);
  const year = yearAt(scan, next);
  const y = year ?? pastYear(scan, month, first);
  if (!exists(y, month, first) || !exists(y, month, last)) return undefined;
  const days = { from: iso(y, month, first), to: iso(y, month, last) };
  return year === undefined
    ? hit(days, skipped(scan, next) - at, 'past-year')
    : hit(days, next + 1 - at);
};
/** Where no year followed, an "of" that was skipped on the way to it is given back. */
const skipped = (scan: Scan, next: number): number =>
  ['of', 'de'].includes(scan.words[next - 1] ?? '') ? next - 1 : next;

/** `Feb 12, 2016`, `September 20th 2017`, `May 23rd`. */
export const monthDay: Rule = (scan, at) => {
  const month = monthNumber(scan.words[at]);
  const day = month === undefined ? undefined : dayAt(scan, at + 1);
  if (month === undefined || day === undefined) return undefined;
  const year = yearAt(scan, at + 2);
  const y = year ?? pastYear(scan, month, day);
  if (!exists(y, month, day)) return undefined;
  const days = { from: iso(y, month, day), to: iso(y, month, day) };
  return year === undefined ? hit(days, 2, 'past-year') : hit(days, 3);
};

/** `sept 2023`, `July, 2021`, `mois de mai 2017`, `May of 2017`, `2019 November`. */
export const monthYear: Rule = (scan, at) => {
  let next = at;
  if (['month', 'mois'].includes(scan.words[next] ?? '')) {
    next = skip(scan, next + 1, ['of', 'de', 'd']);
  }
  const month = monthNumber(scan.words[next]);
  if (month !== undefined) {
    next = skip(scan, next + 1, ['of', 'de']);
    const year = yearAt(scan, next);
    return year === undefined ? undefined : hit(wholeMonths(year, month), next + 1 - at);
  }
  const year = yearAt(scan, at);
  const after = monthNumber(scan.words[at + 1]);
  if (year === undefined || after === undefined) return undefined;
  return yearAt(scan, at + 2) === undefined ? hit(wholeMonths(year, after), 2) : undefined;
};

/** A month alone, in the setting of a date ("in May", "en mars"): the last one past. */
export const bareMonth: Rule = (scan, at) => {
  const word = scan.words[at];
  const month = monthNumber(word);
  if (word === undefined || month === undefined) return undefined;
  const setting = [
    'in',
    'en',
    'of',
    'since',
    'depuis',
    'during',
    'this',
    'ce',
    'for',
    'mois',
    'before',
    'after',
    'avant',
    'apres',
    'until',
    'between',
    'entre',
    'de',
    'd',
  ];
  const inSetting = setting.includes(scan.words[at - 1] ?? '');
  if (!inSetting && (DOUBTFUL_MONTHS.has(word) || at === 0)) return undefined;
  if (word === 'may' && !['in', 'of', 'since', 'during', 'for'].includes(scan.words[at - 1] ?? ''))
    return undefined;
  return hit(wholeMonths(pastYear(scan, month, 1), month), 1, 'past-year');
};

export const year: Rule = (scan, at) => {
  if (['year', 'annee', 'years', 'annees'].includes(scan.words[at] ?? '')) {
    const named = yearAt(scan, at + 1);
    return named === undefined ? undefined : hit(wholeYear(named), 2);
  }
  const found = yearAt(scan, at);
  if (found === undefined) return undefined;
  // "more than 2000 soldiers": a count, not a year.
  if (
    ['than', 'de', 'least', 'moins'].includes(scan.words[at - 1] ?? '') &&
    ['than', 'plus', 'moins', 'least', 'at', 'more', 'au'].includes(scan.words[at - 2] ?? '')
  ) {
    return undefined;
  }
  return hit(wholeYear(found), 1);
};

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

const NTH = new Map<string, number>(
  Object.entries({
    first: 1,
    '1st': 1,
    premier: 1,
    premiere: 1,
    '1er': 1,
    '1ere': 1,
    second: 2,
    '2nd': 2,
    deuxieme: 2,
    seconde: 2,
    '2e': 2,
    '2eme': 2,
    third: 3,
    '3rd': 3,
    troisieme: 3,
    '3e': 3,
    '3eme': 3,
    fourth: 4,
    '4th': 4,
    quatrieme: 4,
    '4e': 4,
    '4eme': 4,
    last: -1,
    dernier: -1,
    derniere: -1,
  }),
);
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
  const nth = NTH.get(scan.words[at] ?? '');
  const part = MONTH_PARTS.get(scan.words[at + 1] ?? '');
  if (nth === undefined || part === undefined) return undefined;
  const next = skip(scan, skip(scan, at + 2, ['of', 'de', 'd', 'in']), ['the', 'le', 'mois']);
  const whole = monthYear(scan, next) ?? bareMonth({ ...scan }, next);
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
    nth = NTH.get(scan.words[at] ?? '');
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

/** `week of 9 June 2019`, `semaine du 9 juin 2019`: the seven days from that day. */
export const weekOf: Rule = (scan, at) => {
  if (!['week', 'semaine'].includes(scan.words[at] ?? '')) return undefined;
  const next = skip(scan, at + 1, ['of', 'du']);
  if (next === at + 1) return undefined;
  const start = dayMonth(scan, next) ?? monthDay(scan, next) ?? numericDate(scan, next);
  return start?.from === undefined
    ? undefined
    : hit({ from: start.from, to: addDays(start.from, 6) }, next - at + start.length);
};

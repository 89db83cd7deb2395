/** Periods told from today: "last month", "ces six derniers mois", "il y a trois jours", "vendredi dernier". */
import {
  addDays,
  addMonths,
  iso,
  monthNumber,
  parts,
  SEASONS,
  smallNumber,
  WEEKDAYS,
  wholeMonths,
  wholeYear,
  type Days,
} from './calendar.js';
import type { Hit, Rule, Scan } from './types.js';

type Unit = 'day' | 'week' | 'month' | 'year';
const UNITS = new Map<string, Unit>(
  Object.entries({
    day: 'day',
    days: 'day',
    jour: 'day',
    jours: 'day',
    week: 'week',
    weeks: 'week',
    semaine: 'week',
    semaines: 'week',
    month: 'month',
    months: 'month',
    mois: 'month',
    year: 'year',
    years: 'year',
    an: 'year',
    ans: 'year',
    annee: 'year',
    annees: 'year',
  } satisfies Record<string, Unit>),
);
export const unitOf = (word: string | undefined): Unit | undefined =>
  word === undefined ? undefined : UNITS.get(word);

/** Moves a day by a number of units. */
export const move = (day: string, count: number, unit: Unit): string =>
  unit === 'day'
    ? addDays(day, count)
    : unit === 'week'
      ? addDays(day, 7 * count)
      : addMonths(day, unit === 'month' ? count : 12 * count);

/** The calendar unit that holds a day; weeks begin on Monday. */
function around(day: string, unit: Unit): Days {
  const { year, month } = parts(day);
  if (unit === 'day') return { from: day, to: day };
  if (unit === 'month') return wholeMonths(year, month);
  if (unit === 'year') return wholeYear(year);
  const monday = addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

const LAST = [
  'last',
  'past',
  'previous',
  'dernier',
  'derniere',
  'derniers',
  'dernieres',
  'passe',
  'passee',
  'precedent',
  'precedente',
  'recent',
];
const THIS = ['this', 'current', 'cette', 'ce', 'cet'];
const is = (word: string | undefined, list: readonly string[]): boolean =>
  word !== undefined && list.includes(word);

const told = (days: Days, length: number): Hit => ({
  ...days,
  length,
  assumption: 'relative-to-today',
});
const within = (scan: Scan, count: number, unit: Unit): Days => ({
  from: addDays(move(scan.today, -count, unit), 1),
  to: scan.today,
});

/** `today`, `yesterday`, `hier`, `avant-hier`. */
export const namedDay: Rule = (scan, at) => {
  const word = scan.words[at];
  if (word === 'avant' && scan.words[at + 1] === 'hier') {
    const day = addDays(scan.today, -2);
    return told({ from: day, to: day }, 2);
  }
  const back = is(word, ['today', 'tonight'])
    ? 0
    : is(word, ['yesterday', 'hier'])
      ? -1
      : undefined;
  if (back !== undefined) {
    const day = addDays(scan.today, back);
    return told({ from: day, to: day }, 1);
  }
  if (word === 'aujourd' && scan.words[at + 1] === 'hui')
    return told({ from: scan.today, to: scan.today }, 2);
  return undefined;
};

/** `last month`, `this year`, `past 6 months`, `the last two weeks`; in French `le mois dernier`, `ces 6 derniers mois`. */
export const lastUnits: Rule = (scan, at) => {
  const [a, b, c] = [scan.words[at], scan.words[at + 1], scan.words[at + 2]];
  if (is(a, LAST)) {
    const count = smallNumber(b);
    const counted = unitOf(c);
    if (count !== undefined && counted !== undefined) return told(within(scan, count, counted), 3);
    const unit = unitOf(b);
    if (unit !== undefined) {
      if ((b ?? '').endsWith('s') && unit !== 'month') return undefined;
      return told(around(move(scan.today, -1, unit), unit), 2);
    }
    const month = monthNumber(b);
    if (month !== undefined) return told(pastMonth(scan, month), 2);
    const season = SEASONS.get(b ?? '');
    if (season !== undefined) return told(pastMonth(scan, season, 3), 2);
    return undefined;
  }
  const count = smallNumber(a);
  if (count !== undefined && is(b, LAST)) {
    const unit = unitOf(c);
    return unit === undefined ? undefined : told(within(scan, count, unit), 3);
  }
  if (is(a, THIS)) {
    const unit = unitOf(b);
    if (unit === undefined) return undefined;
    const length = is(c, ['ci']) ? 3 : 2;
    return told(around(scan.today, unit), length);
  }
  return undefined;
};

/** `le mois dernier`, `l'an passé`, `mai dernier`, `été dernier`, `vendredi dernier`, `last Friday`. */
export const unitLast: Rule = (scan, at) => {
  const [a, b] = [scan.words[at], scan.words[at + 1]];
  if (is(a, LAST) && WEEKDAYS.has(b ?? ''))
    return told(pastWeekday(scan, WEEKDAYS.get(b ?? '') ?? 0), 2);
  if (!is(b, LAST)) return undefined;
  const unit = unitOf(a);
  if (unit !== undefined) return told(around(move(scan.today, -1, unit), unit), 2);
  const month = monthNumber(a);
  if (month !== undefined) return told(pastMonth(scan, month), 2);
  const season = SEASONS.get(a ?? '');
  if (season !== undefined) return told(pastMonth(scan, season, 3), 2);
  const weekday = WEEKDAYS.get(a ?? '');
  return weekday === undefined ? undefined : told(pastWeekday(scan, weekday), 2);
};

function pastMonth(scan: Scan, month: number, count = 1): Days {
  const { year } = parts(scan.today);
  const days = wholeMonths(year, month, count);
  return days.to < scan.today ? days : wholeMonths(year - 1, month, count);
}

function pastWeekday(scan: Scan, weekday: number): Days {
  const today = new Date(Date.parse(scan.today)).getUTCDay();
  const day = addDays(scan.today, -((today - weekday + 6) % 7) - 1);
  return { from: day, to: day };
}

/** `3 days ago`, `il y a trois mois`: that day, week, month or year. */
export const ago: Rule = (scan, at) => {
  const french =
    scan.words[at] === 'il' && scan.words[at + 1] === 'y' && scan.words[at + 2] === 'a';
  const next = french ? at + 3 : at;
  const count = smallNumber(scan.words[next]);
  const unit = unitOf(scan.words[next + 1]);
  if (count === undefined || unit === undefined) return undefined;
  if (!french && scan.words[next + 2] !== 'ago') return undefined;
  return told(around(move(scan.today, -count, unit), unit), french ? 5 : 3);
};

/** `last 12 months` is in `lastUnits`; here "year to date" and "depuis le début de l'année". */
export const yearToDate: Rule = (scan, at) => {
  const phrase = scan.words.slice(at, at + 5).join(' ');
  const { year } = parts(scan.today);
  const days = { from: iso(year, 1, 1), to: scan.today };
  if (phrase.startsWith('year to date')) return told(days, 3);
  if (phrase.startsWith('so far this year')) return told(days, 4);
  if (phrase === 'depuis le debut de l' && scan.words[at + 5] === 'annee') return told(days, 6);
  return undefined;
};

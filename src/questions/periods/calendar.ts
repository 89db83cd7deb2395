/**
 * Days as `YYYY-MM-DD` text and the names of months, seasons and weekdays in English and French.
 * Everything is UTC: a question about "yesterday" must not depend on the machine's time zone.
 */

const DAY_MS = 86_400_000;

export const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `a` to `b`, negative when `b` lies before `a`. */
export const daysBetween = (a: string, b: string): number =>
  Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);

/** Moves by months and stays inside the month (31 March + 1 month = 30 April). */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = parts(day);
  const target = iso(year, month + months, 1);
  const { year: y, month: m } = parts(target);
  return iso(y, m, Math.min(date, lastDay(y, m)));
}

export const parts = (day: string): { year: number; month: number; date: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a day that exists (31 June does not). */
export const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

/** The same day of another year; its month's last one where there is none. */
export function inYear(day: string, year: number): string {
  const { month, date } = parts(day);
  return iso(year, month, Math.min(date, lastDay(year, month)));
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

export const wholeYear = (year: number): Days => ({ from: iso(year, 1, 1), to: iso(year, 12, 31) });

/** `month` may run over the year's end (13 = January of the next year). */
export const wholeMonths = (year: number, month: number, count = 1): Days => ({
  from: iso(year, month, 1),
  to: addDays(iso(year, month + count, 1), -1),
});

const MONTH_FORMS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fev', 'fevr'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const MONTHS = new Map(
  MONTH_FORMS.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
);

/** Number of the month (1–12) that a folded word names. */
export const monthNumber = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : MONTHS.get(word);

/** Words that are months only in a clear setting ("in May", "mars 2019"). */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mars',
  'mar',
  'dec',
  'sep',
]);

/** First month of each season (meteorological, northern hemisphere), three months long. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['printemps', 3],
  ['summer', 6],
  ['ete', 6],
  ['autumn', 9],
  ['fall', 9],
  ['automne', 9],
  ['winter', 12],
  ['hiver', 12],
]);

const WEEKDAY_FORMS: readonly (readonly string[])[] = [
  ['sunday', 'dimanche'],
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
];
/** Number of the weekday, 0 = Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_FORMS.flatMap((forms, index) => forms.map((form) => [form, index] as const)),
);

const SMALL_NUMBERS = new Map<string, number>(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    un: 1,
    une: 1,
    two: 2,
    deux: 2,
    couple: 2,
    three: 3,
    trois: 3,
    four: 4,
    quatre: 4,
    five: 5,
    cinq: 5,
    six: 6,
    seven: 7,
    sept: 7,
    eight: 8,
    huit: 8,
    nine: 9,
    neuf: 9,
    ten: 10,
    dix: 10,
    eleven: 11,
    onze: 11,
    twelve: 12,
    douze: 12,
    fifteen: 15,
    quinze: 15,
    twenty: 20,
    vingt: 20,
    thirty: 30,
    trente: 30,
  }),
);

/** A count written in digits or as a word, 1–999. */
export function smallNumber(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return SMALL_NUMBERS.get(word);
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const hijriMonth = (day: string): number =>
  Number(hijri.formatToParts(Date.parse(day)).find(({ type }) => type === 'month')?.value);

const ramadans = new Map<number, readonly Days[]>();

/**
 * The months of Ramadan that begin in a Gregorian year, by the Umm al-Qura calendar (the day may
 * differ by one from local sightings). Usually one; two in years such as 2030.
 */
export function ramadanIn(year: number): readonly Days[] {
  const known = ramadans.get(year);
  if (known !== undefined) return known;
  const found: Days[] = [];
  for (let day = iso(year, 1, 1); day <= iso(year, 12, 31); day = addDays(day, 1)) {
    if (hijriMonth(day) === 9 && hijriMonth(addDays(day, -1)) === 8) {
      let to = addDays(day, 28);
      while (hijriMonth(addDays(to, 1)) === 9) to = addDays(to, 1);
      found.push({ from: day, to });
      day = to;
    }
  }
  ramadans.set(year, found);
  return found;
}

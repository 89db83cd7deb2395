/**
 * Numbers, dates, lists and figures in words. Intl does the languages; what it lacks (« 1er », the
 * wording of floors and estimates) is added here. Dates are calendar days: never shifted by a zone.
 */
import type { Bounds, Range } from '../incidents/bounds.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Figure, IncidentDate, PartyTerm } from '../incidents/schema.js';
import type { Language } from '../incidents/vocabulary.js';
import { wordedCount } from './counting-words.js';
import { labels, type Labels } from './labels/index.js';
import { partyNouns, type Forms } from './labels/party-nouns.js';

const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Language, string>;

type DateStyle = 'short' | 'long';

/** A count, as `Figure` has it; the noun is added by `figure`. */
type Counted = Bounds & Pick<Figure, 'approx' | 'verbatim'>;

export interface Format {
  readonly language: Language;
  readonly labels: Labels;
  /** 1234 → "1,234", « 1 234 ». */
  number(value: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
  /** Picks the form for a count: French takes the singular for 0 too. */
  plural(count: number, one: string, other: string): string;
  /** "3 reports". */
  counted(count: number, noun: Forms): string;
  /** "3 days". */
  days(count: number): string;
  /** "3 days after", "the same day". */
  delay(days: number): string;
  /** A day, or a month or year given as `2019-11`, `2019`: "1 Nov 2019", « 1er nov. 2019 ». */
  date(value: string, style?: DateStyle): string;
  /** The day without its year: "2 Nov". */
  dayOfYear(value: string): string;
  /** An incident's date at the precision it is known: "week of 1 November 2019". */
  incidentDate(date: IncidentDate, style?: DateStyle): string;
  /** A period of days; whole months and years are named as such. Undefined without bounds. */
  period(from: string | undefined, to: string | undefined): string | undefined;
  /** Whose dead: "soldiers", "soldier" for one. */
  party(id: string, count: number): string;
  /** A figure as its source gave it: "at least 54 soldiers"; "dozens of soldiers" where it said only that. */
  figure(figure: Figure): string;
  /** A figure with the bounds it is kept with, for those who enter it: "at least 24 soldiers (“dozens”)". */
  keptFigure(figure: Figure): string;
  /** A count without a noun: "at least 54". */
  bounds(bounds: Bounds): string;
  /** "25 to 71 or more". */
  range(range: Range): string;
  capital(text: string): string;
}

/** Whole months and years read better by name than as two days. */
function wholePeriod(from: string, to: string): string | undefined {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const month = from.slice(0, 7);
  const last = new Date(Date.UTC(Number(year), Number(from.slice(5, 7)), 0));
  const end = last.toISOString().slice(0, 10);
  return from === `${month}-01` && to === end ? month : undefined;
}

/** The noun after a number. Both languages mark one person by dropping the label's plural s. */
const countedNoun = (term: PartyTerm, language: Language): Forms =>
  partyNouns[term.id]?.[language] ?? {
    // `\b` knows no é: it would take the first letter of « sécurité » for an ending.
    one: term[language].replace(/s(?!\p{L})/gu, ''),
    other: term[language],
  };

/**
 * The words of one language. `knowledge` gives the parties' labels.
 */
export function createFormat(language: Language, knowledge: Knowledge): Format {
  const locale = LOCALES[language];
  const words = labels[language];
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const months = {
    short: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
  };

  const number = (value: number): string => numbers.format(value);
  const plural = (count: number, one: string, other: string): string =>
    plurals.select(count) === 'one' ? one : other;
  const counted = (count: number, noun: Forms): string =>
    `${number(count)} ${plural(count, noun.one, noun.other)}`;
  const days = (count: number): string => counted(count, words.days);

  const month = (value: string, style: DateStyle): string => {
    // British Intl writes "Sept"; three letters keep columns even and match the other months.
    const name = months[style].format(new Date(`${value.slice(0, 7)}-01T00:00:00Z`));
    return language === 'en' && style === 'short' ? name.slice(0, 3) : name;
  };
  const dayNumber = (value: string): string => {
    const day = Number(value.slice(8, 10));
    return day === 1 && language === 'fr' ? '1er' : String(day);
  };
  const dayOfYear = (value: string, style: DateStyle = 'short'): string =>
    `${dayNumber(value)} ${month(value, style)}`;
  const date = (value: string, style: DateStyle = 'short'): string => {
    const year = value.slice(0, 4);
    if (value.length === 4) return year;
    if (value.length === 7) return `${month(value, style)} ${year}`;
    return `${dayOfYear(value, style)} ${year}`;
  };

  const spanOfDays = (start: string, end: string, style: DateStyle): string => {
    if (start.slice(0, 7) === end.slice(0, 7)) {
      return `${dayNumber(start)}–${dayNumber(end)} ${month(end, style)} ${end.slice(0, 4)}`;
    }
    const first =
      start.slice(0, 4) === end.slice(0, 4) ? dayOfYear(start, style) : date(start, style);
    return words.date.span(first, date(end, style));
  };
  const incidentDate = (
    { start, end, precision }: IncidentDate,
    style: DateStyle = 'short',
  ): string => {
    switch (precision) {
      case 'year':
        return start.slice(0, 4);
      case 'month':
        return date(start.slice(0, 7), style);
      case 'week':
        return words.date.week(date(start, style));
      case 'day':
        return end === undefined || end === start
          ? date(start, style)
          : spanOfDays(start, end, style);
    }
  };

  const party = (id: string, count: number): string => {
    const term = knowledge.party(id);
    if (term === undefined) return id;
    const { one, other } = countedNoun(term, language);
    return plural(count, one, other);
  };
  const countWords = ({ min, max, approx, verbatim }: Counted, noun: string): string => {
    const { count } = words;
    if (min !== null && min === max) {
      return approx === true ? count.about(number(min), noun) : count.exactly(number(min), noun);
    }
    if (min !== null && max !== null) return count.between(number(min), number(max), noun);
    const open =
      min === null ? count.upTo(number(max ?? 0), noun) : count.atLeast(number(min), noun);
    // A number in the source's words repeats the bound; only counting words say more.
    return verbatim === undefined || /\d/.test(verbatim) ? open : count.quoted(open, verbatim);
  };
  const together = ({ counts }: Figure, text: string): string =>
    counts === undefined
      ? text
      : words.count.together(
          counts.map((measure) => words.measures[measure]),
          text,
        );
  const noun = ({ party: id, min, max }: Figure): string => party(id, max ?? min ?? 0);
  const keptFigure = (given: Figure): string => together(given, countWords(given, noun(given)));
  const figure = (given: Figure): string => {
    const worded =
      given.verbatim === undefined ? undefined : wordedCount(given.verbatim, noun(given), language);
    return worded === undefined ? keptFigure(given) : together(given, worded);
  };

  return {
    language,
    labels: words,
    number,
    plural,
    counted,
    days,
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    delay: (count) => {
      if (count === 0) return words.delay.sameDay;
      const lapse = days(Math.abs(count));
      return count > 0 ? words.delay.after(lapse) : words.delay.before(lapse);
    },
    date,
    dayOfYear: (value) => dayOfYear(value),
    incidentDate,
    period: (from, to) => {
      if (from === undefined) return to === undefined ? undefined : words.date.until(date(to));
      if (to === undefined) return words.date.from(date(from));
      const whole = wholePeriod(from, to);
      if (whole !== undefined) return date(whole, 'long');
      return from === to ? date(from) : words.date.span(date(from), date(to));
    },
    party,
    figure,
    keptFigure,
    bounds: (bounds) => countWords(bounds, '').trim(),
    range: ({ low, high, open }) => {
      const top = open ? words.count.orMore(number(high)) : number(high);
      if (low === high) return open ? words.count.atLeast(number(low), '').trim() : top;
      return words.count.between(number(low), top, '').trim();
    },
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
}

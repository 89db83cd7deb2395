/**
 * Dates as people type them into a search box, in English and French: "1 Nov 2019", "1/11/2019",
 * "2019-11-01", "novembre 2019", "Nov 1st, 2019", "2019". Days come before months in figures, as in
 * all countries concerned, unless only the other order makes a date.
 */
import type { Token } from './tokens.js';
import type { Concept } from './types.js';

export interface DateMatch {
  readonly end: number;
  /** `month` and `day` without a year have ids `--11` and `--11-01`, as ISO 8601 once wrote them. */
  readonly concept: Concept;
}

const MONTH_NAMES = [
  'january|jan|janvier|janv',
  'february|feb|fevrier|fevr|fev',
  'march|mar|mars',
  'april|apr|avril|avr',
  'may|mai',
  'june|jun|juin',
  'july|jul|juillet|juil',
  'august|aug|aout',
  'september|sept|sep|septembre',
  'october|oct|octobre',
  'november|nov|novembre',
  'december|dec|decembre',
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)),
);
/** Month names that are also English words or names: alone they need a capital letter. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan', 'dec', 'sep']);

const pad = (value: number): string => String(value).padStart(2, '0');
const yearOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^(19|20)\d\d$/.test(text) ? Number(text) : undefined;
const dayOf = (text: string | undefined): number | undefined => {
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|e|eme)?$/.exec(text ?? '')?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : undefined;
};
const monthOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : MONTHS.get(text);
const numericMonth = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12
    ? Number(text)
    : undefined;
const shortYear = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d\d$/.test(text) ? 2000 + Number(text) : undefined;

const concept = (kind: 'year' | 'month' | 'day', id: string): Concept => ({ kind, id, label: id });
const dayConcept = (year: number, month: number, day: number): Concept =>
  concept('day', `${year}-${pad(month)}-${pad(day)}`);

/** The longest date that begins at token `at` of `text`; undefined if none does. */
export function readDate(
  text: string,
  tokens: readonly Token[],
  at: number,
): DateMatch | undefined {
  const word = (offset: number): string | undefined => tokens[at + offset]?.text;
  /** What stands between a token and the next. */
  const gap = (offset: number): string =>
    text.slice(tokens[at + offset]?.end ?? 0, tokens[at + offset + 1]?.start ?? 0);
  const figures = (between: RegExp): boolean => between.test(gap(0)) && between.test(gap(1));

  const year = yearOf(word(0));
  if (year !== undefined) {
    const month = numericMonth(word(1));
    const separated = /^\s?[-/.]\s?$/.test(gap(0));
    if (separated && month !== undefined && word(1)?.length === 2) {
      const day = /^\s?[-/.]\s?$/.test(gap(1)) ? dayOf(word(2)) : undefined;
      if (day !== undefined) return { end: at + 3, concept: dayConcept(year, month, day) };
      return { end: at + 2, concept: concept('month', `${year}-${pad(month)}`) };
    }
    const named = monthOf(word(1));
    if (named !== undefined && yearOf(word(2)) === undefined) {
      const day = dayOf(word(2));
      return day === undefined
        ? { end: at + 2, concept: concept('month', `${year}-${pad(named)}`) }
        : { end: at + 3, concept: dayConcept(year, named, day) };
    }
    return { end: at + 1, concept: concept('year', String(year)) };
  }
  if (figures(/^\s?[-/.\s]\s?$/)) {
    const last = yearOf(word(2)) ?? (figures(/^[-/.]$/) ? shortYear(word(2)) : undefined);
    const [first, second] = [dayOf(word(0)), dayOf(word(1))];
    if (last !== undefined && first !== undefined && second !== undefined) {
      if (second <= 12) return { end: at + 3, concept: dayConcept(last, second, first) };
      if (first <= 12) return { end: at + 3, concept: dayConcept(last, first, second) };
    }
  }
  const figureMonth = numericMonth(word(0));
  const followed = yearOf(word(1));
  if (figureMonth !== undefined && followed !== undefined && /^[-/.]$/.test(gap(0))) {
    return { end: at + 2, concept: concept('month', `${followed}-${pad(figureMonth)}`) };
  }
  return readNamedMonth(tokens, at);
}

/** Dates with the month in letters. */
function readNamedMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const linked = (from: number): number =>
    ['of', 'de', 'the', 'in'].includes(tokens[from]?.text ?? '') ? from + 1 : from;
  const text = (from: number): string | undefined => tokens[from]?.text;

  const day = dayOf(text(at));
  if (day !== undefined) {
    const monthAt = linked(at + 1);
    const month = monthOf(text(monthAt));
    if (month === undefined) return undefined;
    const yearAt = linked(monthAt + 1);
    const year = yearOf(text(yearAt));
    return year === undefined
      ? { end: monthAt + 1, concept: concept('day', `--${pad(month)}-${pad(day)}`) }
      : { end: yearAt + 1, concept: dayConcept(year, month, day) };
  }
  const month = monthOf(text(at));
  if (month === undefined) return undefined;
  const afterMonth = linked(at + 1);
  const direct = yearOf(text(afterMonth));
  if (direct !== undefined) {
    return { end: afterMonth + 1, concept: concept('month', `${direct}-${pad(month)}`) };
  }
  const dayAfter = dayOf(text(at + 1));
  if (dayAfter !== undefined) {
    const year = yearOf(text(at + 2));
    return year === undefined
      ? { end: at + 2, concept: concept('day', `--${pad(month)}-${pad(dayAfter)}`) }
      : { end: at + 3, concept: dayConcept(year, month, dayAfter) };
  }
  const raw = tokens[at]?.raw ?? '';
  const plain = ALSO_WORDS.has(text(at) ?? '') && tokens.length > 3;
  if (plain && /^\p{Ll}/u.test(raw)) return undefined;
  return { end: at + 1, concept: concept('month', `--${pad(month)}`) };
}

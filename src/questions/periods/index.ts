/**
 * Dates and periods in English and French questions. Past-biased: incidents lie in the past, so "in
 * May" is the last May. What was decided for the asker is given as `assumption` and shown.
 *
 * An own grammar because the date libraries read under half of such phrases (no bare years, no "since",
 * no French months without a day; "in May" becomes the future).
 */
import { tokenize, type Token } from '../tokens.js';
import { addDays } from './calendar.js';
import { dayMonth, monthDay, numericDate, weekOf } from './days.js';
import { bareMonth, monthYear, year } from './months.js';
import { joinPeriods, operatorAt, PREPOSITIONS, shareYears } from './operators.js';
import { edge, monthPart, yearPart, yearThenPart } from './parts.js';
import { ago, lastUnits, namedDay, unitLast, yearToDate } from './relative.js';
import { feast, ramadan, season } from './seasons.js';
import type { FoundPeriod, Hit, Period, Rule, Scan } from './types.js';

export type { FoundPeriod, Period, PeriodAssumption } from './types.js';

/** Longer readings first: the first rule that reads wins. */
const RULES: readonly Rule[] = [
  yearToDate,
  weekOf,
  feast,
  numericDate,
  dayMonth,
  monthDay,
  yearPart,
  monthPart,
  yearThenPart,
  edge,
  monthYear,
  season,
  ramadan,
  ago,
  unitLast,
  lastUnits,
  namedDay,
  bareMonth,
  year,
];

function simpleAt(scan: Scan, at: number): Hit | undefined {
  for (const rule of RULES) {
    const found = rule(scan, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every period in a tokenised text, in order, none overlapping. */
export function readPeriods(tokens: readonly Token[], now: Date): readonly FoundPeriod[] {
  const scan: Scan = {
    tokens,
    words: tokens.map(({ folded }) => folded),
    today: now.toISOString().slice(0, 10),
  };
  const found: FoundPeriod[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = operatorAt(scan, at, simpleAt) ?? simpleAt(scan, at);
    if (hit === undefined) {
      at += 1;
      continue;
    }
    const floor = found.at(-1)?.end ?? 0;
    const { start, negated } = leadIn(scan, at, floor);
    const end = at + hit.length;
    found.push({
      ...(hit.from !== undefined && { from: hit.from }),
      ...(hit.to !== undefined && { to: hit.to }),
      ...(hit.assumption !== undefined && { assumption: hit.assumption }),
      text: words(tokens, start, end),
      start,
      end,
      negated,
    });
    at = end;
  }
  return joinPeriods(scan, shareYears(scan, found));
}

/** Takes in the words that only introduce the date ("in", "au cours de", "not that of"). */
function leadIn(scan: Scan, at: number, floor: number): { start: number; negated: boolean } {
  let start = at;
  while (start > floor && PREPOSITIONS.has(scan.words[start - 1] ?? '')) start -= 1;
  let look = start;
  while (
    look > floor &&
    ['celle', 'celui', 'one', 'that', 'ones', 'l', 'attaque', 'attack', 'those'].includes(
      scan.words[look - 1] ?? '',
    )
  ) {
    look -= 1;
  }
  const negated =
    look > floor &&
    ['not', 'pas', 'non', 'except', 'sauf', 'excluding', 'hors', 'rather'].includes(
      scan.words[look - 1] ?? '',
    );
  return negated ? { start: look - 1, negated } : { start, negated };
}

const words = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ text, before }, index) =>
      index === 0 ? text : `${/^[-/’']$/.test(before) ? before : ' '}${text}`,
    )
    .join('');

/**
 * Reads a text that is nothing but a period, as a command option gives it ("2019", "juin 2017",
 * "since March 2020"). Returns undefined where a part of it is not a date.
 *
 * @param now the day that "last month" is told from
 */
export function parsePeriod(text: string, now: Date): Period | undefined {
  const tokens = tokenize(text);
  const [period, ...more] = readPeriods(tokens, now);
  if (period === undefined || more.length > 0 || period.negated) return undefined;
  const whole = period.start === 0 && period.end === tokens.length;
  if (!whole) return undefined;
  const { from, to, assumption } = period;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(assumption !== undefined && { assumption }),
    text: text.trim(),
  };
}

export { addDays };

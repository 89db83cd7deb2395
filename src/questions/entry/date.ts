/** The day of an incident or report as people type it, told from the day of the message: "Friday", "hier", "1/11/2019". */
import { fold } from '../../incidents/fold.js';
import type { IncidentDate } from '../../incidents/schema.js';
import {
  addDays,
  daysBetween,
  parts,
  WEEKDAYS,
  wholeMonths,
  wholeYear,
} from '../periods/calendar.js';
import { parsePeriod } from '../periods/index.js';

export type ReadDate =
  | { readonly ok: true; readonly date: IncidentDate }
  /** `not-a-date`: not understood. `open`: "since March". `future`: it has not happened yet. `too-long`: over 31 days. `too-early`: a slip in the year (1019). */
  | {
      readonly ok: false;
      readonly fault: 'not-a-date' | 'open' | 'future' | 'too-long' | 'too-early';
    };

const LONGEST_DAYS = 31;
/** The states of the region became independent that year. */
const FIRST_DAY = '1960-01-01';
const LEADS = /^(?:on|le|la|ce|this|the) /;

/** A bare weekday is its last occurrence, that day included: news of Friday says "Friday". */
function bareWeekday(typed: string, today: string): string | undefined {
  const weekday = WEEKDAYS.get(fold(typed).replace(LEADS, ''));
  if (weekday === undefined) return undefined;
  const back = (new Date(Date.parse(today)).getUTCDay() - weekday + 7) % 7;
  return addDays(today, -back);
}

function precisionOf(from: string, to: string): IncidentDate['precision'] {
  const { year, month } = parts(from);
  const is = (days: { from: string; to: string }): boolean => days.from === from && days.to === to;
  if (is(wholeYear(year))) return 'year';
  if (is(wholeMonths(year, month))) return 'month';
  return 'day';
}

/** @param now the day that relative dates are told from: the message's, or the report's */
export function parseEntryDate(typed: string, now: Date): ReadDate {
  const today = now.toISOString().slice(0, 10);
  const weekday = bareWeekday(typed, today);
  if (weekday !== undefined) return { ok: true, date: { start: weekday, precision: 'day' } };
  const period = parsePeriod(typed, now);
  if (period === undefined) return { ok: false, fault: 'not-a-date' };
  const { from, to } = period;
  if (from === undefined || to === undefined) return { ok: false, fault: 'open' };
  if (from > today) return { ok: false, fault: 'future' };
  if (from < FIRST_DAY) return { ok: false, fault: 'too-early' };
  const precision = precisionOf(from, to);
  if (precision === 'day' && daysBetween(from, to) > LONGEST_DAYS) {
    return { ok: false, fault: 'too-long' };
  }
  if (precision !== 'day') return { ok: true, date: { start: from, precision } };
  return {
    ok: true,
    date: { start: from, ...(to > from && { end: to }), precision },
  };
}

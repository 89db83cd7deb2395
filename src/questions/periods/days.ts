/** Days that name themselves: `17/06/2017`, "12 Feb 2016", "the week of 9 June". */
import { addDays, exists, iso, monthNumber, WEEKDAYS, wholeMonths } from './calendar.js';
import { hit, pastYear, skip, yearAt } from './reading.js';
import type { Rule, Scan } from './types.js';

const ORDINAL = /^(\d{1,2})(?:er|st|nd|rd|th|e|eme)?$/;

const dayAt = (scan: Scan, at: number): number | undefined => {
  // "December '19" is a year.
  if (/(?:^|\s)['’]$/.test(scan.tokens[at]?.before ?? '')) return undefined;
  const found = ORDINAL.exec(scan.words[at] ?? '')?.[1];
  const day = scan.words[at] === 'premier' ? 1 : found === undefined ? undefined : Number(found);
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
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

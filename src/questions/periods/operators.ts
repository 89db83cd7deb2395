/** Words that bend a period: since, before, after, until, between … and …, from … to …. */
import { range } from '../stretch.js';
import { addDays, inYear, monthNumber, parts, wholeMonths } from './calendar.js';
import { yearAt } from './reading.js';
import { move, unitOf } from './relative.js';
import type { FoundPeriod, Hit, Scan } from './types.js';

type At = (scan: Scan, at: number) => Hit | undefined;

/** Words that may stand before a date without changing it. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'from',
  'on',
  'of',
  'during',
  'over',
  'for',
  'the',
  'at',
  'within',
  'en',
  'au',
  'aux',
  'du',
  'de',
  'd',
  'des',
  'le',
  'la',
  'l',
  'les',
  'ces',
  'pendant',
  'durant',
  'cours',
  'dans',
  'courant',
  'lors',
  'dating',
  'date',
  'dated',
  'datant',
]);

const SINCE = ['since', 'depuis', 'starting', 'partir', 'dating'];
const BEFORE = ['before', 'avant', 'prior', 'pre', 'ahead'];
const AFTER = ['after', 'apres', 'following', 'post'];
const UNTIL = ['until', 'till', 'jusqu', 'upto', 'jusque', 'through'];
const AND = ['and', 'et', '&'];
const TO = ['to', 'a', 'au', 'until', 'till', 'through', 'jusqu', 'et', 'and'];
const FILLERS = new Set([
  'the',
  'le',
  'la',
  'l',
  'les',
  'of',
  'de',
  'du',
  'd',
  'in',
  'en',
  'a',
  'au',
  'to',
  'from',
  'end',
  'that',
  'up',
  'mois',
  'is',
  'early',
  'annee',
  'debut',
  'fin',
  'beginning',
  'start',
]);

const at = (scan: Scan, position: number): string => scan.words[position] ?? '';

/** A period after at most three words that only lead to it. */
function periodSoon(scan: Scan, from: number, simple: At): (Hit & { skip: number }) | undefined {
  for (let skip = 0; skip <= 3; skip += 1) {
    const found = simple(scan, from + skip);
    if (found !== undefined) return { ...found, skip };
    if (!FILLERS.has(at(scan, from + skip))) return undefined;
  }
  return undefined;
}

const open = (
  hit: Hit,
  length: number,
  side: 'from' | 'to',
  day: string | undefined,
): Hit | undefined =>
  day === undefined
    ? undefined
    : {
        [side]: day,
        length,
        ...(hit.assumption !== undefined && { assumption: hit.assumption }),
      };

const shift = (day: string | undefined, days: number): string | undefined =>
  day === undefined ? undefined : addDays(day, days);

/** A period that an operator opens here, or undefined. */
export function operatorAt(scan: Scan, position: number, simple: At): Hit | undefined {
  const word = at(scan, position);
  const between = rangeAt(scan, position, simple);
  if (between !== undefined) return between;
  const beside = besideAt(scan, position, simple);
  if (beside !== undefined) return beside;
  const twoWords = word === 'up' && at(scan, position + 1) === 'to';
  if (twoWords) {
    const until = operatorAt(
      { ...scan, words: scan.words.with(position + 1, 'until') },
      position + 1,
      simple,
    );
    return until === undefined ? undefined : { ...until, length: until.length + 1 };
  }
  const list = [SINCE, BEFORE, AFTER, UNTIL].find((words) => words.includes(word));
  if (list === undefined || isOutpost(scan, position)) return undefined;
  const start = position + 1;
  const hit = periodSoon(scan, start, simple);
  if (hit === undefined) return undefined;
  const length = 1 + hit.skip + hit.length;
  if (list === SINCE) return open(hit, length, 'from', hit.from);
  if (list === BEFORE) return open(hit, length, 'to', shift(hit.from, -1));
  if (list === AFTER) return open(hit, length, 'from', shift(hit.to, 1));
  return open(hit, length, 'to', hit.to);
}

/** `the week before Christmas 2018`, `la semaine après le 3 mars 2019`: so long before or after a day. */
function besideAt(scan: Scan, position: number, simple: At): Hit | undefined {
  const unit = unitOf(at(scan, position));
  const word = at(scan, position + 1);
  const sign = BEFORE.includes(word) ? -1 : AFTER.includes(word) ? 1 : 0;
  if (unit === undefined || sign === 0 || isOutpost(scan, position + 1)) return undefined;
  const hit = periodSoon(scan, position + 2, simple);
  if (hit?.from === undefined || hit.from !== hit.to) return undefined;
  const far = move(hit.from, sign, unit);
  const length = 2 + hit.skip + hit.length;
  return sign < 0
    ? { from: far, to: addDays(hit.from, -1), length }
    : { from: addDays(hit.from, 1), to: far, length };
}

/** "Bintagoungou post June 2017": a post is one more often than it means "after". */
const isOutpost = (scan: Scan, position: number): boolean =>
  at(scan, position) === 'post' && !/^[-–]$/.test(scan.tokens[position + 1]?.before ?? '');

/** `between X and Y`, `from X to Y`, `de X à Y`, `X to Y`, `2017-2019`, `June-August 2017`. */
function rangeAt(scan: Scan, position: number, simple: At): Hit | undefined {
  const word = at(scan, position);
  const between = ['between', 'entre'].includes(word);
  const fromWord = ['from', 'de', 'du'].includes(word);
  let next = position + (between || fromWord ? 1 : 0);
  while (
    (between || fromWord) &&
    ['le', 'the', 'la', 'l', 'debut', 'mois'].includes(at(scan, next)) &&
    simple(scan, next) === undefined
  ) {
    next += 1;
  }
  const left = simple(scan, next) ?? halfDate(scan, next);
  if (left === undefined) return undefined;
  let after = next + left.length;
  const joinedByDash = /^[-–—/]$/.test(scan.tokens[after]?.before ?? '');
  const words = between ? AND : fromWord ? TO : ['to', 'a', 'au', 'until', 'till', 'through'];
  if (words.includes(at(scan, after))) after += 1;
  else if (!joinedByDash) return openStart(scan, position, after, left);
  while (
    ['le', 'the', 'la', 'l', 'au', 'en', 'in', 'a', 'du', 'de', 'of', 'mois'].includes(
      at(scan, after),
    ) &&
    simple(scan, after) === undefined
  ) {
    after += 1;
  }
  const right = simple(scan, after);
  if (right?.to === undefined) return openStart(scan, position, next + left.length, left);
  const begin = completed(scan, next, left, right);
  if (begin === undefined || begin > right.to) return undefined;
  return {
    from: begin,
    to: right.to,
    length: after + right.length - position,
    ...(right.assumption !== undefined && { assumption: right.assumption }),
  };
}

/** "from March 2020 on": open to today. Plain "from March 2020" is of that month. */
function openStart(scan: Scan, position: number, after: number, left: Hit): Hit | undefined {
  // « En 2014 on a … »: "on" is onwards only after "from".
  const onwards =
    ['onwards', 'onward'].includes(at(scan, after)) ||
    (at(scan, after) === 'on' && at(scan, position) === 'from');
  if (!onwards || left.from === undefined) return undefined;
  return { from: left.from, length: after + 1 - position };
}

/** A day or month without its year, as the left side of a range ("du 18 au 25 janvier 2012"). */
function halfDate(scan: Scan, position: number): Hit | undefined {
  const word = at(scan, position);
  if (monthNumber(word) !== undefined) return { length: 1 };
  return /^\d{1,2}(?:er|st|nd|rd|th|e)?$/.test(word) ? { length: 1 } : undefined;
}

/** The first day of a range's left side, with the year or month taken from the right where it has none. */
function completed(scan: Scan, position: number, left: Hit, right: Hit): string | undefined {
  const named = range(position, position + left.length).some(
    (one) => yearAt(scan, one) !== undefined,
  );
  if (right.to === undefined) return undefined;
  const end = parts(right.to);
  if (left.from !== undefined) {
    if (named || left.assumption !== 'past-year') return left.from;
    const { month, date } = parts(left.from);
    const sameYear = `${String(end.year)}${left.from.slice(4)}`;
    return month > end.month || (month === end.month && date > end.date)
      ? `${String(end.year - 1)}${left.from.slice(4)}`
      : sameYear;
  }
  const word = at(scan, position);
  const month = monthNumber(word);
  if (month !== undefined)
    return wholeMonths(month > end.month ? end.year - 1 : end.year, month).from;
  const day = Number.parseInt(word, 10);
  return day > 31 || day < 1 ? undefined : `${right.to.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

const PAIRED = new Set(
  'and or vs versus to then that one ones the in of et ou puis celui celle ceux celles de du d en'.split(
    ' ',
  ),
);

/** "July or December 2019", « celui de juillet ou celui de décembre 2019 »: the year is said once for both. */
export function shareYears(scan: Scan, found: readonly FoundPeriod[]): readonly FoundPeriod[] {
  const linked = (a: FoundPeriod | undefined, b: FoundPeriod | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    scan.words.slice(a.end, b.start).every((word) => PAIRED.has(word)) &&
    (b.start > a.end || /[,/&+-]/.test(scan.tokens[b.start]?.before ?? ''));
  return found.map((period, at) => {
    const { from, to, assumption } = period;
    if (assumption !== 'past-year' || from === undefined || to === undefined) return period;
    const [before, after] = [found[at - 1], found[at + 1]];
    const dated = linked(period, after) ? after : linked(before, period) ? before : undefined;
    if (dated?.from === undefined || dated.to === undefined || dated.assumption === 'past-year')
      return period;
    const year = Number(dated.from.slice(0, 4));
    const { text, start, end, negated } = period;
    return { from: inYear(from, year), to: inYear(to, year), text, start, end, negated };
  });
}

/** "2017 and 2018", "en 2017 ou 2018": neighbouring periods joined by "and" become one. */
export function joinPeriods(scan: Scan, found: readonly FoundPeriod[]): readonly FoundPeriod[] {
  const result: FoundPeriod[] = [];
  for (const period of found) {
    const last = result.at(-1);
    const between = last === undefined ? [] : scan.words.slice(last.end, period.start);
    const linked = between.length === 1 && ['and', 'et', 'or', 'ou'].includes(between[0] ?? '');
    if (
      last?.to !== undefined &&
      last.from !== undefined &&
      period.to !== undefined &&
      linked &&
      last.negated === period.negated &&
      period.from === addDays(last.to, 1)
    ) {
      result[result.length - 1] = {
        ...last,
        to: period.to,
        end: period.end,
        text: `${last.text} ${between[0] ?? ''} ${period.text}`,
      };
    } else {
      result.push(period);
    }
  }
  return result;
}

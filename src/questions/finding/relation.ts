/**
 * Questions told from another incident: "the day after In-Delimane", "a month before …", "JNIM's last
 * claim before the Kidal assault", « au lendemain d'In-Delimane ».
 */
import { addDays } from '../periods/calendar.js';
import { move, unitOf } from '../periods/relative.js';
import { smallNumber } from '../periods/calendar.js';
import type { Incident } from '../../incidents/schema.js';
import type { Cue } from '../lexicon/index.js';
import type { CueHit, Reading } from '../reading/types.js';

export interface Relation {
  /** What is asked for. */
  readonly main: Reading;
  /** The incident it is told from. */
  readonly anchor: Reading;
  readonly direction: 'before' | 'after' | 'same';
  /** A stated distance ("a month before"); absent for plain before and after. */
  readonly distance?: {
    readonly count: number;
    readonly unit: 'day' | 'week' | 'month' | 'year';
    /** All the time up to it, rather than about its end. */
    readonly whole?: true;
  };
}

/** "The next attack on Kidal" asks for Kidal; "which attack followed Kidal" for what came after. */
const NOT_FOLLOWED = new Set(['attack', 'attaque', 'one', 'on', 'in', 'at', 'a', 'claim']);

/** Cues that tell one incident from another. */
export const RELATIONS: readonly Cue[] = [
  'day-after',
  'day-before',
  'same-day',
  'after',
  'before',
  'next',
  'previous',
];

/** Splits a question at the words that relate it to another incident; undefined where none do. */
export function relationOf(reading: Reading): Relation | undefined {
  // "How long was it silent before claiming Kidal": the claim itself is meant.
  if (reading.asked.intents.includes('silence')) return undefined;
  const hit = reading.cues.find((cue) => RELATIONS.includes(cue.cue) && pointsOn(cue, reading));
  if (hit === undefined) return undefined;
  const direction = directionOf(hit.cue);
  const stop = clauseEnd(hit, reading);
  const inAnchor = ({ start }: { readonly start: number }): boolean =>
    start >= hit.end && start < stop;
  const rest = (item: { readonly start: number }): boolean => !inAnchor(item);
  const part = (keep: (item: { readonly start: number }) => boolean, own: boolean): Reading => ({
    ...reading,
    places: reading.places.filter(keep),
    periods: reading.periods.filter(keep),
    groups: reading.groups.filter(keep),
    terms: reading.terms.filter(keep),
    words: reading.words.filter(keep),
    // "which attack followed Chinagodrar in Niger": the country is about what is asked for.
    countries: own ? reading.countries : [],
    numbers: [],
  });
  const distance = distanceOf(hit, reading);
  if (distance === undefined && isPlain(hit) && !asksForAnother(reading, inAnchor))
    return undefined;
  return {
    main: part(rest, true),
    anchor: part(inAnchor, false),
    direction,
    ...(distance !== undefined && { distance }),
  };
}

const directionOf = (cue: Cue): Relation['direction'] =>
  cue === 'same-day'
    ? 'same'
    : cue === 'day-before' || cue === 'before' || cue === 'previous'
      ? 'before'
      : 'after';

const isPlain = ({ cue }: CueHit): boolean => cue === 'after' || cue === 'before';

/**
 * "After the raids on Aklaz, what did the governor say" asks about that raid: only a word for an incident
 * outside the part told from it asks for another one.
 */
const asksForAnother = (
  { cues, terms, tokens }: Reading,
  inAnchor: (item: { readonly start: number }) => boolean,
): boolean =>
  cues.some(
    (hit) =>
      ANOTHER.includes(hit.cue) &&
      !inAnchor(hit) &&
      !STAND_INS.has(tokens[hit.start]?.folded ?? ''),
  ) || terms.some((term) => term.types.length > 0 && !inAnchor(term));

/** "The one from the MSA": may be a number as well as an incident. */
const STAND_INS = new Set(['one', 'ones', 'celle', 'celui', 'celles', 'ceux', 'thing', 'loss']);

const ANOTHER: readonly Cue[] = [
  'event',
  'events',
  'claimed',
  'unclaimed',
  'deadliest',
  'latest',
  'first',
  'next',
  'previous',
  'second',
];

/** The words after the relation must name a place (or, with it, a date): that is the other incident. */
function pointsOn({ end, cue }: CueHit, reading: Reading): boolean {
  const stop = clauseEnd({ end, start: end, cue }, reading);
  const named = reading.places.some(
    ({ start, options }) => start >= end && start < stop && options[0]?.kind !== 'region',
  );
  if (!named) return false;
  // "next"/"previous" relate only when a name follows at once: "which attack followed Chinagodrar".
  if (cue !== 'next' && cue !== 'previous') return true;
  return reading.places.some(
    ({ start }) =>
      start >= end &&
      start - end <= 2 &&
      !reading.tokens.slice(end, start).some(({ folded }) => NOT_FOLLOWED.has(folded)),
  );
}

/** "avant l'attaque de Tongo Tongo, quelle était la précédente": the clause ends at a comma, when more follows. */
function clauseEnd({ end }: CueHit, { tokens, places }: Reading): number {
  const comma = tokens.findIndex(({ before }, at) => at > end && /[,;:?]/.test(before));
  const named = comma > 0 && places.some(({ start }) => start >= end && start < comma);
  return named ? comma : tokens.length;
}

function distanceOf({ start, cue }: CueHit, { tokens }: Reading): Relation['distance'] {
  if (cue === 'day-after' || cue === 'day-before') return { count: 1, unit: 'day' };
  const unit = unitOf(tokens[start - 1]?.folded);
  const word = tokens[start - 2]?.folded;
  if (unit === undefined) return undefined;
  // "The week after Solhan": any day of it; "a week after": about that day.
  if (word !== undefined && THE.has(word)) return { count: 1, unit, whole: true };
  const count = smallNumber(word);
  return count === undefined ? undefined : { count, unit };
}

const THE = new Set(['the', 'that', 'la', 'le', 'l', 'cette', 'ce']);

/** How far a stated distance may be off: people say "a month before" of 32 days. */
const SLACK = { day: 0, week: 3, month: 15, year: 60 } as const;

/** The days an anchor and a relation leave. */
export function windowOf(
  { direction, distance }: Relation,
  { date }: Incident,
): { readonly from?: string; readonly to?: string } {
  if (direction === 'same') return { from: date.start, to: date.end ?? date.start };
  const sign = direction === 'after' ? 1 : -1;
  if (distance === undefined) {
    return direction === 'after'
      ? { from: addDays(date.start, 1) }
      : { to: addDays(date.start, -1) };
  }
  if (distance.whole === true) {
    const far = move(date.start, sign * distance.count, distance.unit);
    return sign > 0
      ? { from: addDays(date.start, 1), to: far }
      : { from: far, to: addDays(date.start, -1) };
  }
  const center = move(date.start, sign * distance.count, distance.unit);
  const slack = distance.unit === 'day' && distance.count > 2 ? 1 : SLACK[distance.unit];
  return { from: addDays(center, -slack), to: addDays(center, slack) };
}

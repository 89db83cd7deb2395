/** Chooses the one incident a question points at among several that fit, or says that it cannot. */
import { highEdge } from '../../incidents/bounds.js';
import { deathsAtLeast } from '../../incidents/deaths.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import type { Incident } from '../../incidents/schema.js';
import { words } from '../../search/tokens.js';
import { ordinal } from '../lexicon/ordinals.js';
import type { Reading, TermReading } from '../reading/types.js';
import { allOf, atAnyReading, atPlace, byTerm, type Test } from './criteria.js';
import { ANYBODY } from './demands.js';
import { joinedName, wordWeight } from './facts.js';
import type { Found } from './types.js';

export interface Choice {
  /** What the question is about, best first; more than one only where a pair is meant. */
  readonly chosen: readonly Incident[];
  /** Others at the same place that the choice passed over. */
  readonly others: readonly Incident[];
  /** Chosen because it is by far the best known of its place; the answer says so. */
  readonly bySalience: boolean;
}

/** How much better the best must fit before it is taken without asking. */
const MARGIN = 1.25;
/** So well does an incident fit that its name in the title decides between equals. */
const CLEAR_FIT = 2;
/** A term's own word in a text, by `wordWeight`: nowhere, notes, text, title. */
const TERM_WORD_POINTS = [0, 0, 1, 1.6];
/** `wordWeight` of a word in the title. */
const IN_TITLE = 3;
/** More candidates than this are no choice between events. */
const RANKABLE = 300;
/** A stated number that a report gives is a strong hint. */
const NUMBER_POINTS = 1.5;
/** "Was anyone captured": an incident of which that is on file. Deaths are on file of nearly all. */
const MEASURE_POINTS = 1.3;
/** How many times deadlier the best known must be before its place's name alone means it. */
const SALIENCE = 10;

/** 1 for a word that only one candidate holds so prominently, towards 0 for one that all do. */
type Rarity = (id: string, weight: number) => number;

interface TermTests {
  readonly term: TermReading;
  readonly tests: readonly Test[];
}

function score(
  incident: Incident,
  reading: Reading,
  terms: readonly TermTests[],
  rarity: Rarity,
): number {
  let points = 0;
  for (const { term, tests } of terms) {
    const [best] = tests;
    // "The attackers" were there whatever happened.
    if (term.parties.some((id) => ANYBODY.has(id)) && tests.length === 1) continue;
    if (best?.(incident) === true) points += 2;
    else if (tests.some((test) => test(incident))) points += 1.5;
    else
      points += Math.max(
        0,
        ...term.words.map((id) => TERM_WORD_POINTS[wordWeight(incident, id)] ?? 0),
      );
  }
  const figures = incident.reports.flatMap((report) => report.figures);
  const counted = reading.asked.measures.filter(
    (measure) =>
      measure !== 'killed' &&
      figures.some((figure) => figure.measure === measure && highEdge(figure) > 0),
  );
  points += MEASURE_POINTS * counted.length;
  for (const { value, floor } of reading.numbers) {
    const stated = figures.some(
      ({ measure, min, max }) =>
        (min === value || max === value) &&
        (reading.asked.measures.length === 0 || reading.asked.measures.includes(measure)),
    );
    if (!floor && stated) points += NUMBER_POINTS;
  }
  for (const { id, weak } of reading.words) {
    const weight = wordWeight(incident, id);
    if (weight > 0)
      points +=
        (weak ? (weight === IN_TITLE ? 0.9 : 0.3) : 1) * (weight / 3) * 2 * rarity(id, weight);
  }
  return points;
}

/** Incidents in order of how well they fit what else the question says, with their points. */
export function rankByFit(
  all: readonly Incident[],
  reading: Reading,
  knowledge: Knowledge,
): readonly { readonly incident: Incident; readonly points: number }[] {
  // Nobody reads through more; the newest stand for the rest.
  const incidents =
    all.length > RANKABLE
      ? all.toSorted((a, b) => b.date.start.localeCompare(a.date.start)).slice(0, RANKABLE)
      : all;
  const weights = new Map(
    reading.words.map(({ id }) => [id, incidents.map((incident) => wordWeight(incident, id))]),
  );
  // What all candidates hold as prominently tells none apart.
  const rarity: Rarity = (id, weight) => {
    const holders = weights.get(id)?.filter((other) => other >= weight).length ?? 1;
    return 1 - (holders - 1) / Math.max(1, incidents.length);
  };
  const terms = reading.terms
    .filter(({ voice }) => !voice)
    .map((term) => ({ term, tests: byTerm(term, knowledge) }));
  return incidents
    .map((incident) => ({ incident, points: score(incident, reading, terms, rarity) }))
    .toSorted(
      (a, b) => b.points - a.points || b.incident.date.start.localeCompare(a.incident.date.start),
    );
}

/**
 * The incident a question points at among those found: the only one, the one an ordinal counts, the pair
 * at two places, the one that fits by far best, or the best known of its place. Undefined where several
 * remain that the question does not tell apart.
 */
export function choose(found: Found, reading: Reading, knowledge: Knowledge): Choice | undefined {
  const { incidents, places } = found;
  const [only, second] = incidents;
  if (only !== undefined && second === undefined)
    return { chosen: [only], others: [], bySalience: false };
  if (incidents.length > RANKABLE) return undefined;
  const nth = ordinalOf(incidents, reading);
  if (nth !== undefined)
    return { chosen: [nth], others: incidents.filter((one) => one !== nth), bySalience: false };
  const pair = pairOf(found, reading);
  if (pair !== undefined)
    return {
      chosen: pair,
      others: incidents.filter((one) => !pair.includes(one)),
      bySalience: false,
    };
  const whole = atAllPlaces(incidents, reading);
  if (whole !== undefined)
    return {
      chosen: [whole],
      others: incidents.filter((one) => one !== whole),
      bySalience: false,
    };
  const ranked = rankByFit(incidents, reading, knowledge);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) return undefined;
  const rest = ranked.slice(1).map(({ incident }) => incident);
  if (best.points - next.points >= MARGIN)
    return { chosen: [best.incident], others: rest, bySalience: false };
  // Equal so far: the place proper goes before a place that only names where a road leads.
  const level = ranked
    .filter(({ points }) => best.points - points < MARGIN)
    .map(({ incident }) => incident);
  if (places.length === 0) return undefined;
  const titled = level.filter((incident) => namesPlace(incident, found));
  const pool = titled.length > 0 ? titled : level;
  const [first] = pool;
  if (
    first !== undefined &&
    pool.length === 1 &&
    (reading.periods.length > 0 || best.points >= CLEAR_FIT)
  )
    return { chosen: [first], others: incidents.filter((one) => one !== first), bySalience: false };
  const deaths = pool
    .map((incident) => ({ incident, killed: deathsAtLeast(incident, knowledge) }))
    .toSorted((a, b) => b.killed - a.killed);
  const [top, runnerUp] = deaths;
  if (top !== undefined && top.killed >= SALIENCE * Math.max(1, runnerUp?.killed ?? 0)) {
    return {
      chosen: [top.incident],
      others: incidents.filter((one) => one !== top.incident),
      bySalience: true,
    };
  }
  return undefined;
}

/** "The second attack on Madjoari in May 2022": counted by date among those that fit. */
function ordinalOf(
  incidents: readonly Incident[],
  { cues, tokens, places }: Reading,
): Incident | undefined {
  if (places.length === 0) return undefined;
  const [hit] = cues.filter(({ cue }) => cue === 'second');
  const nth = hit === undefined ? undefined : ordinal(tokens[hit.start]?.folded ?? '');
  return nth === undefined
    ? undefined
    : incidents.toSorted((a, b) => a.date.start.localeCompare(b.date.start))[nth - 1];
}

function namesPlace(incident: Incident, { places }: Found): boolean {
  const title = words(incident.title).join('');
  return places.some(
    ({ keys, kind }) => kind !== 'region' && keys.some((key) => title.includes(joinedName(key))),
  );
}

/** "Sévaré, Niono and Bapho": the one incident that has to do with every place named. */
function atAllPlaces(
  incidents: readonly Incident[],
  { places, asked }: Reading,
): Incident | undefined {
  if (places.length < 2 || asked.plural) return undefined;
  const [only, second] = incidents.filter(allOf(places.map(atAnyReading)));
  return second === undefined ? only : undefined;
}

/** "Boulkessi + Mondoro": incidents of the same operation, one at each place named. */
function pairOf({ incidents, places }: Found, reading: Reading): readonly Incident[] | undefined {
  const own = places.filter(({ kind }) => kind === 'place');
  if (own.length < 2 || reading.asked.plural) return undefined;
  const tests = own.map(atPlace);
  const byDay = new Map<string, Incident[]>();
  for (const incident of incidents)
    byDay.set(incident.date.start, [...(byDay.get(incident.date.start) ?? []), incident]);
  const complete = [...byDay.values()].filter((group) => tests.every((test) => group.some(test)));
  if (complete.length === 1)
    return complete[0]?.toSorted((a, b) => b.reports.length - a.reports.length);
  return undefined;
}

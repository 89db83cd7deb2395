/**
 * What the reports of one incident say, side by side: the official count, the claimed one, the range
 * and whether sources agree. Everything here is derived and nothing is averaged. The rules are set
 * out for readers in docs/counting-rules.md; the two must say the same.
 */
import { boundsAgree, highEdge, lowEdge } from './bounds.js';
import type { Bounds, Range } from './bounds.js';
import {
  countsByKind,
  drawnNumber,
  joinKinds,
  rangesByKind,
  reportCount,
  standingByKind,
  totalOf,
} from './counts.js';
import type { Count, CountQuery, Kind, KindCounts, KindRanges, SourcedReport } from './counts.js';
import type { Knowledge } from './knowledge.js';
import { coversWhole, liveReports, statementKey, voiceOf } from './reports.js';
import type { Voice } from './reports.js';
import type { Incident, Report } from './schema.js';

/** Unsuperseded reports of these voices that cover the incident as a whole, voice by voice, first to last. */
function wholeReports(
  incident: Incident,
  voices: readonly Voice[],
  knowledge: Knowledge,
): readonly SourcedReport[] {
  const whole = liveReports(incident).filter(coversWhole);
  return voices.flatMap((voice) =>
    whole
      .filter((report) => voiceOf(incident, report, knowledge) === voice)
      .map((report) => ({ incident, report })),
  );
}

/** Official voices, weakest first: the last report of the strongest one stands. */
export const OFFICIAL_VOICES: readonly Voice[] = ['foreign', 'un', 'official'];
export const CLAIM_VOICES: readonly Voice[] = ['claimed'];

/** What stands, by kind, of what these voices say of the incident as a whole. */
const standingOf = (
  incident: Incident,
  voices: readonly Voice[],
  query: CountQuery,
  knowledge: Knowledge,
): KindCounts => standingByKind(wholeReports(incident, voices, knowledge), query, knowledge);

/**
 * The official count by kind: the last toll of the government or army; for kinds they do not name, the
 * last of the UN, then of a third state. Of peacekeepers the UN's comes first: a government only counts
 * its own contingent.
 * Joint and partial tolls are left out: see totals.ts for joint ones.
 */
export function officialKinds(
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): KindCounts {
  const kinds = standingOf(incident, OFFICIAL_VOICES, query, knowledge);
  const mission = standingOf(incident, ['un'], query, knowledge).get('peacekeepers');
  return mission === undefined || !kinds.has('peacekeepers')
    ? kinds
    : new Map([...kinds, ['peacekeepers', mission]]);
}

/** The claimed count by kind: the last report of a group that is accused of the attack or claims it. */
export const claimedKinds = (
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): KindCounts => standingOf(incident, CLAIM_VOICES, query, knowledge);

/** What one voice counts by kind: its last report on the incident as a whole. */
export const voiceKinds = (
  incident: Incident,
  voice: Voice,
  query: CountQuery,
  knowledge: Knowledge,
): KindCounts => standingOf(incident, [voice], query, knowledge);

/** The official total; see `officialKinds`. */
export const officialCount = (
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): Count | undefined => totalOf(officialKinds(incident, query, knowledge));

/** The claimed total; see `claimedKinds`. */
export const claimedCount = (
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): Count | undefined => totalOf(claimedKinds(incident, query, knowledge));

/** Unsuperseded reports on the whole incident, each statement once: relays of one on file left out. */
export function independentReports(incident: Incident): readonly Report[] {
  const seen = new Set<string>();
  const live = liveReports(incident).filter(coversWhole);
  // The statement itself comes before those that repeat it, whatever the order of entry.
  const originalsFirst = live.toSorted(
    (a, b) => Number(a.relays !== undefined) - Number(b.relays !== undefined),
  );
  const kept = originalsFirst.filter((report) => {
    const key = statementKey(incident, report);
    return !seen.has(key) && seen.add(key);
  });
  return live.filter((report) => kept.includes(report));
}

const independentCounts = (
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): ReadonlyMap<Kind, readonly Count[]> =>
  countsByKind(
    independentReports(incident).map((report) => ({ incident, report })),
    query,
    knowledge,
  );

/** Lowest and highest of each kind over unsuperseded reports on the whole incident. */
export const kindRanges = (
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): KindRanges => rangesByKind(independentCounts(incident, query, knowledge));

/**
 * Lowest and highest over unsuperseded reports on the whole incident: by kind of victim, the kinds
 * added up, and set against counts of everybody. Undefined without a count on file.
 */
export function countRange(
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): Range | undefined {
  const range = joinKinds(kindRanges(incident, query, knowledge));
  return range && { low: range.low, high: range.high, open: range.open };
}

/**
 * The one count where only one can be drawn or sorted by: the official one, else the lowest that a
 * standing report on the whole incident gives. Undefined without any.
 */
export function mainCount(
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): Count | undefined {
  const counts = independentReports(incident)
    .map((report) => reportCount(incident, report, query, knowledge))
    .filter((count) => count !== undefined)
    .toSorted((a, b) => lowEdge(a) - lowEdge(b));
  return officialCount(incident, query, knowledge) ?? counts[0];
}

/**
 * How the sources stand to each other. `single`: one independent statement, nothing to compare.
 * `agree`: all name the same number. `compatible`: different numbers of which none excludes another
 * ("53", "dozens").
 */
export type Agreement = 'none' | 'single' | 'agree' | 'compatible' | 'disagree';

const sameNumber = (counts: readonly Bounds[]): boolean =>
  new Set(counts.map((count) => `${drawnNumber(count)} ${highEdge(count)}`)).size <= 1;

/**
 * Whether independent statements agree: each kind of victim compared by itself, counts of everybody
 * with the sums the other statements come to.
 */
export function agreementOf(
  incident: Incident,
  query: CountQuery,
  knowledge: Knowledge,
): Agreement {
  const counts = independentCounts(incident, query, knowledge);
  const totals = independentReports(incident)
    .map((report) => reportCount(incident, report, query, knowledge))
    .filter((count) => count !== undefined);
  if (totals.length === 0) return 'none';
  if (totals.length === 1) return 'single';
  const compared = [...counts.values(), ...(counts.has('mixed') ? [totals] : [])];
  if (compared.every(sameNumber)) return 'agree';
  return compared.every(boundsAgree) ? 'compatible' : 'disagree';
}

/**
 * The largest number of victims killed that some unsuperseded report vouches for (its lower bound).
 * Tolls wider than the incident only where nothing narrower is on file.
 */
export function killedAtLeast(incident: Incident, knowledge: Knowledge): number {
  const floor = (reports: readonly Report[]): number | undefined => {
    const floors = reports
      .map((report) => reportCount(incident, report, { measure: 'killed' }, knowledge)?.min)
      .filter((min) => min !== undefined && min !== null);
    return floors.length === 0 ? undefined : Math.max(...floors);
  };
  const live = liveReports(incident);
  return floor(live.filter(({ scope }) => scope !== 'wider')) ?? floor(live) ?? 0;
}

/**
 * Totals over many incidents, as official, claimed and lowest to highest. The rules for readers are in
 * docs/counting-rules.md. Three things are never done: averaging, adding a joint toll twice, and taking
 * "no figure on file" for zero.
 */
import { addBounds } from './bounds.js';
import type { Bounds } from './bounds.js';
import {
  addSourcedRanges,
  countedFigures,
  countsByKind,
  joinKinds,
  rangesByKind,
  spanSourcedRanges,
  standingByKind,
} from './counts.js';
import {
  CLAIM_VOICES,
  claimedKinds,
  kindRanges,
  OFFICIAL_VOICES,
  officialKinds,
} from './figures.js';
import type {
  Count,
  CountQuery,
  Kind,
  KindCounts,
  KindRanges,
  SourcedFigure,
  SourcedRange,
  SourcedReport,
} from './counts.js';
import type { Knowledge } from './knowledge.js';
import { liveReports, reportDay, statementKey, voiceOf, type Voice } from './reports.js';
import type { Incident } from './schema.js';

/** One toll for several incidents, all of them in the selection. */
interface JointToll {
  readonly members: readonly Incident[];
  /** The standing reports that give it, by day. */
  readonly reports: readonly SourcedReport[];
}

export interface Total extends Bounds {
  /** How many incidents a figure is on file for, joint tolls included. */
  readonly incidents: number;
  readonly parts: readonly SourcedFigure[];
}

export interface Totals {
  readonly incidents: number;
  /** Undefined where no incident has such a figure on file, which is not zero. */
  readonly official: Total | undefined;
  readonly claimed: Total | undefined;
  readonly range: SourcedRange | undefined;
  /** Incidents with no figure at all of what is counted. */
  readonly withoutFigure: readonly Incident[];
  /** Incidents whose only tolls cover more or less than the incident and could not be added. */
  readonly otherScope: readonly Incident[];
  /** Incidents that share a joint toll which was counted, once. */
  readonly joint: readonly (readonly Incident[])[];
}

/**
 * Joint tolls whose incidents are all in the selection, gathered by the incidents they cover. One that
 * reaches beyond it says more than was asked and is left out.
 */
function jointTolls(incidents: readonly Incident[]): readonly JointToll[] {
  const selected = new Map(incidents.map((incident) => [incident.id, incident]));
  const byMembers = new Map<string, SourcedReport[]>();
  for (const incident of incidents) {
    for (const report of liveReports(incident)) {
      if (report.scope !== 'wider' || report.covers === undefined) continue;
      const key = [...new Set([incident.id, ...report.covers])].toSorted().join(' ');
      byMembers.set(key, [...(byMembers.get(key) ?? []), { incident, report }]);
    }
  }
  const taken = new Set<Incident>();
  return (
    [...byMembers]
      .map(([key, reports]) => ({
        ids: key.split(' '),
        members: key.split(' ').flatMap((id) => selected.get(id) ?? []),
        reports: reports.toSorted((a, b) =>
          (reportDay(a.report) ?? '').localeCompare(reportDay(b.report) ?? ''),
        ),
      }))
      .filter(({ ids, members }) => ids.length === members.length)
      // Of tolls that overlap only the widest can be added without counting somebody twice.
      .toSorted((a, b) => b.ids.length - a.ids.length)
      .filter(({ members }) => {
        const free = members.every((member) => !taken.has(member));
        if (free) for (const member of members) taken.add(member);
        return free;
      })
  );
}

type PerIncident<T> = (incident: Incident, query: CountQuery, knowledge: Knowledge) => T;

/**
 * A count remembered for as long as its query is: a table asks the same of an incident for its row and
 * for the sum of all rows. Records and knowledge are never changed in place.
 */
function oncePerQuery<T>(work: PerIncident<T>): PerIncident<T> {
  const known = new WeakMap<CountQuery, Map<Knowledge, WeakMap<Incident, { made: T }>>>();
  return (incident, query, knowledge) => {
    const queries = known.get(query) ?? new Map<Knowledge, WeakMap<Incident, { made: T }>>();
    known.set(query, queries);
    const counts = queries.get(knowledge) ?? new WeakMap<Incident, { made: T }>();
    queries.set(knowledge, counts);
    const before = counts.get(incident);
    if (before !== undefined) return before.made;
    const made = work(incident, query, knowledge);
    counts.set(incident, { made });
    return made;
  };
}
const rangesOf = oncePerQuery(kindRanges);

/** One column of the totals: whose voices, and what of them stands for one incident. */
interface Side {
  readonly voices: readonly Voice[];
  readonly ownKinds: PerIncident<KindCounts>;
}
const OFFICIAL_SIDE: Side = { voices: OFFICIAL_VOICES, ownKinds: oncePerQuery(officialKinds) };
const CLAIM_SIDE: Side = { voices: CLAIM_VOICES, ownKinds: oncePerQuery(claimedKinds) };

/**
 * One side's total: each incident's own count, then a joint toll for those kinds of victims of which no
 * incident it covers has a count of its own from that side.
 */
function sumOf(
  incidents: readonly Incident[],
  joint: readonly JointToll[],
  side: Side,
  query: CountQuery,
  knowledge: Knowledge,
): Total | undefined {
  const own = new Map(incidents.map((one) => [one.id, side.ownKinds(one, query, knowledge)]));
  const counts: Count[] = [...own.values()].flatMap((kinds) => [...kinds.values()]);
  const counted = new Set([...own].filter(([, kinds]) => kinds.size > 0).map(([id]) => id));
  for (const { members, reports } of joint) {
    const hasOwn = (kind: Kind): boolean =>
      members.some(({ id }) => {
        const kinds = own.get(id);
        if (kinds === undefined || kinds.size === 0) return false;
        return kind === 'mixed' || kinds.has('mixed') || kinds.has(kind);
      });
    const said = side.voices.flatMap((voice) =>
      reports.filter(({ incident, report }) => voiceOf(incident, report, knowledge) === voice),
    );
    for (const [kind, count] of standingByKind(said, query, knowledge)) {
      if (hasOwn(kind)) continue;
      counts.push(count);
      for (const { id } of members) counted.add(id);
    }
  }
  if (counts.length === 0) return undefined;
  return {
    ...addBounds(counts),
    incidents: counted.size,
    parts: counts.flatMap(({ parts }) => parts),
  };
}

/** Ranges of several incidents added kind by kind. */
function addKindRanges(list: readonly KindRanges[]): KindRanges {
  const kinds = new Set(list.flatMap((ranges) => [...ranges.keys()]));
  return new Map(
    [...kinds].map((kind) => [
      kind,
      addSourcedRanges(list.flatMap((ranges) => ranges.get(kind) ?? [])),
    ]),
  );
}

/** The range of incidents that share a joint toll: their own counts added, set against the joint ones. */
function sharedRange(
  { members, reports }: JointToll,
  query: CountQuery,
  knowledge: Knowledge,
): SourcedRange | undefined {
  const own = joinKinds(addKindRanges(members.map((one) => rangesOf(one, query, knowledge))));
  const statements = new Map(
    reports.map((each) => [
      `${each.incident.id} ${statementKey(each.incident, each.report)}`,
      each,
    ]),
  );
  const together = joinKinds(
    rangesByKind(countsByKind([...statements.values()], query, knowledge)),
  );
  return spanSourcedRanges([own, together].filter((range) => range !== undefined));
}

/** Totals of a selection; see the head of this file. Each incident should be given once. */
export function totalsOf(
  incidents: readonly Incident[],
  query: CountQuery,
  knowledge: Knowledge,
): Totals {
  const counts = (incident: Incident): boolean =>
    liveReports(incident).some((report) => countedFigures(report, query, knowledge).length > 0);
  const joint = jointTolls(incidents).filter(({ reports }) =>
    reports.some(({ report }) => countedFigures(report, query, knowledge).length > 0),
  );
  const shared = new Set(joint.flatMap(({ members }) => members));
  const alone = incidents.filter((incident) => !shared.has(incident));
  const ranges = [
    ...alone.map((one) => joinKinds(rangesOf(one, query, knowledge))),
    ...joint.map((toll) => sharedRange(toll, query, knowledge)),
  ].filter((range) => range !== undefined);
  const uncounted = alone.filter((one) => rangesOf(one, query, knowledge).size === 0);
  return {
    incidents: incidents.length,
    official: sumOf(incidents, joint, OFFICIAL_SIDE, query, knowledge),
    claimed: sumOf(incidents, joint, CLAIM_SIDE, query, knowledge),
    range: ranges.length === 0 ? undefined : addSourcedRanges(ranges),
    withoutFigure: uncounted.filter((one) => !counts(one)),
    otherScope: uncounted.filter(counts),
    joint: joint.map(({ members }) => members),
  };
}

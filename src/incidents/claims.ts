/** Claims beside official figures: how late, how far apart, and how long a group said nothing. */
import { bisectLeft, bisectRight, median } from 'd3-array';
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { claimDelay, claimsOf, membersAt } from './attribution.js';
import { compareBounds, type Comparison } from './bounds.js';
import { totalOf } from './counts.js';
import { claimedKinds, officialKinds } from './figures.js';
import type { Count, KindCounts } from './counts.js';
import type { Knowledge } from './knowledge.js';
import { onFileOf } from './on-file.js';
import type { Attribution, Incident } from './schema.js';
import type { Measure } from './vocabulary.js';

/** Claimed against official, counted over the same kinds of victims. */
export interface ClaimComparison {
  readonly measure: Measure;
  readonly claimed: Count;
  readonly official: Count;
  readonly result: Comparison;
}

export interface ClaimRecord {
  readonly incident: Incident;
  /** The claim that counts for delay and date: the first dated one, else the first on file. */
  readonly claim: Attribution;
  /** Days after the incident; undefined where a date is not known to the day. */
  readonly delay: number | undefined;
  readonly comparison: ClaimComparison | undefined;
}

/** Only the kinds both name, unless one of them counts everybody together. */
function common(kinds: KindCounts, others: KindCounts): Count | undefined {
  if (kinds.has('mixed') || others.has('mixed')) return totalOf(kinds);
  return totalOf(new Map([...kinds].filter(([kind]) => others.has(kind))));
}

/** What may be compared, the dead before the wounded. */
const COMPARED: readonly Measure[] = ['killed', 'wounded'];

/**
 * Compares what is claimed with what is official, on the first measure for which both count the same
 * people; undefined where there is none.
 */
export function compareClaim(
  incident: Incident,
  knowledge: Knowledge,
): ClaimComparison | undefined {
  for (const measure of COMPARED) {
    const claims = claimedKinds(incident, { measure }, knowledge);
    const officials = officialKinds(incident, { measure }, knowledge);
    const claimed = common(claims, officials);
    const official = common(officials, claims);
    if (claimed !== undefined && official !== undefined) {
      return { measure, claimed, official, result: compareBounds(claimed, official) };
    }
  }
  return undefined;
}

/**
 * The claim record of an incident; undefined without a claim. With `groupIds` only claims of those
 * groups and their katibas count.
 */
export function claimRecord(
  incident: Incident,
  knowledge: Knowledge,
  groupIds?: readonly string[],
): ClaimRecord | undefined {
  const claims = claimsOf(incident);
  if (claims.length === 0) return undefined;
  const members = groupIds && membersAt(incident, groupIds, knowledge);
  const [claim] = claims.filter(
    ({ groups }) => members === undefined || groups.some((id) => members.has(id)),
  );
  if (claim === undefined) return undefined;
  return {
    incident,
    claim,
    delay: claimDelay(incident, claim),
    // Dear, and needed by few who ask for the dates of many claims.
    get comparison() {
      return compareClaim(incident, knowledge);
    },
  };
}

interface Recorded {
  readonly key: string;
  readonly records: readonly ClaimRecord[];
}
const latest = new WeakMap<readonly Incident[], Recorded>();

/**
 * The claim records of some groups and their katibas over all incidents; those last asked for are kept,
 * since one answer needs them several times. The array must not change afterwards.
 */
export function claimRecords(
  incidents: readonly Incident[],
  knowledge: Knowledge,
  groupIds: readonly string[],
): readonly ClaimRecord[] {
  const key = groupIds.join(' ');
  const known = latest.get(incidents);
  if (known?.key === key) return known.records;
  const records = onFileOf(incidents)
    .naming(groupIds.flatMap((id) => knowledge.withDescendants(id)))
    .flatMap((one) => claimRecord(one, knowledge, groupIds) ?? []);
  latest.set(incidents, { key, records });
  return records;
}

export interface DelaySummary {
  readonly medianDelay: number | undefined;
  /** Claims whose delay is known. */
  readonly withDelay: number;
}

export interface ClaimSummary extends DelaySummary {
  /** Incidents looked at, claimed or not. */
  readonly incidents: number;
  readonly claimed: number;
  readonly compared: Readonly<Record<Comparison, number>>;
}

/** How late claims came. */
export function summariseDelays(records: readonly ClaimRecord[]): DelaySummary {
  const delays = records.flatMap(({ delay }) => delay ?? []);
  return { medianDelay: median(delays), withDelay: delays.length };
}

/** Sums up claim records out of so many incidents. */
export function summariseClaims(records: readonly ClaimRecord[], incidents: number): ClaimSummary {
  const results = records.flatMap(({ comparison }) => comparison?.result ?? []);
  const times = (wanted: Comparison): number => results.filter((one) => one === wanted).length;
  return {
    incidents,
    claimed: records.length,
    ...summariseDelays(records),
    compared: { above: times('above'), equal: times('equal'), below: times('below') },
  };
}

/** A stretch without a dated claim on file, between two days on which there was one. */
export interface Silence {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Claims without a date for incidents inside the stretch: they may have been made in it. */
  readonly undated: number;
}

/** The stretches between the dated claims of these incidents, longest first. */
export function silencesBetween(records: readonly ClaimRecord[]): readonly Silence[] {
  const days = [...new Set(records.flatMap(({ claim }) => claim.date ?? []))].toSorted();
  const undated = records
    .filter(({ claim }) => claim.date === undefined)
    .map(({ incident }) => incident.date.start)
    .sort();
  return days
    .slice(1)
    .map((to, index) => {
      const from = days[index] ?? to;
      return {
        from,
        to,
        days: differenceInCalendarDays(parseISO(to), parseISO(from)),
        undated: Math.max(0, bisectLeft(undated, to) - bisectRight(undated, from)),
      };
    })
    .toSorted((a, b) => b.days - a.days || b.from.localeCompare(a.from));
}

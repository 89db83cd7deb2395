/**
 * Counting the figures of reports: which are counted, how they add up within a report, and what stands
 * after several. The rules are set out for readers in docs/counting-rules.md.
 */
import { addBounds, addRanges, rangeOf, spanRanges } from './bounds.js';
import type { Bounds, Range } from './bounds.js';
import type { Knowledge } from './knowledge.js';
import type { Figure, Incident, PartyTerm, Report } from './schema.js';
import type { Measure } from './vocabulary.js';

/** Whose dead, wounded …: kinds of victims, the attackers, or a count that mixes them. */
export type Kind = PartyTerm['class'];

/** All kinds, in the order they are told. */
export const KINDS = [
  'military',
  'peacekeepers',
  'civilians',
  'mixed',
  'attackers',
] as const satisfies readonly Kind[];

/** What is counted. Without `parties` victims only: the attackers' own losses stand apart. */
export interface CountQuery {
  readonly measure: Measure;
  /** Party term ids, narrower terms already included. */
  readonly parties?: ReadonlySet<string>;
  /** Count the attackers' losses instead of the victims. */
  readonly attackers?: true;
}

/** A report with its incident. */
export interface SourcedReport {
  readonly incident: Incident;
  readonly report: Report;
}

/** A figure with the report and incident it comes from: a number never travels without its source. */
export interface SourcedFigure extends SourcedReport {
  readonly figure: Figure;
}

/** A count made of one or more figures. */
export interface Count extends Bounds {
  readonly parts: readonly SourcedFigure[];
}

/** An unknown party is no reason to call somebody an attacker or a victim of some kind: `mixed`. */
export const kindOf = (party: string, knowledge: Knowledge): Kind =>
  knowledge.party(party)?.class ?? 'mixed';

/** The figures of a report that a query counts. */
export function countedFigures(
  report: Report,
  query: CountQuery,
  knowledge: Knowledge,
): readonly Figure[] {
  return report.figures.filter(({ measure, party }) => {
    if (measure !== query.measure) return false;
    if (query.parties !== undefined) return query.parties.has(party);
    return (kindOf(party, knowledge) === 'attackers') === (query.attackers === true);
  });
}

function countOf(parts: readonly SourcedFigure[]): Count {
  const { min, max } = addBounds(parts.map(({ figure }) => figure));
  return { min, max, parts };
}

/** A report's figures by kind. */
function byKind(
  { incident, report }: SourcedReport,
  query: CountQuery,
  knowledge: Knowledge,
): ReadonlyMap<Kind, readonly SourcedFigure[]> {
  const kinds = new Map<Kind, SourcedFigure[]>();
  for (const figure of countedFigures(report, query, knowledge)) {
    const kind = kindOf(figure.party, knowledge);
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [{ incident, report, figure }]);
    else same.push({ incident, report, figure });
  }
  return kinds;
}

/**
 * The count a report gives. A count of everybody ("7 dead, three of them soldiers") includes the
 * kinds named beside it; otherwise the kinds add up. Undefined where the report does not say.
 */
export function reportCount(
  incident: Incident,
  report: Report,
  query: CountQuery,
  knowledge: Knowledge,
): Count | undefined {
  const kinds = byKind({ incident, report }, query, knowledge);
  if (kinds.size === 0) return undefined;
  return countOf(kinds.get('mixed') ?? [...kinds.values()].flat());
}

/** One kind's standing count. `mixed` is only ever alone. */
export type KindCounts = ReadonlyMap<Kind, Count>;

/**
 * What stands after reports given first to last: each kind as the last report that names it has it.
 * A count of everybody includes all kinds, so it stands alone, and only if nothing later is finer.
 */
export function standingByKind(
  reports: readonly SourcedReport[],
  query: CountQuery,
  knowledge: Knowledge,
): KindCounts {
  const standing = new Map<Kind, Count>();
  for (const report of reports.toReversed()) {
    const kinds = byKind(report, query, knowledge);
    const mixed = kinds.get('mixed');
    if (mixed !== undefined) {
      return standing.size > 0 ? standing : new Map([['mixed', countOf(mixed)]]);
    }
    for (const [kind, parts] of kinds) {
      if (!standing.has(kind)) standing.set(kind, countOf(parts));
    }
  }
  return standing;
}

/** The sum over kinds; undefined without any. */
export function totalOf(kinds: KindCounts): Count | undefined {
  return kinds.size === 0 ? undefined : countOf([...kinds.values()].flatMap(({ parts }) => parts));
}

/** Counts of statements by kind; a count of everybody takes in the kinds named beside it. */
export function countsByKind(
  reports: readonly SourcedReport[],
  query: CountQuery,
  knowledge: Knowledge,
): ReadonlyMap<Kind, readonly Count[]> {
  const counts = new Map<Kind, Count[]>();
  for (const report of reports) {
    const kinds = byKind(report, query, knowledge);
    const mixed = kinds.get('mixed');
    for (const [kind, parts] of mixed === undefined ? kinds : [['mixed', mixed] as const]) {
      const same = counts.get(kind);
      if (same === undefined) counts.set(kind, [countOf(parts)]);
      else same.push(countOf(parts));
    }
  }
  return counts;
}

/** A range with the figures that make up its two ends. */
export interface SourcedRange extends Range {
  readonly lowest: readonly SourcedFigure[];
  readonly highest: readonly SourcedFigure[];
}

/** What a count names. Figure by figure: "at least 5" and "up to 7" name 12 together, though their sum has no limit. */
const rangeOfCount = ({ parts }: Count): SourcedRange => {
  const { low, high, open } = addRanges(parts.map(({ figure }) => rangeOf(figure)));
  return { low, high, open, lowest: parts, highest: parts };
};

/** `addRanges` with the figures: those of all ends. */
export function addSourcedRanges(ranges: readonly SourcedRange[]): SourcedRange {
  const [first] = ranges;
  if (first !== undefined && ranges.length === 1) return first;
  const { low, high, open } = addRanges(ranges);
  return {
    low,
    high,
    open,
    lowest: ranges.flatMap(({ lowest }) => lowest),
    highest: ranges.flatMap(({ highest }) => highest),
  };
}

/** `spanRanges` with the figures: those of the lowest and of the highest, one floor among equals if any. */
export function spanSourcedRanges(ranges: readonly SourcedRange[]): SourcedRange | undefined {
  const [first] = ranges;
  if (first === undefined || ranges.length === 1) return first;
  const span = spanRanges(ranges);
  if (span === undefined) return undefined;
  const { low, high, open } = span;
  const bottom = ranges.find((range) => range.low === low) ?? first;
  const top = ranges.find((range) => range.high === high && range.open === open) ?? first;
  return { low, high, open, lowest: bottom.lowest, highest: top.highest };
}

/** Lowest and highest of each kind over counts of the same people. */
export type KindRanges = ReadonlyMap<Kind, SourcedRange>;

export const rangesByKind = (counts: ReadonlyMap<Kind, readonly Count[]>): KindRanges =>
  new Map(
    [...counts].flatMap(([kind, list]) => {
      const range = spanSourcedRanges(list.map(rangeOfCount));
      return range === undefined ? [] : [[kind, range] as const];
    }),
  );

/** The kinds added up, set against counts of everybody. Undefined without any. */
export function joinKinds(ranges: KindRanges): SourcedRange | undefined {
  const everybody = ranges.get('mixed');
  const kinds = [...ranges].filter(([kind]) => kind !== 'mixed').map(([, range]) => range);
  if (kinds.length === 0) return everybody;
  const sum = addSourcedRanges(kinds);
  return everybody === undefined ? sum : spanSourcedRanges([sum, everybody]);
}

/** The number to draw for a count: its floor, or its limit where only that is known. */
export const drawnNumber = ({ min, max }: Bounds): number => min ?? max ?? 0;

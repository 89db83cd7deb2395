/** The rows of a table of totals, and which of them comes first. */
import type { CountQuery } from '../incidents/counts.js';
import type { Incident } from '../incidents/schema.js';
import { totalsOf, type Totals } from '../incidents/totals.js';
import type { Line, Section } from './answer.js';
import { bucketsBy, type Bucket, type GroupBy } from './buckets.js';
import type { AnswerContext } from './context.js';
import { shortName } from './incident-names.js';
import type { Ledger } from './ledger.js';
import { line, plain, quiet, strong } from './spans.js';
import { rangeText, totalLines } from './totals-lines.js';

/** So few incidents are named in their row. */
const NAMED = 3;

/** What a table has a row for, and what puts a row first; in the order of `bucketsBy` without a rank. */
export interface Split {
  readonly by: GroupBy;
  readonly rank?: 'incidents' | 'people';
  /** The lowest first. */
  readonly least?: true;
}

export interface Row {
  readonly bucket: Bucket;
  readonly totals: Totals;
}

const high = ({ totals }: Row): number => totals.range?.high ?? -1;
const low = ({ totals }: Row): number => totals.range?.low ?? -1;

/** What nobody is named for is no group: last where groups are ranked. */
const isNobody = (by: GroupBy, { bucket }: Row): boolean =>
  by === 'group' && bucket.group === undefined;

/** A row without any count is unknown, not low. */
const isUncounted = ({ totals }: Row): boolean => totals.range === undefined;

/** One row a bucket, ranked where a rank is asked for: by incidents, or by the highest counts of people. */
export function rowsBy(
  { by, rank, least }: Split,
  incidents: readonly Incident[],
  query: CountQuery,
  context: AnswerContext,
): readonly Row[] {
  const rows = bucketsBy(by, incidents, query, context).map((bucket) => ({
    bucket,
    totals: totalsOf(bucket.incidents, bucket.query, context.knowledge),
  }));
  if (rank === undefined) return rows;
  const sign = least === true ? -1 : 1;
  const last = (row: Row): number =>
    Number(isNobody(by, row)) * 2 + Number(rank === 'people' && isUncounted(row));
  return rows.toSorted(
    (a, b) =>
      last(a) - last(b) ||
      sign *
        (rank === 'incidents'
          ? b.totals.incidents - a.totals.incidents
          : high(b) - high(a) || low(b) - low(a)),
  );
}

/** Which row comes first and by what; the other first one where the lowest counts would decide otherwise. */
export function rankLines(
  rows: readonly Row[],
  { by, rank, least }: Split,
  measure: string,
  ledger: Ledger,
  context: AnswerContext,
): readonly Line[] {
  const { summary, format } = context;
  const named = rows.filter((row) => !isNobody(by, row));
  const [first] = named;
  if (rank === undefined || first === undefined) return [];
  const words = summary.totals;
  if (rank === 'incidents') {
    const top = named.filter(({ totals }) => totals.incidents === first.totals.incidents);
    return [
      line(
        (least === true ? words.fewestIncidents : words.mostIncidents)(
          format.list(top.map(({ bucket }) => bucket.label)),
          format.counted(first.totals.incidents, words.incidents),
          top.length,
        ),
      ),
    ];
  }
  if (first.totals.range === undefined) return [];
  const told = ({ bucket, totals }: Row): string => {
    ledger.book([...(totals.range?.lowest ?? []), ...(totals.range?.highest ?? [])]);
    return words.toldRange(bucket.label, rangeText(totals.range, context));
  };
  if (least === true) return [line(words.fewestPeople(measure, told(first)))];
  const [lowest] = named.toSorted((a, b) => low(b) - low(a));
  return [
    line(words.mostPeople(measure, told(first))),
    ...(lowest === undefined || low(lowest) === low(first)
      ? []
      : [line(words.mostByLowest(told(lowest)))]),
  ];
}

/** A row with its numbers; of few incidents their names. */
export function rowSection(
  { bucket, totals }: Row,
  ledger: Ledger,
  context: AnswerContext,
): Section {
  const { format, summary } = context;
  return {
    heading: [
      strong(bucket.label),
      plain(` · ${format.counted(totals.incidents, summary.totals.incidents)}`),
    ],
    lines: [
      ...totalLines(totals, bucket.query, ledger, context),
      ...(bucket.incidents.length <= NAMED
        ? [[quiet(bucket.incidents.map((one) => shortName(one, context)).join(' · '))]]
        : []),
    ],
  };
}

/** Totals as official, claimed and lowest to highest, whole and by whatever is asked. */
import { highEdge, type Bounds } from '../incidents/bounds.js';
import { kindOf, type CountQuery } from '../incidents/counts.js';
import type { Filters } from '../incidents/filters.js';
import { createMatcher, withNarrower } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import { placeNameOf } from '../incidents/texts.js';
import { totalsOf, type Totals } from '../incidents/totals.js';
import { fitAltText } from './alt-text.js';
import type { Answer, Line } from './answer.js';
import type { AnswerContext } from './context.js';
import { filterWords } from './filter-words.js';
import { rankLines, rowsBy, rowSection, type Row, type Split } from './casualties-rows.js';
import { freshnessLine } from './incident-card.js';
import { createLedger, type Ledger } from './ledger.js';
import type { TotalsPicture } from './picture.js';
import { line, strong } from './spans.js';
import { bookTotals, countText, rangeText, totalLines } from './totals-lines.js';

/** More rows than this make a picture too tall to read at half size. */
const MAX_BARS = 8;
/** More rows than this nobody reads in a chat; the totals stay whole. */
const MAX_ROWS = 60;

/** What the numbers leave out, said beside them. */
function gapLines(totals: Totals, { format, summary, language }: AnswerContext): readonly Line[] {
  const words = summary.totals;
  const counted = (list: readonly Incident[]): string =>
    format.counted(list.length, words.incidents);
  return [
    ...(totals.withoutFigure.length === 0
      ? []
      : [line(words.withoutFigure(counted(totals.withoutFigure)))]),
    ...(totals.otherScope.length === 0 ? [] : [line(words.otherScope(counted(totals.otherScope)))]),
    ...totals.joint.map((members) =>
      line(words.joint(format.list(members.map((one) => placeNameOf(one, language))))),
    ),
  ];
}

/** Rows that have a number to draw. */
const drawable = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ totals }) => totals.range !== undefined);

/** The rows of the picture: the first, of periods in their order the latest. */
const drawn = (rows: readonly Row[], { by, rank }: Partial<Split>): readonly Row[] =>
  rank === undefined && (by === 'month' || by === 'year')
    ? drawable(rows).slice(-MAX_BARS)
    : drawable(rows).slice(0, MAX_BARS);

function picture(
  shown: readonly Row[],
  title: string,
  measure: string,
  incidents: number,
  ledger: Ledger,
  context: AnswerContext,
): TotalsPicture | undefined {
  const { format, summary, language } = context;
  if (shown.length === 0) return undefined;
  for (const { totals } of shown) bookTotals(totals, ledger);
  const words = summary.totals;
  const number = (bounds: Bounds | undefined): number | null =>
    bounds === undefined ? null : highEdge(bounds);
  return {
    kind: 'totals',
    language,
    title,
    subtitle: words.subtitle(measure),
    footer: words.footer(format.counted(incidents, words.incidents)),
    alt: fitAltText(
      title,
      shown.map(({ bucket, totals }) =>
        words.alt(
          bucket.label,
          countText(totals.official, context),
          countText(totals.claimed, context),
          rangeText(totals.range, context),
        ),
      ),
      context,
    ),
    columns: words.columns,
    rows: shown.map(({ bucket, totals }) => ({
      label: bucket.label,
      official: number(totals.official),
      claimed: number(totals.claimed),
      low: totals.range?.low ?? null,
      high: totals.range?.high ?? null,
      open: [
        ...(totals.official?.max === null ? (['official'] as const) : []),
        ...(totals.claimed?.max === null ? (['claimed'] as const) : []),
        ...(totals.range?.open === true ? (['high'] as const) : []),
      ],
    })),
  };
}

/** Which people are counted: the asked parties, else the victims. */
function queryOf(
  measure: CountQuery['measure'],
  parties: Filters['parties'],
  { knowledge }: AnswerContext,
): CountQuery {
  if (parties === undefined) return { measure };
  const wanted = withNarrower(parties, knowledge.vocabularies.parties);
  const attackers = [...wanted].every((id) => kindOf(id, knowledge) === 'attackers');
  return { measure, parties: wanted, ...(attackers ? { attackers } : {}) };
}

/**
 * Totals over the incidents that pass the filters. `measure` and `parties` of the filters say what is
 * counted rather than which incidents are looked at, so that gaps show. `split` adds a row each. `about`
 * names the incidents where the filters do not: the picture is passed on without its answer.
 */
export function casualtiesAnswer(
  filters: Filters,
  context: AnswerContext,
  split: Partial<Split> = {},
  about?: string,
): Answer {
  const { knowledge, onFile, format, summary, words } = context;
  const { measure = 'killed', parties, ...which } = filters;
  const incidents = onFile.filter(createMatcher(knowledge, which));
  const query = queryOf(measure, parties, context);
  const totals = totalsOf(incidents, query, knowledge);
  const { by, rank, least } = split;
  const table: Split | undefined =
    by === undefined ? undefined : { by, ...(rank && { rank }), ...(least && { least }) };
  const rows = table === undefined ? [] : rowsBy(table, incidents, query, context);
  const heading = words.measureHeadings[measure];
  const asked = about ?? filterWords({ ...which, ...(parties && { parties }) }, context);
  const what = `${heading} · ${asked}`;
  const title =
    query.attackers === true ? summary.totals.attackersTitle(what) : summary.totals.title(what);
  const ledger = createLedger(context);
  const found = incidents.length > 0;
  const inRows = new Set(rows.flatMap((row) => row.totals.joint).flat());
  const onlyInTotal = rows.length > 0 && totals.joint.flat().some((one) => !inRows.has(one));
  const lead = found
    ? [
        ...(table?.rank ? rankLines(rows, table, heading, ledger, context) : []),
        line(format.counted(incidents.length, words.list.found)),
        ...totalLines(totals, query, ledger, context),
        ...gapLines(totals, context),
      ]
    : [line(words.list.none)];
  const sections = rows.slice(0, MAX_ROWS).map((row) => rowSection(row, ledger, context));
  const chart = picture(
    drawn(
      rows.length > 0
        ? rows
        : [{ bucket: { label: summary.totals.total, incidents, query }, totals }],
      split,
    ),
    title,
    heading,
    incidents.length,
    ledger,
    context,
  );
  return {
    status: found ? 'answered' : 'no_match',
    title: [strong(title)],
    lead,
    sections,
    notes: [
      ...(query.parties === undefined ? [line(summary.totals.victimsOnly)] : []),
      ...(by === 'group' ? [line(summary.totals.severalGroups)] : []),
      ...(onlyInTotal ? [line(summary.totals.rowsShared)] : []),
      ...(rank === 'incidents' ? [line(summary.totals.onFile)] : []),
      ...(rows.length > MAX_ROWS
        ? [line(summary.totals.rows(format.number(MAX_ROWS), format.number(rows.length)))]
        : []),
      ...(drawable(rows).length > MAX_BARS
        ? [
            line(
              summary.totals.shown(format.number(MAX_BARS), format.number(drawable(rows).length)),
            ),
          ]
        : []),
      line(summary.totals.rule),
      line(summary.totals.rangeRule),
      freshnessLine(context),
    ],
    ...(chart === undefined ? {} : { picture: chart }),
    incidents: incidents.map(({ id }) => id),
    suggestions: [],
    count: incidents.length,
    figures: ledger.stated.figures,
    groups: rows.flatMap(({ bucket }) => bucket.group ?? []),
  };
}

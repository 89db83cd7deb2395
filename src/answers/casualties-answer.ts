/** Totals as official, claimed and lowest to highest, whole and by whatever is asked. */
import { addBounds, highEdge, type Bounds, type Range } from '../incidents/bounds.js';
import { kindOf, KINDS, type CountQuery } from '../incidents/counts.js';
import type { Filters } from '../incidents/filters.js';
import { createMatcher, withNarrower } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import { placeNameOf } from '../incidents/texts.js';
import { totalsOf, type Total, type Totals } from '../incidents/totals.js';
import { fitAltText } from './alt-text.js';
import type { Answer, Line, Section } from './answer.js';
import type { AnswerContext } from './context.js';
import { filterWords } from './filter-words.js';
import { bucketsBy, type Bucket, type GroupBy } from './buckets.js';
import { freshnessLine } from './incident-card.js';
import { createLedger } from './ledger.js';
import type { TotalsPicture } from './picture.js';
import { joinLines, line, plain, quiet, strong } from './spans.js';

/** More rows than this make a picture too tall to read at half size. */
const MAX_BARS = 8;

const countText = (bounds: Bounds | undefined, { format, summary }: AnswerContext): string =>
  bounds === undefined ? summary.totals.none : format.bounds(bounds);

const rangeText = (range: Range | undefined, { format, summary }: AnswerContext): string =>
  range === undefined ? summary.totals.none : format.range(range);

/** "2,101 military", "at least 1,800 civilians": whose dead a total counts. Empty where the title says it. */
function kindTexts(
  { parts }: Total,
  { parties }: CountQuery,
  { format, knowledge }: AnswerContext,
): readonly string[] {
  if (parties !== undefined) return [];
  return KINDS.flatMap((kind) => {
    const own = parts.filter(({ figure }) => kindOf(figure.party, knowledge) === kind);
    if (own.length === 0) return [];
    const count = addBounds(own.map(({ figure }) => figure));
    const { one, other } = format.labels.kinds[kind];
    return [`${format.bounds(count)} ${format.plural(highEdge(count), one, other)}`];
  });
}

/** Whose dead are asked for, in words: "soldiers". The broadest of the asked terms; empty where none is. */
function askedVictims(
  { parties }: CountQuery,
  { knowledge, language, format }: AnswerContext,
): string {
  if (parties === undefined) return '';
  const terms = [...parties].flatMap((id) => knowledge.party(id) ?? []);
  return format.list(
    terms
      .filter(({ broader }) => broader === undefined || !parties.has(broader))
      .map((term) => term[language]),
  );
}

/** "Official at least 4,221 · 2,101 military, at least 2,120 civilians · over 152 incidents". */
function totalLines(totals: Totals, query: CountQuery, context: AnswerContext): readonly Line[] {
  const { format, summary } = context;
  const { columns } = summary.totals;
  const over = (incidents: number | undefined): string =>
    incidents === undefined
      ? ''
      : summary.totals.over(format.counted(incidents, summary.totals.incidents));
  const side = (label: string, total: Total | undefined): Line => {
    const kinds = total === undefined ? [] : kindTexts(total, query, context);
    const [only] = kinds;
    const victims = total === undefined ? '' : askedVictims(query, context);
    const whole = [countText(total, context), victims].filter((part) => part !== '').join(' ');
    const count = only !== undefined && kinds.length === 1 ? only : whole;
    return joinLines([
      [strong(label), plain(` ${count}`)],
      line(kinds.length > 1 ? kinds.join(', ') : ''),
      [quiet(over(total?.incidents))],
    ]);
  };
  const asked = askedVictims(query, context);
  return [
    side(columns.official, totals.official),
    side(columns.claimed, totals.claimed),
    [
      strong(columns.range),
      plain(` ${rangeText(totals.range, context)}`),
      plain(totals.range === undefined || asked === '' ? '' : ` · ${asked}`),
    ],
  ];
}

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

interface Row {
  readonly bucket: Bucket;
  readonly totals: Totals;
}

function rowSection({ bucket, totals }: Row, context: AnswerContext): Section {
  const { format, summary } = context;
  return {
    heading: [
      strong(bucket.label),
      plain(` · ${format.counted(totals.incidents, summary.totals.incidents)}`),
    ],
    lines: totalLines(totals, bucket.query, context),
  };
}

/** Rows that have a number to draw. */
const drawable = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ totals }) => totals.range !== undefined);

/** The rows of the picture: the first, of periods the latest. */
const drawn = (rows: readonly Row[], by: GroupBy | undefined): readonly Row[] =>
  by === 'month' || by === 'year'
    ? drawable(rows).slice(-MAX_BARS)
    : drawable(rows).slice(0, MAX_BARS);

function picture(
  shown: readonly Row[],
  title: string,
  measure: string,
  incidents: number,
  context: AnswerContext,
): TotalsPicture | undefined {
  const { format, summary, language } = context;
  if (shown.length === 0) return undefined;
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
 * counted rather than which incidents are looked at, so that gaps show. `by` adds a row each.
 */
export function casualtiesAnswer(filters: Filters, context: AnswerContext, by?: GroupBy): Answer {
  const { knowledge, onFile, format, summary, words } = context;
  const { measure = 'killed', parties, ...which } = filters;
  const incidents = onFile.filter(createMatcher(knowledge, which));
  const query = queryOf(measure, parties, context);
  const totals = totalsOf(incidents, query, knowledge);
  const rows =
    by === undefined
      ? []
      : bucketsBy(by, incidents, query, context).map((bucket) => ({
          bucket,
          totals: totalsOf(bucket.incidents, bucket.query, knowledge),
        }));
  const heading = words.measureHeadings[measure];
  const asked = filterWords({ ...which, ...(parties && { parties }) }, context);
  const what = `${heading} · ${asked}`;
  const title =
    query.attackers === true ? summary.totals.attackersTitle(what) : summary.totals.title(what);
  const ledger = createLedger(context);
  ledger.book([...(totals.official?.parts ?? []), ...(totals.claimed?.parts ?? [])]);
  const chart = picture(
    drawn(
      rows.length > 0
        ? rows
        : [{ bucket: { label: summary.totals.total, incidents, query }, totals }],
      by,
    ),
    title,
    heading,
    incidents.length,
    context,
  );
  const found = incidents.length > 0;
  const inRows = new Set(rows.flatMap((row) => row.totals.joint).flat());
  const onlyInTotal = rows.length > 0 && totals.joint.flat().some((one) => !inRows.has(one));
  return {
    status: found ? 'answered' : 'no_match',
    title: [strong(title)],
    lead: found
      ? [
          line(format.counted(incidents.length, words.list.found)),
          ...totalLines(totals, query, context),
          ...gapLines(totals, context),
        ]
      : [line(words.list.none)],
    sections: rows.map((row) => rowSection(row, context)),
    notes: [
      ...(query.parties === undefined ? [line(summary.totals.victimsOnly)] : []),
      ...(by === 'group' ? [line(summary.totals.severalGroups)] : []),
      ...(onlyInTotal ? [line(summary.totals.rowsShared)] : []),
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

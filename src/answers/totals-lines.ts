/** Totals in words: official, claimed, lowest to highest. */
import { addBounds, highEdge, type Bounds, type Range } from '../incidents/bounds.js';
import { kindOf, KINDS, type CountQuery } from '../incidents/counts.js';
import type { Total, Totals } from '../incidents/totals.js';
import type { Line } from './answer.js';
import type { AnswerContext } from './context.js';
import type { Ledger } from './ledger.js';
import { joinLines, line, plain, quiet, strong } from './spans.js';

export const countText = (
  bounds: Bounds | undefined,
  { format, summary }: AnswerContext,
): string => (bounds === undefined ? summary.totals.none : format.bounds(bounds));

export const rangeText = (range: Range | undefined, { format, summary }: AnswerContext): string =>
  range === undefined ? summary.totals.none : format.range(range);

/** Books every figure behind the numbers of a row: those of each sum, and those of both ends of the range. */
export function bookTotals({ official, claimed, range }: Totals, ledger: Ledger): void {
  for (const parts of [official?.parts, claimed?.parts, range?.lowest, range?.highest]) {
    ledger.book(parts ?? []);
  }
}

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

/** "Killed, official: at least 4,221 · 2,101 military, at least 2,120 civilians · over 152 incidents". */
export function totalLines(
  totals: Totals,
  query: CountQuery,
  ledger: Ledger,
  context: AnswerContext,
): readonly Line[] {
  bookTotals(totals, ledger);
  const { format, summary, words } = context;
  const measure = words.measureHeadings[query.measure];
  const { sides } = summary.totals;
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
    side(sides.official(measure), totals.official),
    side(sides.claimed(measure), totals.claimed),
    [
      strong(sides.range(measure)),
      plain(` ${rangeText(totals.range, context)}`),
      plain(totals.range === undefined || asked === '' ? '' : ` · ${asked}`),
    ],
  ];
}

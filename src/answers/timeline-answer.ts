/** Incidents and killed by period, stacked by group: the picture and the numbers behind it. */
import { differenceInCalendarMonths, parseISO } from 'date-fns';
import { drawnNumber } from '../incidents/counts.js';
import { mainCount } from '../incidents/figures.js';
import type { Filters } from '../incidents/filters.js';
import { createMatcher } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import { fitAltText } from './alt-text.js';
import type { Answer } from './answer.js';
import type { AnswerContext } from './context.js';
import { filterWords } from './filter-words.js';
import { freshnessLine } from './incident-card.js';
import { createLedger, type Ledger } from './ledger.js';
import type { TimelinePicture } from './picture.js';
import { SERIES_ORDER, seriesOf } from './series.js';
import { line, strong } from './spans.js';

type Unit = 'month' | 'quarter' | 'year';

/** As fine as fits the picture's width. */
const MAX_MONTHS = 24;
const MAX_QUARTERS = 40;

interface Period {
  readonly key: string;
  readonly label: string;
  readonly year?: string;
}

const quarterOf = (month: number): number => Math.floor((month - 1) / 3) + 1;

function keyOf(day: string, unit: Unit): string {
  const year = day.slice(0, 4);
  if (unit === 'year') return year;
  return unit === 'month' ? day.slice(0, 7) : `${year}-Q${quarterOf(Number(day.slice(5, 7)))}`;
}

/** Every period from first to last, empty ones included: a gap must look like one. */
function periodsBetween(from: string, to: string, unit: Unit, { format }: AnswerContext): Period[] {
  const periods = new Map<string, Period>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, '0')}`;
      if (day < from.slice(0, 7) || day > to.slice(0, 7)) continue;
      const key = keyOf(day, unit);
      if (periods.has(key)) continue;
      const label =
        unit === 'year'
          ? String(year)
          : unit === 'quarter'
            ? `${format.labels.date.quarter}${quarterOf(month)}`
            : format.date(day).replace(` ${year}`, '');
      periods.set(key, { key, label, ...(unit === 'year' ? {} : { year: String(year) }) });
    }
  }
  return [...periods.values()];
}

function unitFor(from: string, to: string): Unit {
  const months = differenceInCalendarMonths(parseISO(to), parseISO(from)) + 1;
  if (months <= MAX_MONTHS) return 'month';
  return months / 3 <= MAX_QUARTERS ? 'quarter' : 'year';
}

/** Adds up per period and series, each incident looked at once. */
function tally(
  incidents: readonly Incident[],
  periods: readonly Period[],
  unit: Unit,
  worth: (incident: Incident) => number,
  { knowledge }: AnswerContext,
): number[][] {
  const values = new Map(periods.map(({ key }) => [key, SERIES_ORDER.map(() => 0)]));
  for (const incident of incidents) {
    const row = values.get(keyOf(incident.date.start, unit));
    const column = SERIES_ORDER.indexOf(seriesOf(incident, knowledge));
    if (row !== undefined) row[column] = (row[column] ?? 0) + worth(incident);
  }
  return [...values.values()];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function picture(
  incidents: readonly Incident[],
  what: string,
  ledger: Ledger,
  context: AnswerContext,
): {
  readonly picture: TimelinePicture;
  readonly rows: readonly string[];
  readonly busiest: string;
} {
  const { format, summary, knowledge, language } = context;
  const days = incidents.map(({ date }) => date.start).toSorted();
  const from = days[0] ?? '';
  const to = days.at(-1) ?? '';
  const unit = unitFor(from, to);
  const periods = periodsBetween(from, to, unit, context);
  const counts = tally(incidents, periods, unit, () => 1, context);
  const tolls = new Map(
    incidents.map((one) => [one, mainCount(one, { measure: 'killed' }, knowledge)]),
  );
  ledger.book([...tolls.values()].flatMap((count) => count?.parts ?? []));
  const worth = (one: Incident): number => {
    const count = tolls.get(one);
    return count === undefined ? 0 : drawnNumber(count);
  };
  const killed = tally(incidents, periods, unit, worth, context);
  const used = SERIES_ORDER.map((_, index) => counts.some((values) => (values[index] ?? 0) > 0));
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, index) => used[index] === true);
  const words = summary.timeline;
  const name = ({ label, year }: Period): string =>
    year === undefined ? label : `${label} ${year}`;
  const counted = (values: readonly number[] | undefined): string =>
    format.counted(total(values ?? []), summary.totals.incidents);
  // A period whose incidents have no toll on file has no number of dead, not zero.
  const withToll = new Set(
    incidents
      .filter((one) => tolls.get(one) !== undefined)
      .map(({ date }) => keyOf(date.start, unit)),
  );
  const killedText = (index: number, key: string): string =>
    withToll.has(key) ? words.dead(format.number(total(killed[index] ?? []))) : summary.map.noToll;
  const rows = periods.flatMap((period, index) =>
    total(counts[index] ?? []) === 0
      ? []
      : [words.period(name(period), counted(counts[index]), killedText(index, period.key))],
  );
  const sums = counts.map(total);
  const peak = sums.indexOf(Math.max(...sums));
  const peakPeriod = periods[peak];
  const busiest =
    peakPeriod === undefined ? '' : words.busiest(name(peakPeriod), counted(counts[peak]));
  return {
    rows,
    busiest,
    picture: {
      kind: 'timeline',
      language,
      title: words.title(what),
      subtitle: words.subtitle,
      footer: words.footer(format.counted(incidents.length, summary.totals.incidents)),
      alt: fitAltText(words.title(what), rows, context),
      series: keep(SERIES_ORDER).map((key) => ({ key, label: summary.series[key] })),
      panels: [
        { heading: words.incidents, values: counts.map(keep) },
        { heading: words.killed, values: killed.map(keep) },
      ],
      periods: periods.map(({ label, year }) => ({
        label,
        ...(year === undefined ? {} : { year }),
      })),
    },
  };
}

/** A timeline of the incidents that pass the filters, by month, quarter or year as fits. */
export function timelineAnswer(filters: Filters, context: AnswerContext): Answer {
  const { knowledge, onFile, words, summary, format } = context;
  const incidents = onFile.filter(createMatcher(knowledge, filters));
  const what = filterWords(filters, context);
  const ledger = createLedger(context);
  const found = incidents.length > 0;
  const drawn = found ? picture(incidents, what, ledger, context) : undefined;
  return {
    status: found ? 'answered' : 'no_match',
    title: [strong(summary.timeline.title(what))],
    lead:
      drawn === undefined
        ? [line(words.list.none)]
        : [line(format.counted(incidents.length, words.list.found)), line(drawn.busiest)],
    sections: drawn === undefined ? [] : [{ lines: drawn.rows.map(line) }],
    notes: [line(summary.timeline.rule), line(summary.timeline.disputed), freshnessLine(context)],
    ...(drawn === undefined ? {} : { picture: drawn.picture }),
    incidents: incidents.map(({ id }) => id),
    suggestions: [],
    count: incidents.length,
    ...ledger.stated,
  };
}

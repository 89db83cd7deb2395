/** Where incidents happened: the map's data, and each incident's toll as text. */
import { drawnNumber, type Count } from '../incidents/counts.js';
import { mainCount } from '../incidents/figures.js';
import type { Filters } from '../incidents/filters.js';
import { createMatcher } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import { placeNameOf } from '../incidents/texts.js';
import { fitAltText } from './alt-text.js';
import type { Answer } from './answer.js';
import type { AnswerContext } from './context.js';
import { filterWords } from './filter-words.js';
import { freshnessLine } from './incident-card.js';
import { shortName } from './incident-names.js';
import { createLedger, type Ledger } from './ledger.js';
import type { MapPicture } from './picture.js';
import { SERIES_ORDER, seriesOf } from './series.js';
import { line, strong } from './spans.js';

/** An incident with the count that is drawn for it. */
interface Place {
  readonly incident: Incident;
  readonly count: Count | undefined;
  /** The number for the circle; null where no toll is on file. */
  readonly killed: number | null;
}

function placeOf(incident: Incident, { knowledge }: AnswerContext): Place {
  const count = mainCount(incident, { measure: 'killed' }, knowledge);
  return { incident, count, killed: count === undefined ? null : drawnNumber(count) };
}

/** "In-Delimane, Mali, 1 Nov 2019: 53 soldiers, 1 civilian · Government of Mali". */
function placeText({ incident, count }: Place, ledger: Ledger, context: AnswerContext): string {
  const { summary } = context;
  const toll = count === undefined ? summary.map.noToll : ledger.count(count.parts);
  return summary.map.point(shortName(incident, context), toll);
}

function mapPicture(
  places: readonly Place[],
  what: string,
  texts: readonly string[],
  context: AnswerContext,
): MapPicture | undefined {
  const { knowledge, language, format, summary } = context;
  const points = places.flatMap(({ incident, killed }): MapPicture['points'][number][] => {
    const { lat, lon, precision, country } = incident.place;
    if (lat === undefined || lon === undefined) return [];
    return [
      {
        lat,
        lon,
        label: placeNameOf(incident, language),
        series: seriesOf(incident, knowledge),
        killed,
        precision,
        country,
      },
    ];
  });
  if (points.length === 0) return undefined;
  const words = summary.map;
  const missing = places.length - points.length;
  const counted = (count: number): string => format.counted(count, summary.totals.incidents);
  return {
    kind: 'map',
    language,
    title: words.title(what),
    subtitle: words.subtitle,
    footer: words.onMap(counted(points.length)),
    alt: fitAltText(words.title(what), texts, context),
    series: SERIES_ORDER.filter((key) => points.some(({ series }) => series === key)).map(
      (key) => ({ key, label: summary.series[key] }),
    ),
    sizeLegend: words.sizeLegend,
    points,
    ...(missing === 0 ? {} : { missing: words.missing(counted(missing)) }),
  };
}

/** A map of the incidents that pass the filters, deadliest first in the text. */
export function mapAnswer(filters: Filters, context: AnswerContext): Answer {
  const { knowledge, onFile, words, summary, format } = context;
  const places = onFile
    .filter(createMatcher(knowledge, filters))
    .map((incident) => placeOf(incident, context))
    .toSorted((a, b) => (b.killed ?? -1) - (a.killed ?? -1));
  const what = filterWords(filters, context);
  const found = places.length > 0;
  const ledger = createLedger(context);
  const texts = places.map((place) => placeText(place, ledger, context));
  const picture = mapPicture(places, what, texts, context);
  return {
    status: found ? 'answered' : 'no_match',
    title: [strong(summary.map.title(what))],
    lead: [
      line(found ? format.counted(places.length, words.list.found) : words.list.none),
      ...(picture?.missing === undefined ? [] : [line(picture.missing)]),
    ],
    sections: found ? [{ lines: texts.map(line) }] : [],
    notes: [line(summary.timeline.rule), line(summary.timeline.disputed), freshnessLine(context)],
    ...(picture === undefined ? {} : { picture }),
    incidents: places.map(({ incident }) => incident.id),
    suggestions: [],
    count: places.length,
    ...ledger.stated,
  };
}

/**
 * GeoJSON (RFC 7946): one feature per incident, longitude before latitude. Incidents without
 * coordinates keep their place in the file with a null geometry, as the standard foresees; how well a
 * place is known is in `place_precision`. Provenance and licence are foreign members (RFC 7946, 6.1).
 */
import type { Feature, Point } from 'geojson';
import { datasetWords } from '../i18n/datasets/index.js';
import { claimedCount, countRange, officialCount } from '../incidents/figures.js';
import type { Incident } from '../incidents/schema.js';
import type { ExportContext } from './export-context.js';
import { figureRows } from './figure-rows.js';
import { incidentFields } from './labels.js';

const KILLED = { measure: 'killed' } as const;

function geometryOf({ place }: Incident): Point | null {
  const { lat, lon } = place;
  return lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] };
}

/** Victims killed by voice, flat for the styling of maps; the figures with their sources stand beside. */
function killedFields(incident: Incident, { knowledge }: ExportContext) {
  const official = officialCount(incident, KILLED, knowledge);
  const claimed = claimedCount(incident, KILLED, knowledge);
  const range = countRange(incident, KILLED, knowledge);
  return {
    killed_official_min: official?.min ?? null,
    killed_official_max: official?.max ?? null,
    killed_claimed_min: claimed?.min ?? null,
    killed_claimed_max: claimed?.max ?? null,
    killed_lowest: range?.low ?? null,
    killed_highest: range?.high ?? null,
  };
}

/** One incident as a feature. */
export function featureOf(incident: Incident, context: ExportContext): Feature<Point | null> {
  const figures = figureRows(incident, context).flatMap(({ figure, ...report }) =>
    figure === undefined ? [] : [{ ...figure, ...report }],
  );
  return {
    type: 'Feature',
    id: incident.id,
    geometry: geometryOf(incident),
    properties: {
      ...incidentFields(incident, context),
      ...killedFields(incident, context),
      figures,
    },
  };
}

/** The file, an incident at a time. */
export function* exportGeoJson(
  incidents: Iterable<Incident>,
  context: ExportContext,
): Generator<string> {
  const head = {
    type: 'FeatureCollection',
    exportedAt: context.exportedAt.toISOString(),
    selection: context.selection,
    ...datasetWords[context.language].file,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  let separator = '\n';
  for (const incident of incidents) {
    yield separator + JSON.stringify(featureOf(incident, context));
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Splitting incidents by what a table is asked for: group, country, region, place, party, month, year. */
import { responsibilityOf } from '../incidents/attribution.js';
import { countedFigures, type CountQuery } from '../incidents/counts.js';
import { joined } from '../incidents/fold.js';
import { liveReports } from '../incidents/reports.js';
import type { Incident } from '../incidents/schema.js';
import type { Basis } from '../incidents/vocabulary.js';
import type { StatedGroup } from './answer.js';
import type { AnswerContext } from './context.js';
import { countryName, placeName } from './incident-names.js';

export const GROUP_BY = ['group', 'country', 'region', 'place', 'party', 'month', 'year'] as const;
export type GroupBy = (typeof GROUP_BY)[number];

/** A row's incidents and what is counted of them. */
export interface Bucket {
  readonly label: string;
  readonly incidents: readonly Incident[];
  readonly query: CountQuery;
  /** The group of a row, and on what basis. */
  readonly group?: StatedGroup;
}

interface Key extends Pick<Bucket, 'label' | 'group'> {
  readonly key: string;
}

/**
 * Groups by the firmest basis on which an incident names them, one row a basis: what is suspected never
 * swells what is claimed. Rival claimants each have their row.
 */
function groupKeys(incident: Incident, context: AnswerContext): readonly Key[] {
  const { knowledge, language, summary } = context;
  const bases: readonly Basis[] = ['claimed', 'attributed', 'admitted', 'suspected'];
  const basis = bases.find((one) =>
    incident.attributions.some((each) => each.basis === one && each.groups.length > 0),
  );
  if (basis === undefined || responsibilityOf(incident, knowledge) === 'unclaimed') {
    return [{ key: 'unattributed', label: summary.series.unattributed }];
  }
  const ids = new Set(
    incident.attributions.filter((one) => one.basis === basis).flatMap(({ groups }) => groups),
  );
  return [...ids].map((id) => {
    const name = knowledge.groupName(id, undefined, language);
    return {
      key: `${id} ${basis}`,
      label: `${name} (${summary.filters.bases[basis]})`,
      group: { id, name, basis },
    };
  });
}

function keysOf(
  by: Exclude<GroupBy, 'party'>,
  incident: Incident,
  context: AnswerContext,
): readonly Key[] {
  const { knowledge, language, format } = context;
  const { place, date } = incident;
  switch (by) {
    case 'group':
      return groupKeys(incident, context);
    case 'country':
      return [{ key: place.country, label: countryName(place.country, context) }];
    case 'region': {
      const label = knowledge.region(place.admin1)?.[language] ?? place.admin1;
      return [{ key: place.admin1, label: `${label}, ${countryName(place.country, context)}` }];
    }
    case 'place':
      return [
        {
          key: `${place.country} ${joined(place.name)}`,
          label: placeName(incident, context),
        },
      ];
    case 'month':
      return [{ key: date.start.slice(0, 7), label: format.date(date.start.slice(0, 7), 'long') }];
    case 'year':
      return [{ key: date.start.slice(0, 4), label: date.start.slice(0, 4) }];
  }
}

/** One row a party that some standing report counts, over all incidents: their gaps are part of the answer. */
function partyBuckets(
  incidents: readonly Incident[],
  query: CountQuery,
  { knowledge, language }: AnswerContext,
): readonly Bucket[] {
  const ids = new Set(
    incidents
      .flatMap(liveReports)
      .flatMap((report) => countedFigures(report, query, knowledge).map(({ party }) => party)),
  );
  return [...ids].map((id) => ({
    label: knowledge.party(id)?.[language] ?? id,
    incidents: incidents.filter((one) =>
      liveReports(one).some(({ figures }) =>
        figures.some(({ party, measure }) => party === id && measure === query.measure),
      ),
    ),
    query: { measure: query.measure, parties: new Set([id]) },
  }));
}

/** The rows: periods in order of time, everything else by number of incidents. */
export function bucketsBy(
  by: GroupBy,
  incidents: readonly Incident[],
  query: CountQuery,
  context: AnswerContext,
): readonly Bucket[] {
  const byCount = (a: Bucket, b: Bucket): number =>
    b.incidents.length - a.incidents.length || a.label.localeCompare(b.label, context.language);
  if (by === 'party') return partyBuckets(incidents, query, context).toSorted(byCount);
  const rows = new Map<string, Omit<Key, 'key'> & { incidents: Incident[] }>();
  for (const incident of incidents) {
    for (const { key, ...told } of keysOf(by, incident, context)) {
      const row = rows.get(key) ?? { ...told, incidents: [] };
      row.incidents.push(incident);
      rows.set(key, row);
    }
  }
  const sorted =
    by === 'month' || by === 'year'
      ? [...rows].toSorted(([a], [b]) => a.localeCompare(b))
      : [...rows];
  const buckets = sorted.map(([, row]) => ({ ...row, query }));
  return by === 'month' || by === 'year' ? buckets : buckets.toSorted(byCount);
}

/** Cross-checks of the whole data set: every id that a row mentions must exist, and mean what it says. */
import { checkKnowledge, repeated, runsInCircle, type Fault } from './check-knowledge.js';
import type { KnowledgeFiles } from './knowledge.js';
import type { Incident, Report } from './schema.js';

export type { DataFile, Fault } from './check-knowledge.js';

interface KnownIds {
  readonly incidents: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly weapons: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly regions: ReadonlyMap<string, string>;
}

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id));

function unknown(what: string, ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `the ${what} “${id}” does not exist`);
}

/** What is wrong with the links between the reports of one incident. */
function reportReasons(reports: readonly Report[]): string[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return [
    ...repeated(reports.map(({ id }) => id)).map((id) => `two reports are called ${id}`),
    ...reports.flatMap(({ id, supersedes, relays }) => [
      ...[supersedes, relays?.report]
        .filter((other) => other !== undefined && (other === id || !byId.has(other)))
        .map((other) => `report ${id} refers to ${other ?? ''}, which is not another report of it`),
      ...(runsInCircle(id, (at) => byId.get(at)?.supersedes)
        ? [`the reports that ${id} supersedes lead back to it`]
        : []),
    ]),
  ];
}

function incidentReasons(incident: Incident, known: KnownIds): string[] {
  const { id, place, attributions, reports, related } = incident;
  const others = new Set(known.incidents);
  others.delete(id);
  return [
    ...unknown('type', [incident.type], known.types),
    ...unknown('target', incident.targets, known.targets),
    ...unknown('weapon', incident.weapons, known.weapons),
    ...(known.regions.get(place.admin1) === place.country
      ? []
      : [`“${place.admin1}” is not a region of ${place.country}`]),
    ...repeated(attributions.map((one) => one.id)).map((at) => `two attributions are called ${at}`),
    ...attributions.flatMap(({ groups }) => unknown('group', groups, known.groups)),
    ...reports.flatMap(({ figures, covers }) => [
      ...unknown(
        'party',
        figures.map(({ party }) => party),
        known.parties,
      ),
      ...unknown('other incident', covers ?? [], others),
    ]),
    ...reportReasons(reports),
    ...unknown(
      'other incident',
      related.map((link) => link.id),
      others,
    ),
  ];
}

/**
 * Everything wrong across the data files: unknown or repeated ids, circles, names that mean two
 * things without saying so. `incidents` are all on file, shipped or a deployment's own.
 */
export function checkReferences(
  files: KnowledgeFiles,
  incidents: readonly Incident[],
): readonly Fault[] {
  const { vocabularies, groups, observations } = files;
  const known: KnownIds = {
    incidents: idsOf(incidents),
    groups: idsOf(groups),
    types: idsOf(vocabularies.types),
    targets: idsOf(vocabularies.targets),
    weapons: idsOf(vocabularies.weapons),
    parties: idsOf(vocabularies.parties),
    regions: new Map(vocabularies.regions.map(({ id, country }) => [id, country])),
  };
  return [
    ...checkKnowledge(files),
    ...observations.flatMap(({ id, incidents: mentioned }) =>
      unknown('incident', mentioned, known.incidents).map((reason): Fault => ({
        file: 'observations',
        id,
        reason,
      })),
    ),
    ...repeated(incidents.map(({ id }) => id)).map((id): Fault => ({
      file: 'incidents',
      id,
      reason: 'two incidents have this id',
    })),
    ...incidents.flatMap((incident) =>
      incidentReasons(incident, known).map((reason): Fault => ({
        file: 'incidents',
        id: incident.id,
        reason,
      })),
    ),
  ];
}

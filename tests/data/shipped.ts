/** The shipped data set, read once for the tests of this folder. */
import path from 'node:path';
import type { Incident, Report } from '../../src/incidents/schema.js';
import { loadShippedData } from '../../src/store/data.js';

export const DATA_DIR = path.join(import.meta.dirname, '../../data');

export const shipped = await loadShippedData(DATA_DIR);
export const { files, incidents } = shipped;

/** The incident with this id; a test that names one that is gone should say so, not pass. */
export function incidentOf(id: string): Incident {
  const found = incidents.find((incident) => incident.id === id);
  if (found === undefined) throw new Error(`no incident ${id} in the shipped data`);
  return found;
}

/** Every report with the incident it belongs to. */
export const reportsOf = (all: readonly Incident[]): readonly (readonly [Incident, Report])[] =>
  all.flatMap((incident) => incident.reports.map((report) => [incident, report] as const));

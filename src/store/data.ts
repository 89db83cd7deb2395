/** Reads the shipped data set. A bad row never stops the bot: it is set aside with the reason. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { checkReferences, type DataFile, type Fault } from '../incidents/check.js';
import type { KnowledgeFiles } from '../incidents/knowledge.js';
import {
  groupSchema,
  incidentSchema,
  observationSchema,
  placeSchema,
  vocabulariesSchema,
  type Incident,
  type Vocabularies,
} from '../incidents/schema.js';
import { reasonOf, StartupError } from './errors.js';

export interface ShippedData {
  readonly files: KnowledgeFiles;
  readonly incidents: readonly Incident[];
  /** Rows set aside and references that lead nowhere, in the order of the files. */
  readonly faults: readonly Fault[];
}

const idSchema = z.looseObject({ id: z.string() });

/** The reasons of a schema refusal on one line: `reports.0.url: Invalid URL; date.start: …`. */
function reasonsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path: at, message }) => (at.length === 0 ? message : `${at.join('.')}: ${message}`))
    .join('; ');
}

async function readJson(dir: string, file: DataFile): Promise<unknown> {
  const name = path.join(dir, `${file}.json`);
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    throw new StartupError('shipped-data', `Cannot read ${name}: ${reasonOf(error)}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartupError('shipped-data', `${name} is not JSON: ${reasonOf(error)}`);
  }
}

/** The rows of a list that the schema accepts; the others become faults. */
function goodRows<T>(file: DataFile, rows: unknown, row: z.ZodType<T>, faults: Fault[]): T[] {
  const list = z.array(z.unknown()).safeParse(rows);
  if (!list.success) {
    faults.push({ file, reason: 'the file must hold a list' });
    return [];
  }
  return list.data.flatMap((value, index) => {
    const read = row.safeParse(value);
    if (read.success) return [read.data];
    const named = idSchema.safeParse(value);
    const id = named.success ? { id: named.data.id } : {};
    faults.push({ file, index, ...id, reason: reasonsOf(read.error) });
    return [];
  });
}

/** Vocabularies term by term, so that one bad term does not take its neighbours along. */
function goodVocabularies(value: unknown, faults: Fault[]): Vocabularies {
  const file = 'vocabularies';
  const sections = z.record(z.string(), z.unknown()).safeParse(value);
  if (!sections.success) faults.push({ file, reason: 'the file must hold an object of lists' });
  const section = (name: string): unknown => (sections.success ? sections.data[name] : undefined);
  const { types, targets, weapons, parties, regions, countries } = vocabulariesSchema.shape;
  return {
    types: goodRows(file, section('types'), types.element, faults),
    targets: goodRows(file, section('targets'), targets.element, faults),
    weapons: goodRows(file, section('weapons'), weapons.element, faults),
    parties: goodRows(file, section('parties'), parties.element, faults),
    regions: goodRows(file, section('regions'), regions.element, faults),
    countries: goodRows(file, section('countries'), countries.element, faults),
  };
}

/**
 * Reads and checks every data file of `dir`. Rows that their schema refuses are left out and named in
 * `faults`; rows with references that lead nowhere are kept and named there too.
 *
 * @throws {StartupError} `shipped-data`: a file is missing, unreadable or not JSON.
 */
export async function loadShippedData(dir: string): Promise<ShippedData> {
  const faults: Fault[] = [];
  const [incidentRows, groupRows, placeRows, observationRows, vocabularyRows] = await Promise.all([
    readJson(dir, 'incidents'),
    readJson(dir, 'groups'),
    readJson(dir, 'places'),
    readJson(dir, 'observations'),
    readJson(dir, 'vocabularies'),
  ]);
  const incidents = goodRows('incidents', incidentRows, incidentSchema, faults);
  const files: KnowledgeFiles = {
    groups: goodRows('groups', groupRows, groupSchema, faults),
    places: goodRows('places', placeRows, placeSchema, faults),
    observations: goodRows('observations', observationRows, observationSchema, faults),
    vocabularies: goodVocabularies(vocabularyRows, faults),
  };
  return { files, incidents, faults: [...faults, ...checkReferences(files, incidents)] };
}

/** Counts of what is on file, for `harmattan check` and the start-up line. */
export interface DataSummary {
  readonly incidents: number;
  /** Incidents by country code. */
  readonly countries: Readonly<Record<string, number>>;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly reports: number;
  readonly figures: number;
  /** Attributions by basis. */
  readonly attributions: Readonly<Record<string, number>>;
  readonly groups: number;
  readonly places: number;
  readonly placesWithCoordinates: number;
  readonly observations: number;
  readonly terms: number;
  readonly faults: number;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

export function summarise({ files, incidents, faults }: ShippedData): DataSummary {
  const reports = incidents.flatMap((incident) => incident.reports);
  const days = incidents.map(({ date }) => date.start).sort();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  return {
    incidents: incidents.length,
    countries: tally(incidents.map(({ place }) => place.country)),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    reports: reports.length,
    figures: reports.reduce((sum, report) => sum + report.figures.length, 0),
    attributions: tally(incidents.flatMap((one) => one.attributions.map(({ basis }) => basis))),
    groups: files.groups.length,
    places: files.places.length,
    placesWithCoordinates: files.places.filter(({ lat }) => lat !== undefined).length,
    observations: files.observations.length,
    terms: Object.values(files.vocabularies).reduce((sum, terms) => sum + terms.length, 0),
    faults: faults.length,
  };
}

/**
 * Exports incidents as CSV, JSON or GeoJSON. Each writer yields text part by part, so that a large
 * set can be written to a file or a pipe without being held twice; `toBytes` joins the parts and
 * stops where a limit is passed.
 */
import type { Incident } from '../incidents/schema.js';
import { exportCsv } from './csv.js';
import type { ExportContext } from './export-context.js';
import { exportGeoJson } from './geojson.js';
import { exportJson } from './json.js';

export const EXPORT_FORMATS = ['csv', 'json', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const WRITERS = {
  csv: exportCsv,
  json: exportJson,
  geojson: exportGeoJson,
} satisfies Record<ExportFormat, unknown>;

/** The parts of the file, in order. Their concatenation in UTF-8 is the file. */
export function exportParts(
  format: ExportFormat,
  incidents: Iterable<Incident>,
  context: ExportContext,
): Iterable<string> {
  return WRITERS[format](incidents, context);
}

/** The file in memory; undefined as soon as it passes `maxBytes`. */
export function toBytes(parts: Iterable<string>, maxBytes: number): Uint8Array | undefined {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const part of parts) {
    const chunk = Buffer.from(part, 'utf8');
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

/**
 * JSON: the records as they are stored, under a head that says what they are. Who entered a record is
 * left out: those are moderators' Discord ids, and no reader needs them.
 */
import { z } from 'zod';
import { datasetWords } from '../i18n/datasets/index.js';
import { incidentSchema, type Incident } from '../incidents/schema.js';
import type { ExportContext } from './export-context.js';

export const exportedIncidentSchema = incidentSchema.omit({ createdBy: true, updatedBy: true });

/** The whole file. */
export const exportFileSchema = z.strictObject({
  format: z.literal('harmattan'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  selection: z.string(),
  provenance: z.string(),
  licence: z.string(),
  incidents: z.array(exportedIncidentSchema),
});

/** The file, an incident at a time. */
export function* exportJson(
  incidents: Iterable<Incident>,
  { language, exportedAt, selection }: ExportContext,
): Generator<string> {
  const head = {
    format: 'harmattan',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    selection,
    ...datasetWords[language].file,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "incidents": [`;
  let separator = '\n';
  for (const incident of incidents) {
    const record = exportedIncidentSchema.strip().parse(incident);
    yield `${separator}    ${JSON.stringify(record, null, 2).replaceAll('\n', '\n    ')}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}

/**
 * CSV that opens right in Excel: UTF-8 with a byte order mark, CRLF, and the separators of the
 * reader's Excel (French: semicolon and decimal comma). Text that a spreadsheet would run as a formula
 * gets an apostrophe before it. Provenance and licence stand in columns: comment lines before the header
 * would break every parser, and a separate file would be lost.
 */
import { stringify } from 'csv-stringify/sync';
import { datasetWords } from '../i18n/datasets/index.js';
import type { Incident } from '../incidents/schema.js';
import type { Language } from '../incidents/vocabulary.js';
import type { ExportContext } from './export-context.js';
import { figureRows } from './figure-rows.js';
import { incidentFields } from './labels.js';

/** In this order, in both languages: programs rely on the names. */
export const CSV_COLUMNS = [
  'incident_id',
  'title',
  'date_start',
  'date_end',
  'date_precision',
  'country',
  'country_name',
  'region',
  'place',
  'latitude',
  'longitude',
  'place_precision',
  'type',
  'type_label',
  'targets',
  'weapons',
  'responsibility',
  'attributions',
  'measure',
  'counts',
  'party',
  'party_label',
  'min',
  'max',
  'approx',
  'verbatim',
  'source',
  'source_type',
  'source_via',
  'stated_on',
  'published',
  'superseded',
  'scope',
  'scope_note',
  'covers',
  'relays',
  'url',
  'report_id',
  'supersedes',
  'report_note',
  'confidence',
  'doubt',
  'external',
  'revision',
  'updated_at',
  'exported_at',
  'provenance',
  'licence',
] as const;

const DIALECTS = {
  en: { delimiter: ',', decimal: '.' },
  fr: { delimiter: ';', decimal: ',' },
} as const satisfies Record<Language, unknown>;

const BYTE_ORDER_MARK = '\uFEFF';

/** The file, an incident at a time. */
export function* exportCsv(
  incidents: Iterable<Incident>,
  context: ExportContext,
): Generator<string> {
  const { delimiter, decimal } = DIALECTS[context.language];
  const write = (records: readonly object[], header: boolean): string =>
    stringify([...records], {
      header,
      columns: [...CSV_COLUMNS],
      delimiter,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        boolean: (value) => (value ? 'yes' : 'no'),
        number: (value) => String(value).replace('.', decimal),
      },
    });
  const about = {
    exported_at: context.exportedAt.toISOString(),
    ...datasetWords[context.language].file,
  };
  yield BYTE_ORDER_MARK + write([], true);
  for (const incident of incidents) {
    const { lat: latitude, lon: longitude } = incident.place;
    const fields = { ...incidentFields(incident, context), latitude, longitude };
    const rows = figureRows(incident, context).map(({ figure, ...report }) => ({
      ...fields,
      ...report,
      ...figure,
      ...about,
    }));
    yield write(rows, false);
  }
}

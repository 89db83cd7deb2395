import { fc, test } from '@fast-check/vitest';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS } from '../../src/datasets/csv.js';
import { EXPORT_FORMATS, exportParts, toBytes } from '../../src/datasets/export.js';
import type { ExportContext } from '../../src/datasets/export-context.js';
import { exportFileSchema } from '../../src/datasets/json.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';
import type { Incident } from '../../src/incidents/schema.js';
import { loadShippedData } from '../../src/store/data.js';
import { attribution, incident, killed, knowledge, report } from '../incidents/fixtures.js';
import { readTable } from './read-csv.js';

const context: ExportContext = {
  knowledge,
  language: 'en',
  exportedAt: new Date('2026-11-21T12:00:00Z'),
  selection: 'Mali, 2019',
};
const shipped = await loadShippedData(path.join(import.meta.dirname, '../../data'));
const shippedContext = { ...context, knowledge: createKnowledge(shipped.files) };

const file = (
  format: (typeof EXPORT_FORMATS)[number],
  incidents: readonly Incident[],
  given: ExportContext = context,
): string => [...exportParts(format, incidents, given)].join('');

const table = (incidents: readonly Incident[], given: ExportContext = context) =>
  readTable(file('csv', incidents, given).slice(1), given.language === 'fr' ? ';' : ',');

const attacked = incident({
  place: {
    name: 'In-Delimane',
    aliases: [],
    alsoHit: [],
    sites: [],
    areaNames: [],
    admin1: 'menaka',
    country: 'ML',
    lat: 15.87,
    lon: -1.6,
    precision: 'near',
  },
  attributions: [
    attribution('claimed', ['isgs'], { by: 'Amaq', date: '2019-11-02', claimedAs: 'ISWAP' }),
    attribution('suspected', [], { label: 'bandits', by: 'A mayor' }),
  ],
  reports: [
    report('military', 'Army', [killed('soldiers', 15)], { published: '2019-11-01' }),
    report('government', 'Government', [killed('soldiers', 53), killed('civilians', 1)], {
      supersedes: 'r1',
    }),
    report('armed group', 'Islamic State', [killed('soldiers', 70, null)]),
    report('witness', 'A villager', []),
  ],
});

describe('CSV', () => {
  it('begins with a byte order mark and the header, and ends lines as Excel does', () => {
    const text = file('csv', [attacked]);
    expect(text.startsWith(`\uFEFF${CSV_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('has a row per figure, with its source, and one for a report without figures', () => {
    const rows = table([attacked]);
    expect(rows.map((row) => [row.report_id, row.party, row.min, row.max, row.superseded])).toEqual(
      [
        ['r1', 'soldiers', '15', '15', 'yes'],
        ['r2', 'soldiers', '53', '53', 'no'],
        ['r2', 'civilians', '1', '1', 'no'],
        ['r3', 'soldiers', '70', '', 'no'],
        ['r4', '', '', '', 'no'],
      ],
    );
    for (const row of rows) {
      expect(row).toMatchObject({
        incident_id: attacked.id,
        latitude: '15.87',
        longitude: '-1.6',
        responsibility: 'claimed',
        attributions: 'claimed: ISGS, as ISWAP (Amaq, 2019-11-02); suspected: bandits (A mayor)',
        exported_at: '2026-11-21T12:00:00.000Z',
      });
      expect(row.url).toBe('https://example.org/report');
      expect(row.licence).not.toBe('');
      expect(row.provenance).not.toBe('');
    }
  });

  it('keeps an incident without reports', () => {
    expect(table([incident()])).toMatchObject([
      { incident_id: incident().id, source: '', min: '' },
    ]);
  });

  it('has its header even where nothing matches', () => {
    expect(file('csv', [])).toBe(`\uFEFF${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('is written for a French Excel: semicolons and decimal commas', () => {
    const rows = table([attacked], { ...context, language: 'fr' });
    expect(rows[0]).toMatchObject({ longitude: '-1,6', party_label: 'militaires', min: '15' });
  });

  it('gives texts in the language asked for, the original where there is no other', () => {
    const [first] = attacked.reports;
    if (first === undefined) throw new Error('no reports');
    const bilingual = {
      ...attacked,
      fr: { title: 'Poste militaire submergé' },
      reports: [{ ...first, note: 'Provisional.', noteFr: 'Provisoire.', scopeNote: 'first day' }],
    };
    const cells = (language: 'en' | 'fr') => {
      const [row] = table([bilingual], { ...context, language });
      return [row?.title, row?.report_note, row?.scope_note];
    };
    expect(cells('en')).toEqual([attacked.title, 'Provisional.', 'first day']);
    expect(cells('fr')).toEqual(['Poste militaire submergé', 'Provisoire.', 'first day']);
  });

  const anyText = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠')
        .chain((sign) => fc.string().map((rest) => sign + rest)),
      fc.constantFrom('a;b,c', 'say "no"', 'two\r\nlines', '=HYPERLINK("http://x")', '-2+3'),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '');

  test.prop([anyText, anyText, fc.constantFrom('en', 'fr')])(
    'gives every text back, and none that a spreadsheet would run',
    (title, source, language) => {
      const one = incident({ title, reports: [report('media', source, [killed('soldiers', 2)])] });
      const [row] = table([one], { ...context, language });
      const isFormula = (text: string): boolean => /^[=+\-@\t\r＝＋－＠]/u.test(text);
      const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text);
      expect(row).toMatchObject({ title: guarded(title), source: guarded(source) });
      const numbers = ['latitude', 'longitude', 'min', 'max'];
      const cells = Object.entries(row ?? {}).filter(([name]) => !numbers.includes(name));
      expect(cells.filter(([, text]) => isFormula(text))).toEqual([]);
    },
  );
});

describe('JSON', () => {
  it('holds the records under a head that says what they are', () => {
    const read = exportFileSchema.parse(JSON.parse(file('json', [attacked, incident()])));
    expect(read).toMatchObject({ format: 'harmattan', version: 1, selection: 'Mali, 2019' });
    expect({ ...attacked, ...read.incidents[0] }).toEqual(attacked);
    expect(Object.keys(read.incidents[0] ?? {})).toHaveLength(Object.keys(attacked).length - 2);
    expect(read.incidents).toHaveLength(2);
  });

  it('does not say who entered a record', () => {
    const entered = incident({ createdBy: '4711', updatedBy: '4712' });
    expect(file('json', [entered])).not.toMatch(/471[12]/);
    expect(file('geojson', [entered])).not.toMatch(/471[12]/);
    expect(file('csv', [entered])).not.toMatch(/471[12]/);
  });

  it('is whole where nothing matches', () => {
    expect(exportFileSchema.parse(JSON.parse(file('json', []))).incidents).toEqual([]);
  });
});

describe('GeoJSON', () => {
  it('is a feature collection, longitude first', () => {
    expect(JSON.parse(file('geojson', [attacked]))).toMatchObject({
      type: 'FeatureCollection',
      selection: 'Mali, 2019',
      features: [
        {
          type: 'Feature',
          id: attacked.id,
          geometry: { type: 'Point', coordinates: [-1.6, 15.87] },
          properties: {
            place_precision: 'near',
            killed_official_min: 54,
            killed_claimed_min: 70,
            killed_claimed_max: null,
            figures: [
              { party: 'soldiers', min: 15, superseded: true, source: 'Army' },
              { party: 'soldiers', min: 53, superseded: false },
              { party: 'civilians', min: 1 },
              { party: 'soldiers', min: 70, max: null, source: 'Islamic State' },
            ],
          },
        },
      ],
    });
  });

  it('keeps an incident without coordinates, with a null geometry', () => {
    expect(JSON.parse(file('geojson', [incident()]))).toMatchObject({
      features: [{ geometry: null, properties: { killed_official_min: null } }],
    });
  });

  it('is whole where nothing matches', () => {
    expect(JSON.parse(file('geojson', []))).toMatchObject({ features: [] });
  });
});

describe('the shipped data', () => {
  it.each(['en', 'fr'] as const)('comes through whole as CSV (%s)', (language) => {
    const rows = table(shipped.incidents, { ...shippedContext, language });
    const expected = shipped.incidents.flatMap(({ id, reports }) =>
      reports.flatMap(({ url, figures }) =>
        figures.map(({ measure, party, min, max }) =>
          [id, url, measure, party, min ?? '', max ?? ''].join(' '),
        ),
      ),
    );
    const found = rows
      .filter(({ measure }) => measure !== '')
      .map((row) => [row.incident_id, row.url, row.measure, row.party, row.min, row.max].join(' '));
    expect(found).toEqual(expected);
    expect(new Set(rows.map((row) => row.incident_id)).size).toBe(shipped.incidents.length);
  });

  it('comes through whole as JSON and GeoJSON', () => {
    const json = exportFileSchema.parse(
      JSON.parse(file('json', shipped.incidents, shippedContext)),
    );
    expect(json.incidents.map(({ id }) => id)).toEqual(shipped.incidents.map(({ id }) => id));
    const located = shipped.incidents.filter(({ place }) => place.lat !== undefined).length;
    const geo = file('geojson', shipped.incidents, shippedContext);
    expect(geo.match(/"type":"Point"/g)).toHaveLength(located);
    expect(geo.match(/"type":"Feature"/g)).toHaveLength(shipped.incidents.length);
  });
});

describe('toBytes', () => {
  it.each(EXPORT_FORMATS)('holds the same text as the parts (%s)', (format) => {
    const bytes = toBytes(exportParts(format, [attacked], context), 1e6);
    expect(Buffer.from(bytes ?? []).toString('utf8')).toBe(file(format, [attacked]));
  });

  it('counts bytes, not letters, and stops reading past the limit', () => {
    let read = 0;
    function* parts() {
      for (; read < 100; read++) yield 'é'.repeat(10);
    }
    expect(toBytes(parts(), 45)).toBeUndefined();
    expect(read).toBeLessThan(5);
    expect(toBytes(['éé'], 4)).toHaveLength(4);
    expect(toBytes(['éé'], 3)).toBeUndefined();
  });
});

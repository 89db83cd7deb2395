import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/store/data.js';
import { formatRecords, type Json } from '../../src/store/format.js';
import { DATA_DIR, files, incidents, shipped } from './shipped.js';

describe('the shipped files', () => {
  test('every row fits its schema and every reference leads somewhere', () => {
    expect(shipped.faults).toEqual([]);
  });

  test('hold what the README says', () => {
    expect(summarise(shipped)).toMatchObject({
      incidents: 210,
      countries: { ML: 119, BF: 42, NE: 37, BJ: 5, TG: 4, CI: 3 },
      firstDay: '2012-01-18',
      lastDay: '2026-02-14',
      reports: 734,
      figures: 1260,
      attributions: { claimed: 136, attributed: 91, suspected: 58, denied: 8, admitted: 1 },
      observations: 7,
    });
  });

  test.each<[string, Json]>([
    ['incidents', incidents],
    ['groups', files.groups],
    ['places', files.places],
    ['observations', files.observations],
    ['vocabularies', files.vocabularies],
  ])('%s.json is laid out as formatRecords writes it, keys in schema order', async (name, rows) => {
    expect(await readFile(path.join(DATA_DIR, `${name}.json`), 'utf8')).toBe(formatRecords(rows));
  });

  test('ids tell country, day and place', () => {
    const prefixes: Record<string, string> = {
      ML: 'mali',
      BF: 'burkina-faso',
      NE: 'niger',
      BJ: 'benin',
      TG: 'togo',
      CI: 'cote-divoire',
    };
    const wrong = incidents.filter(
      ({ id, date, place }) => !id.startsWith(`${prefixes[place.country] ?? '?'}-${date.start}-`),
    );
    // The id of the Kidal attack was given before its day was settled; ids never change.
    expect(wrong.map(({ id }) => id)).toEqual(['mali-2017-09-19-kidal-minusma']);
  });

  test('reports and attributions are numbered from one in order of entry', () => {
    for (const { id, reports, attributions } of incidents) {
      expect([id, ...reports.map((one) => one.id)]).toEqual([
        id,
        ...reports.map((_, at) => `r${at + 1}`),
      ]);
      expect([id, ...attributions.map((one) => one.id)]).toEqual([
        id,
        ...attributions.map((_, at) => `a${at + 1}`),
      ]);
    }
  });

  test('every incident rests on at least one report', () => {
    expect(incidents.filter(({ reports }) => reports.length === 0)).toEqual([]);
  });

  test('links between incidents run both ways', () => {
    const linked = new Set(
      incidents.flatMap(({ id, related }) => related.map((link) => `${id} ${link.id}`)),
    );
    const oneWay = [...linked].filter((pair) => !linked.has(pair.split(' ').reverse().join(' ')));
    expect(oneWay).toEqual([]);
  });
});

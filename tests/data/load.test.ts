import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadShippedData, summarise } from '../../src/store/data.js';
import { formatRecords, type Json } from '../../src/store/format.js';
import { DATA_DIR, files, incidentOf, incidents } from './shipped.js';

const NAMES = ['incidents', 'groups', 'places', 'observations', 'vocabularies'] as const;

/** A copy of the shipped files in a folder of its own, with some of them replaced. */
async function copyWith(changed: Partial<Record<(typeof NAMES)[number], string>>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'harmattan-data-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const name of NAMES) {
    const text = changed[name] ?? (await readFile(path.join(DATA_DIR, `${name}.json`), 'utf8'));
    await writeFile(path.join(dir, `${name}.json`), text);
  }
  return dir;
}

const text = (rows: Json): string => formatRecords(rows);

describe('loadShippedData', () => {
  test('sets a bad row aside with its place, id and reason, and keeps the others', async () => {
    const [first, second, third] = incidents;
    const dir = await copyWith({
      incidents: text([first, { ...second, typo: 1 }, 'nonsense', third]),
      observations: '[]',
    });
    const { incidents: read, faults } = await loadShippedData(dir);
    expect(read.map(({ id }) => id)).toEqual([first?.id, third?.id]);
    expect(faults.filter(({ index }) => index !== undefined)).toEqual([
      { file: 'incidents', index: 1, id: second?.id, reason: 'Unrecognized key: "typo"' },
      { file: 'incidents', index: 2, reason: 'Invalid input: expected object, received string' },
    ]);
  });

  test('one bad term does not take the vocabulary along', async () => {
    const { vocabularies } = files;
    const [first, ...rest] = vocabularies.types;
    const dir = await copyWith({
      vocabularies: text({ ...vocabularies, types: [{ ...first, fr: '' }, ...rest] }),
    });
    const data = await loadShippedData(dir);
    expect(data.files.vocabularies.types).toHaveLength(rest.length);
    expect(data.files.vocabularies.targets).toHaveLength(vocabularies.targets.length);
    expect(data.faults[0]).toMatchObject({ file: 'vocabularies', index: 0, id: first?.id });
  });

  test('a file that holds something else than rows is one fault', async () => {
    const data = await loadShippedData(await copyWith({ places: '{}', observations: '7' }));
    expect(data.files.places).toEqual([]);
    expect(data.faults).toEqual([
      { file: 'places', reason: 'the file must hold a list' },
      { file: 'observations', reason: 'the file must hold a list' },
    ]);
  });

  test('a missing or broken file stops the start with one clear line', async () => {
    const dir = await copyWith({ groups: '[{' });
    const broken = loadShippedData(dir);
    await expect(broken).rejects.toMatchObject({ code: 'shipped-data', exitCode: 66 });
    await expect(broken).rejects.toThrow(/groups\.json is not JSON/);
    await rm(path.join(dir, 'groups.json'));
    const missing = loadShippedData(dir);
    await expect(missing).rejects.toMatchObject({ code: 'shipped-data' });
    await expect(missing).rejects.toThrow(/Cannot read .*groups\.json/);
  });

  test('counts follow what could be read', async () => {
    const one = incidentOf('mali-2019-11-01-indelimane');
    const data = await loadShippedData(
      await copyWith({ incidents: text([{ ...one, related: [] }]), observations: '[]' }),
    );
    expect(summarise(data)).toMatchObject({
      incidents: 1,
      countries: { ML: 1 },
      firstDay: '2019-11-01',
      lastDay: '2019-11-01',
      reports: 10,
      attributions: { claimed: 3 },
      faults: 0,
    });
  });
});

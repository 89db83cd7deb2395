import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFileSchema } from '../../src/datasets/json.js';
import { MEMBERS } from '../../src/sandbox/index.js';
import { readTable } from '../datasets/read-csv.js';
import { startHarness, textOf, type BotHarness } from '../support/bot.js';

let harness: BotHarness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  expect(harness.sandbox.failures).toEqual([]);
  await harness.close();
});

const run = (options: Record<string, string | number | boolean>, member: string = MEMBERS.ben) =>
  harness.sandbox.runCommand({ member, name: 'export', options });

/** The one attached file: its name and text. */
async function fileOf(message: APIMessage | undefined): Promise<{ name: string; text: string }> {
  const [file, ...more] = message?.attachments ?? [];
  if (file === undefined) throw new Error(`no file: ${textOf(message)}`);
  expect(more).toEqual([]);
  const response = await fetch(file.url);
  // `text()` would take the byte order mark away.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return { name: file.filename, text };
}

const hasFileComponent = (message: APIMessage | undefined): boolean =>
  JSON.stringify(message?.components ?? []).includes(`"type":${ComponentType.File}`);

describe('/export', () => {
  it('gives the filtered incidents as CSV, a row per figure', async () => {
    const { message, ephemeral } = await run({
      format: 'csv',
      country: 'ML',
      from: '2019',
      to: '2019',
    });
    expect(ephemeral).toBe(false);
    const { name, text } = await fileOf(message);
    expect(name).toBe('harmattan-2026-11-21.csv');
    expect(text.startsWith('\uFEFFincident_id,')).toBe(true);
    const rows = readTable(text.slice(1), ',');
    expect(new Set(rows.map(({ country }) => country))).toEqual(new Set(['ML']));
    expect(rows.every((row) => row.date_start?.startsWith('2019'))).toBe(true);
    const inDelimane = rows.filter((row) => row.incident_id === 'mali-2019-11-01-indelimane');
    expect(inDelimane.map(({ party, min }) => `${min ?? ''} ${party ?? ''}`)).toEqual(
      expect.arrayContaining(['53 soldiers', '49 soldiers', '15 soldiers']),
    );
    const incidents = new Set(rows.map((row) => row.incident_id)).size;
    expect(textOf(message)).toContain(`${incidents} incidents with `);
    expect(textOf(message)).toContain('GeoNames');
    expect(hasFileComponent(message)).toBe(true);
  });

  it('gives complete records as JSON', async () => {
    const { message } = await run({ format: 'json', place: 'In-Delimane' });
    const { name, text } = await fileOf(message);
    expect(name).toBe('harmattan-2026-11-21.json');
    const file = exportFileSchema.parse(JSON.parse(text));
    expect(file.selection).toContain('In-Delimane');
    expect(file.incidents.map(({ id }) => id)).toContain('mali-2019-11-01-indelimane');
  });

  it('gives everything as GeoJSON where no filter is set', async () => {
    const { message } = await run({ format: 'geojson' });
    const { text } = await fileOf(message);
    expect(text.match(/"type":"Feature"/g)).toHaveLength(harness.bot.services.store.all().length);
  });

  it('answers French privately on request, for a French Excel', async () => {
    const { message, ephemeral } = await run(
      { format: 'csv', country: 'NE', private: true },
      MEMBERS.awa,
    );
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toMatch(/\d+ incidents avec [\d\s]+ chiffres, au format CSV/);
    const { text } = await fileOf(message);
    const rows = readTable(text.slice(1), ';');
    expect(rows.find(({ latitude }) => latitude !== '')?.latitude).toMatch(/^\d+,\d+$/);
  });

  it.each([
    ['a date it cannot read', { format: 'csv', from: 'soonish' }, 'soonish'],
    ['a period that ends before it begins', { format: 'csv', from: '2020', to: '2019' }, '2019'],
    ['a group nobody knows', { format: 'json', group: 'Zzzorgs' }, 'Zzzorgs'],
  ])('explains %s, privately', async (_what, options, named) => {
    const { message, ephemeral } = await run({ ...options, private: true });
    expect(ephemeral).toBe(true);
    expect(message?.attachments).toEqual([]);
    expect(textOf(message)).toContain(named);
  });

  it('says so where nothing matches, without an empty file', async () => {
    const { message } = await run({ format: 'csv', country: 'TG', from: '2012', to: '2012' });
    expect(textOf(message)).toContain('Nothing');
    expect(message?.attachments).toEqual([]);
  });
});

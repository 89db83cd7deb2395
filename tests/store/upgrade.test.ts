import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newFolder, newIncident, newReport, open, shippedIncident } from './fixtures.js';

const fileSchema = z.looseObject({
  incidents: z.array(z.looseObject({ id: z.string() })),
  history: z.array(z.looseObject({})),
  quarantine: z.array(z.looseObject({ row: z.unknown() })),
});
const read = async (folder: string): Promise<z.infer<typeof fileSchema>> =>
  fileSchema.parse(JSON.parse(await readFile(join(folder, 'incidents.json'), 'utf8')));
const write = (folder: string, file: unknown): Promise<void> =>
  writeFile(join(folder, 'incidents.json'), JSON.stringify(file));

describe('rows that cannot be used', () => {
  it('are set aside with the reason, survive writes, and come back once mended', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    const good = await first.add(newIncident('Inates', '2019-12-10'), 'u');
    const bad = await first.add(newIncident('Indelimane', '2019-11-01'), 'u');
    await first.close();
    const file = await read(folder);
    const broken = file.incidents.map((row) =>
      row.id === bad.id ? { ...row, date: { start: 'some day', precision: 'day' } } : row,
    );
    await write(folder, { ...file, incidents: [...broken, 'not even an object'] });

    const second = await open(folder);
    expect(second.all()).toEqual([good]);
    expect(second.quarantine).toMatchObject([
      {
        shelf: 'incidents',
        reason: expect.stringContaining('date') as unknown,
        row: { id: bad.id },
      },
      { shelf: 'incidents', row: 'not even an object' },
    ]);
    await second.addReport(good.id, newReport(71), 'u');
    // The id of a row set aside is not given to another entry.
    const twin = await second.add(newIncident('Indelimane', '2019-11-01'), 'u');
    expect(twin.id).toBe(`${bad.id}-2`);
    await second.close();

    const after = await read(folder);
    expect(after.quarantine.map(({ row }) => row)).toMatchObject([
      { id: bad.id, date: { start: 'some day' } },
      'not even an object',
    ]);
    const mended = after.quarantine.map((entry) =>
      typeof entry.row === 'string' ? entry : { ...entry, row: bad },
    );
    await write(folder, { ...after, quarantine: mended });
    const third = await open(folder);
    expect(third.get(bad.id)).toEqual(bad);
    expect(third.quarantine).toHaveLength(1);
  });

  it('include a second row of the same id and a damaged line of history', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    const incident = await first.add(newIncident('Inates', '2019-12-10'), 'u');
    await first.close();
    const file = await read(folder);
    await write(folder, {
      ...file,
      incidents: [...file.incidents, { ...incident, title: 'Twin' }],
      history: [...file.history, { what: 'is this' }],
    });
    const second = await open(folder);
    expect(second.all()).toEqual([incident]);
    expect(second.quarantine.map(({ shelf }) => shelf)).toEqual(['incidents', 'history']);
    expect(second.history(incident.id)).toHaveLength(1);
  });
});

describe('an older file', () => {
  it('of version 0, a bare list, is brought up to date after a copy is kept', async () => {
    const folder = await newFolder();
    const incident = shippedIncident('mali-2019-11-01-indelimane');
    await write(folder, [incident]);
    const store = await open(folder);
    expect(store.all()).toEqual([incident]);
    expect(await read(folder)).toMatchObject({ version: 1, incidents: [{ id: incident.id }] });
    const copy = (await readdir(folder)).find((name) => name.includes('.version-0-'));
    expect(JSON.parse(await readFile(join(folder, copy ?? ''), 'utf8'))).toEqual([incident]);
  });

  it('of the current version is not rewritten by opening it', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    await first.add(newIncident('Inates', '2019-12-10'), 'u');
    await first.close();
    const compact = JSON.stringify(await read(folder));
    await writeFile(join(folder, 'incidents.json'), compact);
    await (await open(folder)).close();
    expect(await readFile(join(folder, 'incidents.json'), 'utf8')).toBe(compact);
  });
});

describe('a newer shipped set', () => {
  const untouched = shippedIncident('mali-2019-11-01-indelimane');
  const corrected = shippedIncident('mali-2019-09-30-boulikessi');
  const removed = shippedIncident('mali-2018-04-14-timbuktu');
  const dropped = shippedIncident('mali-2017-06-08-kidal');
  const shipped = [untouched, corrected, removed, dropped];

  it('updates what nobody touched, adds what is new, and leaves the work of moderators alone', async () => {
    const folder = await newFolder();
    const first = await open(folder, { shipped });
    const mine = await first.addReport(corrected.id, newReport(38), 'moderator');
    await first.remove(removed.id, 'moderator');
    const own = await first.add(newIncident('Inates', '2019-12-10'), 'moderator');
    await first.close();

    const added = shippedIncident('mali-2020-03-19-tarkint');
    const next = [
      ...[untouched, corrected, removed].map((one) => ({ ...one, title: 'Corrected title' })),
      added,
      shippedIncident(own.id, { title: 'The shipped set has it now, too' }),
    ];
    const second = await open(folder, { shipped: next });
    expect(second.get(untouched.id)).toMatchObject({ title: 'Corrected title', revision: 2 });
    expect(second.history(untouched.id)).toMatchObject([
      { action: 'update', by: 'shipped data', before: untouched },
    ]);
    expect(second.get(corrected.id)).toEqual(mine);
    expect(second.isRemoved(removed.id)).toBe(true);
    expect(second.get(own.id)).toEqual(own);
    expect(second.get(dropped.id)).toEqual(dropped);
    expect(second.get(added.id)).toEqual(added);
    await second.close();

    // The same set again changes nothing; a third one still reaches the entry updated before.
    const third = await open(folder, { shipped: next });
    expect(third.history(untouched.id)).toHaveLength(1);
    await third.close();
    const again = [{ ...untouched, title: 'Corrected again' }];
    const fourth = await open(folder, { shipped: again });
    expect(fourth.get(untouched.id)).toMatchObject({ title: 'Corrected again', revision: 3 });
  });

  it('leaves an entry alone whose history cannot be read: somebody worked on it', async () => {
    const folder = await newFolder();
    const first = await open(folder, { shipped });
    const mine = await first.addReport(corrected.id, newReport(38), 'moderator');
    await first.close();
    const file = await read(folder);
    await write(folder, { ...file, history: file.history.map((row) => ({ ...row, before: 1 })) });
    const second = await open(folder, { shipped: [{ ...corrected, title: 'Corrected title' }] });
    expect(second.quarantine).toMatchObject([{ shelf: 'history' }]);
    expect(second.get(corrected.id)).toEqual(mine);
  });

  it('does not count new bookkeeping as a change', async () => {
    const folder = await newFolder();
    await (await open(folder, { shipped })).close();
    const rebuilt = shipped.map((one) => ({ ...one, updatedAt: '2027-01-01T00:00:00.000Z' }));
    const second = await open(folder, { shipped: rebuilt });
    expect(second.history(untouched.id)).toEqual([]);
    expect(second.get(untouched.id)).toEqual(untouched);
  });

  it('respects an entry deleted from the file by hand, and does not double one set aside', async () => {
    const folder = await newFolder();
    await (await open(folder, { shipped: [untouched, corrected] })).close();
    const file = await read(folder);
    const rows = file.incidents.filter(({ id }) => id !== untouched.id);
    await write(folder, { ...file, incidents: rows.map((row) => ({ ...row, title: '' })) });
    const newer = [untouched, corrected].map((one) => ({ ...one, title: 'Newer' }));
    const store = await open(folder, { shipped: newer });
    expect(store.all()).toEqual([]);
    expect(store.quarantine).toHaveLength(1);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Revision } from '../../src/store/types.js';
import { newFolder, newIncident, newReport, open, shippedIncident } from './fixtures.js';

describe('the store', () => {
  it('creates a missing folder and begins from the shipped set', async () => {
    const folder = join(await newFolder(), 'deep', 'store');
    const shipped = [shippedIncident('mali-2019-11-01-indelimane')];
    const store = await open(folder, { shipped });
    expect(store.all()).toEqual(shipped);
    await store.close();
    expect((await open(folder)).all()).toEqual(shipped);
  });

  it('gives ids by country, date and place, told apart by a number', async () => {
    const store = await open(await newFolder());
    const first = await store.add(newIncident('In-Délimane', '2019-11-01'), 'user-1');
    const second = await store.add(newIncident('In Delimane', '2019-11-01'), 'user-1');
    expect(first.id).toBe('mali-2019-11-01-in-delimane');
    expect(second.id).toBe('mali-2019-11-01-in-delimane-2');
  });

  it('never gives the id of a removed entry again', async () => {
    const store = await open(await newFolder());
    const { id } = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    await store.remove(id, 'user-1');
    expect((await store.add(newIncident('Inates', '2019-12-10'), 'user-1')).id).toBe(`${id}-2`);
  });

  it('lists incidents by date, and every change by revision with before and after', async () => {
    const folder = await newFolder();
    const times = ['2026-01-01T10:00:00.000Z', '2026-01-02T10:00:00.000Z'].map((t) => new Date(t));
    const last = new Date('2026-01-03T10:00:00.000Z');
    const store = await open(folder, { now: () => times.shift() ?? last });
    const later = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    const earlier = await store.add(newIncident('Indelimane', '2019-11-01'), 'user-2');
    expect(store.all().map(({ id }) => id)).toEqual([earlier.id, later.id]);

    const reported = await store.addReport(later.id, newReport(71), 'user-3');
    expect(reported.reports.map(({ id }) => id)).toEqual(['r1', 'r2']);
    const removed = await store.remove(later.id, 'user-4');
    expect(store.get(later.id)).toBeUndefined();
    expect(store.isRemoved(later.id)).toBe(true);
    const restored = await store.restore(later.id, 'user-5');

    const expected = [
      { revision: 1, action: 'add', by: 'user-1', before: null, after: later },
      { revision: 2, action: 'report', by: 'user-3', before: later, after: reported },
      { revision: 3, action: 'remove', by: 'user-4', before: reported, after: removed },
      { revision: 4, action: 'restore', by: 'user-5', before: removed, after: restored },
    ];
    expect(store.history(later.id)).toMatchObject(expected);
    await store.close();
    expect((await open(folder)).history(later.id)).toMatchObject(expected);
  });

  it('numbers attributions, and refuses what the schema refuses', async () => {
    const store = await open(await newFolder());
    const { id } = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    const claim = {
      groups: ['isgs'],
      basis: 'claimed',
      by: 'Islamic State',
      weight: 'firm',
      url: 'https://example.org/claim',
    } as const;
    const claimed = await store.addAttribution(id, { ...claim, groups: ['isgs'] }, 'user-1');
    expect(claimed.attributions.map((row) => row.id)).toEqual(['a1']);
    const bad = { ...claim, groups: ['isgs'], url: 'javascript:alert(1)' };
    await expect(store.addAttribution(id, bad, 'user-1')).rejects.toMatchObject({
      name: 'StoreError',
      code: 'invalid',
    });
    const dangling = newReport(3, { supersedes: 'r9' });
    await expect(store.addReport(id, dangling, 'user-1')).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(store.get(id)).toEqual(claimed);
  });

  it('never lets one editor overwrite another silently', async () => {
    const store = await open(await newFolder());
    const seen = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    const mine = await store.edit({ ...seen, title: 'Mine' }, 'user-1');
    await expect(store.edit({ ...seen, title: 'Theirs' }, 'user-2')).rejects.toMatchObject({
      code: 'stale-revision',
    });
    expect(store.get(seen.id)).toEqual(mine);
    expect(mine).toMatchObject({ revision: 2, createdBy: 'user-1', updatedBy: 'user-1' });
  });

  it('keeps no French of a text that an edit changed', async () => {
    const shipped = { ...shippedIncident('mali-2019-11-01-indelimane'), fr: { title: 'Poste' } };
    const store = await open(await newFolder(), { shipped: [shipped] });
    const summarised = await store.edit({ ...shipped, summary: 'New.' }, 'user-1');
    expect(summarised.fr).toEqual({ title: 'Poste' });
    const renamed = await store.edit({ ...summarised, title: 'New' }, 'user-1');
    expect(renamed.fr?.title).toBeUndefined();
  });

  it('names what is wrong with a request for an entry that is unknown, removed or not removed', async () => {
    const store = await open(await newFolder());
    const { id } = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    await expect(store.remove('mali-2000-01-01-x', 'u')).rejects.toMatchObject({
      code: 'unknown-incident',
    });
    await expect(store.restore(id, 'u')).rejects.toMatchObject({ code: 'not-removed' });
    await store.remove(id, 'u');
    await expect(store.addReport(id, newReport(1), 'u')).rejects.toMatchObject({
      code: 'already-removed',
    });
    await store.close();
    await expect(store.restore(id, 'u')).rejects.toMatchObject({ code: 'closed' });
  });

  it('tells listeners in order, when the change can be read, until they unsubscribe', async () => {
    const store = await open(await newFolder());
    const seen: [string, number | undefined][] = [];
    const listen = ({ revision }: { readonly revision: Revision }): void => {
      seen.push([revision.action, store.get(revision.incident)?.revision]);
    };
    store.onChange(() => {
      throw new Error('a faulty listener');
    });
    const stop = store.onChange(listen);
    const { id } = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    await store.addReport(id, newReport(71), 'user-1');
    stop();
    await store.remove(id, 'user-1');
    expect(seen).toEqual([
      ['add', 1],
      ['report', 2],
    ]);
  });

  it('gives out records that nobody can change in passing', async () => {
    const store = await open(await newFolder());
    const { id } = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    expect(() => store.get(id)?.reports.pop()).toThrow(TypeError);
  });

  it('keeps its file readable: one value a line, incidents by date', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    await store.add(newIncident('Indelimane', '2019-11-01'), 'user-1');
    const text = await readFile(join(folder, 'incidents.json'), 'utf8');
    expect(text.indexOf('Indelimane')).toBeLessThan(text.indexOf('Inates'));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(200);
  });
});

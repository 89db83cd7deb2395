import { open as openFile, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileEdge } from '../../src/store/durable-file.js';
import { newFolder, newIncident, newReport, open, shippedIncident } from './fixtures.js';

/** The real disk, but one call can be made to fail with a system error. */
class FaultyDisk implements FileEdge {
  fault: { call: 'create' | 'sync' | 'rename' | 'sync folder'; code: string } | undefined;

  private fail(call: NonNullable<FaultyDisk['fault']>['call']): void {
    if (this.fault?.call !== call) return;
    throw Object.assign(new Error(this.fault.code), { code: this.fault.code });
  }
  open: FileEdge['open'] = async (path, flags) => {
    if (flags === 'wx') this.fail('create');
    const handle = await openFile(path, flags);
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      try {
        this.fail(flags === 'wx' ? 'sync' : 'sync folder');
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
      return sync();
    };
    return handle;
  };
  rename: FileEdge['rename'] = async (from, to) => {
    this.fail('rename');
    await rename(from, to);
  };
  unlink = unlink;
}

const ids = (incidents: readonly { readonly id: string }[]): string[] =>
  incidents.map(({ id }) => id);

async function idsOnDisk(folder: string): Promise<string[]> {
  const file: unknown = JSON.parse(await readFile(join(folder, 'incidents.json'), 'utf8'));
  return typeof file === 'object' && file !== null && 'incidents' in file
    ? ids(file.incidents as { id: string }[])
    : [];
}

describe('a write that fails', () => {
  it.each([
    ['create', 'EACCES', 'permission denied'],
    ['create', 'EROFS', 'read-only'],
    ['sync', 'ENOSPC', 'disk is full'],
    ['rename', 'EIO', 'disk reports an error'],
  ] as const)('at %s with %s leaves memory and disk as they were', async (call, code, words) => {
    const folder = await newFolder();
    const disk = new FaultyDisk();
    const store = await open(folder, { edge: disk });
    const first = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    const changes: unknown[] = [];
    store.onChange((change) => changes.push(change));

    disk.fault = { call, code };
    const attempts = await Promise.allSettled([
      store.add(newIncident('Indelimane', '2019-11-01'), 'user-1'),
      store.remove(first.id, 'user-1'),
    ]);
    expect(attempts).toMatchObject([
      { status: 'rejected', reason: { code: 'write-failed' } },
      { status: 'rejected', reason: { code: 'write-failed' } },
    ]);
    expect(attempts[0].status === 'rejected' && String(attempts[0].reason)).toContain(words);
    expect(store.all()).toEqual([first]);
    expect(await idsOnDisk(folder)).toEqual([first.id]);
    expect(changes).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    disk.fault = undefined;
    const second = await store.add(newIncident('Indelimane', '2019-11-01'), 'user-1');
    expect(await idsOnDisk(folder)).toEqual([second.id, first.id]);
  });

  it('after the rename is not acknowledged, but memory follows what the disk holds', async () => {
    const folder = await newFolder();
    const disk = new FaultyDisk();
    const store = await open(folder, { edge: disk });
    const announced: string[] = [];
    store.onChange(({ revision }) => announced.push(revision.incident));
    disk.fault = { call: 'sync folder', code: 'EIO' };
    const attempt = store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    await expect(attempt).rejects.toMatchObject({ code: 'write-unsure' });
    expect(ids(store.all())).toEqual(await idsOnDisk(folder));
    expect(announced).toEqual(ids(store.all()));
  });

  it('refuses only the change at fault of those written together', async () => {
    const store = await open(await newFolder());
    const outcomes = await Promise.allSettled([
      store.add(newIncident('Inates', '2019-12-10'), 'u'),
      store.addReport('mali-2000-01-01-nowhere', newReport(3), 'u'),
      store.add(newIncident('Indelimane', '2019-11-01'), 'u'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(store.all()).toHaveLength(2);
  });
});

describe('at start', () => {
  it.each([
    ['cut off', '{\n"version": 1,\n"incidents": [ {"id": "mali-20', /not JSON/],
    ['empty', '', /not JSON/],
    ['without a version', '{"incidents": []}', /no version/],
    ['with a shelf missing', '{"version": 1, "incidents": []}', /removed/],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /UTF-8/],
  ])(
    'a store file %s is refused in one line, kept as it is and copied',
    async (_, bytes, words) => {
      const folder = await newFolder();
      const path = join(folder, 'incidents.json');
      await writeFile(path, bytes);
      for (let start = 0; start < 2; start += 1) {
        const refused = open(folder, { shipped: [shippedIncident('mali-2019-11-01-indelimane')] });
        await expect(refused).rejects.toMatchObject({ code: 'store-corrupt', exitCode: 65 });
        await expect(refused).rejects.toThrow(words);
        await expect(refused).rejects.not.toThrow(/\n/);
      }
      expect(await readFile(path)).toEqual(Buffer.from(bytes));
      const copies = (await readdir(folder)).filter((name) => name.includes('.damaged-'));
      expect(copies).toHaveLength(1);
      expect(await readFile(join(folder, copies[0] ?? ''))).toEqual(Buffer.from(bytes));
    },
  );

  it('a file of a newer version is refused', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'incidents.json'), '{"version": 99}');
    await expect(open(folder)).rejects.toMatchObject({ code: 'store-newer', exitCode: 65 });
  });

  it('a data folder that cannot be made is refused with the reason', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    await expect(open(join(file, 'store'))).rejects.toMatchObject({
      code: 'data-dir-unusable',
      exitCode: 73,
      message: expect.stringContaining('a part of the path is a file') as unknown,
    });
  });

  it('a full disk is refused with the reason, and the lock is given back', async () => {
    const folder = await newFolder();
    const disk = new FaultyDisk();
    disk.fault = { call: 'sync', code: 'ENOSPC' };
    await expect(open(folder, { edge: disk })).rejects.toMatchObject({
      code: 'write-failed',
      exitCode: 74,
      message: expect.stringContaining('disk is full') as unknown,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('what an interrupted write left behind is swept', async () => {
    const folder = await newFolder();
    const left = 'incidents.json.00000000-0000-4000-8000-000000000000.tmp';
    await writeFile(join(folder, left), 'half a fi');
    await open(folder);
    expect(await readdir(folder)).not.toContain(left);
  });
});

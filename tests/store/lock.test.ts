import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  open as openFile,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FileEdge } from '../../src/store/durable-file.js';
import { lockFolder } from '../../src/store/lock.js';
import type { OpenedStore } from '../../src/store/store.js';
import { newFolder, newIncident, open } from './fixtures.js';

const WRITER = join(import.meta.dirname, 'crash-writer.ts');
/** Above the largest process id of any system this runs on. */
const NOBODY = 2 ** 30;

/** A lock file as another process would have left it. */
async function leaveLock(folder: string, owner: object): Promise<void> {
  const { path, release } = await lockFolder(folder);
  const [line = '', owns = ''] = (await readFile(path, 'utf8')).split('\n');
  const self: unknown = JSON.parse(line);
  await release();
  await writeFile(path, `${JSON.stringify(Object.assign({}, self, owner))}\n${owns}\n`);
}

describe('the lock of a data folder', () => {
  it('refuses a second process, naming the first, and lets it in once the first is killed', async () => {
    const folder = await newFolder();
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void writer.kill('SIGKILL'));
    await once(createInterface({ input: writer.stdout }), 'line');
    await expect(open(folder)).rejects.toMatchObject({
      code: 'data-dir-locked',
      exitCode: 75,
      message: expect.stringContaining(`process ${String(writer.pid)}`) as unknown,
    });
    const exit = once(writer, 'exit');
    writer.kill('SIGKILL');
    await exit;
    expect((await open(folder)).all().length).toBeGreaterThan(0);
  });

  it('refuses a second opening in the same process, until the first is closed', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({ code: 'data-dir-locked' });
    await first.close();
    await open(folder);
  });

  it.each([
    ['whose process is gone', { pid: NOBODY }],
    ['whose process id was given to another process', { started: '1' }],
    ['of an earlier boot', { boot: 'another-boot' }],
  ])('takes over a lock %s', async (_name, owner) => {
    const folder = await newFolder();
    await leaveLock(folder, owner);
    const lock = await lockFolder(folder);
    expect(await lock.held()).toBe(true);
    expect(await readdir(folder)).toEqual([basename(lock.path)]);
  });

  describe.each([
    ['on another machine', { host: `not-${hostname()}`, pid: NOBODY }],
    ['in another container', { pids: 'pid:[1]', pid: NOBODY }],
  ])('of an owner %s, whose process cannot be looked up', (_name, owner) => {
    const quick = { everyMs: 10, silenceMs: 300 };

    it('is taken over once it has been silent for long enough', async () => {
      const folder = await newFolder();
      await leaveLock(folder, owner);
      const lock = await lockFolder(folder, quick);
      onTestFinished(lock.release);
      expect(await readdir(folder)).toEqual([basename(lock.path)]);
      expect(await lock.held()).toBe(true);
    });

    it('is respected while its file is touched, even by a clock that is wrong', async () => {
      const folder = await newFolder();
      await leaveLock(folder, owner);
      const [name = ''] = await readdir(folder);
      let time = Date.parse('2001-01-01');
      const signs = setInterval(() => {
        const wrong = new Date((time += 1000));
        void utimes(join(folder, name), wrong, wrong);
      }, 10);
      onTestFinished(() => {
        clearInterval(signs);
      });
      await expect(lockFolder(folder, quick)).rejects.toMatchObject({ code: 'data-dir-locked' });
      expect(await readdir(folder)).toEqual([name]);
    });

    it('goes to exactly one of many that wait for it', async () => {
      const folder = await newFolder();
      await leaveLock(folder, owner);
      const starters = Array.from({ length: 10 }, () => lockFolder(folder, quick));
      const outcomes = await Promise.allSettled(starters);
      const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const { value } of winners) await value.release();
    });
  });

  it('shows signs of life', async () => {
    const folder = await newFolder();
    const lock = await lockFolder(folder, { everyMs: 5, silenceMs: 300 });
    onTestFinished(lock.release);
    const { mtimeMs } = await stat(lock.path);
    await vi.waitFor(async () => {
      expect((await stat(lock.path)).mtimeMs).toBeGreaterThan(mtimeMs);
    });
    expect(await lock.held()).toBe(true);
  });

  it('takes over a lock that a killed process had not finished writing', async () => {
    const folder = await newFolder();
    const path = join(folder, 'lock-00000000-0000-4000-8000-000000000000');
    await writeFile(path, '{"pid":');
    const old = new Date(Date.now() - 60_000);
    await utimes(path, old, old);
    expect(await (await lockFolder(folder)).held()).toBe(true);
  });

  it('goes to exactly one of many that find the same abandoned lock', async () => {
    const folder = await newFolder();
    for (let round = 0; round < 5; round += 1) {
      await leaveLock(folder, { pid: NOBODY });
      const starters = Array.from({ length: 30 }, () => lockFolder(folder));
      const outcomes = await Promise.allSettled(starters);
      const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await readdir(folder)).toHaveLength(1);
      for (const { value } of winners) await value.release();
    }
  });

  it('writes nothing once its lock is gone', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    const before = await store.add(newIncident('Inates', '2019-12-10'), 'user-1');
    for (const name of await readdir(folder)) {
      if (name.startsWith('lock-')) await rm(join(folder, name));
    }
    const other = await open(folder);
    const lost = store.remove(before.id, 'user-1');
    await expect(lost).rejects.toMatchObject({ code: 'write-failed' });
    await store.close();
    expect(store.all()).toEqual([before]);
    // Closing the one that lost its lock must not free the other's.
    await other.remove(before.id, 'user-2');
  });

  it.each([
    ['before its new file is complete', 'sync'],
    ['just before it replaces the old one', 'rename'],
  ] as const)('stops a writer that slept through a takeover %s', async (_name, moment) => {
    const folder = await newFolder();
    let takeOver = (): Promise<void> => Promise.resolve();
    const edge: FileEdge = {
      open: async (path, flags) => {
        if (moment === 'sync' && path.endsWith('.tmp')) await takeOver();
        return openFile(path, flags);
      },
      rename: async (from, to) => {
        if (moment === 'rename') await takeOver();
        await rename(from, to);
      },
      unlink,
    };
    const sleeper = await open(folder, { edge });
    const before = await sleeper.add(newIncident('Inates', '2019-12-10'), 'user-1');
    const successors: OpenedStore[] = [];
    takeOver = async () => {
      for (const name of await readdir(folder)) {
        if (name.startsWith('lock-')) await rm(join(folder, name));
      }
      const successor = await open(folder);
      successors.push(successor);
      await successor.add(newIncident('Indelimane', '2019-11-01'), 'user-2');
    };
    await expect(sleeper.remove(before.id, 'user-1')).rejects.toMatchObject({
      code: 'write-failed',
    });
    expect(sleeper.all()).toEqual([before]);
    const [successor] = successors;
    await successor?.close();
    expect((await open(folder)).all()).toHaveLength(2);
  });
});

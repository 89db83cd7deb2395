import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../src/store/lock.js';
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

  it('does not judge an owner on another host, and says what to do', async () => {
    const folder = await newFolder();
    await leaveLock(folder, { host: `not-${hostname()}`, pid: NOBODY });
    await expect(lockFolder(folder)).rejects.toThrow(
      `on not-${hostname()}. If it no longer runs, delete`,
    );
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
});

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { newFolder, open } from './fixtures.js';

const WRITER = join(import.meta.dirname, 'crash-writer.ts');
const ROUNDS = 100;

/** Lets a writer work, kills it at its `kills`th acknowledgement; gives what it had acknowledged. */
async function roundOfWriting(folder: string, kills: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    writer.on('exit', (_code, signal) => {
      resolve(signal);
    });
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === kills) writer.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return acknowledged;
}

it(
  `loses no acknowledged change over ${ROUNDS} rounds of kill -9`,
  { timeout: 600_000 },
  async () => {
    const folder = await newFolder();
    const latest = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const line of await roundOfWriting(folder, 1 + (round % 7))) {
        const [id = '', revision] = line.split(' ');
        latest.set(id, Math.max(latest.get(id) ?? 0, Number(revision)));
      }
      // Whatever moment the kill hit, the file under the store's name is whole.
      JSON.parse(await readFile(join(folder, 'incidents.json'), 'utf8'));
    }
    const store = await open(folder);
    expect(store.quarantine).toEqual([]);
    expect(latest.size).toBeGreaterThan(ROUNDS);
    for (const [id, revision] of latest) {
      expect(store.get(id)?.revision, id).toBeGreaterThanOrEqual(revision);
      expect(store.history(id).length).toBe(store.get(id)?.revision);
    }
    expect((await readdir(folder)).sort()).toEqual([
      'incidents.json',
      expect.stringMatching(/^lock-/),
    ]);
  },
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
export * from './records.js';
import { openStore, type OpenedStore, type OpenStoreOptions } from '../../src/store/store.js';

/** A folder of its own for one test, deleted afterwards. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'harmattan-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a store and closes it when the test ends (closing twice is allowed). */
export async function open(
  dataDir: string,
  options: Partial<OpenStoreOptions> = {},
): Promise<OpenedStore> {
  const store = await openStore({ dataDir, shipped: [], ...options });
  onTestFinished(() => store.close());
  return store;
}

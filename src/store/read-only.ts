/** The incidents on file without taking the store's lock: for the terminal beside a running bot. */
import { join } from 'node:path';
import type { Incident } from '../incidents/schema.js';
import { DurableFile } from './durable-file.js';
import { CorruptFileError, StartupError } from './errors.js';
import { mergeShipped } from './shipped.js';
import type { QuarantinedRow } from './state.js';
import { EMPTY_STATE, inOrder, storeCodec } from './store-file.js';
import { STORE_FILE } from './store.js';

export interface StoredIncidents {
  readonly incidents: readonly Incident[];
  readonly quarantine: readonly QuarantinedRow[];
  /** Whether a deployment's own store was found; otherwise these are the shipped incidents. */
  readonly deployed: boolean;
}

/**
 * What the bot would show, read from `dataDir` as it is on disk now. Writes nothing.
 * @throws {StartupError} `store-corrupt` where the file is not what the store writes.
 */
export async function readStoredIncidents(
  dataDir: string,
  shipped: readonly Incident[],
): Promise<StoredIncidents> {
  const path = join(dataDir, STORE_FILE);
  const now = new Date();
  const stored = await new DurableFile(
    path,
    storeCodec(() => now),
  )
    .read()
    .catch((error: unknown) => {
      if (!(error instanceof CorruptFileError)) throw error;
      throw new StartupError('store-corrupt', `${path} cannot be used: ${error.message}.`, {
        cause: error,
      });
    });
  const { value } = mergeShipped(stored ?? EMPTY_STATE, shipped, now.toISOString());
  const visible = [...value.entries.values()].filter(({ removed }) => !removed);
  return {
    incidents: inOrder(visible.map(({ incident }) => incident)),
    quarantine: value.quarantine,
    deployed: stored !== null,
  };
}

/**
 * Older layouts of the store file, brought up to date when it is read. A new layout raises
 * `CURRENT_VERSION` by adding the function that leads to it; a file is never changed in place before a
 * copy of it is kept.
 */
import { z } from 'zod';
import { CorruptFileError, StartupError } from './errors.js';

/** `MIGRATIONS[n]` takes a file of version n and gives version n + 1. */
const MIGRATIONS: readonly ((file: unknown) => unknown)[] = [
  // 0: a bare list of incidents, as in the shipped data file.
  (incidents) => ({
    version: 1,
    incidents,
    removed: [],
    shipped: {},
    history: [],
    quarantine: [],
  }),
];

export const CURRENT_VERSION = MIGRATIONS.length;

const versioned = z.looseObject({ version: z.int().min(1) });

/** Version of a parsed store file: a bare list is 0. @throws {CorruptFileError} where it tells none. */
function versionOf(file: unknown): number {
  if (Array.isArray(file)) return 0;
  const parsed = versioned.safeParse(file);
  if (!parsed.success) throw new CorruptFileError('it holds no version number');
  return parsed.data.version;
}

/**
 * A file of any known version as one of the current version.
 * @throws {StartupError} `store-newer` for a version from the future.
 */
export function migrate(file: unknown): { readonly from: number; readonly file: unknown } {
  const from = versionOf(file);
  if (from > CURRENT_VERSION) {
    throw new StartupError(
      'store-newer',
      `The store file has version ${from}; this program reads up to ${CURRENT_VERSION}. Start a newer Harmattan.`,
    );
  }
  return { from, file: MIGRATIONS.slice(from).reduce((value, step) => step(value), file) };
}

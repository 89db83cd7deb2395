/**
 * The lowdb adapter under everything we keep. A write is a new file that replaces the old one only
 * when it is complete and on disk: temporary file → fsync → rename → fsync of the folder. lowdb's own
 * adapter skips both fsyncs, and a power cut can then leave an empty file under the right name.
 */
import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { CorruptFileError, DurableWriteError, reasonOf, systemErrorCode } from './errors.js';

/** The calls that touch the disk, so that tests can make one fail (disk full, no permission). */
export interface FileEdge {
  open: (path: string, flags: string) => ReturnType<typeof open>;
  rename: (from: string, to: string) => Promise<void>;
  unlink: (path: string) => Promise<void>;
}
const diskEdge: FileEdge = { open: (path, flags) => open(path, flags), rename, unlink };

/** How a value becomes text and back. `parse` throws on text it cannot use. */
export interface Codec<T> {
  parse: (text: string) => T;
  /** In pieces, so that a large file is never one string. */
  serialise: (value: T) => Iterable<string>;
}

const TEMPORARY = /\.[0-9a-f-]{36}\.tmp$/;
/** Pieces are gathered to about this many characters a write. */
const BLOCK = 1 << 20;

/** Damaged bytes must be refused: read leniently they would be replaced for good by the next write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CorruptFileError('it is not UTF-8 text', { cause: error });
  }
}

/** @throws {CorruptFileError} where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CorruptFileError(`it is not JSON: ${detail}`, { cause: error });
  }
}

export class DurableFile<T> implements Adapter<T> {
  constructor(
    readonly path: string,
    private readonly codec: Codec<T>,
    private readonly edge: FileEdge = diskEdge,
  ) {}

  /** The file's value, or null where there is no file. An empty file is read (and refused) by the codec. */
  async read(): Promise<T | null> {
    try {
      return this.codec.parse(decode(await readFile(this.path)));
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /**
   * Resolves when the value is on disk. Calls must not overlap (see `Document`, which queues them).
   * @param mayReplace asked last, when the new file is complete. A process that lost the folder while
   *   it slept is stopped here, or finds its temporary file swept away by the new owner.
   * @throws {DurableWriteError} where it is not; the previous file is then whole, unless `replaced`.
   */
  async write(value: T, mayReplace = () => Promise.resolve(true)): Promise<void> {
    const temporary = `${this.path}.${randomUUID()}.tmp`;
    let replaced = false;
    try {
      await this.writeTemporary(temporary, value);
      if (!(await mayReplace())) {
        throw new Error('the data folder has been taken over by another process');
      }
      await this.edge.rename(temporary, this.path);
      replaced = true;
      await this.syncFolder();
    } catch (error) {
      if (!replaced) await this.edge.unlink(temporary).catch(() => undefined);
      const message = `${basename(this.path)} could not be written: ${reasonOf(error)}`;
      throw new DurableWriteError(message, replaced, { cause: error });
    }
  }

  private async writeTemporary(path: string, value: T): Promise<void> {
    const handle = await this.edge.open(path, 'wx');
    try {
      let block = '';
      for (const piece of this.codec.serialise(value)) {
        block += piece;
        if (block.length >= BLOCK) {
          await handle.writeFile(block);
          block = '';
        }
      }
      await handle.writeFile(block);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private async syncFolder(): Promise<void> {
    // Windows cannot open a folder for fsync; its rename is as durable as it gets there.
    if (process.platform === 'win32') return;
    const folder = await this.edge.open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

/** Deletes what an interrupted write left behind. Only the folder's owner may call it. */
export async function sweepTemporaryFiles(folder: string): Promise<number> {
  const left = (await readdir(folder)).filter((name) => TEMPORARY.test(name));
  await Promise.all(left.map((name) => unlink(join(folder, name))));
  return left.length;
}

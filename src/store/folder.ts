/** The data folder of a deployment: made, proved writable, locked and swept before anything is read. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from './document.js';
import { DurableFile, sweepTemporaryFiles, type Codec, type FileEdge } from './durable-file.js';
import { CorruptFileError, reasonOf, StartupError } from './errors.js';
import { lockFolder, type FolderLock } from './lock.js';

export class DataFolder {
  private readonly documents: { close: () => Promise<void> }[] = [];

  private constructor(
    readonly path: string,
    private readonly lock: FolderLock,
    private readonly edge: FileEdge | undefined,
  ) {}

  /**
   * @throws {StartupError} `data-dir-unusable` (not creatable, not writable), `data-dir-locked`.
   */
  static async open(path: string, edge?: FileEdge): Promise<DataFolder> {
    try {
      await mkdir(path, { recursive: true });
      const lock = await lockFolder(path);
      await sweepTemporaryFiles(path);
      return new DataFolder(path, lock, edge);
    } catch (error) {
      if (error instanceof StartupError) throw error;
      const message = `The data folder ${path} cannot be used: ${reasonOf(error)}.`;
      throw new StartupError('data-dir-unusable', message, { cause: error });
    }
  }

  /**
   * Opens a file of the folder; `initial` where there is none (nothing is written yet).
   * @throws {StartupError} `store-corrupt` after keeping a copy; the file itself is left as it is.
   */
  async document<T>(
    name: string,
    codec: Codec<T>,
    initial: () => T,
    committed?: (value: T, previous: T) => void,
  ): Promise<{ readonly document: Document<T>; readonly existed: boolean }> {
    const file = new DurableFile(join(this.path, name), codec, this.edge);
    const read = await this.read(file, name);
    const document = new Document(file, read ?? initial(), () => this.lock.held(), committed);
    this.documents.push(document);
    return { document, existed: read !== null };
  }

  /**
   * Copies a file beside itself, as `name.label-digest`, and gives the copy's name. Named by content,
   * so that a supervisor's restarts do not pile up copies; whole or not there at all.
   */
  async keepCopy(name: string, label: string): Promise<string> {
    const bytes = await readFile(join(this.path, name));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const copy = `${name}.${label}-${digest.slice(0, 8)}`;
    const temporary = join(this.path, `${copy}.${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, bytes, { flag: 'wx', flush: true });
      await rename(temporary, join(this.path, copy));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return copy;
  }

  /** Waits for the writes under way, then gives the folder up. */
  async close(): Promise<void> {
    await Promise.all(this.documents.map((document) => document.close()));
    await this.lock.release();
  }

  private async read<T>(file: DurableFile<T>, name: string): Promise<T | null> {
    try {
      return await file.read();
    } catch (error) {
      if (!(error instanceof CorruptFileError)) {
        if (error instanceof StartupError) throw error;
        const message = `${file.path} cannot be read: ${reasonOf(error)}.`;
        throw new StartupError('data-dir-unusable', message, { cause: error });
      }
      // A full disk must not hide the real fault; the file itself is still there, untouched.
      const copy = await this.keepCopy(name, 'damaged').catch(() => undefined);
      const kept = copy === undefined ? '' : `; a copy is kept as ${copy}`;
      throw new StartupError(
        'store-corrupt',
        `${file.path} is damaged (${error.message}). Nothing was changed${kept}. Mend the file or put a backup in its place, then start again.`,
        { cause: error },
      );
    }
  }
}

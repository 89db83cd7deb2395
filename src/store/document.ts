/**
 * One durable value with serialised changes. Changes that arrive while a write is under way are
 * written together by the next one (group commit). Memory is replaced only when the disk has
 * acknowledged, so a reader never sees what a crash could take back.
 */
import { Low } from 'lowdb';
import { DurableWriteError } from './errors.js';
import type { DurableFile } from './durable-file.js';
import { StoreError } from './types.js';

/** Takes the present value and gives the next one; throws to refuse, which changes nothing. */
export type Change<T, R> = (value: T) => { readonly value: T; readonly result: R };

interface Pending<T> {
  /** Applies the change to the draft, or refuses its caller and returns the draft unchanged. */
  readonly apply: (draft: T) => T;
  readonly acknowledge: () => void;
  readonly refuse: (error: unknown) => void;
}

/** The new content stands under the file's name, only its permanence is unsure. */
const isUnsure = (error: unknown): boolean => error instanceof DurableWriteError && error.replaced;

export class Document<T> {
  private readonly db: Low<T>;
  private queue: Pending<T>[] = [];
  private writing: Promise<void> | undefined;
  private closed = false;

  /**
   * @param guard asked before each file is replaced whether this process still owns the folder
   * @param committed told after each change of the value on disk, before its callers are
   */
  constructor(
    private readonly file: DurableFile<T>,
    initial: T,
    private readonly guard: () => Promise<boolean>,
    private readonly committed: (value: T, previous: T) => void = () => undefined,
  ) {
    this.db = new Low(file, initial);
  }

  /** What is on disk. Never mutate it: `change` it. */
  get value(): T {
    return this.db.data;
  }

  /**
   * Resolves with the change's result when it is on disk; changes take effect in the order of calls.
   * @throws what `change` throws; {StoreError} `write-failed`, `write-unsure` or `closed`.
   */
  change<R>(change: Change<T, R>): Promise<R> {
    if (this.closed) {
      return Promise.reject(new StoreError('closed', 'The store is closed.'));
    }
    const promise = new Promise<R>((resolve, reject) => {
      let acknowledge: () => void = () => undefined;
      this.queue.push({
        apply: (draft) => {
          try {
            const { value, result } = change(draft);
            acknowledge = () => {
              resolve(result);
            };
            return value;
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
            return draft;
          }
        },
        acknowledge: () => {
          acknowledge();
        },
        refuse: reject,
      });
    });
    this.writing ??= this.drain();
    return promise;
  }

  /** Refuses further changes and waits for those under way. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writing;
  }

  private async drain(): Promise<void> {
    // One turn of the event loop, so that changes asked for together are written together.
    await Promise.resolve();
    while (this.queue.length > 0) {
      const batch = this.queue;
      this.queue = [];
      await this.commit(batch);
    }
    // In the same step as the look at the queue: a change asked for in between would wait for ever.
    this.writing = undefined;
  }

  private async commit(batch: readonly Pending<T>[]): Promise<void> {
    const draft = batch.reduce((value, pending) => pending.apply(value), this.db.data);
    try {
      if (draft !== this.db.data) await this.write(draft);
      for (const { acknowledge } of batch) acknowledge();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = isUnsure(error) ? 'write-unsure' : 'write-failed';
      for (const { refuse } of batch) refuse(new StoreError(code, message, { cause: error }));
    }
  }

  private async write(draft: T): Promise<void> {
    try {
      // Not `db.write()`: it would need the new value in memory before it is on disk.
      await this.file.write(draft, this.guard);
    } catch (error) {
      // Memory follows the disk; the callers learn that it is unsure.
      if (isUnsure(error)) this.swap(draft);
      throw error;
    }
    this.swap(draft);
  }

  private swap(value: T): void {
    const previous = this.db.data;
    this.db.data = value;
    this.committed(value, previous);
  }
}

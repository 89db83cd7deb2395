/**
 * One thread that turns SVG into PNG, with a queue before it. One, because the rasteriser's native
 * memory escapes V8's bookkeeping: one thread working in turn stays flat, several would not. A thread
 * that dies or hangs is replaced; only the picture it was at is lost, and its caller is told.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { FONT_FILES } from './fonts.js';

/** A picture could not be drawn. The message is for the log, not for people. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

const replySchema = z.object({
  id: z.number(),
  png: z.instanceof(Uint8Array).optional(),
  ink: z.number().optional(),
  error: z.string().optional(),
});
type Reply = z.infer<typeof replySchema>;

interface Job {
  readonly id: number;
  readonly svg: string;
  readonly ink: boolean;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

export interface RasteriserOptions {
  /** How long one picture may take before its thread is replaced. */
  readonly timeoutMs?: number;
  /** How many pictures may wait; further ones are refused at once rather than answered too late. */
  readonly maxQueue?: number;
  /** The thread's program; tests put a broken one here. */
  readonly script?: URL;
}

export interface Rasteriser {
  readonly png: (svg: string) => Promise<Uint8Array>;
  /** How many pixels differ from the top left one: tells whether anything was drawn. */
  readonly ink: (svg: string) => Promise<number>;
  /** Ends the thread; waiting pictures are refused. */
  readonly close: () => Promise<void>;
}

/** Makes a rasteriser. The thread starts with the first picture and never keeps the process alive. */
export function createRasteriser({
  timeoutMs = 10_000,
  maxQueue = 200,
  script = new URL('./raster-worker.mjs', import.meta.url),
}: RasteriserOptions = {}): Rasteriser {
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  let nextId = 1;
  let closed = false;

  const settle = (finish: (job: Job) => void): void => {
    if (current === undefined) return;
    const { job, timer } = current;
    clearTimeout(timer);
    current = undefined;
    finish(job);
    advance();
  };

  /** Gives up a thread that died or hangs; the next picture starts a new one. */
  const discard = (dead: Worker, reason: string): void => {
    if (worker !== dead) return;
    worker = undefined;
    void dead.terminate();
    settle((job) => {
      job.reject(new PictureError(reason));
    });
  };

  const start = (): Worker => {
    const started = new Worker(script, {
      workerData: { fontFiles: [...FONT_FILES], defaultFontFamily: 'Inter' },
      // The parent's loaders (tsx, the test runner) are of no use to a plain script.
      execArgv: [],
    });
    started.on('message', (message: unknown) => {
      const reply = replySchema.parse(message);
      if (reply.id !== current?.job.id) return;
      settle((job) => {
        if (reply.error === undefined) job.resolve(reply);
        else job.reject(new PictureError(`the picture could not be drawn: ${reply.error}`));
      });
    });
    started.on('error', (error) => {
      discard(started, `the picture thread failed: ${error.message}`);
    });
    started.on('exit', (code) => {
      discard(started, `the picture thread ended with code ${code}`);
    });
    return started;
  };

  const advance = (): void => {
    if (current !== undefined) return;
    const job = queue.shift();
    if (job === undefined) {
      worker?.unref();
      return;
    }
    const at = (worker ??= start());
    at.ref();
    const timer = setTimeout(() => {
      discard(at, `the picture took longer than ${timeoutMs} ms`);
    }, timeoutMs);
    current = { job, timer };
    at.postMessage({ id: job.id, svg: job.svg, ink: job.ink });
  };

  const enqueue = (svg: string, ink: boolean): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new PictureError('the painter is closed'));
        return;
      }
      if (queue.length >= maxQueue) {
        reject(new PictureError(`${maxQueue} pictures are waiting already`));
        return;
      }
      queue.push({ id: nextId++, svg, ink, resolve, reject });
      advance();
    });

  const expect = <T>(value: T | undefined): T => {
    if (value === undefined) throw new PictureError('the picture thread sent nothing');
    return value;
  };

  return {
    png: async (svg) => expect((await enqueue(svg, false)).png),
    ink: async (svg) => expect((await enqueue(svg, true)).ink),
    close: async () => {
      closed = true;
      const waiting = queue.splice(0);
      for (const job of waiting) job.reject(new PictureError('the painter is closed'));
      const running = worker;
      settle((job) => {
        job.reject(new PictureError('the painter is closed'));
      });
      worker = undefined;
      await running?.terminate();
    },
  };
}

/** Timing, memory and the two measures of finding. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Find } from './engines.js';
import { KINDS, type BenchQuery, type Kind } from './queries.js';

setFlagsFromString('--expose-gc');
const collect = (): void => {
  runInNewContext('gc()');
};

const SHOWN = 5;

/** Megabytes in use after collecting garbage, buffers outside the heap included. */
export function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Milliseconds that `work` takes, and what it returns. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export interface Quality {
  /** Share of queries with a right incident among the first five. */
  readonly recall: number;
  /** Mean of 1 / rank of the first right incident among the first five. */
  readonly mrr: number;
}

export interface Measured extends Quality {
  readonly byKind: ReadonlyMap<Kind, Quality>;
  /** Sorted milliseconds. */
  readonly times: readonly number[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Runs the queries once each. Before, `warmup`: other queries of the same kinds, so that what is
 * measured is the search and not the compilation of what it runs through.
 */
export function measure(
  find: Find,
  queries: readonly BenchQuery[],
  warmup: readonly BenchQuery[],
): Measured {
  for (const { text } of warmup) find(text, SHOWN);
  const times: number[] = [];
  const ranks = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
  for (const { kind, text, answers } of queries) {
    const { ms, value } = timed(() => find(text, SHOWN));
    times.push(ms);
    const at = value.findIndex((id) => answers.has(id));
    ranks.get(kind)?.push(at < 0 ? 0 : 1 / (at + 1));
  }
  const quality = (values: readonly number[]): Quality => ({
    recall: mean(values.map((value) => (value > 0 ? 1 : 0))),
    mrr: mean(values),
  });
  return {
    ...quality([...ranks.values()].flat()),
    byKind: new Map([...ranks].map(([kind, values]) => [kind, quality(values)])),
    times: times.sort((a, b) => a - b),
  };
}

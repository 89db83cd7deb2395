/**
 * Hits as columns, and the first few of them in order. A broad query hits every incident: an object
 * for each and a full sort would cost more than the search.
 */
import type { Documents } from './documents.js';
import type { SortOrder } from './types.js';

/** Scores nearer than this are equal: what is left is the order of floating-point sums. */
const SAME_SCORE = 1e-4;

export interface Ranked {
  readonly doc: number;
  readonly score: number;
  /** Answers every segment and no word was left unread. */
  readonly complete: boolean;
  /** Bit i: segment i answered. */
  readonly answered: number;
}

/** A list of hits in no order; its room is used again for the next query. */
/** 0, 1, 2 … below `length`. */
function positions(length: number): Int32Array {
  const all = new Int32Array(length);
  for (let at = 0; at < length; at += 1) all[at] = at;
  return all;
}

export class Hits {
  readonly complete: boolean;
  docs = new Int32Array(64);
  scores = new Float32Array(64);
  answered = new Int32Array(64);
  length = 0;

  constructor(complete: boolean) {
    this.complete = complete;
  }

  push(doc: number, score: number, answered: number): void {
    if (this.length === this.docs.length) this.#grow();
    this.docs[this.length] = doc;
    this.scores[this.length] = score;
    this.answered[this.length] = answered;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }

  /**
   * The first `limit` in order. Every order ends in newest first, then id, so that equal hits never
   * change places.
   */
  first(
    limit: number,
    order: SortOrder,
    documents: Documents,
    deaths: (doc: number) => number,
  ): readonly Ranked[] {
    const { docs, length } = this;
    const { days } = documents;
    const keys = this.#keys(order, days, deaths);
    const compare = (a: number, b: number): number => {
      const further = (keys[b] ?? 0) - (keys[a] ?? 0);
      if (Math.abs(further) >= SAME_SCORE) return further;
      const one = docs[a] ?? 0;
      const other = docs[b] ?? 0;
      return (
        (days[other] ?? 0) - (days[one] ?? 0) ||
        ((documents.at(one)?.id ?? '') < (documents.at(other)?.id ?? '') ? -1 : 1)
      );
    };
    return firstOf(positions(length), limit, compare).map((at): Ranked => this.#at(at));
  }

  #at(at: number): Ranked {
    return {
      doc: this.docs[at] ?? 0,
      score: this.scores[at] ?? 0,
      answered: this.answered[at] ?? 0,
      complete: this.complete,
    };
  }

  /** What hits are ordered by, greatest first. */
  #keys(order: SortOrder, days: Int32Array, deaths: (doc: number) => number): Float32Array {
    if (order === 'relevance') return this.scores;
    const keys = new Float32Array(this.length);
    for (let at = 0; at < keys.length; at += 1) {
      const doc = this.docs[at] ?? 0;
      if (order === 'deadliest') keys[at] = deaths(doc);
      else keys[at] = order === 'newest' ? (days[doc] ?? 0) : -(days[doc] ?? 0);
    }
    return keys;
  }

  #grow(): void {
    const { docs, scores, answered } = this;
    this.docs = new Int32Array(this.length * 2);
    this.docs.set(docs);
    this.scores = new Float32Array(this.length * 2);
    this.scores.set(scores);
    this.answered = new Int32Array(this.length * 2);
    this.answered.set(answered);
  }
}

/** The first `limit` in order. A full sort of very many would cost more than what they come from. */
export function firstOf<T>(
  items: ArrayLike<T> & Iterable<T>,
  limit: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (limit * 8 >= items.length) return [...items].sort(compare).slice(0, limit);
  const best: T[] = [];
  for (const item of items) {
    const worst = best.length < limit ? undefined : best[limit - 1];
    if (worst !== undefined && compare(item, worst) >= 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other !== undefined && compare(other, item) < 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** The orders hits can be shown in, and the first few of many without sorting all. */
import type { Documents } from './documents.js';
import type { Ranked } from './rank.js';
import type { SortOrder } from './types.js';

type Compare = (a: Ranked, b: Ranked) => number;

/** Scores nearer than this are equal: what is left is the order of floating-point sums. */
const SAME_SCORE = 1e-4;

/** Every order ends in newest first, then id, so that equal hits never change places. */
export function comparing(
  order: SortOrder,
  documents: Documents,
  deaths: (doc: number) => number,
): Compare {
  const days = documents.days;
  const newest: Compare = (a, b) => (days[b.doc] ?? 0) - (days[a.doc] ?? 0);
  const id = ({ doc }: Ranked): string => documents.at(doc)?.id ?? '';
  const stable: Compare = (a, b) => newest(a, b) || (id(a) < id(b) ? -1 : 1);
  const score: Compare = (a, b) =>
    Math.abs(a.score - b.score) < SAME_SCORE ? 0 : b.score - a.score;
  const complete: Compare = (a, b) => Number(b.complete) - Number(a.complete);
  const orders: Readonly<Record<SortOrder, Compare>> = {
    relevance: score,
    newest,
    oldest: (a, b) => newest(b, a),
    deadliest: (a, b) => deaths(b.doc) - deaths(a.doc),
  };
  const chosen = orders[order];
  return (a, b) => complete(a, b) || chosen(a, b) || stable(a, b);
}

/** The first `limit` in order. Full sorts of 10^5 hits would cost more than the search itself. */
export function first(hits: readonly Ranked[], limit: number, compare: Compare): readonly Ranked[] {
  if (limit * 8 >= hits.length) return hits.toSorted(compare).slice(0, limit);
  const best: Ranked[] = [];
  for (const hit of hits) {
    const worst = best.length < limit ? undefined : best[limit - 1];
    if (worst !== undefined && compare(hit, worst) >= 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other !== undefined && compare(other, hit) < 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, hit);
    if (best.length > limit) best.pop();
  }
  return best;
}

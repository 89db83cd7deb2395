/**
 * Edit distance with transpositions of neighbours (optimal string alignment), the judge of fuzzy
 * matches: Fuse proposes, this decides.
 */

const WIDTH = 72;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * Insertions, deletions, substitutions and swaps between `a` and `b`; `limit + 1` as soon as it is
 * certain to exceed `limit`. With `prefix`, the distance from `a` to the nearest beginning of `b`.
 */
export function editDistance(a: string, b: string, limit: number, prefix = false): number {
  const over = limit + 1;
  if (a.length >= WIDTH || b.length >= WIDTH) return a === b ? 0 : over;
  if (!prefix && Math.abs(a.length - b.length) > limit) return over;
  if (a.length - b.length > limit) return over;
  let [before, above, row] = [rows[0], rows[1], rows[2]];
  for (let j = 0; j <= b.length; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        !same &&
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return over;
    [before, above, row] = [above, row, before];
  }
  let result = above[b.length] ?? over;
  if (prefix) for (let j = 0; j < b.length; j += 1) result = Math.min(result, above[j] ?? over);
  return Math.min(result, over);
}

/** How many edits a typed word of this length may be away from a known one (measured limits). */
export function editLimit(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

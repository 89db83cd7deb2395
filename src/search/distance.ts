/**
 * Edit distance with transpositions of neighbours (optimal string alignment): what a reading tells
 * about how far it strays. Which readings count is for slips.ts to say.
 */

const WIDTH = 72;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * Insertions, deletions, substitutions and swaps between `a` and `b`; `limit + 1` as soon as it is
 * certain to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (a.length >= WIDTH || b.length >= WIDTH) return a === b ? 0 : over;
  if (Math.abs(a.length - b.length) > limit) return over;
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
  return Math.min(above[b.length] ?? over, over);
}

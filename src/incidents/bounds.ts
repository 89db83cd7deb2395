/**
 * Arithmetic on counts with an uncertain edge. `max: null` is open upwards ("at least 54"),
 * `min: null` says only an upper limit ("up to 5"). Nothing here averages.
 */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** The sum of counts: open upwards if one of them is, its lower edge the sum of the known ones. */
export function addBounds(parts: readonly Bounds[]): Bounds {
  let low: number | null = null;
  let high: number | null = 0;
  for (const { min, max } of parts) {
    if (min !== null) low = (low ?? 0) + min;
    high = high === null || max === null ? null : high + max;
  }
  return { min: low, max: high };
}

/** The lower edge a count vouches for: nothing is known below "up to 5" but zero. */
export const lowEdge = ({ min }: Bounds): number => min ?? 0;

/** The highest number a count names, be it a limit ("up to 5") or a floor ("70 or more"). */
export const highEdge = ({ min, max }: Bounds): number => max ?? min ?? 0;

/** Lowest and highest number named; `open` where the highest is itself a floor ("70 or more"). */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

/** What one count names. */
export const rangeOf = (bounds: Bounds): Range => ({
  low: lowEdge(bounds),
  high: highEdge(bounds),
  open: bounds.max === null,
});

/** The range of a sum of things counted apart. */
export function addRanges(parts: readonly Range[]): Range {
  const sum = { low: 0, high: 0, open: false };
  for (const { low, high, open } of parts) {
    sum.low += low;
    sum.high += high;
    sum.open ||= open;
  }
  return sum;
}

/** The range that spans several ranges of the same thing; undefined without any. */
export function spanRanges(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  const high = Math.max(...ranges.map((range) => range.high));
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high,
    open: ranges.some((range) => range.open && range.high === high),
  };
}

/**
 * Whether counts of the same thing can all be right: some number lies in every one of them. Several
 * floors without any firm count ("at least 54", "70 or more") only agree when they are the same.
 */
export function boundsAgree(counts: readonly Bounds[]): boolean {
  const first = counts[0];
  if (first === undefined) return true;
  if (counts.every(({ min, max }) => min === first.min && max === first.max)) return true;
  const limits = counts.map(({ max }) => max).filter((max) => max !== null);
  return limits.length > 0 && Math.max(...counts.map(lowEdge)) <= Math.min(...limits);
}

/** How a claim stands to another count: apart only where no number could satisfy both. */
export type Comparison = 'above' | 'equal' | 'below';

/**
 * Compares the numbers as stated: `claimed` against `official` by the highest number each names, so
 * "70 or more" is above 53 and 6 is below 12.
 */
export function compareBounds(claimed: Bounds, official: Bounds): Comparison {
  if (boundsAgree([claimed, official])) return 'equal';
  return highEdge(claimed) > highEdge(official) ? 'above' : 'below';
}

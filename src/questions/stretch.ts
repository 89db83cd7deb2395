/** Stretches of a question: positions of tokens in a row. */

/** From one token position to another, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The positions from `start` up to but without `end`. */
export const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** All positions that lie in one of the stretches. */
export const positionsOf = (stretches: readonly Stretch[]): ReadonlySet<number> =>
  new Set(stretches.flatMap(({ start, end }) => range(start, end)));

/** Whether a position lies in the stretch. */
export const holds = ({ start, end }: Stretch, at: number): boolean => at >= start && at < end;

/** Whether a stretch shares a position with one of several. */
export const overlaps = ({ start, end }: Stretch, others: readonly Stretch[]): boolean =>
  others.some((one) => start < one.end && end > one.start);

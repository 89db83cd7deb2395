/** Rectangles on the sheet, for placing things without collisions. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** How many circles reach into the box. */
export function circlesUnder(box: Box, circles: readonly Circle[]): number {
  return circles.filter(({ x, y, r }) => {
    const dx = x - Math.min(Math.max(x, box.x), box.x + box.width);
    const dy = y - Math.min(Math.max(y, box.y), box.y + box.height);
    return dx * dx + dy * dy < r * r;
  }).length;
}

/** Names the places with the heaviest tolls, as far as names fit without touching each other. */
import { minIndex } from 'd3-array';
import { COLOURS } from '../palette.js';
import { element, styledWidth, text, type TextStyle } from '../svg.js';
import { circlesUnder, contains, overlaps, type Box, type Circle } from '../boxes.js';

const LABEL: TextStyle = { size: 22, halo: true, role: 'place' };
const DOT = 4;
const GAP = 9;
/** On smaller marks a dot would hide the mark instead of pointing into it. */
const LEAST_DOTTED = 9;
/** More names than this make the map a list. */
const MOST = 16;
const HEIGHT = 26;

export interface NamedPlace {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Of the largest mark there. */
  readonly radius: number;
  /** Heavier places are named first. */
  readonly weight: number;
}

interface Spot {
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly baseline: number;
}

/** Right first, as people read; then left, above, below and the corners. */
function spots({ x, y }: NamedPlace, width: number): Spot[] {
  const at = (anchor: Spot['anchor'], left: number, top: number, anchorX: number): Spot => ({
    anchor,
    x: anchorX,
    baseline: top + 20,
    box: { x: left - 2, y: top, width: width + 4, height: HEIGHT },
  });
  const right = x + GAP;
  const left = x - GAP;
  const middle = y - HEIGHT / 2 - 1;
  const above = y - HEIGHT - GAP + 2;
  const below = y + GAP - 2;
  return [
    at('start', right, middle, right),
    at('end', left - width, middle, left),
    at('start', right - 2, above + 5, right - 2),
    at('start', right - 2, below - 5, right - 2),
    at('middle', x - width / 2, above, x),
    at('middle', x - width / 2, below, x),
    at('end', left + 2 - width, above + 5, left + 2),
    at('end', left + 2 - width, below - 5, left + 2),
  ];
}

/** The spot whose box covers least of the circles; hiding a middle is worse than touching a rim. */
function leastCovering(free: readonly Spot[], circles: readonly Circle[]): Spot | undefined {
  const cost = ({ box }: Spot): number =>
    circlesUnder(box, circles) +
    2 *
      circlesUnder(
        box,
        circles.map(({ x, y }) => ({ x, y, r: 3 })),
      );
  const costs = free.map((spot, order) => cost(spot) + order / 10);
  return free[minIndex(costs)];
}

const drawDot = ({ x, y }: NamedPlace): string =>
  element('circle', {
    class: 'dot',
    cx: x,
    cy: y,
    r: DOT,
    fill: COLOURS.text,
    stroke: COLOURS.halo,
    'stroke-width': 1.5,
  });

/** Places the names. `reserved` boxes and all names' dots stay free; names outside `frame` are left out. */
export function placeNames(
  places: readonly NamedPlace[],
  frame: Box,
  circles: readonly Circle[],
  reserved: readonly Box[],
): string {
  const taken: Box[] = [...reserved];
  const parts: string[] = [];
  let named = 0;
  const byWeight = places.toSorted((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  for (const place of byWeight) {
    if (named === MOST) break;
    const dot = { x: place.x - DOT - 2, y: place.y - DOT - 2, width: 12, height: 12 };
    if (taken.some((box) => overlaps(box, dot))) continue;
    const spot = leastCovering(
      spots(place, styledWidth(place.label, LABEL)).filter(
        ({ box }) => contains(frame, box) && !taken.some((other) => overlaps(other, box)),
      ),
      circles,
    );
    if (spot === undefined) continue;
    taken.push(spot.box, dot);
    named++;
    parts.push(
      place.radius < LEAST_DOTTED ? '' : drawDot(place),
      text(spot.x, spot.baseline, place.label, { ...LABEL, anchor: spot.anchor }),
    );
  }
  return parts.join('');
}

/**
 * The marks of incidents. Area says how many were killed; the outline says how well the place is
 * known, since a sharp pin where only a region is known would be a false statement.
 */
import { max } from 'd3-array';
import { scaleSqrt, type ScalePower } from 'd3-scale';
import type { MapPicture, PictureSeries } from '../../answers/picture.js';
import type { PlacePrecision } from '../../incidents/vocabulary.js';
import { COLOURS, SERIES_COLOURS } from '../palette.js';
import { element } from '../svg.js';

export const LARGEST = 40;
const SMALLEST = 4;
/** Half the diagonal of the diamond for incidents without a toll. */
export const DIAMOND = 7;

export type Known = 'exact' | 'near' | 'area';

/** Three ways to draw: at the place, near it, or somewhere in an area or region. */
export function knownAs(precision: PlacePrecision): Known {
  return precision === 'exact' || precision === 'near' ? precision : 'area';
}

/** From this many incidents on the circles shrink, or they would bury the map. */
const CROWDED = 200;

/** Radius by killed. At least 50 spans the scale, so that a map of small incidents does not shout. */
export function radiusScale(points: MapPicture['points']): ScalePower<number, number> {
  const highest = max(points, ({ killed }) => killed ?? 0) ?? 0;
  return scaleSqrt()
    .domain([0, Math.max(highest, 50)])
    .range([0, LARGEST * Math.min(1, Math.sqrt(CROWDED / Math.max(points.length, 1)))]);
}

export const radiusOf = (killed: number | null, scale: ScalePower<number, number>): number =>
  killed === null ? DIAMOND : Math.max(scale(killed), SMALLEST);

/** What a mark is drawn in: a series' colour, or the text colour for the legend's samples. */
export type Ink = PictureSeries['key'] | 'sample';

const colourOf = (ink: Ink): string => (ink === 'sample' ? COLOURS.quiet : SERIES_COLOURS[ink]);
const hatchId = (ink: Ink): string => `hatch-${ink}`;

/** The hatch patterns that area marks refer to; goes into the SVG once. */
export function hatchPatterns(inks: Iterable<Ink>): string {
  const patterns = Array.from(inks, (ink) =>
    element(
      'pattern',
      {
        id: hatchId(ink),
        width: 7,
        height: 7,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: 2, height: 7, fill: colourOf(ink), 'fill-opacity': 0.75 }),
    ),
  );
  return element('defs', {}, patterns.join(''));
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ink: Ink;
  readonly known: Known;
  readonly hasToll: boolean;
}

/** One incident's mark. */
export function drawMark({ x, y, radius, ink, known, hasToll }: Mark): string {
  const outline = {
    stroke: colourOf(ink),
    'stroke-width': 2.5,
    fill: known === 'area' ? `url(#${hatchId(ink)})` : colourOf(ink),
  };
  if (hasToll) {
    return element('circle', {
      class: `mark ${known}`,
      ...outline,
      'fill-opacity': { exact: 0.4, near: 0, area: 0.8 }[known],
      'stroke-dasharray': known === 'area' ? '5 4' : undefined,
      cx: x,
      cy: y,
      r: radius,
    });
  }
  return element('path', {
    class: `mark ${known} no-toll`,
    ...outline,
    'fill-opacity': { exact: 1, near: 0, area: 0.8 }[known],
    'stroke-dasharray': known === 'area' ? '3 3' : undefined,
    d: `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`,
  });
}

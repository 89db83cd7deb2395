/**
 * The marks of incidents. Area says how many were killed; the outline says how well the place is
 * known, since a sharp pin where only a region is known would be a false statement.
 */
import { max } from 'd3-array';
import { scaleSqrt, type ScalePower } from 'd3-scale';
import type { MapPicture, PictureSeries } from '../../answers/picture.js';
import type { PlacePrecision } from '../../incidents/vocabulary.js';
import { SERIES_COLOURS } from '../palette.js';
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

/** Radius by killed. At least 50 spans the scale, so that a map of small incidents does not shout. */
export function radiusScale(points: MapPicture['points']): ScalePower<number, number> {
  const highest = max(points, ({ killed }) => killed ?? 0) ?? 0;
  return scaleSqrt()
    .domain([0, Math.max(highest, 50)])
    .range([0, LARGEST]);
}

export const radiusOf = (killed: number | null, scale: ScalePower<number, number>): number =>
  killed === null ? DIAMOND : Math.max(scale(killed), SMALLEST);

const hatchId = (series: PictureSeries['key']): string => `hatch-${series}`;

/** The hatch patterns that area marks refer to; goes into the SVG once. */
export function hatchPatterns(series: readonly PictureSeries['key'][]): string {
  const patterns = series.map((key) =>
    element(
      'pattern',
      {
        id: hatchId(key),
        width: 7,
        height: 7,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: 2, height: 7, fill: SERIES_COLOURS[key], 'fill-opacity': 0.75 }),
    ),
  );
  return element('defs', {}, patterns.join(''));
}

/** One incident's mark, centred on x, y. */
export function mark(
  x: number,
  y: number,
  radius: number,
  series: PictureSeries['key'],
  precision: Known,
  hasToll: boolean,
): string {
  const colour = SERIES_COLOURS[series];
  const outline = {
    class: `mark ${precision}`,
    stroke: colour,
    'stroke-width': 2.5,
    fill: precision === 'area' ? `url(#${hatchId(series)})` : colour,
    'fill-opacity': { exact: 0.4, near: 0, area: 0.8 }[precision],
    'stroke-dasharray': precision === 'area' ? '5 4' : undefined,
  };
  if (!hasToll) {
    return element('path', {
      ...outline,
      class: `mark ${precision} no-toll`,
      d: `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`,
      'stroke-dasharray': precision === 'area' ? '3 3' : undefined,
      'fill-opacity': { exact: 1, near: 0, area: 0.8 }[precision],
    });
  }
  return element('circle', { ...outline, cx: x, cy: y, r: radius });
}

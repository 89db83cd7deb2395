/** The part of the world a map shows, and shapes as they lie on the sheet. */
import { pairs } from 'd3-array';
import { geoMercator, geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import type { MultiPoint, Polygon, MultiPolygon } from 'geojson';
import type { Box } from '../boxes.js';

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Mali, Burkina Faso and Niger, where there is no point to fit to. */
const HOME: readonly Position[] = [
  { lat: 9.5, lon: -12 },
  { lat: 23.5, lon: 15 },
];
/** Degrees: closer than this, borders are too coarse and nothing familiar is in sight. */
const LEAST_SPAN = { lat: 3.6, lon: 6 };

const widen = (low: number, high: number, span: number): [number, number] => {
  const lack = Math.max(0, span - (high - low)) / 2;
  return [low - lack, high + lack];
};

/** South-western and north-eastern corner of what is to be seen. */
function cornersOf(positions: readonly Position[]): MultiPoint {
  const shown = positions.length === 0 ? HOME : positions;
  const lats = shown.map(({ lat }) => lat);
  const lons = shown.map(({ lon }) => lon);
  const [south, north] = widen(Math.min(...lats), Math.max(...lats), LEAST_SPAN.lat);
  const [west, east] = widen(Math.min(...lons), Math.max(...lons), LEAST_SPAN.lon);
  return {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

/** The height at which a frame of `width` shows all positions without spare room at the sides. */
export function fittingHeight(
  positions: readonly Position[],
  width: number,
  padding: number,
): number {
  const corners = cornersOf(positions);
  const inner = width - 2 * padding;
  const [[, top], [, bottom]] = geoPath(geoMercator().fitWidth(inner, corners)).bounds(corners);
  return bottom - top + 2 * padding;
}

/** A projection that shows all positions inside `frame`, `padding` pixels off its edges. */
export function fitTo(positions: readonly Position[], frame: Box, padding: number): GeoProjection {
  return (
    geoMercator()
      // Segments are short: resampling them along great circles costs time and shows nothing.
      .precision(0)
      .fitExtent(
        [
          [frame.x + padding, frame.y + padding],
          [frame.x + frame.width - padding, frame.y + frame.height - padding],
        ],
        cornersOf(positions),
      )
      .clipExtent([
        [frame.x, frame.y],
        [frame.x + frame.width, frame.y + frame.height],
      ])
  );
}

type Ring = (readonly [number, number])[];

/** The shape's rings as they lie on the sheet, cut at the frame. */
export function ringsOf(shape: Polygon | MultiPolygon, projection: GeoProjection): Ring[] {
  const rings: Ring[] = [];
  const pen: GeoContext = {
    beginPath: () => undefined,
    closePath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => {
      rings.push([[x, y]]);
    },
    lineTo: (x, y) => {
      rings.at(-1)?.push([x, y]);
    },
  };
  geoPath(projection, pen)(shape);
  return rings;
}

/** The stretches of the horizontal line at `y` that lie inside the rings (even-odd rule), left to right. */
export function insideSpans(y: number, rings: readonly Ring[]): (readonly [number, number])[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [qx, qy] of ring) {
      if (qy > y !== py > y) crossings.push(((px - qx) * (y - qy)) / (py - qy) + qx);
      [px, py] = [qx, qy];
    }
  }
  crossings.sort((a, b) => a - b);
  return pairs(crossings).filter((_, i) => i % 2 === 0);
}

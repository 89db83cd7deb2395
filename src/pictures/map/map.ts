/** The map: borders, incidents as circles by toll and colour by group, names, legends. */
import { geoPath, type GeoProjection } from 'd3-geo';
import type { MapPicture } from '../../answers/picture.js';
import { pictureWords } from '../../i18n/pictures/index.js';
import { legend, type LegendEntry } from '../legend.js';
import { COLOURS, SERIES_COLOURS } from '../palette.js';
import { INNER, MARGIN, sheet, type Drawn, type Room } from '../sheet.js';
import { element } from '../svg.js';
import type { Box, Circle } from '../boxes.js';
import { placeCountryNames } from './country-names.js';
import { geography } from './geography.js';
import { DIAMOND, hatchPatterns, knownAs, LARGEST, mark, radiusOf, radiusScale } from './marks.js';
import { placeNames, type NamedPlace } from './place-names.js';
import { drawSizeLegend } from './size-legend.js';
import { fitTo } from './view.js';

/** The map's least height; legends below it make the sheet grow instead. */
const LEAST_HEIGHT = 540;

type Point = MapPicture['points'][number];

function drawLand(projection: GeoProjection, frame: Box): string {
  const path = geoPath(projection).digits(1);
  const { central, neighbours, borders, regionBorders } = geography();
  const shape = (
    d: string | null,
    attributes: Readonly<Record<string, string | number>>,
  ): string => (d === null ? '' : element('path', { d, ...attributes }));
  const line = { fill: 'none', 'stroke-linejoin': 'round' };
  return [
    element('rect', { ...frame, fill: COLOURS.water }),
    ...neighbours.map((country) =>
      shape(path(country.shape), {
        fill: COLOURS.neighbour,
        stroke: COLOURS.neighbourBorder,
        'stroke-width': 1.2,
      }),
    ),
    ...central.map((country) => shape(path(country.shape), { fill: COLOURS.land })),
    shape(path(regionBorders), {
      ...line,
      class: 'regions',
      stroke: COLOURS.regionBorder,
      'stroke-width': 1,
    }),
    shape(path(borders), { ...line, class: 'borders', stroke: COLOURS.border, 'stroke-width': 2 }),
  ].join('');
}

/** Incidents at one spot under one name, weighed by their tolls. */
function namedPlaces(placed: readonly { readonly point: Point; readonly circle: Circle }[]) {
  const places = new Map<string, NamedPlace>();
  for (const { point, circle } of placed) {
    // A name on a region's middle would read as a place.
    if (knownAs(point.precision) === 'area') continue;
    const before = places.get(point.label);
    const weight = (before?.weight ?? 0) + (point.killed ?? 0) + 1;
    const { x, y } = before ?? circle;
    places.set(point.label, { label: point.label, x, y, weight });
  }
  return [...places.values()];
}

function legendEntries(picture: MapPicture): LegendEntry[] {
  const words = pictureWords[picture.language];
  const series = picture.series.map(({ key, label }): LegendEntry => ({
    label,
    mark: (x, y) =>
      element('circle', {
        class: `swatch ${key}`,
        cx: x,
        cy: y,
        r: 10,
        fill: SERIES_COLOURS[key],
      }),
  }));
  const withToll = picture.points.filter(({ killed }) => killed !== null);
  const known = (['exact', 'near', 'area'] as const).filter((kind) =>
    withToll.some(({ precision }) => knownAs(precision) === kind),
  );
  const sample =
    (kind: 'exact' | 'near' | 'area', radius: number, hasToll: boolean) =>
    (x: number, y: number): string =>
      mark(x, y, radius, 'unattributed', kind, hasToll);
  // "Place known" alone would only state the expected.
  const precision = known.some((kind) => kind !== 'exact') ? known : [];
  return [
    ...series,
    ...precision.map((kind) => ({
      label: words.precision[kind],
      mark: sample(kind, 10, true),
    })),
    ...(withToll.length < picture.points.length
      ? [{ label: words.noToll, mark: sample('exact', DIAMOND, false) }]
      : []),
  ];
}

function drawFrame(picture: MapPicture, frame: Box): string {
  const scale = radiusScale(picture.points);
  const projection = fitTo(picture.points, frame, LARGEST + 20);
  const placed = picture.points.flatMap((point) => {
    const at = projection([point.lon, point.lat]);
    if (at === null) return [];
    return [{ point, circle: { x: at[0], y: at[1], r: radiusOf(point.killed, scale) } }];
  });
  const circles = placed.map(({ circle }) => circle);
  const sizes = drawSizeLegend(picture.sizeLegend, picture.language, scale, frame, circles);
  const countries = placeCountryNames(geography(), picture.language, projection, frame, circles, [
    sizes.box,
  ]);
  const names = placeNames(namedPlaces(placed), frame, circles, [sizes.box, ...countries.boxes]);
  // Small marks last, or large ones would hide them.
  const marks = placed
    .toSorted((a, b) => b.circle.r - a.circle.r)
    .map(({ point, circle }) =>
      mark(
        circle.x,
        circle.y,
        circle.r,
        point.series,
        knownAs(point.precision),
        point.killed !== null,
      ),
    );
  return [
    drawLand(projection, frame),
    countries.svg,
    marks.join(''),
    names,
    sizes.svg,
    element('rect', { ...frame, fill: 'none', stroke: COLOURS.grid }),
  ].join('');
}

/** Draws the map as SVG. Throws where the border files are missing. */
export function drawMap(picture: MapPicture): string {
  const { borders } = pictureWords[picture.language];
  const footer = [picture.missing, picture.footer, borders]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return sheet(picture, footer, ({ top, bottom }: Room): Drawn => {
    const entries = legendEntries(picture);
    const below = legend(entries, 0).bottom + 8;
    const frame: Box = {
      x: MARGIN,
      y: top,
      width: INNER,
      height: Math.max(bottom - top - below, LEAST_HEIGHT),
    };
    const key = legend(entries, frame.y + frame.height + 8);
    const hatched = new Set(
      picture.points.flatMap(({ precision, series }) =>
        knownAs(precision) === 'area' ? [series] : [],
      ),
    );
    const clip = element('clipPath', { id: 'frame' }, element('rect', { ...frame }));
    const svg =
      hatchPatterns([...new Set([...hatched, 'unattributed' as const])]) +
      element('defs', {}, clip) +
      element('g', { 'clip-path': 'url(#frame)' }, drawFrame(picture, frame)) +
      key.svg;
    return { svg, bottom: key.bottom };
  });
}

/** The map: borders, incidents as circles by toll and colour by group, names, legends. */
import { group } from 'd3-array';
import { geoPath, type GeoProjection } from 'd3-geo';
import type { MapPicture } from '../../answers/picture.js';
import { pictureWords } from '../../i18n/pictures/index.js';
import { legend, type LegendEntry } from '../legend.js';
import { formatCount } from '../numbers.js';
import { COLOURS, SERIES_COLOURS } from '../palette.js';
import { INNER, MARGIN, sheet, type Drawn, type Room } from '../sheet.js';
import { element } from '../svg.js';
import type { Box, Circle } from '../boxes.js';
import { placeCountryNames } from './country-names.js';
import { geography } from './geography.js';
import {
  DIAMOND,
  drawMark,
  hatchPatterns,
  knownAs,
  LARGEST,
  radiusOf,
  radiusScale,
  type Ink,
  type Known,
} from './marks.js';
import { placeNames, type NamedPlace } from './place-names.js';
import { drawSizeLegend } from './size-legend.js';
import { fitTo, fittingHeight } from './view.js';

/** The map's height follows what it shows, between these; the sheet grows with it. */
const LEAST_HEIGHT = 540;
const MOST_HEIGHT = 720;
/** Keeps whole circles and the start of their names inside. */
const PADDING = LARGEST + 20;
const GAP = 8;
/** More marks cover each other, and drawing them takes longer than anyone waits. */
const MOST_MARKS = 600;
/** Names keep clear of the largest marks; among more than these there is no clear ground anyway. */
const MOST_AVOIDED = 300;
const KNOWN: readonly Known[] = ['exact', 'near', 'area'];

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

/**
 * Incidents at one spot under one name, weighed by their tolls. Marks of one spot lie on each other,
 * so the name says how many there are: "Kidal ×3".
 */
function namedPlaces(
  placed: readonly { readonly point: Point; readonly circle: Circle }[],
): NamedPlace[] {
  // A name on a region's middle would read as a place.
  const known = placed.filter(({ point }) => knownAs(point.precision) !== 'area');
  const spots = group(known, ({ point: { label, lat, lon } }) => `${label} ${lat} ${lon}`);
  return [...spots.values()].flatMap((here) => {
    const [first] = here;
    if (first === undefined) return [];
    const { label } = first.point;
    return [
      {
        label: here.length === 1 ? label : `${label} ×${here.length}`,
        x: first.circle.x,
        y: first.circle.y,
        radius: Math.max(...here.map(({ circle }) => circle.r)),
        weight: here.reduce((sum, { point }) => sum + (point.killed ?? 0) + 1, 0),
      },
    ];
  });
}

const seriesEntries = ({ series }: MapPicture): LegendEntry[] =>
  series.map(({ key, label }) => ({
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

/** What the outlines mean, as far as the map uses them; nothing where every place is exact. */
function outlineEntries({ points, language }: MapPicture): LegendEntry[] {
  const words = pictureWords[language];
  const sample =
    (known: Known, radius: number, hasToll: boolean): LegendEntry['mark'] =>
    (x, y) =>
      drawMark({ x, y, radius, ink: 'sample', known, hasToll });
  const used = KNOWN.filter((known) =>
    points.some(({ precision }) => knownAs(precision) === known),
  );
  const explained = used.some((known) => known !== 'exact') ? used : [];
  const entries = explained.map((known) => ({
    label: words.precision[known],
    mark: sample(known, 10, true),
  }));
  return points.some(({ killed }) => killed === null)
    ? [...entries, { label: words.noToll, mark: sample('exact', DIAMOND, false) }]
    : entries;
}

/** Both legends, the outlines' on rows of their own. */
function legends(picture: MapPicture, top: number): Drawn {
  const series = legend(seriesEntries(picture), top);
  const outlines = legend(outlineEntries(picture), series.bottom);
  return { svg: series.svg + outlines.svg, bottom: outlines.bottom };
}

function drawFrame(picture: MapPicture, frame: Box): string {
  const scale = radiusScale(picture.points);
  const projection = fitTo(picture.points, frame, PADDING);
  const placed = picture.points
    .flatMap((point) => {
      const at = projection([point.lon, point.lat]);
      if (at === null) return [];
      return [{ point, circle: { x: at[0], y: at[1], r: radiusOf(point.killed, scale) } }];
    })
    // Large marks first, so that they do not hide small ones.
    .toSorted((a, b) => b.circle.r - a.circle.r);
  const circles = placed.slice(0, MOST_AVOIDED).map(({ circle }) => circle);
  const sizes = drawSizeLegend(picture.sizeLegend, picture.language, scale, frame, circles);
  const countries = placeCountryNames(geography(), picture.language, projection, frame, circles, [
    sizes.box,
  ]);
  const names = placeNames(namedPlaces(placed), frame, circles, [sizes.box, ...countries.boxes]);
  const marks = placed.map(({ point, circle: { x, y, r: radius } }) =>
    drawMark({
      x,
      y,
      radius,
      ink: point.series,
      known: knownAs(point.precision),
      hasToll: point.killed !== null,
    }),
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

/** The picture with its deadliest points only, where there are too many to draw, and a line saying so. */
function thinned(picture: MapPicture): { readonly picture: MapPicture; readonly note?: string } {
  const { points, language } = picture;
  if (points.length <= MOST_MARKS) return { picture };
  const most = points.toSorted((a, b) => (b.killed ?? -1) - (a.killed ?? -1)).slice(0, MOST_MARKS);
  const [shown, all] = [most.length, points.length].map((count) => formatCount(count, language));
  const note = pictureWords[language].thinned(shown ?? '', all ?? '');
  return { picture: { ...picture, points: most }, note };
}

/** Draws the map as SVG. Throws where the border files are missing. */
export function drawMap(given: MapPicture): string {
  const { picture, note } = thinned(given);
  const facts = [note, picture.missing, picture.footer].filter((part) => part !== undefined);
  const footer = [facts.join(' · '), pictureWords[picture.language].borders];
  return sheet(picture, footer, ({ top, bottom }: Room): Drawn => {
    const room = bottom - top - legends(picture, 0).bottom - GAP;
    const wanted = fittingHeight(picture.points, INNER, PADDING);
    const height = Math.max(room, Math.min(Math.max(wanted, LEAST_HEIGHT), MOST_HEIGHT));
    const frame: Box = { x: MARGIN, y: top, width: INNER, height };
    const key = legends(picture, top + height + GAP);
    const hatched = picture.points
      .filter(({ precision }) => knownAs(precision) === 'area')
      .map(({ series }) => series);
    const clip = element('clipPath', { id: 'frame' }, element('rect', { ...frame }));
    const svg =
      hatchPatterns(new Set<Ink>([...hatched, 'sample'])) +
      element('defs', {}, clip) +
      element('g', { 'clip-path': 'url(#frame)' }, drawFrame(picture, frame)) +
      key.svg;
    return { svg, bottom: key.bottom };
  });
}

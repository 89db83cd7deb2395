/** One row per source: a dot, a range, or an arrow where the source gives only one bound. */
import { extent } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { FiguresPicture } from '../answers/picture.js';
import { pictureWords } from '../i18n/pictures/index.js';
import { AXIS_HEIGHT, drawAxis } from './axis.js';
import { COLOURS, ROLE_COLOURS } from './palette.js';
import { INNER, MARGIN, paragraph, SMALL, sheet, type Drawn, type Room } from './sheet.js';
import { element, styledWidth, text, type TextStyle } from './svg.js';

const HEADING: TextStyle = { size: 25, weight: 'semibold', role: 'heading' };
const SOURCE: TextStyle = { size: SMALL, fill: COLOURS.quiet, role: 'source' };
const VALUE: TextStyle = { size: 26, weight: 'semibold', role: 'value' };
const NAMES = 400;
const PLOT_LEFT = MARGIN + NAMES + 30;
const DOT = 11;
const ARROW = 62;
const ROW_GAP = 18;
/** Superseded figures step back, but stay readable. */
const DIMMED = 0.55;

type Row = FiguresPicture['rows'][number];
type Scale = ScaleLinear<number, number>;

/** The axis starts at zero unless all numbers are close together and far from it. */
function makeScale(rows: readonly Row[], right: number): Scale {
  const numbers = rows.flatMap(({ min, max }) => [min, max].filter((n) => n !== null));
  const [lowest = 0, highest = 0] = extent(numbers);
  const spread = Math.max(highest - lowest, 2);
  const from = lowest > 2 * spread ? lowest - spread : 0;
  return scaleLinear()
    .domain([from, Math.max(highest, from + 2)])
    .nice(4)
    .range([PLOT_LEFT + DOT, right]);
}

/** Numbers stand right of their marks, so the axis is as long as leaves room for all of them. */
function fitScale(rows: readonly Row[]): Scale {
  const edge = MARGIN + INNER;
  for (let right = edge - 40; right > PLOT_LEFT + 220; right -= 20) {
    const scale = makeScale(rows, right);
    const fits = rows.every(
      (row) => (mark(row, scale, 0)?.to ?? PLOT_LEFT) + 12 + styledWidth(row.text, VALUE) <= edge,
    );
    if (fits) return scale;
  }
  return makeScale(rows, PLOT_LEFT + 220);
}

interface Mark {
  readonly svg: string;
  /** Horizontal extent. */
  readonly from: number;
  readonly to: number;
}

function arrow(x: number, y: number, direction: 1 | -1, colour: string): Mark {
  const tip = x + direction * ARROW;
  const base = tip - direction * 18;
  return {
    svg:
      element('line', {
        x1: x,
        y1: y,
        x2: base,
        y2: y,
        stroke: colour,
        'stroke-width': 9,
        'stroke-dasharray': '9 6',
      }) +
      element('path', { d: `M${base} ${y - 12}L${tip} ${y}L${base} ${y + 12}Z`, fill: colour }) +
      element('circle', { cx: x, cy: y, r: DOT, fill: colour }),
    from: direction === 1 ? x - DOT : tip,
    to: direction === 1 ? tip : x + DOT,
  };
}

function mark({ min, max, role }: Row, scale: Scale, y: number): Mark | undefined {
  const colour = ROLE_COLOURS[role];
  if (min !== null && max === null) return arrow(scale(min), y, 1, colour);
  if (min === null && max !== null) return arrow(scale(max), y, -1, colour);
  if (min === null || max === null) return undefined;
  const dot = (value: number): string =>
    element('circle', { cx: scale(value), cy: y, r: DOT, fill: colour });
  const bar = element('line', {
    x1: scale(min),
    x2: scale(max),
    y1: y,
    y2: y,
    stroke: colour,
    'stroke-width': 12,
  });
  return {
    svg: min === max ? dot(min) : bar + dot(min) + dot(max),
    from: scale(min) - DOT,
    to: scale(max) + DOT,
  };
}

/** The number in words: right of its mark, else left of it, else below over the whole width. */
function drawValue(row: Row, drawn: Mark | undefined, y: number): Drawn {
  const style: TextStyle = { ...VALUE, halo: true };
  const width = styledWidth(row.text, VALUE);
  const edge = MARGIN + INNER;
  const after = drawn === undefined ? PLOT_LEFT : drawn.to + 12;
  if (after + width <= edge) return { svg: text(after, y + 9, row.text, style), bottom: y + 24 };
  if (drawn !== undefined && drawn.from - 12 - width >= PLOT_LEFT) {
    const before = text(drawn.from - 12, y + 9, row.text, { ...style, anchor: 'end' });
    return { svg: before, bottom: y + 24 };
  }
  return paragraph(row.text, PLOT_LEFT, y + 18, edge - PLOT_LEFT, style);
}

function drawRow(picture: FiguresPicture, row: Row, scale: Scale, top: number): Drawn {
  const words = pictureWords[picture.language];
  const heading = row.superseded ? `${row.heading} · ${words.earlier}` : row.heading;
  const name = paragraph(heading, MARGIN + 30, top, NAMES - 30, HEADING);
  const source = paragraph(row.source, MARGIN + 30, name.bottom, NAMES - 30, SOURCE);
  const y = top + 24;
  const drawn = mark(row, scale, y);
  const value = drawValue(row, drawn, y);
  const svg =
    element('circle', { cx: MARGIN + 10, cy: top + 17, r: 9, fill: ROLE_COLOURS[row.role] }) +
    name.svg +
    source.svg +
    (drawn?.svg ?? '') +
    value.svg;
  return {
    svg: element(
      'g',
      {
        class: `row ${row.role}${row.superseded ? ' superseded' : ''}`,
        opacity: row.superseded ? DIMMED : undefined,
      },
      svg,
    ),
    bottom: Math.max(source.bottom, value.bottom) + ROW_GAP,
  };
}

/** Draws the comparison as SVG. */
export function drawFigures(picture: FiguresPicture): string {
  const body = ({ top }: Room): Drawn => {
    const scale = fitScale(picture.rows);
    let y = top + 20;
    const rows = picture.rows.map((row) => {
      const drawn = drawRow(picture, row, scale, y);
      y = drawn.bottom;
      return drawn.svg;
    });
    const end = Math.max(y, top + 120);
    const axis = drawAxis(scale, top, end, picture.language);
    return { svg: axis + rows.join(''), bottom: end + AXIS_HEIGHT };
  };
  return sheet(picture, [picture.footer], body);
}

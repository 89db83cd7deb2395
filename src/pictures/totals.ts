/** Horizontal bars of totals per row: official and claimed, and the range over all reports as a line. */
import { max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { TotalsPicture } from '../answers/picture.js';
import { pictureWords } from '../i18n/pictures/index.js';
import { AXIS_HEIGHT, drawAxis } from './axis.js';
import { legend } from './legend.js';
import { formatCount } from './numbers.js';
import { COLOURS, ROLE_COLOURS } from './palette.js';
import { INNER, MARGIN, paragraph, SMALL, sheet, type Drawn, type Room } from './sheet.js';
import { element, styledWidth, text, type TextStyle } from './svg.js';

const LABEL: TextStyle = { size: 24, weight: 'semibold', role: 'label' };
const VALUE: TextStyle = { size: SMALL, weight: 'semibold', role: 'value' };
const NONE: TextStyle = { size: SMALL, fill: COLOURS.quiet, role: 'value' };
const NAMES = 250;
const LEFT = MARGIN + NAMES + 20;
const BAR = 24;
const LINE_HEIGHT = 28;
const ROW_GAP = 14;

type Row = TotalsPicture['rows'][number];
type Scale = ScaleLinear<number, number>;

type Language = TotalsPicture['language'];

/** "24", or "24+" for a floor. */
const numberText = (
  row: Row,
  which: 'official' | 'claimed' | 'high',
  language: Language,
): string => {
  const value = row[which];
  if (value === null) return '';
  return `${formatCount(value, language)}${row.open?.includes(which) === true ? '+' : ''}`;
};

const rangeText = (row: Row, language: Language): string | undefined => {
  const { low, high } = row;
  if (low === null || high === null) return undefined;
  const top = numberText(row, 'high', language);
  return low === high ? top : `${formatCount(low, language)}–${top}`;
};

/** A bar with its number. */
function drawBar(
  { language }: TotalsPicture,
  row: Row,
  role: 'official' | 'claimed',
  scale: Scale,
  y: number,
): string {
  const end = Math.max(scale(row[role] ?? 0), LEFT + 2);
  return (
    element('rect', {
      class: `bar ${role}`,
      x: LEFT,
      y,
      width: end - LEFT,
      height: BAR,
      rx: 3,
      fill: ROLE_COLOURS[role],
    }) + text(end + 10, y + 20, numberText(row, role, language), VALUE)
  );
}

/** Where there is no bar, the words say so: missing is not zero. */
function drawNone(picture: TotalsPicture, labels: readonly string[], y: number): Drawn {
  const { noFigure } = pictureWords[picture.language];
  return paragraph(noFigure(labels.join(', ')), LEFT + 8, y - 2, MARGIN + INNER - LEFT - 8, NONE);
}

function drawRange(picture: TotalsPicture, row: Row, scale: Scale, y: number): string {
  const label = rangeText(row, picture.language);
  if (label === undefined || row.low === null || row.high === null) return '';
  const middle = y + BAR / 2;
  const cap = (x: number): string =>
    element('line', {
      x1: x,
      x2: x,
      y1: middle - 9,
      y2: middle + 9,
      stroke: COLOURS.text,
      'stroke-width': 3,
    });
  return (
    element('line', {
      class: 'range',
      x1: scale(row.low),
      x2: scale(row.high),
      y1: middle,
      y2: middle,
      stroke: COLOURS.text,
      'stroke-width': 3,
    }) +
    cap(scale(row.low)) +
    cap(scale(row.high)) +
    text(scale(row.high) + 14, middle + 8, label, NONE)
  );
}

function drawRow(picture: TotalsPicture, row: Row, scale: Scale, top: number): Drawn {
  const name = paragraph(row.label, MARGIN, top - 4, NAMES, LABEL);
  const roles = ['official', 'claimed'] as const;
  const missing = roles.filter((role) => row[role] === null);
  let y = top;
  const parts = roles.map((role) => {
    if (row[role] === null) return '';
    const bar = drawBar(picture, row, role, scale, y);
    y += LINE_HEIGHT;
    return bar;
  });
  if (missing.length > 0) {
    const labels = missing.map((role) => picture.columns[role]);
    const none = drawNone(picture, labels, y);
    parts.push(none.svg);
    y = none.bottom;
  }
  if (row.low !== null) {
    parts.push(drawRange(picture, row, scale, y));
    y += LINE_HEIGHT;
  }
  return {
    svg: element('g', { class: 'row' }, name.svg + parts.join('')),
    bottom: Math.max(name.bottom, y) + ROW_GAP,
  };
}

const swatch =
  (role: 'official' | 'claimed') =>
  (x: number, y: number): string =>
    element('rect', {
      x: x - 10,
      y: y - 10,
      width: 20,
      height: 20,
      rx: 4,
      fill: ROLE_COLOURS[role],
    });

const rangeSwatch = (x: number, y: number): string =>
  element('path', {
    d: `M${x - 10} ${y - 8}V${y + 8}M${x - 10} ${y}H${x + 10}M${x + 10} ${y - 8}V${y + 8}`,
    stroke: COLOURS.text,
    'stroke-width': 3,
  });

/** Draws the totals as SVG. */
export function drawTotals(picture: TotalsPicture): string {
  const body = ({ top }: Room): Drawn => {
    const key = legend(
      [
        { label: picture.columns.official, mark: swatch('official') },
        { label: picture.columns.claimed, mark: swatch('claimed') },
        { label: picture.columns.range, mark: rangeSwatch },
      ],
      top,
    );
    const highest =
      max(picture.rows, (row) => Math.max(row.official ?? 0, row.claimed ?? 0, row.high ?? 0)) ?? 0;
    const reserve = Math.max(
      ...picture.rows.flatMap((row) => [
        styledWidth(rangeText(row, picture.language) ?? '', NONE),
        styledWidth(numberText(row, 'official', picture.language), VALUE),
        styledWidth(numberText(row, 'claimed', picture.language), VALUE),
      ]),
      0,
    );
    const scale = scaleLinear()
      .domain([0, Math.max(highest, 4)])
      .range([LEFT, MARGIN + INNER - reserve - 18]);
    const first = key.bottom + 16;
    let y = first + 8;
    const rows = picture.rows.map((row) => {
      const drawn = drawRow(picture, row, scale, y);
      y = drawn.bottom;
      return drawn.svg;
    });
    const axis = drawAxis(scale, first, y, picture.language);
    return { svg: key.svg + axis + rows.join(''), bottom: y + AXIS_HEIGHT };
  };
  return sheet(picture, [picture.footer], body);
}

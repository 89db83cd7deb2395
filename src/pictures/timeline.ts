/** Stacked bars by period, one panel under the other. */
import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { PictureSeries, TimelinePicture } from '../answers/picture.js';
import { overlaps, type Box } from './boxes.js';
import { legend, type LegendEntry } from './legend.js';
import { formatCount } from './numbers.js';
import { COLOURS, SERIES_COLOURS } from './palette.js';
import { INNER, MARGIN, paragraph, SMALL, sheet, type Drawn, type Room } from './sheet.js';
import { element, styledWidth, text, type TextStyle } from './svg.js';

const HEADING: TextStyle = { size: 25, weight: 'semibold', role: 'heading' };
const TICK: TextStyle = { size: SMALL, fill: COLOURS.quiet, role: 'tick' };
const YEAR: TextStyle = { size: SMALL, weight: 'semibold', anchor: 'middle', role: 'year' };
const VALUE: TextStyle = { size: SMALL, weight: 'semibold', anchor: 'middle', role: 'value' };
const PERIOD: TextStyle = { ...TICK, anchor: 'middle', role: 'period' };
const AXIS = 64;
/** For the numbers over the highest bars. */
const HEADROOM = 26;
const LEAST_PLOT = 100;
/** Least distance of two numbers of the vertical axis. */
const TICK_DISTANCE = 44;
const PANEL_GAP = 18;

const seriesEntry = ({ key, label }: PictureSeries): LegendEntry => ({
  label,
  mark: (x, y) =>
    element('rect', {
      class: `swatch ${key}`,
      x: x - 10,
      y: y - 10,
      width: 20,
      height: 20,
      rx: 4,
      fill: SERIES_COLOURS[key],
    }),
});

interface Columns {
  readonly left: number;
  /** Distance between the middles of neighbouring bars. */
  readonly step: number;
  readonly middle: (index: number) => number;
}

function columns(count: number, axis: number): Columns {
  const left = MARGIN + axis;
  // Few periods would give slabs; past 120 pixels a bar says nothing more.
  const step = Math.min((MARGIN + INNER - left) / Math.max(count, 1), 150);
  return { left, step, middle: (index) => left + (index + 0.5) * step };
}

type Panel = TimelinePicture['panels'][number];

const totals = (panel: Panel): number[] => panel.values.map((values) => sum(values));

const panelScale = (panel: Panel, top: number, bottom: number) =>
  scaleLinear()
    .domain([0, Math.max(max(totals(panel)) ?? 0, 4)])
    .nice(4)
    .range([bottom, top]);

function drawScale(
  scale: ReturnType<typeof panelScale>,
  at: Columns,
  language: TimelinePicture['language'],
): string {
  const [bottom = 0, top = 0] = scale.range();
  const ticks = scale.ticks(Math.max(Math.floor((bottom - top) / TICK_DISTANCE), 1));
  const lines = ticks.filter(Number.isInteger).map((tick) => {
    const y = scale(tick);
    return (
      element('line', {
        x1: at.left,
        x2: MARGIN + INNER,
        y1: y,
        y2: y,
        stroke: COLOURS.grid,
        'stroke-width': tick === 0 ? 2 : 1,
      }) + text(at.left - 12, y + 8, formatCount(tick, language), { ...TICK, anchor: 'end' })
    );
  });
  return lines.join('');
}

function drawStack(
  picture: TimelinePicture,
  values: readonly number[],
  middle: number,
  width: number,
  y: (value: number) => number,
): string {
  let base = 0;
  const parts = values.map((value, s) => {
    const key = picture.series[s]?.key;
    if (value <= 0 || key === undefined) return '';
    const from = base;
    base += value;
    return element('rect', {
      class: `bar ${key}`,
      x: middle - width / 2,
      y: y(base),
      width,
      height: y(from) - y(base),
      fill: SERIES_COLOURS[key],
      // A hairline keeps neighbours of a stack apart without relying on colour alone.
      ...(width > 6 &&
        y(from) - y(base) > 4 && { stroke: COLOURS.background, 'stroke-width': 1.5 }),
    });
  });
  return parts.join('');
}

/** Numbers over the bars: the highest always, the others where a number is no wider than its column. */
function drawValues(
  sums: readonly number[],
  at: Columns,
  y: (value: number) => number,
  language: TimelinePicture['language'],
): string {
  const placed: Box[] = [];
  const order = sums.map((total, index) => ({ total, index })).filter(({ total }) => total > 0);
  const parts = order
    .toSorted((a, b) => b.total - a.total || a.index - b.index)
    .map(({ total, index }) => {
      const label = formatCount(total, language);
      const width = styledWidth(label, VALUE);
      if (placed.length > 0 && width > at.step) return '';
      const x = Math.min(
        Math.max(at.middle(index), at.left + width / 2),
        MARGIN + INNER - width / 2,
      );
      const baseline = y(total) - 8;
      const box = { x: x - width / 2 - 3, y: baseline - 20, width: width + 6, height: 24 };
      if (placed.some((other) => overlaps(other, box))) return '';
      placed.push(box);
      return text(x, baseline, label, { ...VALUE, halo: true });
    });
  return parts.join('');
}

const drawHeading = ({ heading }: Panel, top: number): Drawn =>
  paragraph(heading, MARGIN, top + 1, INNER, HEADING);

function drawPanel(
  picture: TimelinePicture,
  panel: Panel,
  at: Columns,
  top: number,
  bottom: number,
): string {
  const heading = drawHeading(panel, top);
  const y = panelScale(panel, heading.bottom + HEADROOM, bottom);
  const width = Math.max(at.step * 0.82, 1.5);
  return [
    heading.svg,
    drawScale(y, at, picture.language),
    ...panel.values.map((values, i) => drawStack(picture, values, at.middle(i), width, y)),
    drawValues(totals(panel), at, y, picture.language),
  ].join('');
}

/** How many periods to skip so that the labels that remain do not touch. */
function labelStride(picture: TimelinePicture, step: number): number {
  const widest = max(picture.periods, ({ label }) => styledWidth(label, PERIOD)) ?? 0;
  const strides = [1, 2, 3, 4, 6, 12, 24, 48];
  return strides.find((stride) => stride * step >= widest + 14) ?? picture.periods.length;
}

function drawPeriods(picture: TimelinePicture, at: Columns, top: number): Drawn {
  const { periods } = picture;
  const parts: string[] = [];
  const starts = periods.flatMap(({ year }, i) =>
    year !== undefined && year !== periods[i - 1]?.year ? [{ index: i, year }] : [],
  );
  const stride = labelStride(picture, at.step);
  // Labels fall on the years' first periods, so that the same months repeat.
  const offset = (starts.at(1)?.index ?? 0) % stride;
  periods.forEach(({ label }, i) => {
    if (i % stride === offset) parts.push(text(at.middle(i), top + 28, label, PERIOD));
  });
  if (starts.length === 0) return { svg: parts.join(''), bottom: top + 40 };
  let freeUntil = MARGIN + INNER;
  for (const { index, year } of starts.toReversed()) {
    const half = styledWidth(year, YEAR) / 2;
    const x = Math.min(Math.max(at.middle(index), MARGIN + half), MARGIN + INNER - half);
    if (x + half > freeUntil) continue;
    parts.push(text(x, top + 56, year, YEAR));
    freeUntil = x - half - 10;
  }
  return { svg: parts.join(''), bottom: top + 68 };
}

/** Draws the timeline as SVG. */
export function drawTimeline(picture: TimelinePicture): string {
  const body = ({ top, bottom }: Room): Drawn => {
    const key = legend(picture.series.map(seriesEntry), top);
    const widestTick =
      max(picture.panels, (panel) =>
        styledWidth(formatCount(panelScale(panel, 0, 1).domain()[1] ?? 0, picture.language), TICK),
      ) ?? 0;
    const at = columns(picture.periods.length, Math.max(AXIS, widestTick + 16));
    const yearRow = picture.periods.some(({ year }) => year !== undefined) ? 68 : 40;
    const first = key.bottom + 12;
    const share = (bottom - yearRow - first) / Math.max(picture.panels.length, 1);
    const headings = picture.panels.map((panel) => drawHeading(panel, 0).bottom);
    const height = Math.max(share, Math.max(0, ...headings) + HEADROOM + LEAST_PLOT + PANEL_GAP);
    const panels = picture.panels.map((panel, i) => {
      const from = first + i * height;
      return drawPanel(picture, panel, at, from, from + height - PANEL_GAP);
    });
    const end = first + picture.panels.length * height - PANEL_GAP;
    const periods = drawPeriods(picture, at, end);
    return { svg: key.svg + panels.join('') + periods.svg, bottom: periods.bottom + 8 };
  };
  return sheet(picture, [picture.footer], body);
}

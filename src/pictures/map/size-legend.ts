/** The box that says which circle means how many killed. */
import type { ScalePower } from 'd3-scale';
import { formatCount } from '../numbers.js';
import { COLOURS } from '../palette.js';
import { paragraph } from '../sheet.js';
import { element, styledWidth, text, wrap, type TextStyle } from '../svg.js';
import type { Language } from '../../incidents/vocabulary.js';
import { circlesUnder, type Box, type Circle } from '../boxes.js';

const TITLE: TextStyle = { size: 22, fill: COLOURS.quiet, role: 'size-title' };
const NUMBER: TextStyle = { size: 22, role: 'size' };
const PADDING = 12;
const GAP = 16;
const TITLE_WIDTH = 330;

/** Three round numbers that span the scale. */
export function sizeSteps(highest: number): readonly number[] {
  const top = [1000, 500, 200, 100, 50].find((step) => step <= highest) ?? 50;
  return [top / 10, (top * 2) / 5, top];
}

export interface SizeLegend {
  readonly svg: string;
  readonly box: Box;
}

/** Draws the box into the corner of `frame` that hides the fewest circles. */
export function drawSizeLegend(
  title: string,
  language: Language,
  scale: ScalePower<number, number>,
  frame: Box,
  circles: readonly Circle[],
): SizeLegend {
  const steps = sizeSteps(scale.domain()[1] ?? 0).map((killed) => ({
    label: formatCount(killed, language),
    r: Math.max(scale(killed), 4),
  }));
  const largest = Math.max(...steps.map(({ r }) => r));
  const widths = steps.map(({ r, label }) => 2 * r + 6 + styledWidth(label, NUMBER));
  const rowWidth = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const titleLines = wrap(title, TITLE_WIDTH, TITLE);
  const titleWidth = Math.max(0, ...titleLines.map((line) => styledWidth(line, TITLE)));
  const width = Math.max(rowWidth, titleWidth) + 2 * PADDING;
  const rowHeight = Math.max(2 * largest, 28);
  const height = titleLines.length * 28 + rowHeight + 2 * PADDING + 6;
  const inset = 8;
  const corners: Box[] = [
    [frame.x + frame.width - width - inset, frame.y + frame.height - height - inset],
    [frame.x + inset, frame.y + frame.height - height - inset],
    [frame.x + inset, frame.y + inset],
    [frame.x + frame.width - width - inset, frame.y + inset],
  ].map(([x = 0, y = 0]) => ({ x, y, width, height }));
  const box = corners.reduce((best, next) =>
    circlesUnder(next, circles) < circlesUnder(best, circles) ? next : best,
  );
  const heading = paragraph(title, box.x + PADDING, box.y + PADDING - 6, TITLE_WIDTH, TITLE);
  const middle = heading.bottom + 6 + rowHeight / 2;
  let x = box.x + PADDING;
  const row = steps.map(({ label, r }, i) => {
    const drawn =
      element('circle', {
        cx: x + r,
        cy: middle,
        r,
        fill: 'none',
        stroke: COLOURS.text,
        'stroke-width': 2,
      }) + text(x + 2 * r + 6, middle + 8, label, NUMBER);
    x += (widths[i] ?? 0) + GAP;
    return drawn;
  });
  return {
    box,
    svg:
      element('rect', {
        class: 'size-legend',
        ...box,
        rx: 8,
        fill: COLOURS.background,
        'fill-opacity': 0.88,
      }) +
      heading.svg +
      row.join(''),
  };
}

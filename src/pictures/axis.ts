/** A horizontal axis of whole numbers: grid lines, and as many numbers as stand apart. */
import type { ScaleLinear } from 'd3-scale';
import type { Language } from '../incidents/vocabulary.js';
import { formatCount } from './numbers.js';
import { COLOURS } from './palette.js';
import { SMALL } from './sheet.js';
import { element, styledWidth, text, type TextStyle } from './svg.js';

const TICK: TextStyle = { size: SMALL, fill: COLOURS.quiet, anchor: 'middle', role: 'tick' };
const APART = 18;

/** Height below the lines that the numbers take. */
export const AXIS_HEIGHT = 44;

/** The most whole-numbered ticks whose numbers do not touch. */
function ticksOf(scale: ScaleLinear<number, number>, language: Language): readonly number[] {
  for (const wanted of [5, 4, 3, 2, 1]) {
    const ticks = scale.ticks(wanted).filter(Number.isInteger);
    const apart = ticks.every((tick, i) => {
      const next = ticks[i + 1];
      if (next === undefined) return true;
      const halves = [tick, next].map((one) => styledWidth(formatCount(one, language), TICK) / 2);
      return scale(next) - scale(tick) >= halves.reduce((a, b) => a + b, APART);
    });
    if (apart) return ticks;
  }
  return [scale.domain()[0] ?? 0];
}

/** Draws the lines from `top` to `bottom` and the numbers under them. */
export function drawAxis(
  scale: ScaleLinear<number, number>,
  top: number,
  bottom: number,
  language: Language,
): string {
  const lines = ticksOf(scale, language).map((tick) => {
    const x = scale(tick);
    return (
      element('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: COLOURS.grid }) +
      text(x, bottom + 28, formatCount(tick, language), TICK)
    );
  });
  return lines.join('');
}

/** Rows of legend entries, broken where the width ends. */
import { INNER, MARGIN, type Drawn } from './sheet.js';
import { styledWidth, text, type TextStyle } from './svg.js';

export interface LegendEntry {
  readonly label: string;
  /** The mark, centred on a point. */
  readonly mark: (x: number, y: number) => string;
}

const LABEL: TextStyle = { size: 23, role: 'legend' };
const ROW = 34;
const MARK = 30;
const GAP = 28;

/** Sets the entries from `top` on, left to right. */
export function legend(entries: readonly LegendEntry[], top: number): Drawn {
  let x = MARGIN;
  let y = top + ROW / 2;
  let svg = '';
  for (const { label, mark } of entries) {
    const width = MARK + styledWidth(label, LABEL);
    if (x > MARGIN && x + width > MARGIN + INNER) {
      x = MARGIN;
      y += ROW;
    }
    svg += mark(x + 10, y) + text(x + MARK, y + 8, label, LABEL);
    x += width + GAP;
  }
  return { svg, bottom: entries.length === 0 ? top : y + ROW / 2 };
}

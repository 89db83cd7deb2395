/** Rows of legend entries, broken where the width ends. */
import { INNER, MARGIN, paragraph, type Drawn } from './sheet.js';
import { styledWidth, type TextStyle } from './svg.js';

export interface LegendEntry {
  readonly label: string;
  /** The mark, centred on a point. */
  readonly mark: (x: number, y: number) => string;
}

const LABEL: TextStyle = { size: 23, role: 'legend' };
const ROW = 34;
const MARK = 30;
const GAP = 28;

/** Sets the entries from `top` on, left to right; a label wider than the sheet takes several lines. */
export function legend(entries: readonly LegendEntry[], top: number): Drawn {
  let x = MARGIN;
  let rowTop = top;
  let bottom = top;
  let svg = '';
  for (const { label, mark } of entries) {
    const width = MARK + styledWidth(label, LABEL);
    if (x > MARGIN && x + width > MARGIN + INNER) {
      x = MARGIN;
      rowTop = bottom;
    }
    const middle = rowTop + ROW / 2;
    const words = paragraph(label, x + MARK, middle + 8 - LABEL.size, INNER - MARK, LABEL);
    svg += mark(x + 10, middle) + words.svg;
    bottom = Math.max(bottom, rowTop + ROW, words.bottom);
    x += width + GAP;
  }
  return { svg, bottom };
}

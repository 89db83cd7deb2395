/**
 * The sheet every picture is drawn on: title and subtitle above, footer below, an opaque background.
 * 1100 pixels wide and at least 700 high; Discord shows it at about half that, hence no text under 22.
 */
import type { Picture } from '../answers/picture.js';
import { COLOURS } from './palette.js';
import { element, text, wrap, type TextStyle } from './svg.js';

export const WIDTH = 1100;
export const MIN_HEIGHT = 700;
export const MARGIN = 32;
/** Usable width between the margins. */
export const INNER = WIDTH - 2 * MARGIN;
export const SMALL = 22;

const TITLE: TextStyle = { size: 33, weight: 'semibold', role: 'title' };
const SUBTITLE: TextStyle = { size: 24, fill: COLOURS.quiet, role: 'subtitle' };
const FOOTER: TextStyle = { size: SMALL, fill: COLOURS.quiet, role: 'footer' };

/** A part of the drawing: its SVG and where it ends. */
export interface Drawn {
  readonly svg: string;
  readonly bottom: number;
}

/** Sets a paragraph with its first line's top at `top`. */
export function paragraph(
  content: string,
  x: number,
  top: number,
  width: number,
  style: TextStyle,
): Drawn {
  const leading = Math.round(style.size * 1.25);
  const lines = wrap(content, width, style);
  return {
    svg: lines.map((line, i) => text(x, top + style.size + i * leading, line, style)).join(''),
    bottom: top + lines.length * leading,
  };
}

export interface Room {
  readonly top: number;
  /** Where the body ends if the sheet keeps its usual height. */
  readonly bottom: number;
}

function drawFooter(paragraphs: readonly string[], top: number): Drawn {
  let bottom = top;
  const parts = paragraphs.map((content) => {
    const drawn = paragraph(content, MARGIN, bottom, INNER, FOOTER);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: parts.join(''), bottom };
}

/** Draws a whole picture: `body` gets the room between header and footer and may outgrow it. */
export function sheet(
  picture: Pick<Picture, 'title' | 'subtitle' | 'language'>,
  footer: readonly string[],
  body: (room: Room) => Drawn,
): string {
  const title = paragraph(picture.title, MARGIN, 20, INNER, TITLE);
  const subtitle = paragraph(picture.subtitle, MARGIN, title.bottom, INNER, SUBTITLE);
  const footerHeight = drawFooter(footer, 0).bottom;
  const drawn = body({
    top: subtitle.bottom + 14,
    bottom: MIN_HEIGHT - footerHeight - 20,
  });
  const foot = drawFooter(footer, drawn.bottom + 4);
  const height = Math.ceil(foot.bottom + 14);
  const content = [
    element('rect', { width: WIDTH, height, fill: COLOURS.background }),
    title.svg,
    subtitle.svg,
    drawn.svg,
    foot.svg,
  ].join('');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': picture.language,
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
    },
    content,
  );
}

/** Writes SVG: escaping, elements, and text whose box is known. */
import { FONT_FAMILY, textWidth, type Weight } from './fonts.js';
import { COLOURS } from './palette.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters XML 1.0 cannot hold, even escaped (control characters, lone surrogates). */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Makes any text safe inside XML text and attributes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** One element; undefined attributes are left out, numbers rounded to a hundredth of a pixel. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const text = typeof value === 'number' ? number(value) : (value ?? '');
      return ` ${key}="${escapeXml(text)}"`;
    })
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A dark outline, for text over shapes. */
  readonly halo?: true;
  readonly spacing?: number;
  readonly opacity?: number;
  /** Written as `class`, so that tests and style sheets can tell labels apart. */
  readonly role?: string;
}

/** One line of text; `y` is the baseline. */
export function text(x: number, y: number, content: string, style: TextStyle): string {
  return element(
    'text',
    {
      class: style.role,
      x,
      y,
      'font-family': FONT_FAMILY,
      'font-size': style.size,
      'font-weight': style.weight === 'semibold' ? 600 : 400,
      fill: style.fill ?? COLOURS.text,
      'text-anchor': style.anchor,
      'letter-spacing': style.spacing,
      opacity: style.opacity,
      ...(style.halo && {
        stroke: COLOURS.halo,
        'stroke-width': 5,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    },
    escapeXml(content),
  );
}

/** Width of a line in a style, letter spacing included. */
export function styledWidth(content: string, style: TextStyle): number {
  return (
    textWidth(content, style.size, style.weight) + (style.spacing ?? 0) * Array.from(content).length
  );
}

/** Breaks text into lines no wider than `width`; a word longer than a line is broken inside. */
export function wrap(content: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => styledWidth(candidate, style) <= width;
  for (const word of content.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

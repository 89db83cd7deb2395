/** Reads drawn SVG back: its texts with their boxes, and its elements by class. */
import { styledWidth } from '../../src/pictures/svg.js';

export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface DrawnText extends DrawnElement {
  readonly content: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Rough top and bottom of the letters. */
  readonly top: number;
  readonly bottom: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
/** Share of a text's width that lies left of its `x`. */
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decode(value),
    ]),
  );
}

/** Every element, in the order of drawing. */
export function elements(svg: string): DrawnElement[] {
  return [...svg.matchAll(/<([a-zA-Z]+)((?:\s[\w:-]+="[^"]*")*)\s*\/?>/g)].map(
    ([, name = '', attributes = '']) => ({ name, attributes: readAttributes(attributes) }),
  );
}

/** Elements that carry all of these classes. */
export function withClass(svg: string, ...classes: readonly string[]): DrawnElement[] {
  return elements(svg).filter(({ attributes }) => {
    const own = (attributes.class ?? '').split(' ');
    return classes.every((one) => own.includes(one));
  });
}

export const numberOf = ({ attributes }: DrawnElement, key: string): number =>
  Number(attributes[key]);

/** Every text, or those of one role. */
export function texts(svg: string, role?: string): DrawnText[] {
  return [...svg.matchAll(/<text((?:\s[\w:-]+="[^"]*")*)>([^<]*)<\/text>/g)]
    .map(([, written = '', raw = '']) => {
      const attributes = readAttributes(written);
      const content = decode(raw);
      const size = Number(attributes['font-size']);
      const x = Number(attributes.x);
      const y = Number(attributes.y);
      const width = styledWidth(content, {
        size,
        weight: attributes['font-weight'] === '600' ? 'semibold' : 'regular',
        spacing: Number(attributes['letter-spacing'] ?? 0),
      });
      const left = x - width * (ANCHORS[attributes['text-anchor'] ?? 'start'] ?? 0);
      return {
        name: 'text',
        attributes,
        content,
        size,
        left,
        right: left + width,
        top: y - size * 0.75,
        bottom: y + size * 0.2,
      };
    })
    .filter(({ attributes }) => role === undefined || attributes.class === role);
}

/** Width and height of the sheet. */
export function sheetSize(svg: string): { width: number; height: number } {
  const [root] = elements(svg);
  if (root === undefined) throw new Error('no SVG');
  return { width: numberOf(root, 'width'), height: numberOf(root, 'height') };
}

/** Pairs of texts that cover each other, described for the failure message. */
export function collisions(drawn: readonly DrawnText[]): string[] {
  return drawn.flatMap((a, i) =>
    drawn
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `“${a.content}” and “${b.content}”`),
  );
}

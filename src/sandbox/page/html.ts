/** Text that is HTML already. Only `html` and the Markdown renderer make it. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = string | number | Markup | undefined | false | readonly Value[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML content and quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Builds HTML in which every inserted string is escaped; `undefined` and `false` insert nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const text = strings.reduce((sum, part, index) => sum + part + insert(values[index]), '');
  return new Markup(text);
}

function insert(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return value.map(insert).join('');
}

/** An address that a link may lead to: http(s) only, anything else leads nowhere. */
export function webAddress(url: string): string {
  return /^https?:\/\//u.test(url) ? url : '#';
}

/** The readable form of a part of an address; a broken one stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

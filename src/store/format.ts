/**
 * The one layout of data files: readable as a page, and changing line by line in a diff. Used for the
 * shipped set and for a deployment's own store, so that the two can be compared with ordinary tools.
 */

/** Objects and arrays that fit in this many columns stay on one line. */
const WIDTH = 110;
const STEP = '  ';

/** Anything JSON can hold; `undefined` members are left out, as `JSON.stringify` does. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const members = (value: JsonObject): [string, Json][] =>
  Object.entries(value).filter(([, member]) => member !== undefined);

function onOneLine(value: Json): string {
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts = members(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** `column` is where the value starts on its line, after indentation and key. */
function layOut(value: Json, indent: string, column: number): string {
  const flat = onOneLine(value);
  // One column is kept for the comma that may follow.
  if (typeof value !== 'object' || value === null || column + flat.length < WIDTH) return flat;
  const inner = indent + STEP;
  if (isList(value)) {
    const lines = value.map((item) => inner + layOut(item, inner, inner.length));
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  const lines = members(value).map(([key, member]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + layOut(member, inner, start.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/**
 * JSON text of a data file, ending with a line feed. Keys keep the order they have in `value` (records
 * that went through the schemas have the schemas' order), so equal data always gives equal text.
 */
export function formatRecords(value: Json): string {
  return `${layOut(value, '', 0)}\n`;
}

/** One row of such a file, as it stands inside a list: without the indentation of its first line. */
export function formatRow(value: Json): string {
  return layOut(value, STEP, STEP.length);
}

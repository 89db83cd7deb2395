/**
 * Records as text, each laid out once: records are frozen, so that a write of ten thousand of them
 * only has to lay out the changed one and join the rest. A record reads exactly as in the shipped data.
 */
import { formatRow, type Json } from './format.js';

const laidOut = new WeakMap<object, string>();

export function layOut(record: Extract<Json, object>): string {
  const known = laidOut.get(record);
  if (known !== undefined) return known;
  const text = formatRow(record);
  if (Object.isFrozen(record)) laidOut.set(record, text);
  return text;
}

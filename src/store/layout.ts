/**
 * Records as text, each laid out once: records are frozen, so that a write of ten thousand of them
 * only has to lay out the changed one and join the rest.
 */
const laidOut = new WeakMap<object, string>();

export function layOut(record: object): string {
  const known = laidOut.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(record, null, 1);
  if (Object.isFrozen(record)) laidOut.set(record, text);
  return text;
}

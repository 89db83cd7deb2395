/** `killedAtLeast` for comparing many incidents: worked out once for each record. */
import { killedAtLeast } from './figures.js';
import type { Knowledge } from './knowledge.js';
import type { Incident } from './schema.js';

const known = new WeakMap<Knowledge, WeakMap<Incident, number>>();

/** The same as `killedAtLeast`, remembered. Records and knowledge are never changed in place. */
export function deathsAtLeast(incident: Incident, knowledge: Knowledge): number {
  let deaths = known.get(knowledge);
  if (deaths === undefined) known.set(knowledge, (deaths = new WeakMap<Incident, number>()));
  const before = deaths.get(incident);
  if (before !== undefined) return before;
  const made = killedAtLeast(incident, knowledge);
  deaths.set(incident, made);
  return made;
}

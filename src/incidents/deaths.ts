/** Counts of victims for comparing many incidents: worked out once for each record. */
import { highEdge } from './bounds.js';
import { killedAtLeast } from './figures.js';
import type { Knowledge } from './knowledge.js';
import type { Incident } from './schema.js';
import type { Measure } from './vocabulary.js';

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

const limits = new WeakMap<Incident, Map<Measure, number>>();

/**
 * A number that no count of an incident's victims passes, whoever gives it: for each kind of people the
 * highest figure on file, added up. Far quicker than the count itself, so that a ranking of very many
 * incidents looks closely only at those that can lead it.
 */
export function victimsAtMost(incident: Incident, measure: Measure): number {
  const known = limits.get(incident) ?? new Map<Measure, number>();
  const before = known.get(measure);
  if (before !== undefined) return before;
  const parties: string[] = [];
  const highest: number[] = [];
  for (const { figures } of incident.reports) {
    for (const figure of figures) {
      if (
        figure.measure !== measure &&
        figure.counts?.some((counted) => counted === measure) !== true
      )
        continue;
      const at = parties.indexOf(figure.party);
      const value = highEdge(figure);
      if (at >= 0) highest[at] = Math.max(highest[at] ?? 0, value);
      else {
        parties.push(figure.party);
        highest.push(value);
      }
    }
  }
  const made = highest.reduce((sum, value) => sum + value, 0);
  limits.set(incident, known.set(measure, made));
  return made;
}

/** Counts over hits for the line under the results: how they spread over countries, groups, years, types. */
import type { Documents } from './documents.js';
import type { SearchResult } from './types.js';

type Counts = Map<string, number>;

const count = (counts: Counts, id: string): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1);
};

const sorted = (counts: Counts): readonly { id: string; count: number }[] =>
  [...counts]
    .map(([id, total]) => ({ id, count: total }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));

/** A group counts once an incident, on whatever basis but a denial. */
export function facetsOf(docs: Iterable<number>, documents: Documents): SearchResult['facets'] {
  const country: Counts = new Map();
  const group: Counts = new Map();
  const year: Counts = new Map();
  const type: Counts = new Map();
  for (const doc of docs) {
    const incident = documents.at(doc);
    if (incident === undefined) continue;
    count(country, incident.place.country);
    count(year, incident.date.start.slice(0, 4));
    count(type, incident.type);
    const seen: string[] = [];
    for (const { groups, basis } of incident.attributions) {
      if (basis === 'denied') continue;
      for (const id of groups) {
        if (seen.includes(id)) continue;
        seen.push(id);
        count(group, id);
      }
    }
  }
  return { country: sorted(country), group: sorted(group), year: sorted(year), type: sorted(type) };
}

/** The shipped data, as the benchmark's starting point. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createKnowledge, type Knowledge } from '../src/incidents/knowledge.js';
import {
  groupSchema,
  incidentSchema,
  placeSchema,
  vocabulariesSchema,
  type Incident,
} from '../src/incidents/schema.js';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));

export function loadShipped(): { knowledge: Knowledge; incidents: readonly Incident[] } {
  const knowledge = createKnowledge({
    groups: z.array(groupSchema).parse(read('groups.json')),
    places: z.array(placeSchema).parse(read('places.json')),
    observations: [],
    vocabularies: vocabulariesSchema.parse(read('vocabularies.json')),
  });
  return { knowledge, incidents: z.array(incidentSchema).parse(read('incidents.json')) };
}

/** Which incidents a feed is about, and why another is not. */
import type { Filters } from '../incidents/filters.js';
import type { Knowledge } from '../incidents/knowledge.js';
import { createMatcher } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import type { Subscription } from './types.js';

/** Why an incident is not for a feed. `older`: it was on file before the feed. */
export const BLOCKERS = ['older', 'country', 'group', 'min-killed'] as const;
export type Blocker = (typeof BLOCKERS)[number];

/** Tells what keeps an incident out; nothing means that it should be posted. */
export type Selection = (incident: Incident, addedHere: boolean) => readonly Blocker[];

/**
 * Made once per subscription. `addedHere`: the incident was added by a person in this store, not by the
 * shipped data set, whose updates arrive in bulk.
 */
export function createSelection(subscription: Subscription, knowledge: Knowledge): Selection {
  const { country, group, minKilled } = subscription;
  const filters: [Blocker, Filters][] = [];
  if (country !== undefined) filters.push(['country', { countries: [country] }]);
  if (group !== undefined) filters.push(['group', { groups: [group] }]);
  if (minKilled !== undefined) filters.push(['min-killed', { minKilled }]);
  const tests = filters.map(([name, filter]) => [name, createMatcher(knowledge, filter)] as const);
  return (incident, addedHere) => {
    const since = addedHere && incident.createdAt >= subscription.createdAt;
    const blocked = tests.flatMap(([name, matches]) => (matches(incident) ? [] : [name]));
    return since ? blocked : ['older', ...blocked];
  };
}

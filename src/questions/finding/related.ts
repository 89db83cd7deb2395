/** Finds incidents told from another one, from the split that `relationOf` makes. */
import type { Incident } from '../../incidents/schema.js';
import { basesOf } from '../reading/about.js';
import type { Reading } from '../reading/types.js';
import { choose } from './choose.js';
import { find, type FindParts, type Found } from './find.js';
import { relationOf, windowOf } from './relation.js';

/** Each anchor costs a look through all incidents. */
const MAX_ANCHORS = 8;

/** Incidents told from another one. */
export function findRelated(
  reading: Reading,
  parts: FindParts,
): { readonly found: Found; readonly anchors: readonly Incident[] } | undefined {
  const relation = relationOf(reading);
  if (relation === undefined) return undefined;
  const anchored = find(relation.anchor, parts, { strict: false, bases: [] });
  const chosen = choose(anchored, relation.anchor, parts.knowledge)?.chosen;
  const { main } = relation;
  const bases = basesOf(main, true);
  const tryFrom = (anchor: Incident): Found => {
    const found = find(main, parts, { strict: true, bases, period: windowOf(relation, anchor) });
    const others = found.incidents.filter(({ id }) => id !== anchor.id);
    return { ...found, incidents: others };
  };
  const anchors = chosen ?? anchored.incidents.slice(-MAX_ANCHORS);
  let found: Found | undefined;
  for (const anchor of anchors) {
    const tried = tryFrom(anchor);
    found ??= tried;
    if (tried.incidents.length === 0) continue;
    found = tried;
    break;
  }
  if (found === undefined) return undefined;
  const single =
    relation.distance === undefined && relation.direction !== 'same' && !main.asked.plural;
  const inOrder = found.incidents.toSorted((a, b) => a.date.start.localeCompare(b.date.start));
  const nearest = relation.direction === 'after' ? inOrder[0] : inOrder.at(-1);
  return {
    found: single && nearest !== undefined ? { ...found, incidents: [nearest] } : found,
    anchors,
  };
}

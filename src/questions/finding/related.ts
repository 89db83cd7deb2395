/** Finds incidents told from another one, from the split that `relationOf` makes. */
import type { Incident } from '../../incidents/schema.js';
import { basesOf } from '../reading/about.js';
import type { Reading } from '../reading/types.js';
import { choose } from './choose.js';
import { find } from './find.js';
import type { FindParts, Found } from './types.js';
import { relationOf, windowOf, type Relation } from './relation.js';

/** Each anchor costs a look through all incidents. */
const MAX_ANCHORS = 8;

export interface Related {
  readonly found: Found;
  readonly relation: Relation;
  /** What was counted from: the one taken, or all that it may have been where nothing was found. */
  readonly anchors: readonly Incident[];
}

/** Incidents told from another one. */
export function findRelated(reading: Reading, parts: FindParts): Related | undefined {
  const relation = relationOf(reading);
  if (relation === undefined) return undefined;
  const anchored = find(relation.anchor, parts, { strict: false, bases: [] });
  const chosen = choose(anchored, relation.anchor, parts.knowledge)?.chosen;
  const { main } = relation;
  const bases = basesOf(main, true);
  const tryFrom = (anchor: Incident): Found => {
    const found = find(main, parts, {
      strict: true,
      bases,
      period: windowOf(relation, anchor),
      toTheDay: relation.direction === 'same' || relation.distance?.unit === 'day',
    });
    const others = found.incidents.filter(({ id }) => id !== anchor.id);
    return { ...found, incidents: others };
  };
  const anchors = chosen ?? anchored.incidents.slice(-MAX_ANCHORS);
  let found: Found | undefined;
  let taken: Incident | undefined;
  for (const anchor of anchors) {
    const tried = tryFrom(anchor);
    found ??= tried;
    if (tried.incidents.length === 0) continue;
    found = tried;
    taken = anchor;
    break;
  }
  if (found === undefined) return undefined;
  const single =
    relation.distance === undefined && relation.direction !== 'same' && !main.asked.plural;
  const inOrder = found.incidents.toSorted((a, b) => a.date.start.localeCompare(b.date.start));
  const nearest = relation.direction === 'after' ? inOrder[0] : inOrder.at(-1);
  return {
    found: single && nearest !== undefined ? { ...found, incidents: [nearest] } : found,
    relation,
    anchors: taken === undefined ? anchors : [taken],
  };
}

/**
 * A newer shipped data set meets a deployment's own store: new incidents come in, entries nobody
 * touched are brought up to date, a moderator's work stays as it is (a removed entry stays removed).
 * An incident that the shipped set no longer holds is kept.
 */
import { createHash } from 'node:crypto';
import type { Incident } from '../incidents/schema.js';
import { freeze, put, quarantinedIds, type StoreState } from './state.js';

/** The name under which shipped changes appear in the history. */
export const SHIPPED = 'shipped data';

export interface ShippedMerge {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  /** Changed in the shipped set, but changed or removed by moderators here: theirs stays. */
  readonly kept: readonly string[];
}

/** Fingerprint of what an incident says, without its bookkeeping. */
function contentHash(incident: Incident): string {
  const bookkeeping = new Set(['revision', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);
  const content = Object.entries(incident).filter(([key]) => !bookkeeping.has(key));
  return createHash('sha256').update(JSON.stringify(content.sort())).digest('hex').slice(0, 16);
}

export function mergeShipped(
  state: StoreState,
  shipped: readonly Incident[],
  at: string,
): { readonly value: StoreState; readonly result: ShippedMerge } {
  // A row of history set aside tells no author: it counts as a moderator's.
  const touched = new Set([
    ...state.history.filter(({ by }) => by !== SHIPPED).map(({ incident }) => incident),
    ...quarantinedIds(state, 'history'),
  ]);
  const aside = quarantinedIds(state, 'entries');
  const hashes = new Map(state.shipped);
  const arrived = new Map(state.entries);
  const added: string[] = [];
  const kept: string[] = [];
  const changed: Incident[] = [];
  for (const incident of shipped) {
    const { id } = incident;
    const hash = contentHash(incident);
    const seen = hashes.get(id);
    if (seen === hash) continue;
    hashes.set(id, hash);
    const present = arrived.get(id);
    if (present === undefined && seen === undefined && !aside.has(id)) {
      arrived.set(id, { incident: freeze(incident), removed: false });
      added.push(id);
    } else if (present === undefined || touched.has(id)) {
      kept.push(id);
    } else if (contentHash(present.incident) !== hash) {
      changed.push({ ...incident, revision: present.incident.revision + 1 });
    }
  }
  if (hashes.size === state.shipped.size && added.length + kept.length + changed.length === 0) {
    return { value: state, result: { added, updated: [], kept } };
  }
  let value: StoreState = { ...state, entries: arrived, shipped: hashes };
  for (const incident of changed) {
    const entry = { incident: freeze(incident), removed: false };
    value = put(value, entry, 'update', { by: SHIPPED, at }).value;
  }
  return { value, result: { added, updated: changed.map(({ id }) => id), kept } };
}

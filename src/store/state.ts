/**
 * What the store holds, and its changes as pure functions: a state in, the next state out. Records are
 * frozen, so that nobody changes in passing what only an acknowledged write may change.
 */
import { z } from 'zod';
import { incidentSchema, type Incident } from '../incidents/schema.js';
import { withoutStaleFrench } from '../incidents/stale-french.js';
import { withReport } from '../incidents/succession.js';
import { newIncidentId, nextRowId } from './ids.js';
import {
  StoreError,
  type NewAttribution,
  type NewIncident,
  type NewReport,
  type Revision,
  type RevisionAction,
} from './types.js';

export interface Entry {
  readonly incident: Incident;
  readonly removed: boolean;
}

/** A revision as kept: what came after is the next revision's `before`, or the present record. */
export type HistoryRow = Omit<Revision, 'after'>;

export type Shelf = 'incidents' | 'removed' | 'history';

/** A row of the file that could not be used, kept word for word. */
export interface QuarantinedRow {
  readonly shelf: Shelf;
  readonly reason: string;
  readonly since: string;
  readonly row: unknown;
}

export interface StoreState {
  /** Version of the file it was read from. */
  readonly version: number;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Content hash of each shipped incident as last seen, by id. */
  readonly shipped: ReadonlyMap<string, string>;
  readonly history: readonly HistoryRow[];
  readonly quarantine: readonly QuarantinedRow[];
}

export interface Stamp {
  readonly by: string;
  readonly at: string;
}

export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Faults inside one incident that its schema cannot see: ids used twice, references to nothing. */
export function integrityFaults({ id, reports, attributions, related }: Incident): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const row of [...reports, ...attributions]) {
    if (seen.has(row.id)) faults.push(`${row.id} is used twice`);
    seen.add(row.id);
  }
  for (const report of reports) {
    for (const other of [report.supersedes, report.relays?.report]) {
      if (other !== undefined && (other === report.id || !seen.has(other)))
        faults.push(
          `${report.id} refers to ${other}, which is not another report of this incident`,
        );
    }
  }
  if (related.some((other) => other.id === id)) faults.push('it is related to itself');
  return faults;
}

/** A usable, frozen incident, or the reasons why the row is none. */
export function readIncident(
  row: unknown,
): { readonly incident: Incident } | { readonly reason: string } {
  const parsed = incidentSchema.safeParse(row);
  if (!parsed.success) return { reason: z.prettifyError(parsed.error).replaceAll('\n', ' ') };
  const faults = integrityFaults(parsed.data);
  return faults.length > 0 ? { reason: faults.join('; ') } : { incident: freeze(parsed.data) };
}

function valid(row: unknown): Incident {
  const read = readIncident(row);
  if ('reason' in read) throw new StoreError('invalid', read.reason);
  return read.incident;
}

export interface Changed {
  readonly value: StoreState;
  readonly result: Incident;
}

/** Puts a record in place and keeps what it replaces. */
export function put(
  state: StoreState,
  entry: Entry,
  action: RevisionAction,
  { by, at }: Stamp,
): Changed {
  const { id, revision } = entry.incident;
  const before = state.entries.get(id)?.incident ?? null;
  const row: HistoryRow = freeze({ incident: id, revision, at, by, action, before });
  const entries = new Map(state.entries).set(id, entry);
  return {
    value: { ...state, entries, history: [...state.history, row] },
    result: entry.incident,
  };
}

/** Whether an id is or was in use, also by a row set aside. */
export function knowsId(state: StoreState, id: string): boolean {
  return state.entries.has(id) || state.shipped.has(id) || quarantinedIds(state, 'entries').has(id);
}

const entryRow = z.looseObject({ id: z.string() }).transform(({ id }) => id);
const historyRow = z.looseObject({ incident: z.string() }).transform(({ incident }) => incident);

/** The incidents that rows set aside belong to, as far as the rows tell. */
export function quarantinedIds(
  { quarantine }: StoreState,
  of: 'entries' | 'history',
): ReadonlySet<string> {
  const schema = of === 'history' ? historyRow : entryRow;
  const ids = quarantine
    .filter(({ shelf }) => (shelf === 'history') === (of === 'history'))
    .map(({ row }) => schema.safeParse(row).data);
  return new Set(ids.filter((id) => id !== undefined));
}

function entryOf(state: StoreState, id: string): Entry {
  const entry = state.entries.get(id);
  if (entry === undefined) throw new StoreError('unknown-incident', `There is no incident ${id}.`);
  return entry;
}

function visible(state: StoreState, id: string): Incident {
  const { incident, removed } = entryOf(state, id);
  if (removed) throw new StoreError('already-removed', `${id} has been removed.`);
  return incident;
}

const next = (incident: Incident, { by, at }: Stamp): Incident => ({
  ...incident,
  revision: incident.revision + 1,
  updatedAt: at,
  updatedBy: by,
});

export function add(state: StoreState, incident: NewIncident, stamp: Stamp): Changed {
  const { by, at } = stamp;
  const record = valid({
    id: newIncidentId(incident, (id) => knowsId(state, id)),
    ...incident,
    revision: 1,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  });
  return put(state, { incident: record, removed: false }, 'add', stamp);
}

export function addReport(state: StoreState, id: string, report: NewReport, stamp: Stamp): Changed {
  const incident = visible(state, id);
  const reports = withReport(incident, { id: nextRowId('r', incident.reports), ...report });
  const record = valid({ ...next(incident, stamp), reports });
  return put(state, { incident: record, removed: false }, 'report', stamp);
}

export function addAttribution(
  state: StoreState,
  id: string,
  attribution: NewAttribution,
  stamp: Stamp,
): Changed {
  const incident = visible(state, id);
  const row = { id: nextRowId('a', incident.attributions), ...attribution };
  const attributions = [...incident.attributions, row];
  const record = valid({ ...next(incident, stamp), attributions });
  return put(state, { incident: record, removed: false }, 'claim', stamp);
}

export function edit(state: StoreState, incident: Incident, stamp: Stamp): Changed {
  const current = visible(state, incident.id);
  if (current.revision !== incident.revision) {
    throw new StoreError(
      'stale-revision',
      `${incident.id} is at revision ${current.revision}, not ${incident.revision}.`,
    );
  }
  const { createdAt, createdBy } = current;
  const edited = valid({ ...next(incident, stamp), createdAt, createdBy });
  const record = freeze(withoutStaleFrench(current, edited));
  return put(state, { incident: record, removed: false }, 'edit', stamp);
}

export function remove(state: StoreState, id: string, stamp: Stamp): Changed {
  const incident = freeze(next(visible(state, id), stamp));
  return put(state, { incident, removed: true }, 'remove', stamp);
}

export function restore(state: StoreState, id: string, stamp: Stamp): Changed {
  const { incident, removed } = entryOf(state, id);
  if (!removed) throw new StoreError('not-removed', `${id} has not been removed.`);
  return put(state, { incident: freeze(next(incident, stamp)), removed: false }, 'restore', stamp);
}

/** The revisions of one incident, oldest first, each with what it led to. */
export function revisionsOf(state: StoreState, id: string): readonly Revision[] {
  const rows = state.history
    .filter(({ incident }) => incident === id)
    .sort((a, b) => a.revision - b.revision);
  const present = state.entries.get(id)?.incident;
  return rows.flatMap((row, index) => {
    const after = rows[index + 1]?.before ?? present;
    return after === undefined ? [] : [{ ...row, after }];
  });
}

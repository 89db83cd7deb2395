/** What the store room offers the others. Every mutation is acknowledged only when it is on disk. */
import type { Attribution, Incident, Report } from '../incidents/schema.js';

/** `update`: a newer shipped data set replaced an entry that no moderator had touched. */
export const REVISION_ACTIONS = [
  'add',
  'report',
  'claim',
  'edit',
  'remove',
  'restore',
  'update',
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

/** One change of an entry (DESIGN §2). Revision 1 of a shipped incident has no record. */
export interface Revision {
  readonly incident: string;
  readonly revision: number;
  readonly at: string;
  /** Who: `<Discord user id>` or a tool's name. */
  readonly by: string;
  readonly action: RevisionAction;
  /** The record before, null for an added entry. */
  readonly before: Incident | null;
  readonly after: Incident;
}

/** An incident as moderators add it: the store gives id, revision and times. */
export type NewIncident = Omit<
  Incident,
  'id' | 'revision' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
>;
export type NewReport = Omit<Report, 'id'>;
export type NewAttribution = Omit<Attribution, 'id'>;

export interface StoreChange {
  readonly revision: Revision;
}

/** Thrown for a caller's mistake that a person can mend; `code` is a key of the messages. */
export class StoreError extends Error {
  constructor(
    readonly code:
      | 'unknown-incident'
      | 'already-removed'
      | 'not-removed'
      | 'stale-revision'
      | 'invalid'
      | 'write-failed'
      /** Written, but the disk did not say that it will last: it may be there or not after a crash. */
      | 'write-unsure'
      | 'closed',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

export interface IncidentStore {
  /** Visible incidents (removed ones left out), in order of date. */
  all(): readonly Incident[];
  /** By id; undefined where unknown or removed. */
  get(id: string): Incident | undefined;
  add(incident: NewIncident, by: string): Promise<Incident>;
  /** Puts the report at the end of `reports`; it takes its place among its source's tolls by its day. */
  addReport(id: string, report: NewReport, by: string): Promise<Incident>;
  addAttribution(id: string, attribution: NewAttribution, by: string): Promise<Incident>;
  /** Replaces an entry; refuses with `stale-revision` unless `incident.revision` is the current one. */
  edit(incident: Incident, by: string): Promise<Incident>;
  remove(id: string, by: string): Promise<Incident>;
  restore(id: string, by: string): Promise<Incident>;
  isRemoved(id: string): boolean;
  /** Removed incidents, the latest removed first. */
  removed(): readonly Incident[];
  history(id: string): readonly Revision[];
  /** Called after each acknowledged change, in order. Returns the unsubscriber. */
  onChange(listener: (change: StoreChange) => void): () => void;
  /** Waits for pending writes and releases the lock. */
  close(): Promise<void>;
}

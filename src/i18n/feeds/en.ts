/** English sentences on feed posts. `fr.ts` has the same shape. */
export interface FeedWords {
  /** Heading of the lines that say what changed since the post was made. */
  readonly updates: string;
  /** "Killed: 15 → 49 soldiers (army, 2 Nov)". */
  change(measure: string, before: string, after: string, source: string): string;
  /** "Killed: 49 soldiers (army, 2 Nov)": no earlier figure of this source. */
  added(measure: string, after: string, source: string): string;
  /** A source's figure was taken back. */
  takenBack(measure: string, before: string, source: string): string;
  /** A new source without figures. */
  newSource(source: string): string;
  attribution(basis: string, groups: string, by: string): string;
  /** A field of the entry other than its sources. */
  corrected(fields: string): string;
  readonly fields: Readonly<Record<'date' | 'place' | 'description' | 'sources', string>>;
  readonly moreChanges: (count: number) => string;
  withdrawnTitle(incident: string): string;
  readonly withdrawn: string;
}

export const en: FeedWords = {
  updates: 'Changed since this was posted',
  change: (measure, before, after, source) => `${measure}: ${before} → ${after} (${source})`,
  added: (measure, after, source) => `${measure}: ${after} (${source})`,
  takenBack: (measure, before, source) => `${measure}: ${before} taken back (${source})`,
  newSource: (source) => `New source: ${source}`,
  attribution: (basis, groups, by) => `${basis}: ${groups} (according to ${by})`,
  corrected: (fields) => `Corrected: ${fields}`,
  fields: { date: 'date', place: 'place', description: 'description', sources: 'sources' },
  moreChanges: (count) =>
    count === 1 ? '1 earlier change: see the history' : `${count} earlier changes: see the history`,
  withdrawnTitle: (incident) => `Withdrawn: ${incident}`,
  withdrawn:
    'This entry has been taken off the file by a moderator. Please do not rely on what was posted here.',
};

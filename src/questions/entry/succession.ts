/** A source's later toll replaces its earlier one (DESIGN §7). */
import { fold } from '../../incidents/fold.js';
import { liveReports, reportDay } from '../../incidents/reports.js';
import type { Incident, Report } from '../../incidents/schema.js';
import type { NewReport } from '../../store/types.js';

/** What a new report means for the earlier toll of its source. */
export type Succession =
  | { readonly kind: 'first' }
  | { readonly kind: 'replaces'; readonly report: Report }
  /** The toll on file is of a later day: it stays the current one. */
  | { readonly kind: 'earlier'; readonly report: Report };

/**
 * The same source is the same name and kind. Only a report with figures, of the incident as a whole,
 * replaces one; an undated report counts as of its day of entry, so as later.
 */
export function successionOf(incident: Incident, report: NewReport): Succession {
  if (report.figures.length === 0 || (report.scope ?? 'incident') !== 'incident') {
    return { kind: 'first' };
  }
  const previous = liveReports(incident).findLast(
    (other) =>
      other.source.type === report.source.type &&
      fold(other.source.name) === fold(report.source.name) &&
      other.figures.length > 0 &&
      (other.scope ?? 'incident') === 'incident',
  );
  if (previous === undefined) return { kind: 'first' };
  const [before, now] = [reportDay(previous), report.statedOn ?? report.published];
  const isEarlier = before !== undefined && now !== undefined && now < before;
  return { kind: isEarlier ? 'earlier' : 'replaces', report: previous };
}

/**
 * A source's tolls form a chain, each replacing the one before (DESIGN §7). A new toll takes its place
 * in it by its day, so that the latest stands whichever was typed in last.
 */
import { fold } from './fold.js';
import { coversWhole, earlierReports, liveReports, reportDay } from './reports.js';
import type { Figure, Incident, Report, Source } from './schema.js';

/** Whether a source goes by a name, in either language and however it is written. */
export function isSourceNamed(source: Source, name: string): boolean {
  const wanted = fold(name);
  return fold(source.name) === wanted || fold(source.nameFr ?? '') === wanted;
}

/** The dead are what a toll is known by; else whatever it counts first. */
const mainMeasure = (figures: readonly Figure[]): Figure['measure'] | undefined =>
  figures.find(({ measure }) => measure === 'killed')?.measure ?? figures[0]?.measure;

/**
 * Whether two reports are tolls of one chain: the same source (name and kind), both of the incident as a
 * whole. A statement on the wounded alone leaves the toll of the dead standing.
 */
function isSuccessor(next: Report, previous: Report): boolean {
  const measure = mainMeasure(previous.figures);
  return (
    next.source.type === previous.source.type &&
    isSourceNamed(previous.source, next.source.name) &&
    coversWhole(next) &&
    coversWhole(previous) &&
    next.figures.some((figure) => figure.measure === measure)
  );
}

/** An undated report counts as of its day of entry, so never as later than the new one. */
const isLater = (other: Report, report: Report): boolean => {
  const [theirs, ours] = [reportDay(other), reportDay(report)];
  return theirs !== undefined && ours !== undefined && theirs > ours;
};

/**
 * The reports of an incident with a new one at their end. It supersedes its source's toll before it;
 * where that source has a later toll on file, the new one goes between the two. A report that says
 * itself what it supersedes is taken at its word.
 */
export function withReport(incident: Incident, report: Report): readonly Report[] {
  const { reports } = incident;
  const latest =
    report.supersedes === undefined
      ? liveReports(incident).findLast((other) => isSuccessor(report, other))
      : undefined;
  if (latest === undefined) return [...reports, report];
  const chain = [latest, ...earlierReports(incident, latest)];
  const place = chain.findIndex((other) => !isLater(other, report));
  const before = place === -1 ? undefined : chain[place];
  const after = place === -1 ? chain.at(-1) : chain[place - 1];
  const added = before === undefined ? report : { ...report, supersedes: before.id };
  return [
    ...reports.map((other) => (other === after ? { ...other, supersedes: report.id } : other)),
    added,
  ];
}

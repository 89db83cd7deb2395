/** Which reports stand, in what order, whose voice they are, and which repeat another's statement. */
import { fold } from './fold.js';
import { isForeignState } from './foreign-states.js';
import { groupsNamedIn, sameHouse } from './group-names.js';
import type { Knowledge } from './knowledge.js';
import type { Incident, Report } from './schema.js';

/**
 * Whose voice a report is. `official` is a government or an army, `un` the United Nations and
 * `foreign` the authorities of a third state (official voices too, but on lines of their own),
 * `claimed` the group that is accused or claims it. Everybody else, a movement counting its own dead
 * included, is `other`; media are told apart.
 */
export const VOICES = ['official', 'claimed', 'un', 'foreign', 'media', 'other'] as const;
export type Voice = (typeof VOICES)[number];

/** The part of a name before brackets and commas: "Sultan Ould Bady (to AFP)" → "sultan ould bady". */
const speaker = (name: string): string => fold(name.split(/[(,]/, 1)[0] ?? '');

/** Whether an armed group's report comes from a group that is accused of the attack or claims it. */
function isAccusedVoice(incident: Incident, report: Report, knowledge: Knowledge): boolean {
  const accusing = incident.attributions.filter(({ basis }) => basis !== 'denied');
  const named = groupsNamedIn(report.source.name, knowledge);
  if (named.length > 0) {
    return accusing.some(({ groups }) =>
      groups.some((id) => named.some((other) => sameHouse(id, other, knowledge))),
    );
  }
  // A spokesman named without his group: he speaks for it where a claim on file is his.
  return accusing.some(
    ({ basis, by }) => basis === 'claimed' && speaker(by) === speaker(report.source.name),
  );
}

function readVoice(incident: Incident, report: Report, knowledge: Knowledge): Voice {
  switch (report.source.type) {
    case 'government':
    case 'military':
      return isForeignState(incident, report, knowledge) ? 'foreign' : 'official';
    case 'un':
      return 'un';
    case 'media':
      return 'media';
    case 'armed group':
      return isAccusedVoice(incident, report, knowledge) ? 'claimed' : 'other';
    default:
      return 'other';
  }
}

/**
 * Voices read before: reading names costs far more than counting, and totals over all incidents ask
 * again and again. By incident, since an edit may leave a report as it is and change who is accused.
 */
const voices = new WeakMap<Knowledge, WeakMap<Incident, Map<Report, Voice>>>();

/** The voice of a report of this incident; see `VOICES`. */
export function voiceOf(incident: Incident, report: Report, knowledge: Knowledge): Voice {
  const byIncident = voices.get(knowledge) ?? new WeakMap<Incident, Map<Report, Voice>>();
  voices.set(knowledge, byIncident);
  const byReport = byIncident.get(incident) ?? new Map<Report, Voice>();
  byIncident.set(incident, byReport);
  const voice = byReport.get(report) ?? readVoice(incident, report, knowledge);
  byReport.set(report, voice);
  return voice;
}

/** The day a report stands for: when the statement was made, else when it was published. */
export const reportDay = (report: Report): string | undefined =>
  report.statedOn ?? report.published;

/**
 * The reports from first to last. Entry order is roughly that of time and about half carry no date: an
 * undated report keeps its place after the one entered before it.
 */
export function reportsInOrder(incident: Incident): readonly Report[] {
  let latest = '';
  return incident.reports
    .map((report) => {
      const day = reportDay(report);
      if (day !== undefined && day > latest) latest = day;
      return { report, day: day ?? latest };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ report }) => report);
}

/** Ids of reports that a later one of the same source replaced, relays of such statements included. */
export function supersededIds(incident: Incident): ReadonlySet<string> {
  const replaced = new Set(incident.reports.flatMap(({ supersedes }) => supersedes ?? []));
  for (const { id, relays } of incident.reports) {
    if (relays?.report !== undefined && replaced.has(relays.report)) replaced.add(id);
  }
  return replaced;
}

/** Records are never changed in place, so what stands is worked out once for each. */
const standing = new WeakMap<Incident, readonly Report[]>();

/** The reports that stand: not superseded, first to last. */
export function liveReports(incident: Incident): readonly Report[] {
  const known = standing.get(incident);
  if (known !== undefined) return known;
  const superseded = supersededIds(incident);
  const live = reportsInOrder(incident).filter(({ id }) => !superseded.has(id));
  standing.set(incident, live);
  return live;
}

/** The chain of reports that this one replaced, the latest of them first. */
export function earlierReports(incident: Incident, report: Report): readonly Report[] {
  const chain: Report[] = [];
  const predecessor = ({ supersedes }: Report): Report | undefined =>
    incident.reports.find(({ id }) => id === supersedes);
  let previous = predecessor(report);
  while (previous !== undefined && !chain.includes(previous)) {
    chain.push(previous);
    previous = predecessor(previous);
  }
  return chain;
}

/** Reports with the same key repeat one statement and count as one source. */
export function statementKey(incident: Incident, report: Report): string {
  const { relays } = report;
  if (relays === undefined) return report.id;
  const original = incident.reports.find(({ id }) => id === relays.report);
  return original === undefined || original === report
    ? `source ${fold(relays.source)}`
    : original.id;
}

/** Whether the report's figures are about this incident as a whole. */
export const coversWhole = ({ scope }: Report): boolean =>
  scope === undefined || scope === 'incident';

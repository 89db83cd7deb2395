/** English sentences of answers. `fr.ts` has the same shape. */
import type { Agreement } from '../../incidents/figures.js';

export const en = {
  agreement: {
    none: 'no figure on file',
    single: 'one source',
    agree: 'sources agree',
    disagree: 'sources disagree',
  } satisfies Record<Agreement, string>,
  headings: {
    attackersLosses: 'Attackers’ losses',
    materialLosses: 'Material losses and booty',
    doubts: 'Doubts',
    related: 'See also',
    summary: 'In short',
    noFigures: 'Killed: no figure on file',
  },
  measureHeadings: {
    killed: 'Killed',
    wounded: 'Wounded',
    missing: 'Missing',
    captured: 'Captured',
    casualties: 'Killed and wounded together',
  },
  attribution: {
    claimed: (groups: string) => `Claimed by ${groups}`,
    thin: (groups: string) => `Reported claim by ${groups}, on one weak page`,
    attributed: (groups: string) => `Attributed to ${groups}`,
    suspected: (groups: string) => `Suspected, not claimed: ${groups}`,
    denied: (groups: string) => `Denied by ${groups}`,
    admitted: (groups: string) => `Admitted by ${groups}`,
    brand: (brand: string) => `, as ${brand}`,
    by: (who: string) => `by ${who}`,
    rivals: 'Rival claims: more than one group says it did it',
    none: 'No claim recorded',
    lastChecked: (day: string) => `last checked ${day}`,
    noneNamed: 'nobody named in the sources on file',
  },
  report: {
    earlier: (figures: string) => `earlier: ${figures}`,
    relays: (source: string) => `repeats ${source}`,
    relayedBy: (sources: string) => `also carried by ${sources}`,
    via: (outlet: string) => `via ${outlet}`,
    undated: 'undated',
    joint: (places: string) => `one toll for ${places} together`,
    wider: (what: string) => `covers more than this incident${what}`,
    part: (what: string) => `covers only a part${what}`,
    noFigures: 'no figure',
  },
  doubts: {
    low: 'The sources on file leave doubt about this entry.',
    date: (note: string) => `Date: ${note}`,
  },
  card: {
    summaryNote: 'our summary; each figure’s source stands above',
    onFile: (count: string, newest: string) => `${count} incidents on file, newest ${newest}`,
    jointApart: 'joint tolls not compared',
    foreignNotes: undefined as string | undefined,
  },
  sources: {
    title: (incident: string) => `Sources · ${incident}`,
    count: (reports: string, statements: string) => `${reports} on file, ${statements}`,
    reports: { one: 'report', other: 'reports' },
    statements: { one: 'independent statement', other: 'independent statements' },
    attributions: 'Attribution',
    claimSearch: (day: string, note: string) => `Claim last looked for on ${day}: ${note}`,
    superseded: 'superseded',
  },
  history: {
    title: (incident: string) => `History · ${incident}`,
    shipped: 'Unchanged since it was shipped with the data set.',
    actions: {
      add: 'added',
      report: 'report added',
      claim: 'attribution added',
      edit: 'edited',
      remove: 'removed',
      restore: 'restored',
      update: 'updated from the shipped data',
    },
    revision: (number: string, day: string, who: string, action: string) =>
      `Revision ${number} · ${day} · ${who} · ${action}`,
    changed: (fields: string) => `changed: ${fields}`,
  },
  figuresPicture: {
    title: (incident: string, measure: string) => `${incident}: ${measure}`,
    subtitle: 'As each source gives it; nothing averaged, attackers left out',
    footer: (reports: string) => `${reports} on file`,
    row: (voice: string, source: string, count: string) => `${voice}, ${source}: ${count}`,
    earlier: 'earlier',
  },
  altTextRest: (count: string) => `${count} more in the text.`,
  list: {
    none: 'Nothing on file matches. That says what is on file, not what happened.',
    found: { one: 'incident on file', other: 'incidents on file' },
    noToll: 'no toll on file',
  },
};

export type AnswerWords = typeof en;

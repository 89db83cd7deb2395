/**
 * An edit changes a text in the language it was written in. The French beside it then says what was
 * true before, and a French reader would be told the old story: it goes, unless the edit renewed it.
 */
import { incidentFrenchSchema, type Incident, type IncidentFrench } from './schema.js';

const ORIGINALS = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  targetDetail: ({ targetDetail }) => targetDetail,
  losses: ({ losses }) => losses,
  dateNote: ({ date }) => date.note,
  doubt: ({ confidence }) => confidence.doubt,
  claimSearchNote: ({ claimSearch }) => claimSearch?.note,
} as const satisfies Record<keyof IncidentFrench, (incident: Incident) => string | undefined>;

const KEYS = incidentFrenchSchema.keyof().options;

interface Text {
  readonly original: string | undefined;
  readonly french: string | undefined;
}

const isStale = (before: Text, after: Text): boolean =>
  after.french !== undefined &&
  after.french === before.french &&
  after.original !== before.original;

function freshTexts(before: Incident, after: Incident): IncidentFrench {
  const textOf = (incident: Incident, key: keyof IncidentFrench): Text => ({
    original: ORIGINALS[key](incident),
    french: incident.fr?.[key],
  });
  const kept = KEYS.flatMap((key) => {
    const french = after.fr?.[key];
    const stale = isStale(textOf(before, key), textOf(after, key));
    return french === undefined || stale ? [] : [[key, french]];
  });
  return incidentFrenchSchema.parse(Object.fromEntries(kept));
}

/** `after` without the French texts whose original the edit changed while it left them as they were. */
export function withoutStaleFrench(before: Incident, after: Incident): Incident {
  const attributions = after.attributions.map((row) => {
    const old = before.attributions.find(({ id }) => id === row.id);
    const { noteFr, ...rest } = row;
    return isStale(
      { original: old?.note, french: old?.noteFr },
      { original: row.note, french: noteFr },
    )
      ? rest
      : row;
  });
  const reports = after.reports.map((row) => {
    const old = before.reports.find(({ id }) => id === row.id);
    const { noteFr, scopeNoteFr, ...rest } = row;
    const note = isStale(
      { original: old?.note, french: old?.noteFr },
      { original: row.note, french: noteFr },
    );
    const scope = isStale(
      { original: old?.scopeNote, french: old?.scopeNoteFr },
      { original: row.scopeNote, french: scopeNoteFr },
    );
    return {
      ...rest,
      ...(note || noteFr === undefined ? {} : { noteFr }),
      ...(scope || scopeNoteFr === undefined ? {} : { scopeNoteFr }),
    };
  });
  const { fr, ...rest } = after;
  return {
    ...rest,
    ...(fr === undefined ? {} : { fr: freshTexts(before, after) }),
    attributions,
    reports,
  };
}

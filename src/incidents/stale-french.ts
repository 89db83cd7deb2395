/**
 * An edit changes a text in the language it was written in. The French beside it then says what was
 * true before, and a French reader would be told the old story: it goes, unless the edit renewed it.
 */
import { incidentSchema, type Attribution, type Incident, type Report } from './schema.js';

/** A text as it was written, and in French. */
type Pair = readonly [original: string | undefined, french: string | undefined];

const fresh = (before: Pair, after: Pair): string | undefined =>
  after[0] !== before[0] && after[1] === before[1] ? undefined : after[1];

const freshReport = (old: Report, row: Report): Report => ({
  ...row,
  noteFr: fresh([old.note, old.noteFr], [row.note, row.noteFr]),
  scopeNoteFr: fresh([old.scopeNote, old.scopeNoteFr], [row.scopeNote, row.scopeNoteFr]),
  source: {
    ...row.source,
    nameFr: fresh([old.source.name, old.source.nameFr], [row.source.name, row.source.nameFr]),
  },
  relays: row.relays && {
    ...row.relays,
    sourceFr: fresh(
      [old.relays?.source, old.relays?.sourceFr],
      [row.relays.source, row.relays.sourceFr],
    ),
  },
});

const freshAttribution = (old: Attribution, row: Attribution): Attribution => ({
  ...row,
  noteFr: fresh([old.note, old.noteFr], [row.note, row.noteFr]),
  byFr: fresh([old.by, old.byFr], [row.by, row.byFr]),
  labelFr: fresh([old.label, old.labelFr], [row.label, row.labelFr]),
});

function freshTexts(old: Incident, { fr, ...now }: Incident): Incident['fr'] {
  return (
    fr && {
      title: fresh([old.title, old.fr?.title], [now.title, fr.title]),
      summary: fresh([old.summary, old.fr?.summary], [now.summary, fr.summary]),
      targetDetail: fresh(
        [old.targetDetail, old.fr?.targetDetail],
        [now.targetDetail, fr.targetDetail],
      ),
      losses: fresh([old.losses, old.fr?.losses], [now.losses, fr.losses]),
      dateNote: fresh([old.date.note, old.fr?.dateNote], [now.date.note, fr.dateNote]),
      doubt: fresh([old.confidence.doubt, old.fr?.doubt], [now.confidence.doubt, fr.doubt]),
      claimSearchNote: fresh(
        [old.claimSearch?.note, old.fr?.claimSearchNote],
        [now.claimSearch?.note, fr.claimSearchNote],
      ),
    }
  );
}

/** `after` without the French texts whose original the edit changed while it left them as they were. */
export function withoutStaleFrench(before: Incident, after: Incident): Incident {
  const changed: Incident = {
    ...after,
    fr: freshTexts(before, after),
    place: {
      ...after.place,
      nameFr: fresh(
        [before.place.name, before.place.nameFr],
        [after.place.name, after.place.nameFr],
      ),
    },
    attributions: after.attributions.map((row) => {
      const old = before.attributions.find(({ id }) => id === row.id);
      return old === undefined ? row : freshAttribution(old, row);
    }),
    reports: after.reports.map((row) => {
      const old = before.reports.find(({ id }) => id === row.id);
      return old === undefined ? row : freshReport(old, row);
    }),
  };
  // As the file holds it: without members that are undefined.
  return incidentSchema.parse(JSON.parse(JSON.stringify(changed)));
}

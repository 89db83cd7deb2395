/** Answers over several incidents: lists, counts and totals. */
import type { Answer, Line, Section } from '../../answers/answer.js';
import { casualtiesAnswer } from '../../answers/casualties-answer.js';
import type { Split } from '../../answers/casualties-rows.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { listSection } from '../../answers/incident-list.js';
import { shortName } from '../../answers/incident-names.js';
import { createLedger } from '../../answers/ledger.js';
import { line } from '../../answers/spans.js';
import { claimsOf } from '../../incidents/attribution.js';
import { byNewest } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import { aboutWords, readingNotes, type ReplyContext } from './context.js';

/** More entries than this nobody reads in a chat; the count stays whole. */
const MAX_SHOWN = 60;

/** Only a weak page says that the asked group claimed it: told apart, not counted among the claims. */
function thinOf(
  incidents: readonly Incident[],
  { reading, knowledge, filters }: ReplyContext,
): readonly Incident[] {
  if (filters.bases?.includes('claimed') !== true) return [];
  const wanted = reading.groups.flatMap(({ ids }) =>
    ids.flatMap((id) => knowledge.withDescendants(id)),
  );
  return incidents.filter((incident) => {
    const claims = claimsOf(incident).filter(
      ({ groups }) => wanted.length === 0 || groups.some((id) => wanted.includes(id)),
    );
    return claims.length > 0 && claims.every(({ weight }) => weight === 'thin');
  });
}

/** "5 of them without a recorded claim": the part asked for beside the count. */
function shareLead(
  incidents: readonly Incident[],
  { say, reading }: ReplyContext,
): readonly Line[] {
  const { share } = reading.asked;
  if (share === undefined) return [];
  const claimed = incidents.filter((incident) => claimsOf(incident).length > 0).length;
  return [line(say.list.share(claimed, incidents.length - claimed))];
}

/** Incidents one by one, newest first, with their number. */
export function listReply(incidents: readonly Incident[], context: ReplyContext): Answer {
  const { say, format, about } = context;
  const thin = thinOf(incidents, context);
  const isThin = new Set(thin);
  const firm =
    thin.length < incidents.length
      ? incidents.filter((one) => !isThin.has(one)).toSorted(byNewest)
      : incidents.toSorted(byNewest);
  const apart = firm.length < incidents.length ? thin : [];
  const ledger = createLedger(context);
  const sections: Section[] = firm
    .slice(0, MAX_SHOWN)
    .map((incident) => listSection(incident, ledger, context));
  const rest = firm.length - MAX_SHOWN;
  return {
    status: 'answered',
    lead: [line(say.list.found(firm.length, about)), ...shareLead(firm, context)],
    sections,
    notes: [
      ...(rest > 0 ? [line(say.list.more(format.number(rest)))] : []),
      ...(apart.length === 0
        ? []
        : [line(say.list.thin(format.list(apart.map((one) => shortName(one, context)))))]),
      ...readingNotes(context),
      freshnessLine(context),
    ],
    incidents: firm.map(({ id }) => id),
    suggestions: apart.map(({ id }) => id),
    count: firm.length,
    ...ledger.stated,
  };
}

/** Totals of the incidents found, official, claimed and lowest to highest; with a row each where split. */
export function totalReply(
  incidents: readonly Incident[],
  context: ReplyContext,
  split?: Split,
): Answer {
  const { filters, about, reading, found } = context;
  const { measure, ...which } = filters;
  // "Worst year for civilians": without a measure the filters know them as targets.
  const victims = reading.terms.flatMap((term) => (term.voice ? [] : term.parties));
  const parties =
    filters.parties ?? (split?.rank === 'people' && victims.length > 0 ? victims : undefined);
  const answer = casualtiesAnswer(
    { ...(measure && { measure }), ...(parties && { parties }) },
    { ...context, onFile: incidents },
    split,
    // The measure has its own place in the picture's title.
    aboutWords(which, reading, context, found.anyYear),
  );
  return {
    ...answer,
    title: line(about),
    notes: [...answer.notes.slice(0, -1), ...readingNotes(context), freshnessLine(context)],
  };
}

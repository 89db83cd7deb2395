/** Answers over several incidents: lists, counts, rankings and totals. */
import type { Answer, Line, Section } from '../../answers/answer.js';
import { casualtiesAnswer } from '../../answers/casualties-answer.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { listSection } from '../../answers/incident-list.js';
import { shortName } from '../../answers/incident-names.js';
import { createLedger } from '../../answers/ledger.js';
import { line } from '../../answers/spans.js';
import { claimsOf } from '../../incidents/attribution.js';
import { kindOf, type Kind } from '../../incidents/counts.js';
import { countRange, killedAtLeast } from '../../incidents/figures.js';
import { byDay } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import type { Superlative } from '../reading/types.js';
import { readingNotes, type ReplyContext } from './context.js';
import { tollText } from './figures.js';
import { kindsOf } from './selection.js';

/** More entries than this nobody reads in a chat; the count stays whole. */
const MAX_SHOWN = 60;
const RUNNERS_UP = 2;

const newestFirst = (incidents: readonly Incident[]): readonly Incident[] =>
  incidents.toSorted((a, b) => byDay(b, a) || (a.id < b.id ? -1 : 1));

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
      ? newestFirst(incidents.filter((one) => !isThin.has(one)))
      : newestFirst(incidents);
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

interface Ranked {
  readonly incident: Incident;
  readonly low: number;
  readonly high: number;
}

const ranges = new WeakMap<Incident, Omit<Ranked, 'incident'>>();

/** Lowest and highest count of an incident's dead, worked out when it is first ranked. */
function deathsOf(incident: Incident, { knowledge }: ReplyContext): Omit<Ranked, 'incident'> {
  const known = ranges.get(incident);
  if (known !== undefined) return known;
  const range = countRange(incident, { measure: 'killed' }, knowledge);
  const floor = killedAtLeast(incident, knowledge);
  const made = { low: range?.low ?? floor, high: range?.high ?? floor };
  ranges.set(incident, made);
  return made;
}

/** Whose dead a ranking counts where it names some ("deadliest for soldiers"); undefined for all victims. */
function rankedKinds({ reading, knowledge }: ReplyContext): ReadonlySet<Kind> | undefined {
  const kinds = reading.terms.flatMap((term) => kindsOf(term, knowledge));
  return kinds.length === 0 ? undefined : new Set(kinds);
}

/** The same for one kind of victim. */
function deathsAmong(
  incident: Incident,
  kinds: ReadonlySet<Kind>,
  { knowledge }: ReplyContext,
): Omit<Ranked, 'incident'> {
  const parties = new Set(
    incident.reports
      .flatMap(({ figures }) => figures.map(({ party }) => party))
      .filter((party) => kinds.has(kindOf(party, knowledge))),
  );
  const attackers = kinds.size === 1 && kinds.has('attackers');
  const range = countRange(
    incident,
    { measure: 'killed', parties, ...(attackers && { attackers }) },
    knowledge,
  );
  return { low: range?.low ?? 0, high: range?.high ?? 0 };
}

function byDeaths(incidents: readonly Incident[], context: ReplyContext): readonly Ranked[] {
  const kinds = rankedKinds(context);
  return incidents
    .map((incident) => ({
      incident,
      ...(kinds === undefined
        ? deathsOf(incident, context)
        : deathsAmong(incident, kinds, context)),
    }))
    .filter(({ high }) => high > 0)
    .toSorted((a, b) => b.high - a.high || b.low - a.low);
}

/** The first of a ranking with its runners-up; another first where the lowest counts decide otherwise. */
export function superlativeReply(
  kind: Superlative,
  incidents: readonly Incident[],
  context: ReplyContext,
): Answer {
  const { say, about, reading } = context;
  const top = reading.asked.top ?? 1;
  const runnersUp = kind === 'deadliest' && top === 1 ? RUNNERS_UP : 0;
  const ranked = kind === 'deadliest' ? byDeaths(incidents, context) : [];
  const inOrder =
    kind === 'deadliest'
      ? ranked.map(({ incident }) => incident)
      : kind === 'latest'
        ? newestFirst(incidents)
        : incidents.toSorted(byDay);
  const [first] = inOrder;
  if (first === undefined) return listReply(incidents, context);
  const lowest = ranked.toSorted((a, b) => b.low - a.low)[0]?.incident;
  const differs = lowest !== undefined && lowest !== first;
  const shown = [...inOrder.slice(0, top + runnersUp)];
  if (differs && !shown.includes(lowest)) shown.push(lowest);
  const ledger = createLedger(context);
  const sections = shown.map((incident) => listSection(incident, ledger, context));
  const told = (incident: Incident): string => {
    const counts = kind === 'deadliest' ? tollText(incident, ledger, context) : '';
    return say.superlative.told(shortName(incident, context), counts);
  };
  const lead: Line[] = [line(say.superlative[kind](about, told(first)))];
  if (differs) lead.push(line(say.superlative.byLowest(told(lowest))));
  return {
    status: 'answered',
    lead,
    sections,
    notes: [
      line(kind === 'deadliest' ? say.superlative.rule : say.superlative.ruleDate),
      ...readingNotes(context),
      freshnessLine(context),
    ],
    incidents: shown.map(({ id }) => id),
    suggestions: [],
    ...ledger.stated,
  };
}

/** Totals of the incidents found, official, claimed and lowest to highest. */
export function totalReply(incidents: readonly Incident[], context: ReplyContext): Answer {
  const { filters, about } = context;
  const { measure, parties } = filters;
  const answer = casualtiesAnswer(
    { ...(measure && { measure }), ...(parties && { parties }) },
    { ...context, onFile: incidents },
  );
  return {
    ...answer,
    title: line(about),
    notes: [...answer.notes.slice(0, -1), ...readingNotes(context), freshnessLine(context)],
  };
}

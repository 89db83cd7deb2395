/** The answer about one incident (or a pair of one operation): a sentence, what it rests on, how it was read. */
import type { Answer, Line, Section } from '../../answers/answer.js';
import { attributionLines } from '../../answers/attribution-lines.js';
import { freshnessLine, incidentCard } from '../../answers/incident-card.js';
import { countryName, kindText, nameLine, shortName } from '../../answers/incident-names.js';
import { createLedger, type Ledger } from '../../answers/ledger.js';
import { sourcesAnswer } from '../../answers/sources-answer.js';
import { line, link, plain, quiet } from '../../answers/spans.js';
import type { Incident } from '../../incidents/schema.js';
import { lossesOf, placeNameOf } from '../../incidents/texts.js';
import type { Choice } from '../finding/choose.js';
import type { Cue } from '../lexicon/index.js';
import type { Intent } from '../reading/types.js';
import { claimLead, denialLead, whoLead } from './attribution.js';
import { readingNotes, type ReplyContext } from './context.js';
import { detailSection } from './details.js';
import { changeLead, figureLead, figureSections } from './figures.js';
import { groupPremise, numberPremise } from './premise.js';

const MAX_SUGGESTIONS = 5;

const hasCue = ({ reading }: ReplyContext, ...cues: readonly Cue[]): boolean =>
  reading.cues.some(({ cue }) => cues.includes(cue));

const asks = ({ reading }: ReplyContext, ...intents: readonly Intent[]): boolean =>
  intents.some((intent) => reading.asked.intents.includes(intent));

function whereLead(incident: Incident, context: ReplyContext): readonly Line[] {
  const { say, knowledge, language, format } = context;
  const { admin1, country, sites, alsoHit } = incident.place;
  const name = placeNameOf(incident, language);
  const region = knowledge.region(admin1)?.[language] ?? admin1;
  return [
    line(say.where.region(name, region, countryName(country, context))),
    ...(sites.length === 0 ? [] : [line(say.where.sites(format.list(sites)))]),
    ...(alsoHit.length === 0 ? [] : [line(say.where.near(format.list(alsoHit)))]),
  ];
}

/** A page given in brackets within a text. */
const PAGE = /\s*\((https?:\/\/[^\s)]+)\)/;

function lossesLead(incident: Incident, context: ReplyContext): readonly Line[] {
  const { say, language } = context;
  const losses = lossesOf(incident, language);
  const name = shortName(incident, context);
  if (losses === undefined) return [line(say.losses.none(name))];
  const page = PAGE.exec(losses)?.[1];
  const text = say.losses.lead(name, losses.replace(PAGE, '').replace(/\.$/, ''));
  return [
    page === undefined ? line(text) : [plain(`${text} `), link(new URL(page).hostname, page)],
  ];
}

function weaponsLead({ weapons, ...incident }: Incident, context: ReplyContext): Line {
  const { say, knowledge, language, format } = context;
  const name = shortName({ ...incident, weapons }, context);
  const named = weapons.map((id) => knowledge.weapon(id)?.[language] ?? id);
  return line(named.length === 0 ? say.noWeapons(name) : say.weapons(name, format.list(named)));
}

function leadOf(incident: Incident, ledger: Ledger, context: ReplyContext): readonly Line[] {
  const { say } = context;
  const premises = [
    ...groupPremise(incident, ledger, context),
    ...(asks(context, 'count', 'list') ? [] : numberPremise(incident, ledger, context)),
  ];
  const placed = [
    placeNameOf(incident, context.language),
    countryName(incident.place.country, context),
  ].join(', ');
  const lines: Line[] = [...premises];
  if (asks(context, 'when')) lines.push(line(say.when(placed, dayText(incident, context))));
  if (asks(context, 'where')) lines.push(...whereLead(incident, context));
  if (asks(context, 'change')) lines.push(...changeLead(incident, ledger, context));
  else if (asks(context, 'figures', 'compare', 'total'))
    lines.push(...figureLead(incident, ledger, context));
  if (asks(context, 'losses') && !asks(context, 'figures'))
    lines.push(...lossesLead(incident, context));
  if (asks(context, 'weapons')) lines.push(weaponsLead(incident, context));
  lines.push(...footingLead(incident, ledger, context));
  return lines;
}

/** Denials where they are asked for; else the claims; else whoever is named without one. */
function footingLead(incident: Incident, ledger: Ledger, context: ReplyContext): readonly Line[] {
  if (hasCue(context, 'denied')) return [denialLead(incident, ledger, context)];
  const confirm = hasCue(context, 'confirmed') && !isFigures(context);
  if (!confirm && !asks(context, 'who', 'claim', 'unclaimed', 'suspected')) return [];
  const claims = claimLead(incident, ledger, context);
  return claims.length > 0 ? claims : [whoLead(incident, ledger, context)];
}

/** The first day by itself, so that it can be read off; the last one after it. */
function dayText({ date }: Incident, { format, say }: ReplyContext): string {
  if (date.precision !== 'day' || date.end === undefined || date.end === date.start)
    return format.incidentDate(date, 'long');
  return say.until(format.date(date.start, 'long'), format.date(date.end, 'long'));
}

const isFigures = (context: ReplyContext): boolean =>
  asks(context, 'figures', 'compare', 'change', 'total') || context.reading.numbers.length > 0;
/** "Inatès July 2019, ISWAP statement": names a claim but asks nothing of it, so everything is shown. */
function isBareMention({ reading }: ReplyContext): boolean {
  const { intents } = reading.asked;
  const asked =
    reading.cues.some(({ cue }) => ASKING.includes(cue)) ||
    reading.question.includes('?') ||
    YES_OR_NO.has(reading.tokens[0]?.folded ?? '');
  return !asked && intents.every((intent) => intent === 'claim' || intent === 'list');
}
const YES_OR_NO = new Set('is was were are did does do has have est etait sont ont a'.split(' '));
const ASKING: readonly Cue[] = [
  'denied',
  'confirmed',
  'who',
  'when',
  'where',
  'why',
  'how-many',
  'medium',
  'delay',
  'source',
];

/** "Link?", « source ? » and nothing else asked: everything the incident rests on. */
const wantsSources = (context: ReplyContext): boolean =>
  hasCue(context, 'source') &&
  context.reading.asked.intents.every((intent) => intent === 'list') &&
  context.reading.numbers.length === 0;

const isSpecific = (context: ReplyContext): boolean =>
  !isBareMention(context) &&
  (isFigures(context) ||
    hasCue(context, 'denied', 'confirmed') ||
    asks(context, 'who', 'claim', 'when', 'where', 'losses', 'weapons', 'unclaimed', 'suspected'));

/** "… and what happened there": all of it, after what was asked first. */
const wantsAll = (context: ReplyContext): boolean =>
  (!isSpecific(context) && !wantsSources(context)) ||
  (asks(context, 'list') && asks(context, 'where', 'when') && !isFigures(context));

function sectionsOf(incident: Incident, ledger: Ledger, context: ReplyContext): readonly Section[] {
  // A corrected premise about who did it still leaves the reader asking what happened.
  const shown = isFigures(context) || groupPremise(incident, ledger, context).length > 0;
  const figures = shown ? figureSections(incident, ledger, context) : [];
  return [
    {
      heading: nameLine(incident, context),
      lines: [line(kindText(incident, context)), ...attributionLines(incident, ledger, context)],
      incident: incident.id,
    },
    ...figures,
    ...detailSection(incident, context),
  ];
}

/** Everything on one incident where nothing particular is asked; otherwise the asked, with its grounds. */
export function singleReply({ chosen, others, bySalience }: Choice, context: ReplyContext): Answer {
  const { say } = context;
  const [main] = chosen;
  const ledger = createLedger(context);
  const notes: Line[] = [];
  if (bySalience && main !== undefined) notes.push(line(say.salient(shortName(main, context))));
  const elsewhere = others.filter(({ place }) => place.name === main?.place.name);
  if (main !== undefined && elsewhere.length > 0)
    notes.push([quiet(say.others(elsewhere.length, placeNameOf(main, context.language)))]);
  const suggestions = elsewhere.slice(0, MAX_SUGGESTIONS).map(({ id }) => id);
  notes.push(...readingNotes(context));
  if (main !== undefined && wantsAll(context) && chosen.length === 1) {
    const card = incidentCard(main, context);
    const first = isSpecific(context)
      ? leadOf(main, ledger, context)
      : groupPremise(main, ledger, context);
    return {
      ...card,
      lead: [...first, ...card.lead],
      notes: [...notes, ...card.notes],
      suggestions,
    };
  }
  if (main !== undefined && chosen.length === 1 && wantsSources(context)) {
    const answer = sourcesAnswer(main, context);
    return { ...answer, notes: [...notes, ...answer.notes], suggestions };
  }
  const lead = chosen.flatMap((incident) => leadOf(incident, ledger, context));
  const sections = chosen.flatMap((incident) => sectionsOf(incident, ledger, context));
  return {
    status: 'answered',
    lead,
    sections,
    notes: [...notes, freshnessLine(context)],
    incidents: chosen.map(({ id }) => id),
    suggestions,
    ...ledger.stated,
  };
}

/** The answer about one incident (or a pair of one operation): a sentence, what it rests on, how it was read. */
import type { Answer, Line, Section } from '../../answers/answer.js';
import { attributionLines } from '../../answers/attribution-lines.js';
import { freshnessLine, incidentCard } from '../../answers/incident-card.js';
import { countryName, nameLine, shortName } from '../../answers/incident-names.js';
import { createLedger, type Ledger } from '../../answers/ledger.js';
import { line, quiet } from '../../answers/spans.js';
import { claimDelay, claimsOf } from '../../incidents/attribution.js';
import type { Incident } from '../../incidents/schema.js';
import type { Choice } from '../finding/choose.js';
import type { Intent } from '../reading/types.js';
import { readingNotes, type ReplyContext } from './context.js';
import { changeLead, figureLead, figureSections } from './figures.js';
import { groupPremise, numberPremise } from './premise.js';

const MAX_SUGGESTIONS = 5;

const asks = ({ reading }: ReplyContext, ...intents: readonly Intent[]): boolean =>
  intents.some((intent) => reading.asked.intents.includes(intent));

/** "ISGS claimed it on 12 January 2018 (100 days after)." */
function claimLead(
  incident: Incident,
  ledger: Ledger,
  { say, format }: ReplyContext,
): readonly Line[] {
  return claimsOf(incident)
    .slice(0, 3)
    .map((claim) => {
      const group = ledger.groups(incident, claim);
      const delay = claimDelay(incident, claim);
      return line(
        claim.date === undefined
          ? say.undatedClaim(group)
          : say.claimDate(
              group,
              format.date(claim.date, 'long'),
              delay === undefined ? '' : say.delay(format.delay(delay)),
            ),
      );
    });
}

function whereLead(incident: Incident, context: ReplyContext): readonly Line[] {
  const { say, knowledge, language, format } = context;
  const { name, admin1, country, sites, alsoHit } = incident.place;
  const region = knowledge.region(admin1)?.[language] ?? admin1;
  return [
    line(say.where.region(name, region, countryName(country, context))),
    ...(sites.length === 0 ? [] : [line(say.where.sites(format.list(sites)))]),
    ...(alsoHit.length === 0 ? [] : [line(say.where.near(format.list(alsoHit)))]),
  ];
}

function lossesLead(incident: Incident, context: ReplyContext): readonly Line[] {
  const { say } = context;
  const name = shortName(incident, context);
  return [
    line(
      incident.losses === undefined
        ? say.losses.none(name)
        : say.losses.lead(name, incident.losses),
    ),
  ];
}

function leadOf(incident: Incident, ledger: Ledger, context: ReplyContext): readonly Line[] {
  const { say, format } = context;
  const premises = [
    ...groupPremise(incident, ledger, context),
    ...(asks(context, 'count', 'list') ? [] : numberPremise(incident, ledger, context)),
  ];
  const name = shortName(incident, context);
  const lines: Line[] = [...premises];
  if (asks(context, 'when'))
    lines.push(line(say.when(name, format.incidentDate(incident.date, 'long'))));
  if (asks(context, 'where')) lines.push(...whereLead(incident, context));
  if (asks(context, 'change')) lines.push(...changeLead(incident, ledger, context));
  else if (asks(context, 'figures', 'compare', 'total'))
    lines.push(...figureLead(incident, ledger, context));
  if (asks(context, 'losses') && !asks(context, 'figures'))
    lines.push(...lossesLead(incident, context));
  if (asks(context, 'claim')) lines.push(...claimLead(incident, ledger, context));
  if (asks(context, 'who', 'claim', 'unclaimed', 'suspected')) {
    const [first] = attributionLines(incident, ledger, context);
    if (first !== undefined)
      lines.push(line(say.who(name, first.map(({ text }) => text).join(''))));
  }
  return lines;
}

const isFigures = (context: ReplyContext): boolean =>
  asks(context, 'figures', 'compare', 'change', 'total') || context.reading.numbers.length > 0;
const isSpecific = (context: ReplyContext): boolean =>
  isFigures(context) ||
  asks(context, 'who', 'claim', 'when', 'where', 'losses', 'unclaimed', 'suspected');

function sectionsOf(incident: Incident, ledger: Ledger, context: ReplyContext): readonly Section[] {
  const figures = isFigures(context) ? figureSections(incident, ledger, context) : [];
  return [
    {
      heading: nameLine(incident, context),
      lines: attributionLines(incident, ledger, context),
      incident: incident.id,
    },
    ...figures,
    ...(asks(context, 'losses') && incident.losses !== undefined
      ? [{ lines: [line(incident.losses)] }]
      : []),
    ...(figures.length > 0 && !asks(context, 'when', 'where')
      ? []
      : [{ lines: [line(incident.summary)] }]),
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
    notes.push([quiet(say.others(elsewhere.length, main.place.name))]);
  const suggestions = elsewhere.slice(0, MAX_SUGGESTIONS).map(({ id }) => id);
  notes.push(...readingNotes(context));
  if (main !== undefined && !isSpecific(context) && chosen.length === 1) {
    const card = incidentCard(main, context);
    const premises = groupPremise(main, ledger, context);
    return {
      ...card,
      lead: [...premises, ...card.lead],
      notes: [...notes, ...card.notes],
      suggestions,
    };
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

/** Nothing found, nothing understood, or more than one thing meant: three different, clear answers. */
import type { Answer, Line, Section } from '../../answers/answer.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { shortName } from '../../answers/incident-names.js';
import { line, strong } from '../../answers/spans.js';
import type { Incident } from '../../incidents/schema.js';
import { titleOf } from '../../incidents/texts.js';
import type { Refusal } from '../lexicon/index.js';
import type { QuestionWords } from '../../i18n/questions/index.js';
import { readingNotes, type ReplyContext } from './context.js';

const MAX_NEAR = 5;
const MAX_CHOICES = 12;

const EMPTY = {
  sections: [],
  notes: [],
  incidents: [],
  suggestions: [],
  figures: [],
  groups: [],
} as const;

export function refusalReply(reason: Refusal | undefined, say: QuestionWords): Answer {
  const lead = reason === undefined ? say.notUnderstood.lead : say.refusals[reason];
  return { status: 'not_understood', ...EMPTY, lead: [line(lead), line(say.notUnderstood.help)] };
}

/** Says what was looked for; near misses stand apart. */
export function noMatchReply(
  near: readonly Incident[],
  names: readonly string[],
  context: ReplyContext,
): Answer {
  const { say, reading, about, format } = context;
  const outside = reading.outside.map(({ name }) => name);
  const unknown = reading.unread.filter((word) => /^\p{Lu}/u.test(word));
  const lead: Line[] = [
    ...(outside.length > 0
      ? [line(say.noMatch.outside(format.list(outside)))]
      : unknown.map((word) => line(say.noMatch.unknownPlace(word)))),
    line(say.noMatch.nothing([about, ...outside].join(' · '))),
    line(say.noMatch.onFile),
    ...(names.length === 0 ? [] : [line(say.noMatch.didYouMean(format.either(names)))]),
  ];
  const shown = near.slice(0, MAX_NEAR);
  const sections: Section[] =
    shown.length === 0
      ? []
      : [
          {
            heading: [strong(say.noMatch.nearMisses)],
            lines: shown.map((one) => line(shortName(one, context))),
          },
        ];
  return {
    status: 'no_match',
    ...EMPTY,
    lead,
    sections,
    notes: [...readingNotes(context), freshnessLine(context)],
    suggestions: shown.map(({ id }) => id),
    ...(reading.asked.intents.includes('count') && { count: 0 }),
  };
}

/** Asks back; each choice is the question with its day, so that it can simply be asked again. */
export function ambiguousReply(candidates: readonly Incident[], context: ReplyContext): Answer {
  const { say, reading, about, format } = context;
  const shown = candidates.slice(0, MAX_CHOICES);
  const rest = candidates.length - shown.length;
  const question = reading.question.trim().replace(/[?!.\s]+$/u, '');
  return {
    status: 'ambiguous',
    ...EMPTY,
    lead: [line(say.ambiguous.lead(candidates.length, about))],
    notes: [
      ...(rest > 0 ? [line(say.ambiguous.more(format.number(rest)))] : []),
      ...readingNotes(context),
      freshnessLine(context),
    ],
    incidents: shown.map(({ id }) => id),
    choices: shown.map((incident) => ({
      label: `${shortName(incident, context)} · ${titleOf(incident, context.language)}`,
      question: `${question} (${incident.id})`,
    })),
  };
}

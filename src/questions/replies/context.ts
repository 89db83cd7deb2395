/** What every reply needs beside the incidents: the reading, its filters and the words to say it in. */
import type { Line } from '../../answers/answer.js';
import type { AnswerContext } from '../../answers/context.js';
import { filterWords } from '../../answers/filter-words.js';
import { line, quiet } from '../../answers/spans.js';
import type { Filters } from '../../incidents/filters.js';
import type { QuestionWords } from '../../i18n/questions/index.js';
import { coordinatedGroups } from '../finding/coordinated.js';
import type { Found } from '../finding/types.js';
import type { Intent, Reading } from '../reading/types.js';

export interface ReplyContext extends AnswerContext {
  readonly say: QuestionWords;
  readonly reading: Reading;
  readonly found: Found;
  readonly filters: Filters;
  /** What the answer is about, in one line. */
  readonly about: string;
  /** The main thing asked. */
  readonly intent: Intent;
}

/** Small print of every answer: how it was read, what was assumed, what was not read. */
export function readingNotes(context: ReplyContext): readonly Line[] {
  const { say, reading, found, about, intent } = context;
  const unread = [...new Set([...reading.unread, ...found.unmatched])].filter(
    (word) => !/\d/.test(word),
  );
  return [
    ...(unread.length === 0 ? [] : [line(say.notRead(unread.join(', ')))]),
    [
      quiet(
        say.readAs(
          [
            say.intents[intent],
            splitWords(context),
            about,
            ...spellings(context),
            ...assumptions(context),
          ]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      ),
    ],
  ];
}

const splitWords = ({ say, reading: { asked } }: ReplyContext): string =>
  asked.split === undefined ? '' : say.splits[asked.split.by];

function spellings({ say, reading }: ReplyContext): readonly string[] {
  return [...reading.places, ...reading.groups, ...reading.terms]
    .filter(({ fuzzy }) => fuzzy)
    .map(({ text, label }) => say.spelling(text, label));
}

function assumptions({ say, reading, format, found }: ReplyContext): readonly string[] {
  return reading.periods.flatMap(({ text, from, to, assumption }) =>
    found.anyYear === true
      ? [say.anyYear(text)]
      : assumption === undefined
        ? []
        : [say.period(text, format.period(from, to) ?? text, say.assumptions[assumption])],
  );
}

/** Limits that filters do not hold: "at most 50 killed", "at least 20 wounded". */
function limitWords(
  { minKilled }: Filters,
  { numbers, asked }: Reading,
  { say, format }: AnswerContext & { readonly say: QuestionWords },
): readonly string[] {
  const measure = format.labels.measures[asked.measures[0] ?? 'killed'];
  return numbers.flatMap(({ value, floor, ceiling }) => {
    if (ceiling) return [say.atMost(format.number(value), measure)];
    return floor && minKilled === undefined ? [say.atLeast(format.number(value), measure)] : [];
  });
}

function conditionWords(
  { asked: { conditions } }: Reading,
  { say, format }: AnswerContext & { readonly say: QuestionWords },
): readonly string[] {
  const { toll, delay } = conditions;
  return [
    ...(toll === undefined ? [] : [say.tollIs[toll]]),
    ...(delay?.min === undefined ? [] : [say.claimedAfter(format.days(delay.min))]),
    ...(delay?.max === undefined ? [] : [say.claimedWithin(format.days(delay.max))]),
  ];
}

/** The filters in words, with what filters cannot hold. */
export function aboutWords(
  filters: Filters,
  reading: Reading,
  context: AnswerContext & { readonly say: QuestionWords },
  anyYear = false,
): string {
  const { say, format } = context;
  const excluded = reading.periods.filter(({ negated }) => negated);
  const free = reading.words.filter(({ weak }) => !weak).map(({ text }) => text);
  const { groups = [], ...others } = filters;
  // "Claimed by both JNIM and AQIM": filters know groups only as alternatives.
  const both = groups.length > 1 && coordinatedGroups(reading).length > 1;
  const shown = both ? others : filters;
  const parts = [
    both
      ? format.list(
          groups.map((id) => context.knowledge.groupName(id, filters.to, context.language)),
        )
      : '',
    Object.keys(shown).length === 0 ? '' : filterWords(shown, context),
    ...(anyYear
      ? reading.periods.filter(({ negated }) => !negated).map(({ text }) => say.anyYear(text))
      : []),
    ...excluded.map(({ from, to, text }) => say.excluding(format.period(from, to) ?? text)),
    ...Object.values(reading.excluded).flatMap((list: readonly { readonly text: string }[]) =>
      list.map(({ text }) => say.excluding(text)),
    ),
    ...limitWords(filters, reading, context),
    ...conditionWords(reading, context),
    free.length === 0 ? '' : say.words(free.filter((word) => !/\d/.test(word)).join(', ')),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say.everything : parts.join(' · ');
}

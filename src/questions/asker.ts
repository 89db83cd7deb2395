/** Answers a question in words: read it, find what it means, reply. Never throws for any text. */
import type { Answer } from '../answers/answer.js';
import { createAnswerContext, type AnswerContext } from '../answers/context.js';
import { shortName } from '../answers/incident-names.js';
import type { Localised } from '../i18n/localised.js';
import { questionWords } from '../i18n/questions/index.js';
import { onFileOf } from '../incidents/on-file.js';
import type { Incident } from '../incidents/schema.js';
import type { Basis, Language } from '../incidents/vocabulary.js';
import { choose } from './finding/choose.js';
import { filtersOf } from './finding/filters.js';
import { find } from './finding/find.js';
import { narrowed, nearMisses } from './finding/narrow.js';
import { findRelated } from './finding/related.js';
import type { FindParts, Found } from './finding/types.js';
import { leans, Memory, merge, type Remembered } from './follow-up.js';
import {
  asksAboutOne,
  basesOf,
  hasSubstance,
  isAside,
  isMany,
  isOnlyGroup,
  isPointed,
  mainIntent,
} from './reading/about.js';
import { createReader } from './reading/reader.js';
import type { Reading } from './reading/types.js';
import { aboutWords, type ReplyContext } from './replies/context.js';
import { groupReply } from './replies/group.js';
import { listReply } from './replies/many.js';
import { noMatchReply, refusalReply } from './replies/none.js';
import { observationReply, observationsFor } from './replies/observation.js';
import { manyReply, severalReply } from './replies/several.js';
import { besideSilence, silenceReply } from './replies/silence.js';
import { singleReply } from './replies/single.js';
import { updatesReply } from './replies/updates.js';
import type { AskContext, Asker, AskResult, ResultReading } from './result.js';

/** Beyond this a question is no question; the rest is not read. */
const LONGEST_QUESTION = 600;
/** So many follow-ups in a row are remembered word for word. */
const LONGEST_CHAIN = 12;
const ID = /\b[a-z]+(?:-[a-z]+)*-\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+\b/;

/** Number, date and list formats are dear to make and the same for every answer. */
interface AnswerParts extends FindParts {
  readonly words: Localised<AnswerContext>;
}

/**
 * Makes the asker. `index` must hold the incidents that `all` gives; follow-ups are remembered inside.
 */
export function createAsker(given: FindParts): Asker {
  const { knowledge } = given;
  const wordsOf = (language: Language): AnswerContext =>
    createAnswerContext({ knowledge, language, onFile: [], now: new Date(0) });
  const parts: AnswerParts = { ...given, words: { en: wordsOf('en'), fr: wordsOf('fr') } };
  const read = createReader(parts);
  const memory = new Memory();

  /** Answers one question, leaning on what was answered before it. */
  function step(question: string, context: AskContext, before: Remembered | undefined): Step {
    const text = question.slice(0, LONGEST_QUESTION);
    const fresh = read(text, {
      now: context.now,
      ...(context.language !== undefined && { language: context.language }),
      ...(before !== undefined && { fallback: before.reading.language }),
    });
    const leaning = before !== undefined && fresh.refusal === undefined && leans(fresh);
    const reading = leaning ? merge(before.reading, fresh) : fresh;
    const own =
      fresh.places.length + fresh.countries.length + fresh.periods.length + fresh.groups.length;
    const fixed = leaning && own === 0 ? before.incident : undefined;
    const { answer, result } = answerReading(reading, text, fixed, parts, context);
    const after = leaning ? before.questions.slice(-LONGEST_CHAIN) : [];
    const [settled, second] = answer.incidents;
    return {
      result: { ...answer, question, language: reading.language, reading: result, after },
      ...(answer.status === 'answered' && {
        answered: {
          reading,
          questions: [...after, text],
          at: context.now.getTime(),
          ...(settled !== undefined && second === undefined && { incident: settled }),
        },
      }),
    };
  }

  return {
    ask: (question, context) => {
      const { channel, after, now } = context;
      if (after !== undefined) {
        const before = after.reduce<Remembered | undefined>(
          (earlier, asked) => step(asked, { now }, earlier).answered ?? earlier,
          undefined,
        );
        return step(question, context, before).result;
      }
      const { result, answered } = step(question, context, memory.recall(channel, now));
      if (answered !== undefined) memory.remember(channel, answered);
      return result;
    },
  };
}

interface Step {
  readonly result: AskResult;
  /** What to lean the next question on; absent where this one was not answered. */
  readonly answered?: Remembered;
}

interface Outcome {
  readonly answer: Answer;
  readonly result: ResultReading;
}

function answerReading(
  reading: Reading,
  text: string,
  fixed: string | undefined,
  parts: AnswerParts,
  { now }: AskContext,
): Outcome {
  const { language } = reading;
  const say = questionWords[language];
  const onFile = parts.all();
  const base = {
    ...parts.words[language],
    onFile,
    now,
    incident: (id: string) => onFileOf(onFile).get(id),
    say,
  };
  const refused = (): Outcome => ({
    answer: refusalReply(reading.refusal, say),
    result: { intent: 'none', filters: {}, text: '' },
  });
  if (reading.refusal !== undefined) return refused();
  // The least deadly incident is one of very many without a count: only rows can be told from that end.
  if (reading.cues.some(({ cue }) => cue === 'least') && reading.asked.split?.least !== true)
    return refused();

  if (isAside(reading)) return refused();
  const many = isMany(reading) && !asksAboutOne(reading);
  const bases = basesOf(reading, many);
  const contextFor = (
    found: Found,
    used: readonly Basis[] = bases,
    read: Reading = reading,
  ): ReplyContext => {
    const filters = filtersOf(read, found, used, parts.knowledge);
    return {
      ...base,
      reading: read,
      found,
      filters,
      about: aboutWords(filters, read, base, found.anyYear),
      intent: mainIntent(read),
    };
  };
  const done = (context: ReplyContext, answer: Answer): Outcome => ({
    answer,
    result: { intent: context.intent, filters: context.filters, text: context.about },
  });

  const named = ID.exec(text)?.[0] ?? fixed;
  const direct = named === undefined ? undefined : base.incident(named);
  if (direct !== undefined) {
    const context = contextFor(foundOne(direct));
    return done(context, singleReply({ chosen: [direct], others: [], bySalience: false }, context));
  }
  if (reading.asked.intents.includes('updates')) {
    const context = contextFor(foundAll([]));
    return done(context, updatesReply(context));
  }
  if (!hasSubstance(reading)) return refused();

  const observations = observationsFor(reading, parts.knowledge.observations);
  const beside = besideSilence(reading, onFile, parts.knowledge, observations);
  if (beside !== undefined) {
    const context = contextFor(foundOne(beside));
    return done(context, silenceReply(beside, observations, context));
  }
  if (observations.length > 0) {
    const context = contextFor(foundAll([]));
    return done(context, observationReply(observations, context));
  }

  const related = findRelated(reading, parts);
  if (related !== undefined) {
    const { main, direction } = related.relation;
    const plain = contextFor(related.found, bases, main);
    const anchor = base.format.either(related.anchors.map((one) => shortName(one, plain)));
    const context = { ...plain, about: `${plain.about} · ${say.related[direction](anchor)}` };
    const { incidents } = related.found;
    const [only, second] = incidents;
    if (only === undefined) return done(context, noMatchReply(related.anchors, [], context));
    if (second === undefined)
      return done(context, singleReply({ chosen: [only], others: [], bySalience: false }, context));
    return done(context, listReply(incidents, context));
  }

  const [groupId] = reading.groups.flatMap(({ ids }) => ids);
  if (
    (reading.asked.intents.includes('profile') ||
      reading.asked.intents.includes('silence') ||
      isOnlyGroup(reading)) &&
    groupId !== undefined
  ) {
    const context = contextFor(foundAll([]));
    const profile = groupReply(groupId, context);
    if (profile !== undefined) return done(context, profile);
  }
  return findAndReply();

  function findAndReply(): Outcome {
    const pointed = isPointed(reading);
    const look = (strict: boolean): Found =>
      narrowed(
        find(reading, parts, { strict, bases: strict ? bases : [] }),
        reading,
        parts,
        strict,
      );
    const first = look(many || !pointed);
    // One incident that fits best may still be meant where none has all that was said of it.
    const relaxed = first.failed === 'term' && (pointed || !many);
    const strict = (many || !pointed) && !relaxed;
    const found = relaxed ? look(false) : first;
    // Nothing that was said narrows it down: everything on file is no answer to that.
    if (!many && found.incidents.length === onFile.length) return refused();
    const context = contextFor(found, strict ? bases : []);
    if (strict && found.incidents.length > 0) return done(context, manyReply(found, context));
    const settled = choose(found, reading, parts.knowledge);
    if (settled !== undefined) return done(context, singleReply(settled, context));
    // What failed to fit must not head a list of what does not.
    if (relaxed) return missing(first, contextFor(first, bases));
    if (found.incidents.length > 1) return done(context, severalReply(found, context));
    return missing(found, context);
  }

  /** Nothing fits: a premise to correct where the place and time mean one incident, else no match. */
  function missing(found: Found, context: ReplyContext): Outcome {
    if (found.failed === 'group' && found.placed.length > 0 && found.pointed) {
      const without = { ...found, incidents: found.placed };
      const settled = choose(without, reading, parts.knowledge);
      if (settled !== undefined) {
        const corrected = contextFor(without, []);
        return done(corrected, singleReply(settled, corrected));
      }
    }
    const near = found.failed === 'outside' ? [] : nearMisses(found, reading, parts);
    const names =
      found.failed === 'outside'
        ? []
        : parts.index.search(text, { limit: 1 }).didYouMean.map(({ label }) => label);
    return done(context, noMatchReply(near, [...new Set(names)], context));
  }
}

const foundOne = (incident: Incident): Found => foundAll([incident]);
const foundAll = (incidents: readonly Incident[]): Found => ({
  incidents,
  placed: incidents,
  places: [],
  pointed: true,
  unmatched: [],
});

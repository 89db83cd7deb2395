/** Which kind of answer a reading gets: the first of the kinds that it asks for. */
import type { Answer } from '../answers/answer.js';
import type { AnswerContext } from '../answers/context.js';
import { shortName } from '../answers/incident-names.js';
import type { Localised } from '../i18n/localised.js';
import { questionWords } from '../i18n/questions/index.js';
import { onFileOf } from '../incidents/on-file.js';
import type { Incident } from '../incidents/schema.js';
import type { Basis } from '../incidents/vocabulary.js';
import { choose } from './finding/choose.js';
import { filtersOf } from './finding/filters.js';
import { find } from './finding/find.js';
import { narrowed, nearMisses } from './finding/narrow.js';
import { findRelated } from './finding/related.js';
import type { FindParts, Found } from './finding/types.js';
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
import type { ResultReading } from './result.js';

/** The id of an incident, as answers show it. */
const ID = /\b[a-z]+(?:-[a-z]+)*-\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+\b/;

/** Number, date and list formats are dear to make and the same for every answer. */
export interface AnswerParts extends FindParts {
  readonly words: Localised<AnswerContext>;
}

/** One question as read. */
export interface Asking {
  readonly reading: Reading;
  /** The question itself. */
  readonly text: string;
  /** The incident that was answered before, where the question names nothing of its own. */
  readonly fixed: string | undefined;
  readonly now: Date;
}

export interface Outcome {
  readonly answer: Answer;
  readonly result: ResultReading;
}

/** What every kind of answer works from. */
interface Task extends Asking {
  readonly parts: AnswerParts;
  readonly onFile: readonly Incident[];
  readonly base: Omit<ReplyContext, 'reading' | 'found' | 'filters' | 'about' | 'intent'>;
  /** Several incidents are asked for. */
  readonly many: boolean;
  /** The footing on which groups must be named. */
  readonly bases: readonly Basis[];
}

/** Answers a reading. Kinds of answers are tried in turn; finding incidents comes last. */
export function answerReading(asking: Asking, parts: AnswerParts): Outcome {
  const { reading, now } = asking;
  const onFile = parts.all();
  const many = isMany(reading) && !asksAboutOne(reading);
  const task: Task = {
    ...asking,
    parts,
    onFile,
    base: {
      ...parts.words[reading.language],
      onFile,
      now,
      incident: (id) => onFileOf(onFile).get(id),
      say: questionWords[reading.language],
    },
    many,
    bases: basesOf(reading, many),
  };
  if (isDeclined(reading)) return refused(task);
  return (
    named(task) ??
    updates(task) ??
    (hasSubstance(reading) ? undefined : refused(task)) ??
    silence(task) ??
    related(task) ??
    profile(task) ??
    matching(task)
  );
}

const isDeclined = (reading: Reading): boolean =>
  reading.refusal !== undefined ||
  // The least deadly incident is one of very many without a count: only rows can be told from that end.
  (reading.cues.some(({ cue }) => cue === 'least') && reading.asked.split?.least !== true) ||
  isAside(reading);

const refused = ({ reading, base }: Task): Outcome => ({
  answer: refusalReply(reading.refusal, base.say),
  result: { intent: 'none', filters: {}, text: '' },
});

function contextFor(
  { reading, base, bases, parts }: Task,
  found: Found,
  used: readonly Basis[] = bases,
  read: Reading = reading,
): ReplyContext {
  const filters = filtersOf(read, found, used, parts.knowledge);
  return {
    ...base,
    reading: read,
    found,
    filters,
    about: aboutWords(filters, read, base, found.anyYear),
    intent: mainIntent(read),
  };
}

const done = ({ intent, filters, about }: ReplyContext, answer: Answer): Outcome => ({
  answer,
  result: { intent, filters, text: about },
});

const foundAll = (incidents: readonly Incident[]): Found => ({
  incidents,
  placed: incidents,
  places: [],
  pointed: true,
  unmatched: [],
});

const one = (incident: Incident, context: ReplyContext): Outcome =>
  done(context, singleReply({ chosen: [incident], others: [], bySalience: false }, context));

/** The incident whose id is typed, or that the question before was about. */
function named(task: Task): Outcome | undefined {
  const id = ID.exec(task.text)?.[0] ?? task.fixed;
  const incident = id === undefined ? undefined : task.base.incident(id);
  return incident === undefined ? undefined : one(incident, contextFor(task, foundAll([incident])));
}

function updates(task: Task): Outcome | undefined {
  if (!task.reading.asked.intents.includes('updates')) return undefined;
  const context = contextFor(task, foundAll([]));
  return done(context, updatesReply(context));
}

/** How long a group was silent beside an incident, or what observers said of it. */
function silence(task: Task): Outcome | undefined {
  const { reading, onFile, parts } = task;
  const observations = observationsFor(reading, parts.knowledge.observations);
  const beside = besideSilence(reading, onFile, parts.knowledge, observations);
  if (beside !== undefined) {
    const context = contextFor(task, foundAll([beside]));
    return done(context, silenceReply(beside, observations, context));
  }
  if (observations.length === 0) return undefined;
  const context = contextFor(task, foundAll([]));
  return done(context, observationReply(observations, context));
}

/** What came before, after or with another incident. */
function related(task: Task): Outcome | undefined {
  const { reading, parts, base, bases } = task;
  const told = findRelated(reading, parts);
  if (told === undefined) return undefined;
  const { main, direction } = told.relation;
  const plain = contextFor(task, told.found, bases, main);
  const anchor = base.format.either(told.anchors.map((incident) => shortName(incident, plain)));
  const context = { ...plain, about: `${plain.about} · ${base.say.related[direction](anchor)}` };
  const { incidents } = told.found;
  const [only, second] = incidents;
  if (only === undefined) return done(context, noMatchReply(told.anchors, [], context));
  return second === undefined ? one(only, context) : done(context, listReply(incidents, context));
}

/** The profile of a group that is asked for, or that is all the question names. */
function profile(task: Task): Outcome | undefined {
  const { reading } = task;
  const { intents } = reading.asked;
  const [groupId] = reading.groups.flatMap(({ ids }) => ids);
  const asked = intents.includes('profile') || intents.includes('silence') || isOnlyGroup(reading);
  if (!asked || groupId === undefined) return undefined;
  const context = contextFor(task, foundAll([]));
  const answer = groupReply(groupId, context);
  return answer === undefined ? undefined : done(context, answer);
}

/** The incidents that fit: one, several, or a premise to correct and near misses. */
function matching(task: Task): Outcome {
  const { reading, parts, many, bases, onFile } = task;
  const pointed = isPointed(reading);
  const look = (strict: boolean): Found =>
    narrowed(find(reading, parts, { strict, bases: strict ? bases : [] }), reading, parts, strict);
  const first = look(many || !pointed);
  // One incident that fits best may still be meant where none has all that was said of it.
  const relaxed = first.failed === 'term' && (pointed || !many);
  const strict = (many || !pointed) && !relaxed;
  const found = relaxed ? look(false) : first;
  // Nothing that was said narrows it down: everything on file is no answer to that.
  if (!many && found.incidents.length === onFile.length) return refused(task);
  const context = contextFor(task, found, strict ? bases : []);
  if (strict && found.incidents.length > 0) return done(context, manyReply(found, context));
  const settled = choose(found, reading, parts.knowledge);
  if (settled !== undefined) return done(context, singleReply(settled, context));
  // What failed to fit must not head a list of what does not.
  if (relaxed) return missing(task, first, contextFor(task, first, bases));
  if (found.incidents.length > 1) return done(context, severalReply(found, context));
  return missing(task, found, context);
}

/** Nothing fits: a premise to correct where the place and time mean one incident, else no match. */
function missing(task: Task, found: Found, context: ReplyContext): Outcome {
  const { reading, parts, text } = task;
  if (found.failed === 'group' && found.placed.length > 0 && found.pointed) {
    const without = { ...found, incidents: found.placed };
    const settled = choose(without, reading, parts.knowledge);
    if (settled !== undefined) {
      const corrected = contextFor(task, without, []);
      return done(corrected, singleReply(settled, corrected));
    }
  }
  if (found.failed === 'outside') return done(context, noMatchReply([], [], context));
  const near = nearMisses(found, reading, parts);
  const names = parts.index.search(text, { limit: 1 }).didYouMean.map(({ label }) => label);
  return done(context, noMatchReply(near, [...new Set(names)], context));
}

/** Answers a question in words: read it, find what it means, reply. Never throws for any text. */
import type { Answer } from '../answers/answer.js';
import { createAnswerContext, type AnswerContext } from '../answers/context.js';
import type { Localised } from '../i18n/localised.js';
import { questionWords } from '../i18n/questions/index.js';
import type { Incident } from '../incidents/schema.js';
import type { Basis, Language } from '../incidents/vocabulary.js';
import { claimsOf } from '../incidents/attribution.js';
import { killedAtLeast } from '../incidents/figures.js';
import { inPeriod } from './finding/criteria.js';
import { choose, rankByFit } from './finding/choose.js';
import { filtersOf } from './finding/filters.js';
import { find, type FindParts, type Found } from './finding/find.js';
import { relationOf, windowOf } from './finding/relation.js';
import { leans, Memory, merge, type Remembered } from './follow-up.js';
import type { Cue } from './lexicon/index.js';
import { createReader } from './reading/reader.js';
import type { Intent, Reading } from './reading/types.js';
import { aboutWords, type ReplyContext } from './replies/context.js';
import { groupReply } from './replies/group.js';
import { listReply, superlativeReply, totalReply } from './replies/many.js';
import { ambiguousReply, noMatchReply, refusalReply } from './replies/none.js';
import { singleReply } from './replies/single.js';
import { observationReply, observationsFor } from './replies/observation.js';
import { updatesReply } from './replies/updates.js';
import type { AskContext, Asker, AskResult, ResultReading } from './result.js';

/** Beyond this a question is no question; the rest is not read. */
const LONGEST_QUESTION = 600;
/** So many follow-ups in a row are remembered word for word. */
const LONGEST_CHAIN = 12;
const ID = /\b[a-z]+(?:-[a-z]+)*-\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+\b/;

/** Intents that speak of several incidents, strongest first. */
const MANY: readonly Intent[] = ['superlative', 'count', 'unclaimed', 'suspected', 'total', 'list'];

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
    incident: (id: string) => onFile.find((incident) => incident.id === id),
    say,
  };
  const refused = (): Outcome => ({
    answer: refusalReply(reading.refusal, say),
    result: { intent: 'none', filters: {}, text: '' },
  });
  if (reading.refusal !== undefined) return refused();

  if (isAside(reading)) return refused();
  const many = isMany(reading) && !asksAboutOne(reading);
  const bases = basesOf(reading, many);
  const contextFor = (found: Found, used: readonly Basis[] = bases): ReplyContext => {
    const filters = filtersOf(reading, found, used, parts.knowledge);
    return {
      ...base,
      reading,
      found,
      filters,
      about: aboutWords(filters, reading, base),
      intent: mainIntent(reading),
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
  if (observations.length > 0) {
    const context = contextFor(foundAll([]));
    return done(context, observationReply(observations, context));
  }

  const related = relatedAnswer(reading, parts);
  if (related !== undefined) {
    const context = { ...contextFor(related.found), found: related.found };
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
    const strict = many || !isPointed(reading);
    const found = narrowed(
      find(reading, parts, { strict, bases: strict ? bases : [] }),
      reading,
      parts,
      strict,
    );
    const context = contextFor(found, strict ? bases : []);
    if (strict && found.incidents.length > 0) return done(context, manyReply(found, context));
    const settled = choose(found, reading, parts.knowledge);
    if (settled !== undefined) return done(context, singleReply(settled, context));
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

const mainIntent = ({ asked }: Reading): Intent =>
  MANY.find((intent) => intent !== 'list' && asked.intents.includes(intent)) ??
  asked.intents[0] ??
  'card';

/** Whether the question is about several incidents, by its words alone. */
function isMany({ asked, places, periods, countries }: Reading): boolean {
  const { intents, plural, measures } = asked;
  if (intents.includes('superlative') || intents.includes('count')) return true;
  if (plural) return true;
  if (intents.includes('suspected') && places.length === 0) return true;
  if (intents.includes('total') && measures.length > 0) return true;
  return intents.includes('list') && places.length === 0 && countries.length + periods.length > 0;
}

/** "Was In-Delimane the deadliest …?": one incident and its rank, not a ranking within the place. */
function asksAboutOne({ asked, places, cues, tokens }: Reading): boolean {
  const ranked = cues.find(({ cue }) => cue === 'deadliest');
  const place = places.find(({ options }) => options[0]?.kind !== 'region');
  if (
    asked.superlative === undefined ||
    ranked === undefined ||
    place === undefined ||
    place.start > ranked.start
  )
    return false;
  const asks = new Set(['was', 'is', 'were', 'est', 'etait', 'fut']);
  return tokens.slice(0, ranked.start).some(({ folded }) => asks.has(folded));
}

/** Whether it names a place or venue, so that one event may be meant. */
const isPointed = ({ places, words, terms, countries, periods, groups, asked }: Reading): boolean =>
  places.some(({ options }) => options[0]?.kind !== 'region') ||
  (words.some(({ weak }) => !weak) && !asked.plural) ||
  (countries.length + groups.length === 0 &&
    periods.length === 0 &&
    terms.filter(({ loose }) => !loose).length > 1 &&
    asked.intents.length > 0) ||
  isDated(periods);

/** A day or a month is short enough to mean one event. */
const isDated = (periods: Reading['periods']): boolean =>
  periods.some(
    ({ from, to, negated }) =>
      !negated && from !== undefined && to !== undefined && from.slice(0, 7) === to.slice(0, 7),
  );

const isOnlyGroup = ({
  groups,
  places,
  countries,
  periods,
  terms,
  words,
  asked,
}: Reading): boolean =>
  groups.length === 1 &&
  places.length +
    countries.length +
    periods.length +
    terms.length +
    words.filter(({ weak }) => !weak).length ===
    0 &&
  (asked.intents.length === 0 ||
    asked.intents.every((intent) => intent === 'who' || intent === 'card'));

function basesOf({ asked }: Reading, many: boolean): readonly Basis[] {
  if (asked.intents.includes('unclaimed'))
    return asked.bases.filter((basis) => basis === 'suspected');
  return many || asked.intents.includes('claim') ? asked.bases : [];
}

/** Cues that a question about incidents has; a country's name alone does not make one. */
const DOMAIN: readonly Cue[] = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'casualties',
  'toll',
  'claimed',
  'unclaimed',
  'suspected',
  'attributed',
  'event',
  'events',
  'deadliest',
  'latest',
  'first',
  'list',
  'how-many',
  'who',
  'when',
  'where',
  'card',
  'losses',
  'total',
];

/** Words nobody can read around nothing but a country or a year: small talk, not a look-up. */
const isAside = ({ places, groups, terms, unread, cues, outside }: Reading): boolean =>
  places.length + groups.length + terms.length + outside.length === 0 &&
  unread.length > 0 &&
  !cues.some(({ cue }) => DOMAIN.includes(cue));

/** Something to look for: a name, a date or a term; or a ranking over everything. */
function hasSubstance({
  places,
  countries,
  groups,
  periods,
  terms,
  words,
  outside,
  asked,
  numbers,
}: Reading): boolean {
  if (asked.plural && numbers.some(({ floor }) => floor)) return true;
  if (places.length + countries.length + groups.length + outside.length > 0) return true;
  if (periods.length > 0 && (asked.intents.length > 0 || terms.length > 0 || words.length > 0))
    return true;
  if (
    asked.superlative !== undefined ||
    asked.intents.includes('count') ||
    asked.intents.includes('unclaimed')
  )
    return true;
  const strong = words.filter(({ weak }) => !weak).length;
  return terms.length > 0
    ? asked.intents.length + strong + terms.length > 1 || asked.plural
    : strong > 1 && asked.intents.length > 0;
}

/** Status and floors: what the shared criteria of finding do not know. */
function narrowed(
  found: Found,
  { asked, numbers, groups }: Reading,
  { knowledge }: FindParts,
  strict: boolean,
): Found {
  let { incidents } = found;
  const floor = numbers.find((number) => number.floor);
  if (asked.intents.includes('unclaimed') && (strict || incidents.length > 1)) {
    const unclaimed = incidents.filter((incident) => claimsOf(incident).length === 0);
    if (strict || unclaimed.length > 0) incidents = unclaimed;
  }

  if (strict && asked.intents.includes('suspected')) {
    const ids = new Set(
      groups.flatMap((group) => group.ids.flatMap((id) => knowledge.withDescendants(id))),
    );
    incidents = incidents.filter(
      ({ attributions }) =>
        !attributions.some(
          ({ basis, groups: named }) =>
            (basis === 'claimed' || basis === 'attributed') &&
            (ids.size === 0 ? named.length > 0 : named.some((id) => ids.has(id))),
        ) && attributions.some(({ basis }) => basis === 'suspected'),
    );
  }
  if (strict && floor !== undefined)
    incidents = incidents.filter((incident) => killedAtLeast(incident, knowledge) >= floor.value);
  return { ...found, incidents };
}

function manyReply(found: Found, context: ReplyContext): Answer {
  const { asked } = context.reading;
  const { incidents } = found;
  if (asked.superlative !== undefined)
    return superlativeReply(asked.superlative, incidents, context);
  if (asked.intents.includes('count')) return listReply(incidents, context);
  const [only, second] = incidents;
  if (only !== undefined && second === undefined && !asked.plural)
    return singleReply({ chosen: [only], others: [], bySalience: false }, context);
  if (asksForSum(context.reading)) return totalReply(incidents, context);
  return listReply(incidents, context);
}

/** "Journalists killed in Mali" asks which; "how many journalists were killed" asks for the sum. */
const asksForSum = ({ asked, cues }: Reading): boolean =>
  asked.intents.includes('total') ||
  (asked.intents.includes('figures') &&
    cues.some(({ cue }) => cue === 'how-many' || cue === 'toll'));

/** Several fit and none stands out: ask back where one was meant, list where the question is open. */
function severalReply(found: Found, context: ReplyContext): Answer {
  const { asked, places } = context.reading;
  const open =
    asked.intents.length === 0 ||
    asked.intents.every(
      (intent) => intent === 'list' || intent === 'claim' || intent === 'unclaimed',
    );
  const listed = asked.intents.length === 1 && asked.intents[0] === 'list';
  if ((places.length === 0 && open) || listed || asksWhereOnly(asked.intents))
    return listReply(found.incidents, context);
  return ambiguousReply(
    rankByFit(found.incidents, context.reading, context.knowledge).map(({ incident }) => incident),
    context,
  );
}

/** "Where is Eknewane?" has one answer whatever happened there. */
const asksWhereOnly = (intents: readonly Intent[]): boolean =>
  intents.includes('where') && intents.every((intent) => intent === 'where' || intent === 'list');

/** Incidents told from another one. */
function relatedAnswer(
  reading: Reading,
  parts: FindParts,
): { readonly found: Found; readonly anchors: readonly Incident[] } | undefined {
  const relation = relationOf(reading);
  if (relation === undefined) return undefined;
  const anchored = find(relation.anchor, parts, { strict: false, bases: [] });
  const chosen = choose(anchored, relation.anchor, parts.knowledge)?.chosen;
  const { main } = relation;
  const bases = basesOf(main, true);
  const tryFrom = (anchor: Incident): Found => {
    const found = find(main, parts, { strict: true, bases, period: windowOf(relation, anchor) });
    const others = found.incidents.filter(({ id }) => id !== anchor.id);
    return { ...found, incidents: others };
  };
  const anchors = chosen ?? anchored.incidents;
  const results = anchors.map(tryFrom);
  const found = results.find(({ incidents }) => incidents.length > 0) ?? results[0];
  if (found === undefined) return undefined;
  const single = relation.distance === undefined && !main.asked.plural;
  const inOrder = found.incidents.toSorted((a, b) => a.date.start.localeCompare(b.date.start));
  const nearest = relation.direction === 'after' ? inOrder[0] : inOrder.at(-1);
  return {
    found: single && nearest !== undefined ? { ...found, incidents: [nearest] } : found,
    anchors,
  };
}

/** The same place at another time, then the same time elsewhere in what was asked. */
function nearMisses(
  { placed, failed }: Found,
  reading: Reading,
  parts: FindParts,
): readonly Incident[] {
  if (placed.length > 0 && failed !== 'country')
    return rankByFit(placed, reading, parts.knowledge).map(({ incident }) => incident);
  const [period] = reading.periods;
  const soon = period === undefined ? parts.all() : parts.all().filter(inPeriod(period));
  return parts.index
    .search(reading.question, { limit: 5 })
    .hits.flatMap(({ id }) => soon.find((incident) => incident.id === id) ?? []);
}

export type { AskContext, Asker, AskResult, Language };

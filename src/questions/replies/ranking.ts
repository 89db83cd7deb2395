/** Rankings: the deadliest, the latest, the first; of all that fit, or of each year, country or group. */
import { group } from 'd3-array';
import type { Answer, Line } from '../../answers/answer.js';
import { bucketsBy } from '../../answers/buckets.js';
import type { Split } from '../../answers/casualties-rows.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { listSection } from '../../answers/incident-list.js';
import { shortName } from '../../answers/incident-names.js';
import { createLedger, type Ledger } from '../../answers/ledger.js';
import { line } from '../../answers/spans.js';
import { highEdge, lowEdge } from '../../incidents/bounds.js';
import { kindOf, totalOf, type Kind } from '../../incidents/counts.js';
import { deathsAtLeast, victimsAtMost } from '../../incidents/deaths.js';
import { countRange, voiceKinds } from '../../incidents/figures.js';
import { byDay, byNewest } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import type { Measure } from '../../incidents/vocabulary.js';
import type { Cue } from '../lexicon/index.js';
import type { Superlative } from '../reading/types.js';
import { readingNotes, type ReplyContext } from './context.js';
import { tollText } from './figures.js';
import { listReply } from './many.js';
import { kindsOf } from './selection.js';

const RUNNERS_UP = 2;

interface Ranked {
  readonly incident: Incident;
  readonly low: number;
  readonly high: number;
}

type Extent = Omit<Ranked, 'incident'>;

/** Lowest and highest count of an incident's victims; of the dead at least what some report vouches for. */
function victimsOf(incident: Incident, measure: Measure, { knowledge }: ReplyContext): Extent {
  const range = countRange(incident, { measure }, knowledge);
  if (range !== undefined) return { low: range.low, high: range.high };
  const floor = measure === 'killed' ? deathsAtLeast(incident, knowledge) : 0;
  return { low: floor, high: floor };
}

/** Whose numbers a ranking counts where it names some ("deadliest for soldiers"); undefined for all victims. */
function rankedKinds({ reading, knowledge }: ReplyContext): ReadonlySet<Kind> | undefined {
  const kinds = reading.terms.flatMap((term) => kindsOf(term, knowledge));
  return kinds.length === 0 ? undefined : new Set(kinds);
}

/** The same for one kind of victim. */
function victimsAmong(
  incident: Incident,
  measure: Measure,
  kinds: ReadonlySet<Kind>,
  { knowledge }: ReplyContext,
): Extent {
  const parties = new Set(
    incident.reports
      .flatMap(({ figures }) => figures.map(({ party }) => party))
      .filter((party) => kinds.has(kindOf(party, knowledge))),
  );
  const attackers = kinds.size === 1 && kinds.has('attackers');
  const range = countRange(
    incident,
    { measure, parties, ...(attackers && { attackers }) },
    knowledge,
  );
  return { low: range?.low ?? 0, high: range?.high ?? 0 };
}

type RankedVoice = 'official' | 'claimed' | 'un';

/** "By the government's own count", "by the group's statements": whose numbers rank; undefined for all of them. */
function rankedVoice({ reading }: ReplyContext): RankedVoice | undefined {
  const { cues, tokens, groups } = reading;
  const has = (...wanted: readonly Cue[]): boolean => cues.some(({ cue }) => wanted.includes(cue));
  if (has('official')) return 'official';
  if (has('said-by-group')) return 'claimed';
  const counted = tokens.some(({ folded }) => COUNTING.has(folded));
  if (counted && has('government')) return 'official';
  if (tokens.some(({ folded }) => LEADS.has(folded))) {
    if (has('army')) return 'official';
    if (has('un')) return 'un';
    if (groups.length > 0) return 'claimed';
  }
  return counted && groups.length > 0 && has('claimed') ? 'claimed' : undefined;
}
const COUNTING = new Set(
  'count counts figure figures number numbers toll tolls according says say said bilan bilans chiffre chiffres selon dit decompte statements communiques'.split(
    ' ',
  ),
);

/** « Selon l'armée », "according to the UN". */
const LEADS = new Set(['according', 'selon', 'apres']);

/** What one side counts of an incident's victims. */
function victimsBy(
  voice: RankedVoice,
  incident: Incident,
  measure: Measure,
  kinds: ReadonlySet<Kind> | undefined,
  { knowledge }: ReplyContext,
): Extent {
  const counts = voiceKinds(incident, voice, { measure }, knowledge);
  const of = new Map([...counts].filter(([kind]) => kinds?.has(kind) ?? true));
  const total = totalOf(of);
  return total === undefined ? { low: 0, high: 0 } : { low: lowEdge(total), high: highEdge(total) };
}

/** The dead, unless only something else is asked for ("the most wounded"). */
const rankedMeasure = ({ reading: { asked } }: ReplyContext): Measure => {
  const [first = 'killed'] = asked.measures;
  return asked.measures.includes('killed') ? 'killed' : first;
};

interface Top {
  /** The first so many by the highest counts; nobody below has a higher one. */
  readonly ranked: readonly Ranked[];
  /** The first by the lowest counts. */
  readonly lowest: Ranked | undefined;
}

/**
 * Looks closely at those incidents only whose figures can reach the first places: counting all of very
 * many takes seconds.
 */
function topByVictims(incidents: readonly Incident[], places: number, context: ReplyContext): Top {
  const kinds = rankedKinds(context);
  const measure = rankedMeasure(context);
  const voice = rankedVoice(context);
  const byLimit = group(incidents, (incident) => victimsAtMost(incident, measure));
  let ranked: Ranked[] = [];
  let lowest: Ranked | undefined;
  for (const limit of [...byLimit.keys()].sort((a, b) => b - a)) {
    if (limit < (ranked[places - 1]?.high ?? 1) && limit < (lowest?.low ?? 1)) break;
    const counted = (byLimit.get(limit) ?? [])
      .map((incident) => ({
        incident,
        ...(voice !== undefined
          ? victimsBy(voice, incident, measure, kinds, context)
          : kinds === undefined
            ? victimsOf(incident, measure, context)
            : victimsAmong(incident, measure, kinds, context)),
      }))
      .filter(({ high }) => high > 0);
    ranked = [...ranked, ...counted]
      .toSorted((a, b) => b.high - a.high || b.low - a.low)
      .slice(0, places);
    lowest = [lowest, ...counted].reduce(
      (best, one) => (one !== undefined && one.low > (best?.low ?? 0) ? one : best),
      undefined,
    );
  }
  return { ranked, lowest };
}

interface Order {
  readonly incidents: readonly Incident[];
  /** First by the lowest counts, where that is another one. */
  readonly byLowest?: Incident;
}

/** The first so many in an order, without sorting all of them; equals keep their order. */
function firstFew<T>(
  items: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const few: T[] = [];
  for (const item of items) {
    const last = few[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    const at = few.findIndex((other) => compare(item, other) < 0);
    few.splice(at < 0 ? few.length : at, 0, item);
    few.length = Math.min(few.length, count);
  }
  return few;
}

/** The first so many of a ranking, and what else is first where counts differ. */
function orderBy(
  kind: Superlative,
  incidents: readonly Incident[],
  places: number,
  context: ReplyContext,
): Order {
  if (kind === 'latest') return { incidents: firstFew(incidents, places, byNewest) };
  if (kind === 'first') return { incidents: firstFew(incidents, places, byDay) };
  const { ranked, lowest } = topByVictims(incidents, places, context);
  const differs = lowest !== undefined && lowest.incident !== ranked[0]?.incident;
  return {
    incidents: ranked.map(({ incident }) => incident),
    ...(differs && { byLowest: lowest.incident }),
  };
}

/** The first of a ranking with its runners-up; another first where the lowest counts decide otherwise. */
export function superlativeReply(
  kind: Superlative,
  incidents: readonly Incident[],
  context: ReplyContext,
): Answer {
  const { say, about, reading } = context;
  const { top = 1, nth = 1, split, intents } = reading.asked;
  if (split !== undefined && intents.includes('split'))
    return firstOfEach(kind, split, incidents, context);
  const runnersUp = kind === 'deadliest' && top === 1 ? RUNNERS_UP : 0;
  const order = orderBy(kind, incidents, nth - 1 + top + runnersUp, context);
  const wanted = order.incidents.slice(nth - 1);
  const [first] = wanted;
  if (first === undefined) return listReply(incidents, context);
  const byLowest = nth === 1 ? order.byLowest : undefined;
  const shown = wanted.slice(0, top + runnersUp);
  const ledger = createLedger(context);
  const measure = rankedMeasure(context);
  const voice = rankedVoice(context);
  const told = (incident: Incident): string =>
    say.superlative.told(
      shortName(incident, context),
      kind === 'deadliest'
        ? tollText(incident, { measure, ...(voice && { voice }) }, ledger, context)
        : '',
    );
  const withLowest = byLowest === undefined || shown.includes(byLowest) ? [] : [byLowest];
  return rankedAnswer(kind, [...shown, ...withLowest], ledger, context, [
    line(
      nth > 1
        ? say.superlative.nth(nth, about, told(first))
        : kind === 'deadliest' && measure !== 'killed'
          ? say.superlative.most(context.words.measureHeadings[measure], about, told(first))
          : say.superlative[kind](about, told(first)),
    ),
    ...(byLowest === undefined ? [] : [line(say.superlative.byLowest(told(byLowest)))]),
  ]);
}

/** "The deadliest attack of each year": the first of every row, in the order of the rows. */
function firstOfEach(
  kind: Superlative,
  { by }: Split,
  incidents: readonly Incident[],
  context: ReplyContext,
): Answer {
  const { say, about } = context;
  const firsts = bucketsBy(by, incidents, { measure: 'killed' }, context).flatMap(
    (bucket) => orderBy(kind, bucket.incidents, 1, context).incidents[0] ?? [],
  );
  const ledger = createLedger(context);
  return rankedAnswer(kind, [...new Set(firsts)], ledger, context, [
    line(say.superlative.each(about)),
  ]);
}

function ruleOf(context: ReplyContext): string {
  const { superlative } = context.say;
  const voice = rankedVoice(context);
  const measure = context.format.labels.measures[rankedMeasure(context)];
  return voice === undefined ? superlative.rule(measure) : superlative.ruleOf[voice](measure);
}

function rankedAnswer(
  kind: Superlative,
  shown: readonly Incident[],
  ledger: Ledger,
  context: ReplyContext,
  lead: readonly Line[],
): Answer {
  const { say } = context;
  const sections = shown.map((incident) => listSection(incident, ledger, context));
  return {
    status: 'answered',
    lead,
    sections,
    notes: [
      line(kind === 'deadliest' ? ruleOf(context) : say.superlative.ruleDate),
      ...readingNotes(context),
      freshnessLine(context),
    ],
    incidents: shown.map(({ id }) => id),
    suggestions: [],
    ...ledger.stated,
  };
}

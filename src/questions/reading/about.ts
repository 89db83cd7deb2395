/** What a reading is about, told from what was read: one incident or many, anything at all or nothing. */
import type { Basis } from '../../incidents/vocabulary.js';
import { MEASURE_CUES, type Cue } from '../lexicon/index.js';
import type { Intent, Reading } from './types.js';

/** Intents that speak of several incidents, strongest first. */
const MANY: readonly Intent[] = [
  'split',
  'superlative',
  'count',
  'unclaimed',
  'suspected',
  'total',
  'list',
];

/** The main thing asked, for the line that says how a question was read. */
export const mainIntent = ({ asked }: Reading): Intent =>
  MANY.find((intent) => intent !== 'list' && asked.intents.includes(intent)) ??
  asked.intents[0] ??
  'card';

/** Whether the question is about several incidents, by its words alone. */
export function isMany(reading: Reading): boolean {
  const { asked, places, periods, countries } = reading;
  const { intents, plural, measures, bases } = asked;
  if (intents.includes('split') || intents.includes('superlative') || intents.includes('count'))
    return true;
  if (plural || asked.split !== undefined) return true;
  if (bases.includes('denied') && places.length === 0) return true;
  const regional = places.every(({ options }) => options[0]?.kind === 'region');
  if (intents.includes('suspected') && regional) return true;
  if (intents.includes('total') && measures.length > 0) return true;
  if (asksAllClaims(reading) || (intents.includes('unclaimed') && regional)) return true;
  return intents.includes('list') && places.length === 0 && countries.length + periods.length > 0;
}

/** "What has Boko Haram claimed": every claim of a group, where nothing points at one incident. */
const asksAllClaims = ({ asked, groups, places, terms, words, numbers }: Reading): boolean =>
  asked.intents.includes('claim') &&
  groups.length > 0 &&
  places.length + terms.length + numbers.length === 0 &&
  words.every(({ weak }) => weak);

/** "Was In-Delimane the deadliest …?": one incident and its rank, not a ranking within the place. */
export function asksAboutOne({ asked, places, cues, tokens }: Reading): boolean {
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
  // « Inates ou Takoubatt : c'est où … » asks for one of two.
  return tokens
    .slice(0, ranked.start)
    .some(({ folded }, at) => asks.has(folded) && tokens[at - 1]?.folded !== 'c');
}

/** Whether it names a place or venue, so that one event may be meant. */
export const isPointed = ({
  places,
  words,
  terms,
  countries,
  periods,
  groups,
  asked,
}: Reading): boolean =>
  places.some(({ options }) => options[0]?.kind !== 'region') ||
  (words.some(({ weak }) => !weak) && !asked.plural) ||
  (countries.length + groups.length === 0 &&
    periods.length === 0 &&
    terms.filter(({ loose }) => !loose).length > 1 &&
    asked.intents.length > 0) ||
  isDated(periods);

const monthOf = (day: string | undefined): string | undefined => day?.slice(0, 7);

/** A day or a month is short enough to mean one event. */
const isDated = (periods: Reading['periods']): boolean =>
  periods.some(
    ({ from, to, negated }) => !negated && from !== undefined && monthOf(from) === monthOf(to),
  );

/** Nothing but a group's name: its profile is asked for. */
export const isOnlyGroup = ({
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
  asked.bases.length === 0 &&
  (asked.intents.length === 0 ||
    asked.intents.every((intent) => intent === 'who' || intent === 'card'));

/** The footing on which groups must be named. */
export function basesOf({ asked }: Reading, many: boolean): readonly Basis[] {
  if (asked.intents.includes('unclaimed'))
    return asked.bases.filter((basis) => basis === 'suspected');
  return many || asked.intents.includes('claim') ? asked.bases : [];
}

/** Cues that a question about incidents has; a country's name alone does not make one. */
const DOMAIN: readonly Cue[] = [
  ...MEASURE_CUES,
  'toll',
  'claimed',
  'unclaimed',
  'suspected',
  'attributed',
  'event',
  'events',
  'deadliest',
  'most',
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

/**
 * Words nobody can read around nothing but a country, a year or a name that is only nearly written: small
 * talk or another language, not a look-up.
 */
export const isAside = ({ places, groups, terms, unread, cues, outside }: Reading): boolean =>
  groups.length + terms.length + outside.length === 0 &&
  unread.length > (places.length === 0 ? 0 : 1) &&
  places.every(({ fuzzy }) => fuzzy) &&
  !cues.some(({ cue }) => DOMAIN.includes(cue));

/** So few words are a search rather than a sentence. */
const SHORT = 3;

/** Something to look for: a name, a date or a term; or a ranking over everything. */
export function hasSubstance({
  places,
  countries,
  groups,
  periods,
  terms,
  words,
  outside,
  asked,
  numbers,
  excluded,
  tokens,
  unread,
  cues,
}: Reading): boolean {
  if (asked.plural && numbers.some(({ floor, ceiling }) => floor || ceiling)) return true;
  if (asked.plural && asked.bases.length > 0) return true;
  if (Object.keys(asked.conditions).length > 0) return true;
  if (asked.plural && Object.values(excluded).some((list: readonly unknown[]) => list.length > 0))
    return true;
  if (places.length + countries.length + groups.length + outside.length > 0) return true;
  if (
    periods.length > 0 &&
    (asked.intents.length > 0 ||
      terms.length > 0 ||
      words.length > 0 ||
      cues.some(({ cue }) => cue === 'event' || cue === 'events'))
  )
    return true;
  if (
    asked.superlative !== undefined ||
    asked.intents.includes('split') ||
    asked.intents.includes('count') ||
    asked.intents.includes('unclaimed')
  )
    return true;
  const strong = words.filter(({ weak }) => !weak).length;
  // "RFI journalists", « mosquées »: typed as a search, with nothing left unread.
  if (
    tokens.length <= SHORT &&
    unread.length === 0 &&
    terms.some(({ types, targets, weapons }) => types.length + targets.length + weapons.length > 0)
  )
    return true;
  return terms.length > 0
    ? asked.intents.length + strong + terms.length > 1 || asked.plural
    : strong > 1 && asked.intents.length > 0;
}

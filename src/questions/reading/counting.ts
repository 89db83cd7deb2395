/** What a question counts: people, incidents, several of them, a share of them. */
import type { Measure } from '../../incidents/vocabulary.js';
import { MEASURE_CUES, wordCues } from '../lexicon/index.js';
import { range } from '../stretch.js';
import type { Cues } from './cues.js';
import type { Asked, Mention } from './types.js';

/**
 * What is counted. "Casualties" and « pertes » ask for the dead and the wounded, counted apart or together.
 */
export const measuresOf = (cues: Cues): readonly Measure[] =>
  MEASURE_CUES.filter(
    (measure) =>
      cues.has(measure) ||
      (cues.has('casualties') && (measure === 'killed' || measure === 'wounded')),
  );

const TOLL_WORDS = new Set(
  'toll bilan count figure figures number numbers chiffre chiffres tolls bilans report reports'.split(
    ' ',
  ),
);

/** Words for a toll: beside them « dernier » asks how it moved rather than which incident came last. */
export const isTollWord = (word: string): boolean => TOLL_WORDS.has(word);

/** Whether a noun that a superlative or a count may be about stands at a position. */
export const isEventAt = (cues: Cues, events: ReadonlySet<number>, at: number): boolean =>
  events.has(at) ||
  cues.all('event', 'events', 'claimed').some(({ start, end }) => at >= start && at < end);

/** The noun that "how many" counts stands this near behind it. */
const NOUN_REACH = 5;

/** Whether "how many" counts incidents rather than people: what noun follows decides. */
export function countsIncidents(
  cues: Cues,
  events: ReadonlySet<number>,
  people: ReadonlySet<number>,
): boolean {
  if (cues.has('how-often')) return true;
  for (const { end } of cues.all('how-many')) {
    // "massacres in Niger, how many?"
    if (end === cues.tokens.length && events.size > 0 && people.size === 0) return true;
    for (let at = end; at < end + NOUN_REACH && at < cues.tokens.length; at += 1) {
      if (people.has(at) || cues.all('people', ...MEASURE_CUES).some(({ start }) => start === at))
        break;
      if (isEventAt(cues, events, at)) return true;
    }
  }
  return false;
}

/** People are named this near behind "how many". */
const PEOPLE_REACH = 3;

/** "How many soldiers did they boast of": a number of people whatever else is asked. */
export const asksOfPeople = (cues: Cues, people: ReadonlySet<number>): boolean =>
  cues
    .all('how-many')
    .some(({ end }) =>
      range(end, end + PEOPLE_REACH).some(
        (at) => people.has(at) || cues.all('people').some(({ start }) => start === at),
      ),
    );

/** "How many attacks …, and how many of them unclaimed": a part of the count is asked beside the whole. */
export function shareOf(cues: Cues): Asked['share'] {
  const text = ` ${cues.tokens.map(({ folded }) => folded).join(' ')} `;
  const parted =
    cues.all('how-many').length > 1 || / (?:of them|of which|of these|of those|dont) /.test(text);
  if (!parted) return undefined;
  if (cues.has('unclaimed')) return 'unclaimed';
  return cues.has('claimed') ? 'claimed' : undefined;
}

/** List words that speak of several incidents by themselves. */
const SEVERAL = new Set(
  'all every everything each list lists anything enumerate overview toutes tous liste lister listes chaque ensemble recense recensees lesquelles lesquels quelles quels'.split(
    ' ',
  ),
);
/** « Les chiffres de l'armée contre ceux du GSIM »: numbers, not incidents. */
const STAND_INS = new Set(['ceux', 'celles', 'ones']);

/** Whether the question speaks of several incidents by its nouns: plural kinds, "attacks", "all", "claims". */
export const speaksOfSeveral = (cues: Cues, kinds: readonly Mention[]): boolean =>
  cues.tokens.some(
    ({ folded }) =>
      wordCues(folded).includes('events') && !(cues.has('toll') && STAND_INS.has(folded)),
  ) ||
  kinds.some((kind) => isPluralNoun(kind, cues)) ||
  cues.all('list').some(({ start }) => SEVERAL.has(cues.word(start))) ||
  cues.all('claimed').some(({ start }) => CLAIMS.has(cues.word(start)));

const CLAIMS = new Set(['claims', 'revendications']);

/** Nouns that speak of many without a plural. */
const MASS_NOUNS = new Set(['fire', 'shelling', 'fighting', 'gunfire', 'violence']);

/** Plural nouns, not participles: "ambushes", « prises d'otages », not « enlevés » or "hostages". */
function isPluralNoun({ text, start }: Mention, cues: Cues): boolean {
  const words = text.toLowerCase().split(' ');
  // « prise d'otages »: the first noun is the head; "air strikes", « véhicules piégés »: any noun shows it.
  const nouns = words.some((word) => ['d', 'de', 'des', 'of'].includes(word))
    ? words.slice(0, 1)
    : words;
  const people = cues.all('captured', 'killed').some((hit) => hit.start === start);
  if (nouns.some((word) => MASS_NOUNS.has(word))) return true;
  return !people && nouns.some((word) => /[sx]$/.test(word) && !/(?:ss|us|és|ées)$/.test(word));
}

/** "Attacks per year", "which group attacked most", « le pays le plus touché »: rows rather than incidents. */
import type { Split } from '../../answers/casualties-rows.js';
import { MEASURE_CUES, perPeriod, splitNouns, type SplitWord } from '../lexicon/index.js';
import { range } from '../stretch.js';
import type { Cues } from './cues.js';
import type { CueHit, Names, Reading } from './types.js';

const EACH = new Set(['per', 'by', 'each', 'every', 'par', 'chaque', 'selon']);
/** « Par an » is a year; "by an IED" is not. */
const FRENCH_YEAR = 'an';
/** "Year by year", « mois après mois ». */
const STEPS = new Set(['by', 'on', 'after', 'par', 'apres']);
const WHICH = new Set(['which', 'what', 'quel', 'quelle', 'quels', 'quelles']);
/** « Pays » and « mois » end alike for one and for many: the question word tells. */
const WHICH_SEVERAL = new Set(['quels', 'quelles']);
/** A ranking word this near before what it ranks: "the most violent attacks". */
const REACH = 3;

/** Positions of words that name incidents and people, and of words that are taken otherwise. */
export interface SplitWords {
  readonly isEvent: (at: number) => boolean;
  readonly isPerson: (at: number) => boolean;
  /** Parts of a date: "the month of May" splits nothing. */
  readonly isDate: (at: number) => boolean;
  readonly isName: (at: number) => boolean;
  /** What the question names several of: "JNIM vs ISGS", "Mali and Niger", "2019 or 2020". */
  readonly rivals?: SplitWord;
}

export interface FoundSplit {
  readonly split: Split;
  /** Rows are asked for; otherwise the question only speaks of several. */
  readonly asked: boolean;
}

/** What a question splits the incidents by, and whether it asks for the rows; undefined where by nothing. */
export function readSplit(cues: Cues, words: SplitWords): FoundSplit | undefined {
  const nouns = cues.tokens.flatMap(({ folded }, at) => {
    const by = splitNouns.get(folded);
    return by === undefined || words.isDate(at) || words.isName(at) ? [] : [{ by, at }];
  });
  const ranks = cues
    .all('most', 'deadliest', 'least')
    .filter((hit) => hit.cue !== 'deadliest' || !ranksAttacks(hit, cues, words));
  const each = nouns.find(({ at, by }) => isEach(at, by, cues, words))?.by ?? inOneWord(cues);
  if (each !== undefined) {
    const rank = ranks[0] === undefined ? undefined : rankOf(ranks[0], cues, words);
    return {
      split: { by: each, ...(rank !== undefined && { rank, ...leastOf(ranks) }) },
      asked: true,
    };
  }
  for (const hit of ranks) {
    const ranked =
      nouns.find(({ at }) => isRanked(at, hit)) ??
      nouns.find(({ at }) => WHICH.has(cues.word(at - 1)) && at < hit.start) ??
      doers(hit, cues, words);
    const rank = rankOf(hit, cues, words);
    // "Which village lost the most people" asks for the event as much as for the village.
    if (ranked !== undefined && !(ranked.by === 'place' && rank === 'people'))
      return { split: { by: ranked.by, rank, ...leastOf([hit]) }, asked: true };
  }
  if (words.rivals !== undefined && setsAgainst(cues)) {
    const rank = cues.tokens.some(({ folded }) => MORE.has(folded))
      ? rankBy(cues, words)
      : undefined;
    return { split: { by: words.rivals, ...(rank && { rank }) }, asked: true };
  }
  const several = nouns.find(({ at }) => asksForSeveral(at, cues));
  return several === undefined
    ? undefined
    : { split: { by: several.by, rank: 'incidents' }, asked: false };
}

const MORE = new Set(['more', 'most', 'plus', 'fewer', 'davantage', 'worse']);
const VERSUS = new Set(
  'vs versus compare compared comparing comparison comparer comparez comparaison than contre face'.split(
    ' ',
  ),
);

/** "Attacks in 2019 vs 2020", "who killed more": numbers of several set side by side. */
const setsAgainst = (cues: Cues): boolean =>
  cues.tokens.some(({ folded }) => VERSUS.has(folded) || MORE.has(folded)) &&
  cues.has('event', 'events', 'killed', 'wounded', 'captured', 'toll', 'casualties', 'claimed');

/** "More soldiers", "more people killed" rank by people; "more attacks" by incidents. */
const rankBy = (cues: Cues, { isPerson, isEvent }: SplitWords): 'incidents' | 'people' => {
  const at = cues.tokens.findIndex(({ folded }) => MORE.has(folded));
  const near = range(at + 1, at + 1 + REACH);
  const first = near.find((one) => isPerson(one) || isEvent(one));
  const people = cues.has('killed', 'wounded', 'casualties', 'toll');
  return (first !== undefined && isPerson(first)) || (first === undefined && people)
    ? 'people'
    : 'incidents';
};

/** "Per year", "each group"; not "by group X" and not « par ville » before a name. */
function isEach(at: number, by: SplitWord, cues: Cues, { isName }: SplitWords): boolean {
  if (STEPS.has(cues.word(at + 1)) && splitNouns.get(cues.word(at + 2)) === by) return true;
  if (cues.word(at) === FRENCH_YEAR) return cues.word(at - 1) === 'par';
  if (
    !EACH.has(cues.word(at - 1)) &&
    !(EACH.has(cues.word(at - 2)) && cues.word(at - 1) === 'armed')
  )
    return false;
  return by === 'year' || by === 'month' || by === 'country' || !isName(at + 1);
}

function inOneWord(cues: Cues): SplitWord | undefined {
  return cues.tokens.map(({ folded }) => perPeriod.get(folded)).find((by) => by !== undefined);
}

/** "The deadliest attack", « l'attaque la plus meurtrière »: an incident is ranked, not a row. */
function ranksAttacks({ start, end }: CueHit, cues: Cues, { isEvent }: SplitWords): boolean {
  const after = range(end, end + REACH);
  const noun = after.find((at) => isEvent(at) || splitNouns.has(cues.word(at)));
  return isEvent(start - 1) || (noun !== undefined && isEvent(noun));
}

/** "Worst year", "most active armed group", « l'année la plus meurtrière ». */
const isRanked = (at: number, { start, end }: CueHit): boolean =>
  at === end || at === end + 1 || start === at + 1 || start === at + 2;

/** Verbs of those who state a number, rather than of those who attack. */
const STATING = new Set(
  'say says said give gives gave report reports count counts announce announces annonce annonces annoncent dit donne avance declare'.split(
    ' ',
  ),
);

/** "Who carried out the most attacks", « qui a tué le plus de civils »: ranks groups. */
function doers(
  hit: CueHit,
  cues: Cues,
  { isEvent, isPerson }: SplitWords,
): { readonly by: SplitWord } | undefined {
  const asks = cues.tokens.findIndex(({ folded }) => folded === 'who' || folded === 'qui');
  // « L'attaque qui a tué le plus »: tells which attack.
  if (asks < 0 || asks > hit.start || isEvent(asks - 1)) return undefined;
  // « Armée ou JNIM, qui annonce le plus de morts »: accounts are compared.
  if (cues.tokens.slice(asks, hit.start).some(({ folded }) => STATING.has(folded)))
    return undefined;
  const near = range(hit.end, hit.end + REACH);
  const counted = near.some((at) => isEvent(at) || isPerson(at)) || hit.end === cues.tokens.length;
  return counted ? { by: 'group' } : undefined;
}

/** Whether "most" speaks of people ("the most soldiers", « le plus de civils »). */
export const ranksPeople = (cues: Cues, words: SplitWords): boolean =>
  cues.all('most').some((hit) => rankOf(hit, cues, words) === 'people');

/** "The fewest": the rows the other way round. */
const leastOf = ([hit]: readonly CueHit[]): Pick<Split, 'least'> =>
  hit?.cue === 'least' ? { least: true } : {};

/** "Least deadly", « le moins de morts »: fewest people; "fewest attacks": fewest incidents. */
const PEOPLE_WORDS = /deadly|lethal|bloody|toll|morts|victimes|meurtri|sanglant|bilan/;

function rankOf(hit: CueHit, cues: Cues, { isPerson }: SplitWords): 'incidents' | 'people' {
  if (hit.cue === 'deadliest') return 'people';
  const phrase = cues.tokens.slice(hit.start, hit.end).map(({ folded }) => folded);
  if (hit.cue === 'least' && PEOPLE_WORDS.test(phrase.join(' '))) return 'people';
  const people = cues.all('people', ...MEASURE_CUES).map(({ start }) => start);
  const near = range(hit.end, hit.end + REACH);
  return near.some((at) => isPerson(at) || people.includes(at)) ? 'people' : 'incidents';
}

/** Nouns that nothing can be split by: the data does not tell, or no table has such rows. */
const NO_ROWS = new Set(
  'week weeks day days hour quarter type types weapon weapons target targets source sources nationality age gender semaine jour heure trimestre arme armes cible cibles nationalite sexe'.split(
    ' ',
  ),
);
const STATISTICS = new Set('median average mean moyenne mediane moyen'.split(' '));

/** "Per week", « par arme », "the median": asked for, but not to be had. Positions of such words. */
export const unsupported = (cues: Cues): readonly number[] =>
  cues.tokens.flatMap(({ folded }, at) =>
    STATISTICS.has(folded) || (NO_ROWS.has(folded) && EACH.has(cues.word(at - 1))) ? [at] : [],
  );

/** Words that only say what to split by are read once it is split. */
export const isSplitWord = (word: string): boolean => splitNouns.has(word) || perPeriod.has(word);

/** "Which groups", « quels pays »: several rows are expected. */
function asksForSeveral(at: number, cues: Cues): boolean {
  const asks = cues.word(at - 1);
  return WHICH_SEVERAL.has(asks) || (WHICH.has(asks) && /(?:s|ies)$/.test(cues.word(at)));
}

/** What is named more than once, so that it can be set side by side. */
export function rivalsOf(
  { groups, countries }: Names,
  periods: Reading['periods'],
): SplitWord | undefined {
  if (groups.length > 1) return 'group';
  if (countries.filter(({ demonym }) => !demonym).length > 1) return 'country';
  const years = periods.filter(
    ({ from, to, negated }) =>
      !negated && from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true,
  );
  const span = years.some(({ from, to }) => from?.slice(0, 4) !== to?.slice(0, 4));
  return years.length > 1 || span ? 'year' : undefined;
}

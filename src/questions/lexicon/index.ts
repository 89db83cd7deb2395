/** The question words of both languages, folded and ready to look up by word sequence. */
import { fold } from '../../incidents/fold.js';
import type { Language } from '../../incidents/vocabulary.js';
import {
  CUES,
  REFUSALS,
  SPLITS,
  type Cue,
  type Lexicon,
  type Refusal,
  type SplitWord,
} from './cues.js';
import { en } from './en.js';
import { fr } from './fr.js';

export { MEASURE_CUES } from './cues.js';
export type { Cue, Refusal, SplitWord } from './cues.js';

const LEXICONS: Readonly<Record<Language, Lexicon>> = { en, fr };
const LANGUAGES: readonly Language[] = ['en', 'fr'];

const phrases = (list: string): readonly string[] =>
  list
    .split(',')
    .map((phrase) => fold(phrase))
    .filter((phrase) => phrase !== '');

/** Meaning by folded phrase, with the length of the longest phrase. */
export interface PhraseTable<Meaning> {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  readonly longest: number;
}

function table<Meaning>(entries: readonly (readonly [Meaning, string])[]): PhraseTable<Meaning> {
  const meanings = new Map<string, Meaning[]>();
  let longest = 1;
  for (const [meaning, list] of entries) {
    for (const phrase of phrases(list)) {
      const known = meanings.get(phrase) ?? [];
      if (!known.includes(meaning)) meanings.set(phrase, [...known, meaning]);
      longest = Math.max(longest, phrase.split(' ').length);
    }
  }
  return { meanings, longest };
}

/** Phrases of these hold the words for what is counted: "killed the most", « le plus de blessés ». */
const COUNTING: readonly Cue[] = ['deadliest', 'most', 'said-by-group'];
const COUNTED: readonly Cue[] = ['killed', 'wounded', 'missing', 'captured'];

/** Gives a phrase what its words count, which the longest match would hide. */
function withCounted({ meanings, longest }: PhraseTable<Cue>): PhraseTable<Cue> {
  const more = [...meanings].map(([phrase, cues]): readonly [string, readonly Cue[]] => {
    if (!phrase.includes(' ') || !cues.some((cue) => COUNTING.includes(cue))) return [phrase, cues];
    const counted = phrase
      .split(' ')
      .flatMap((word) => (meanings.get(word) ?? []).filter((cue) => COUNTED.includes(cue)));
    return [phrase, [...new Set([...cues, ...counted])]];
  });
  return { meanings: new Map(more), longest };
}

/** Cues of one language; the other language's are tried where the first says nothing. */
export const cueTables: Readonly<Record<Language, PhraseTable<Cue>>> = {
  en: withCounted(table(CUES.map((cue) => [cue, en.cues[cue]]))),
  fr: withCounted(table(CUES.map((cue) => [cue, fr.cues[cue]]))),
};

/** What a single folded word can do, in either language. */
export const wordCues = (word: string): readonly Cue[] =>
  LANGUAGES.flatMap((language) => cueTables[language].meanings.get(word) ?? []);

export const refusalTable: PhraseTable<Refusal> = table(
  LANGUAGES.flatMap((language) =>
    REFUSALS.map((reason) => [reason, LEXICONS[language].refusals[reason]] as const),
  ),
);

const wordTable = <Meaning>(
  entries: readonly (readonly [Meaning, string])[],
): ReadonlyMap<string, Meaning> =>
  new Map(entries.flatMap(([meaning, list]) => phrases(list).map((word) => [word, meaning])));

/** "Year", « pays »: what incidents may be split by, by folded noun of either language. */
export const splitNouns: ReadonlyMap<string, SplitWord> = wordTable(
  LANGUAGES.flatMap((language) => SPLITS.map((by) => [by, LEXICONS[language].splits[by]] as const)),
);

/** "Yearly", « mensuel »: the same in one word. */
export const perPeriod: ReadonlyMap<string, 'month' | 'year'> = wordTable(
  LANGUAGES.flatMap((language) =>
    (['month', 'year'] as const).map((by) => [by, LEXICONS[language].perPeriod[by]] as const),
  ),
);

const wordSet = (list: (lexicon: Lexicon) => string, language: Language): ReadonlySet<string> =>
  new Set(phrases(list(LEXICONS[language])).flatMap((phrase) => phrase.split(' ')));

/** « Visé » folds to "vise": its feminine and plural forms carry as little. */
const FRENCH_ENDINGS = ['s', 'e', 'es'];
const SHORTEST_PARTICIPLE = 4;
const withEndings = (word: string): readonly string[] =>
  word.length >= SHORTEST_PARTICIPLE && word.endsWith('e')
    ? [word, ...FRENCH_ENDINGS.map((ending) => word + ending)]
    : [word];

/** Words without content of their own, both languages: never "unread". */
export const functionWords: ReadonlySet<string> = new Set([
  ...wordSet(({ functionWords: words }) => words, 'en'),
  ...[...wordSet(({ functionWords: words }) => words, 'fr')].flatMap(withEndings),
]);

export const markers: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: wordSet(({ markers: words }) => words, 'en'),
  fr: wordSet(({ markers: words }) => words, 'fr'),
};

export interface PhraseHit<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** The longest phrase of the table that begins at a position. */
export function phraseAt<Meaning>(
  { meanings, longest }: PhraseTable<Meaning>,
  words: readonly string[],
  start: number,
): PhraseHit<Meaning> | undefined {
  for (let length = Math.min(longest, words.length - start); length > 0; length -= 1) {
    const found = meanings.get(words.slice(start, start + length).join(' '));
    if (found !== undefined) return { start, end: start + length, meanings: found };
  }
  return undefined;
}

/** Words in which tolls are told, in English and French, folded. */
import type { Measure } from '../../incidents/vocabulary.js';

const list = (text: string): readonly string[] => text.split(',').map((phrase) => phrase.trim());
const table = <T>(groups: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    groups.flatMap(([value, phrases]) => list(phrases).map((phrase) => [phrase, value] as const)),
  );

/** How a count is bounded. */
export type Bound = 'least' | 'over' | 'under' | 'most' | 'about' | 'between';

export const BEFORE: ReadonlyMap<string, Bound> = table<Bound>([
  [
    'least',
    'at least, no fewer than, a minimum of, minimum, not less than, au moins, au minimum, un minimum de, pas moins de, upwards of, upward of',
  ],
  ['over', 'more than, over, plus de, plus d, in excess of, above, greater than'],
  ['under', 'fewer than, less than, under, below, moins de, moins d'],
  [
    'most',
    'up to, at most, no more than, as many as, a maximum of, jusqu a, au plus, au maximum, un maximum de, pas plus de',
  ],
  [
    'about',
    'about, around, approximately, roughly, some, nearly, almost, close to, an estimated, environ, pres de, quelque, presque, autour de, a peu pres, circa',
  ],
  ['between', 'between, entre, from, de'],
]);

/** Behind a count: "70 or more", "30 environ". */
export const BEHIND: ReadonlyMap<string, Bound> = table<Bound>([
  ['least', 'or more, ou plus, at least, au moins, and more, et plus'],
  ['most', 'or fewer, or less, ou moins, at most, au plus, au maximum'],
  ['about', 'or so, environ, approximately'],
]);

/** Counting words without a number, and the floor that data sets read them as (data/README). */
export const VAGUE: ReadonlyMap<string, { readonly min: number; readonly max: number | null }> =
  table([
    [{ min: 24, max: null }, 'dozens, several dozen, douzaines, des douzaines'],
    [{ min: 20, max: null }, 'tens, dizaines, des dizaines, plusieurs dizaines, scores'],
    [
      { min: 200, max: null },
      'hundreds, several hundred, centaines, des centaines, plusieurs centaines',
    ],
    [
      { min: 2, max: null },
      'several, a few, few, many, some, a number, plusieurs, quelques, de nombreux, de nombreuses',
    ],
  ]);

/** Round numbers that are estimates by their form. */
export const ROUND: ReadonlyMap<string, number> = table([
  [12, 'a dozen, dozen, une douzaine, douzaine'],
  [8, 'une huitaine, huitaine'],
  [10, 'une dizaine, dizaine'],
  [15, 'une quinzaine, quinzaine'],
  [20, 'a score, une vingtaine, vingtaine, two dozen'],
  [30, 'une trentaine, trentaine'],
  [40, 'une quarantaine, quarantaine'],
  [50, 'une cinquantaine, cinquantaine'],
  [60, 'une soixantaine, soixantaine'],
  [100, 'a hundred, une centaine, centaine'],
]);

export const NONE: ReadonlyMap<string, 0> = table([
  [
    0,
    'no, none, nil, zero, nobody, no one, not any, aucun, aucune, personne n, pas de, pas d, aucuns',
  ],
]);
/** Articles that count one thing when a noun follows. */
export const ONE: ReadonlyMap<string, 1> = table([[1, 'a, an']]);

export const MEASURE_WORDS: ReadonlyMap<string, Measure> = table<Measure>([
  [
    'killed',
    'killed, dead, died, deaths, death, fatalities, fatality, slain, lost their lives, lost his life, kia, tue, tues, tuee, tuees, mort, morts, morte, mortes, deces, decede, decedes, decedee, decedees, abattus, abattu, neutralised, neutralises',
  ],
  ['wounded', 'wounded, injured, injuries, hurt, wia, blesse, blesses, blessee, blessees'],
  [
    'missing',
    'missing, unaccounted for, mia, disparu, disparus, disparue, disparues, porte disparu, portes disparus',
  ],
  [
    'captured',
    'captured, kidnapped, abducted, taken hostage, taken prisoner, held hostage, enleve, enleves, enlevee, enlevees, capture, captures, kidnappe, kidnappes, prisonnier, prisonniers, pris en otage',
  ],
  [
    'casualties',
    'casualties, casualty, killed or wounded, killed or injured, dead or wounded, killed and wounded together, tues ou blesses, morts ou blesses, victimes, pertes',
  ],
]);

/** Words that carry nothing of their own between counts, parties and measures. */
export const FILLERS: ReadonlySet<string> = new Set(
  list(
    'and, et, of, de, des, d, les, le, la, l, the, were, was, are, is, have, has, had, been, be, ont, a, ete, est, sont, ete, there, il, y, also, aussi, plus, with, avec, among, them, their, in, en, other, others, autres, autre, more, counted, together, comptes, ensemble',
  ),
);
/** Fillers that do not end what was begun: after them a measure still belongs to the count before. */
export const LINKS: ReadonlySet<string> = new Set(list('and, et, or, ou'));

/** The longest phrase of a table that begins at a word. */
export function phraseAt<T>(
  phrases: ReadonlyMap<string, T>,
  words: readonly string[],
  at: number,
  longest = 4,
): { readonly value: T; readonly length: number } | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const value = phrases.get(words.slice(at, at + length).join(' '));
    if (value !== undefined) return { value, length };
  }
  return undefined;
}

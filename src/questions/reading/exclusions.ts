/** Names that a question leaves out ("except Gao", « hors Mali », "but not by JNIM"). */
import { fold } from '../../incidents/fold.js';
import type { Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';
import type { Names } from './types.js';

/** Words that always leave out what follows. */
const EXCLUDERS: ReadonlySet<string> = new Set(
  [
    'except',
    'except for',
    'excepting',
    'excluding',
    'other than',
    'apart from',
    'aside from',
    'leaving out',
    'not counting',
    'outside of',
    'but not',
    'neither',
    'nor',
    'ni',
    'and not',
    'hors',
    'hors de',
    'hors du',
    'sauf',
    'hormis',
    'excepté',
    'exceptés',
    'en dehors',
    'à part',
    'autre que',
    'autres que',
    'mais pas',
    'et pas',
    'à l exception',
    'à l exclusion',
    'sans compter',
    'ailleurs qu',
    'ailleurs que',
  ].map(fold),
);
const LONGEST = 3;
/** "Attacks outside Mali" leaves a country out; "outside Gao" is near the town. */
const OUTSIDE = 'outside';
/** Plain negations leave a name out only through a preposition: "not in Mali", « pas par le JNIM ». */
const NEGATIONS = new Set(['not', 'pas', 'non']);
const PREPOSITIONS = new Set(
  'in by from at on against en au aux a par dans contre sur celui celle ceux celles one'.split(' '),
);
const ARTICLES = new Set(
  'the la le les l d de du des those ones any that region regions province town city of ville countries pays'.split(
    ' ',
  ),
);
const LINKS = new Set(['and', 'or', 'nor', 'et', 'ou', 'ni']);

/**
 * Whether a name is left out: an excluding word stands before it, with nothing but prepositions,
 * articles and other names that are left out between.
 */
function isExcluded(
  { start }: Stretch,
  tokens: readonly Token[],
  { excluded, country }: { readonly excluded: readonly Stretch[]; readonly country: boolean },
): boolean {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  let at = start - 1;
  let led = false;
  while (at >= 0) {
    if (endsExcluder(tokens, at)) return true;
    const current = word(at);
    if (country && current === OUTSIDE) return true;
    if (led && NEGATIONS.has(current)) return true;
    const joined = LINKS.has(current) ? at : at + 1;
    const listed = joined === at || (tokens[at + 1]?.before ?? '').includes(',');
    if (listed && excluded.some(({ end }) => end === joined)) return true;
    if (PREPOSITIONS.has(current) || ARTICLES.has(current)) {
      led ||= PREPOSITIONS.has(current);
      at -= 1;
    } else return false;
  }
  return false;
}

function endsExcluder(tokens: readonly Token[], at: number): boolean {
  for (let length = Math.min(LONGEST, at + 1); length > 0; length -= 1) {
    const phrase = tokens.slice(at + 1 - length, at + 1).map(({ folded }) => folded);
    if (EXCLUDERS.has(phrase.join(' '))) return true;
  }
  return false;
}

/** Takes the names that are left out from those that are asked for. */
export function takeExcluded(
  names: Names,
  tokens: readonly Token[],
): { readonly asked: Names; readonly excluded: Names } {
  const { countries, places, groups, terms } = names;
  const out: Stretch[] = [];
  const all = [...countries, ...places, ...groups, ...terms].toSorted((a, b) => a.start - b.start);
  for (const one of all) {
    const country = countries.some(({ start }) => start === one.start);
    if (isExcluded(one, tokens, { excluded: out, country })) out.push(one);
  }
  const isOut = (one: Stretch): boolean => out.some(({ start }) => start === one.start);
  const isAsked = (one: Stretch): boolean => !isOut(one);
  const those = (keep: (one: Stretch) => boolean): Names => ({
    countries: countries.filter(keep),
    places: places.filter(keep),
    groups: groups.filter(keep),
    terms: terms.filter(keep),
  });
  return { asked: those(isAsked), excluded: those(isOut) };
}

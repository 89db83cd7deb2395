/** Countries, towns and groups that the data does not cover, and names that only sound like them. */
import type { ConceptKind } from '../../search/types.js';
import type { Outside } from '../lexicon/gazetteer.js';
import { overlaps, range, type Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';
import { isKnownWord } from './mentions.js';
import type { Mention } from './types.js';

const LONGEST_OUTSIDE = 6;
/** One word of so few letters is doubtful unless it is written as a name. */
const SHORT_NAME = 3;

/** "The New York Times": a source, not a place. */
const NEWSPAPERS = new Set(['times', 'post', 'journal', 'tribune']);

/** A name of the data of one of these kinds goes before a name from outside. */
const OURS: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'place',
  'site',
  'alsoHit',
  'area',
  'region',
  'group',
  'country',
  'target',
  'type',
  'party',
]);

export interface Stranger extends Stretch {
  readonly outside: Outside;
}

/**
 * Countries, towns and groups that the data does not cover. A name of the data goes first.
 *
 * @param taken stretches that are read already
 * @param names what lies outside, by folded name
 */
export function findOutside(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  mentions: readonly Mention[],
  taken: readonly Stretch[],
  names: ReadonlyMap<string, Outside>,
): readonly Stranger[] {
  const found: Stranger[] = [];
  const ours = mentions.filter(
    ({ fuzzy, concepts }) => !fuzzy && concepts.some(({ kind }) => OURS.has(kind)),
  );
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = Math.min(LONGEST_OUTSIDE, tokens.length - start); length > 0; length -= 1) {
      const stretch = { start, end: start + length };
      if (range(start, stretch.end).some((at) => used.has(at))) continue;
      const words = tokens.slice(start, stretch.end);
      const outside = names.get(words.map(({ folded }) => folded).join(' '));
      if (
        outside === undefined ||
        overlaps(stretch, taken) ||
        NEWSPAPERS.has(tokens[stretch.end]?.folded ?? '') ||
        (outside.kind === 'country' && isNationality(stretch, tokens, mentions)) ||
        ours.some((one) => overlaps(stretch, [one]) && one.end - one.start >= length) ||
        isDoubtful(words)
      )
        continue;
      found.push({ ...stretch, outside });
      start = stretch.end - 1;
      break;
    }
  }
  return found;
}

/** A word of the language, or a very short one, typed without a capital: hardly the name. */
function isDoubtful([word, more]: readonly Token[]): boolean {
  if (word === undefined || more !== undefined) return false;
  return (isKnownWord(word) || word.folded.length <= SHORT_NAME) && word.text === word.folded;
}

/** Between a country and its people. */
const OF = new Set(['s', 'from', 'of', 'de', 'du', 'des', 'la', 'le', 'the', 'l']);

/** "Bangladesh's peacekeepers", « les soldats du Tchad »: whose people they are, not where. */
function isNationality(
  country: Stretch,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): boolean {
  return mentions.some(({ start, end, concepts }) => {
    if (!concepts.some(({ kind }) => kind === 'party')) return false;
    const gap = tokens.slice(Math.min(end, country.end), Math.max(start, country.start));
    return gap.length <= 2 && gap.every(({ folded }) => OF.has(folded));
  });
}

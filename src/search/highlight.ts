/** Where a shown text has what a query was read as, for a renderer to set off. */
import { words, tokenize } from './tokens.js';
import { stem } from './stem.js';
import { wordId } from './synonyms.js';
import type { Reading } from './types.js';

/** Character offsets in the text, end exclusive. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

const LONGEST = 8;

/**
 * The runs of words in `text` that a reading's matches are written as, in order and apart. Names
 * compare by their letters ("Indelimane" in "In-Delimane"), free words by meaning and ending.
 */
export function highlight(text: string, reading: Reading): readonly Highlight[] {
  const forms = new Set<string>();
  const meanings = new Set<string>();
  for (const { concept, form } of reading.spans.flatMap(({ matches }) => matches)) {
    if (concept.kind === 'word') meanings.add(concept.id);
    forms.add(words(form).join('')).add(words(concept.label).join(''));
  }
  const tokens = tokenize(text);
  const marked: Highlight[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = Math.min(at + LONGEST, tokens.length);
    const run = (): readonly string[] => tokens.slice(at, end).map((token) => token.text);
    const stands = (): boolean =>
      forms.has(run().join('')) || (end === at + 1 && isMeant(run()[0] ?? '', meanings, forms));
    while (end > at && !stands()) end -= 1;
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (end > at && first !== undefined && last !== undefined) {
      marked.push({ start: first.start, end: last.end });
    }
    at = Math.max(end, at + 1);
  }
  return marked;
}

const isMeant = (
  word: string,
  meanings: ReadonlySet<string>,
  forms: ReadonlySet<string>,
): boolean => meanings.has(wordId(word)) || forms.has(stem(word));

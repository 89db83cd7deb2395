import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mayHold, wordsOf, wordWeight } from '../../src/questions/finding/facts.js';
import { createSearchIndex } from '../../src/search/index.js';
import { wordId } from '../../src/search/synonyms.js';
import { isStopWord, words } from '../../src/search/tokens.js';
import { incidents, knowledge } from '../search/shipped.js';

const index = createSearchIndex(knowledge, incidents);
const grammar = new Set(
  words(JSON.stringify(incidents))
    .filter((word) => isStopWord(word) || word.length < 2)
    .map(wordId),
);
/** Every word that stands anywhere, those of grammar apart: nobody is asked for them. */
const standing = [
  ...new Set(
    incidents.flatMap((incident) => {
      const { title, text, notes } = wordsOf(incident);
      return [...title, ...text, ...notes];
    }),
  ),
].filter((id) => !grammar.has(id));

describe('mayHold', () => {
  test.prop([fc.constantFrom(...standing)], { numRuns: 300 })(
    'passes every incident in which a word stands',
    (id) => {
      const test = mayHold(id, index);
      const holding = incidents.filter((incident) => wordWeight(incident, id) > 0);
      expect(holding.length).toBeGreaterThan(0);
      expect(holding.filter((incident) => !test(incident))).toEqual([]);
    },
  );

  it('passes none for a word that stands nowhere', () => {
    expect(incidents.filter(mayHold(wordId('zeppelin'), index))).toEqual([]);
  });
});

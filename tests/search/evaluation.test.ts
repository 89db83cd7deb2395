import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSearchIndex } from '../../src/search/index.js';
import { incidents, knowledge } from './shipped.js';

const bank = z
  .array(
    z.strictObject({
      kind: z.string(),
      query: z.string(),
      expect: z.array(z.string()).min(1),
      best: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../evaluation/search.json', import.meta.url), 'utf8')));

const index = createSearchIndex(knowledge, incidents);
const firstFive = (query: string): readonly string[] =>
  index.search(query, { limit: 5 }).hits.map(({ id }) => id);

describe('queries with known answers', () => {
  it.each(bank)('$kind: $query', ({ query, expect: expected, best }) => {
    const found = firstFive(query);
    expect(found.some((id) => expected.includes(id))).toBe(true);
    if (best === undefined) expect(expected).toContain(found[0]);
    else expect(found[0]).toBe(best);
  });
});

describe('places that are not in the data', () => {
  it.each(['Koudougou', 'Cotonou', 'Kita', 'Zinder', 'Dori', 'Bobo-Dioulasso', 'Lomé', 'Dakar'])(
    '%s is no misspelling of a place on file',
    (name) => {
      const { hits, reading } = index.search(name);
      expect(hits).toEqual([]);
      expect(reading.spans[0]?.matches[0]?.how).toBe('exact');
    },
  );

  it('does not answer an unknown name with what the other words find', () => {
    const { hits, reading } = index.search('Xanthippopolis attacks 2018');
    expect(hits).toEqual([]);
    expect(reading.unread).toEqual(['Xanthippopolis']);
  });

  it('offers the nearest name for one that is too far off to be read', () => {
    const { hits, didYouMean } = index.search('gaiknde');
    expect(hits).toEqual([]);
    expect(didYouMean.map(({ label }) => label)).toEqual(['Gaskindé']);
  });

  it('keeps to a known place beside a word nobody knows, and says so', () => {
    const { hits, complete, reading } = index.search('sokolo xylophone');
    expect(hits.map(({ id }) => id)).toEqual(['mali-2020-01-26-sokolo']);
    expect(complete).toBe(0);
    expect(reading.unread).toEqual(['xylophone']);
  });

  it('shows a misspelt name as what it was read as', () => {
    const [span] = index.search('Menka').reading.spans;
    expect(span?.text).toBe('Menka');
    expect(span?.matches[0]).toMatchObject({
      how: 'fuzzy',
      distance: 1,
      concept: { label: 'Ménaka' },
    });
  });
});

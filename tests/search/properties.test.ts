import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { fold } from '../../src/incidents/fold.js';
import type { Incident } from '../../src/incidents/schema.js';
import { createSearchIndex } from '../../src/search/index.js';
import { tokenize, words } from '../../src/search/tokens.js';
import type { SearchIndex } from '../../src/search/types.js';
import { incidents, knowledge } from './shipped.js';

const shipped = createSearchIndex(knowledge, incidents);

/** A few incidents with look-alike neighbours, so that sequences meet again and again. */
const few = incidents.filter(({ place }) => /^(Kidal|In-Delimane|Inates|Djibo)$/.test(place.name));
const some = fc.constantFrom(...few);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('kidal', 'IS', '1/13/2019', 'أنصار', "l'", 'in', 'delimane', '2019-', 'ß'),
    )
    .map((parts) => parts.join(' ')),
);

type Change =
  | { readonly do: 'put'; readonly incident: Incident; readonly word: string }
  | { readonly do: 'remove'; readonly id: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    do: fc.constant('put' as const),
    incident: some,
    word: fc.constantFrom('', 'zebra', 'zebras', 'kidal', 'bridge'),
  }),
  fc.record({ do: fc.constant('remove' as const), id: some.map(({ id }) => id) }),
);

const asked = [
  'kidal',
  'kidl',
  'indeli',
  'zebra',
  'zebrs',
  'jnim 2017',
  'djibo convoy',
  'bridge',
  '',
];
const answers = (index: SearchIndex): unknown =>
  asked.map((query) => [
    index.search(query, { typing: true }),
    index.suggest('place', query, 'en'),
    index.suggest('incident', query, 'fr'),
    index.suggest('group', query, 'en'),
  ]);

describe('the index', () => {
  test.prop([fc.array(change, { maxLength: 25 })], { numRuns: 40 })(
    'after any changes answers like one built afresh',
    (changes) => {
      const index = createSearchIndex(knowledge);
      const kept = new Map<string, Incident>();
      for (const one of changes) {
        if (one.do === 'remove') {
          index.remove(one.id);
          kept.delete(one.id);
        } else {
          const incident = { ...one.incident, title: `${one.incident.title} ${one.word}`.trim() };
          index.upsert(incident);
          kept.set(incident.id, incident);
        }
        // Reading between changes fills the caches that the next change must outdate.
        index.search('zebrs');
      }
      expect(index.size).toBe(kept.size);
      expect(answers(index)).toEqual(answers(createSearchIndex(knowledge, kept.values())));
    },
  );

  test.prop([anyText], { numRuns: 300 })('never throws on any text', (text) => {
    const { hits, total } = shipped.search(text, { limit: 5 });
    expect(hits.length).toBeLessThanOrEqual(total);
    const { tokens, spans } = shipped.read(text, { typing: true });
    for (const { start, end } of spans) expect(start < end && end <= tokens.length).toBe(true);
    for (const field of ['incident', 'group', 'place', 'query'] as const) {
      const suggestions = shipped.suggest(field, text, 'fr');
      expect(suggestions.length).toBeLessThanOrEqual(25);
      for (const { label, value } of suggestions) {
        expect(label.length > 0 && label.length <= 100).toBe(true);
        expect(value.length <= 100).toBe(true);
      }
    }
  });

  test.prop([fc.constantFrom(...incidents)], { numRuns: 100 })(
    'gives the incidents of an exactly named place first',
    ({ place, id }) => {
      const here = incidents.filter((other) =>
        [other.place.name, ...other.place.aliases].some((name) => fold(name) === fold(place.name)),
      );
      const found = shipped.search(place.name).hits.map((hit) => hit.id);
      expect(found).toContain(id);
      const firstOnes = found.slice(0, here.length);
      expect(firstOnes.toSorted()).toEqual(here.map((other) => other.id).toSorted());
    },
  );
});

describe('folding', () => {
  test.prop([anyText])('is idempotent', (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });

  test.prop([anyText])('cuts words the same with and without positions', (text) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words(text));
  });
});

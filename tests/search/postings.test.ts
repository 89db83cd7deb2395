import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { FIELD, Postings, type Field } from '../../src/search/postings.js';

const doc = fc.oneof(
  fc.nat(40),
  fc.nat(40_000),
  fc.nat(400).map((at) => at * 100),
);
const field = fc.constantFrom<Field>(FIELD.record, FIELD.title, FIELD.summary, FIELD.note);
const changes = fc.array(fc.tuple(fc.boolean(), doc, field), { maxLength: 900, size: 'max' });

describe('postings', () => {
  test.prop([changes], { numRuns: 60 })(
    'hold each document once with its strongest field, few or many, in order',
    (all) => {
      const postings = new Postings();
      const expected = new Map<number, Field>();
      for (const [at, [adds, one, where]] of all.entries()) {
        const known = expected.get(one);
        // Additions outweigh removals, so that lists grow long enough to be cut into blocks.
        if (adds || at % 3 > 0) {
          postings.add(one, where);
          if (known === undefined || where < known) expected.set(one, where);
        } else {
          postings.remove(one);
          expected.delete(one);
        }
        if (at === 500) postings.trim();
      }
      expect([...postings.documents()]).toEqual([...expected.keys()].sort((a, b) => a - b));
      for (const [one, where] of expected) expect(postings.field(one)).toBe(where);
      expect(postings.field(50_000)).toBeUndefined();
      expect(postings.length).toBe(expected.size);
      const records = [...expected.values()].filter((where) => where === FIELD.record);
      expect(postings.records).toBe(records.length);
      const inBlocks = postings.blocks.flatMap(({ first, items, length }) =>
        Array.from({ length }, (_, at) => first + ((items[at] ?? 0) >>> 2)),
      );
      expect(inBlocks).toEqual([...postings.documents()]);
    },
  );
});

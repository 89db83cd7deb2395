import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { NameParts } from '../../src/search/name-parts.js';
import { SortedKeys } from '../../src/search/sorted.js';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });

describe('sorted keys', () => {
  test.prop([fc.array(fc.tuple(fc.boolean(), key), { maxLength: 200, size: 'max' }), key])(
    'give those with a beginning in order, however they came and went',
    (changes, prefix) => {
      const keys = new SortedKeys();
      const expected = new Set<string>();
      for (const [at, [adds, one]] of changes.entries()) {
        if (!adds) {
          keys.delete(one);
          expected.delete(one);
        } else if (!expected.has(one)) {
          keys.add(one);
          expected.add(one);
        }
        // Reading between changes puts what is new in order.
        if (at % 7 === 0) Array.from(keys.startingWith('b'));
      }
      const wanted = [...expected].filter((one) => one.startsWith(prefix)).sort();
      expect([...keys.startingWith(prefix)]).toEqual(wanted);
    },
  );
});

describe('name parts', () => {
  it('find a name by the beginning of any of its words, until it is removed', () => {
    const names = new NameParts<number>();
    names.add('Ansarul Islam', 1);
    names.add('État islamique', 2);
    names.add('Islam', 3);
    expect([...names.find('isla')].sort()).toEqual([1, 2, 3]);
    expect([...names.find('ansarul i')]).toEqual([1]);
    expect([...names.find('sarul')]).toEqual([]);
    names.remove('Islam', 3);
    names.remove('Ansarul Islam', 1);
    expect([...names.find('isla')]).toEqual([2]);
  });
});

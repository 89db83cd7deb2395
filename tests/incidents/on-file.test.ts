import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { onFileOf } from '../../src/incidents/on-file.js';
import { incidents } from '../search/shipped.js';

const ids = fc.array(fc.oneof(fc.constantFrom(...incidents.map(({ id }) => id)), fc.string()));

describe('what is on file', () => {
  test.prop([fc.subarray([...incidents]), ids])(
    'is what a look through it finds',
    (some, asked) => {
      const file = onFileOf(some);
      expect(file.newest).toBe(
        some
          .map(({ date }) => date.start)
          .toSorted()
          .at(-1) ?? '',
      );
      expect(file.pick(asked)).toEqual(some.filter(({ id }) => asked.includes(id)));
      for (const id of asked) expect(file.get(id)).toBe(some.find((one) => one.id === id));
    },
  );

  it('is worked out once for a version', () => {
    expect(onFileOf(incidents)).toBe(onFileOf(incidents));
    expect(onFileOf([...incidents])).not.toBe(onFileOf(incidents));
  });
});

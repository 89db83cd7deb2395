import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatRecords, type Json } from '../../src/store/format.js';

/** What a file can hold: JSON has no `-0` and no `undefined`. */
const plain = (value: unknown): Json => z.json().parse(JSON.parse(JSON.stringify(value)));
const read = (text: string): Json => z.json().parse(JSON.parse(text));

describe('formatRecords', () => {
  property.prop([fc.jsonValue()])('says the same as JSON.stringify', (value) => {
    expect(read(formatRecords(plain(value)))).toEqual(plain(value));
  });

  property.prop([fc.jsonValue()])(
    'is the same text however often it is read and written',
    (value) => {
      const once = formatRecords(plain(value));
      expect(formatRecords(read(once))).toBe(once);
    },
  );

  property.prop([
    fc.array(fc.dictionary(fc.string(), fc.string({ maxLength: 20 }), { maxKeys: 30 })),
  ])('only a single value may pass the width', (rows) => {
    const long = formatRecords(rows)
      .split('\n')
      .filter((line) => line.length > 110 && /^\s*[[{]/.test(line));
    expect(long).toEqual([]);
  });

  test('short objects stay on one line, long ones break by member; keys keep their order', () => {
    expect(
      formatRecords([
        { b: 1, a: ['x', 'y'], none: undefined },
        { text: 'w'.repeat(100), list: [], figures: [{ min: 1, max: null }] },
      ]),
    ).toBe(
      [
        '[',
        '  { "b": 1, "a": ["x", "y"] },',
        '  {',
        `    "text": "${'w'.repeat(100)}",`,
        '    "list": [],',
        '    "figures": [{ "min": 1, "max": null }]',
        '  }',
        ']',
        '',
      ].join('\n'),
    );
  });
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Chunks } from '../../src/search/chunks.js';
import { words } from '../../src/search/tokens.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('Ménaka', "l'État", 'ΟΔΟΣ', 'e\u0301', '\u0301', '№5', 'أنصار', ' ', ','),
    )
    .map((parts) => parts.join(' ')),
);

describe('texts read chunk by chunk', () => {
  test.prop([fc.array(anyText, { maxLength: 20 })], { numRuns: 300 })(
    'fold as they do whole, the first time and again',
    (texts) => {
      const chunks = new Chunks(words);
      for (const text of [...texts, ...texts]) expect(chunks.read(text)).toEqual(words(text));
    },
  );

  it('are folded once a chunk, however many there are', () => {
    const folded: string[] = [];
    const chunks = new Chunks((chunk) => {
      folded.push(chunk);
      return [chunk];
    });
    const all = Array.from({ length: 5_000 }, (_, at) => `word${at}`);
    for (let round = 0; round < 2; round += 1) {
      expect(chunks.read(all.join('  '))).toEqual(all);
    }
    expect(folded).toEqual(all);
    expect(chunks.size).toBe(5_000);
    chunks.clear();
    expect(chunks.size).toBe(0);
    expect(chunks.read('word7')).toEqual(['word7']);
  });
});

import { fc, test as property } from '@fast-check/vitest';
import { parser } from '@odiffey/discord-markdown';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/answers/answer.js';
import { escapeMarkdown, lineMarkdown } from '../../src/discord/markdown.js';

/** What Discord's own grammar makes of a text: node types, and the text that is shown. */
function shown(markdown: string): { types: ReadonlySet<string>; text: string } {
  const types = new Set<string>();
  let text = '';
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      types.add(String(value.type));
      if ('content' in value) {
        if (typeof value.content === 'string') text += value.content;
        else walk(value.content);
      }
    }
  };
  walk(parser(markdown));
  return { types, text };
}

/** Text of the kinds that could do harm, mixed with any other. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['**', '__', '~~', '||', '`', '```', '# ', '-# ', '> ', '>>> ', '- ', '* ', '1. ', '+ '],
        ...['[a](http://x.y)', '<http://x.y>', 'https://x.y/z', '<@123>', '<@&1>', '<#1>', '\n'],
        ...['@everyone', '@here', '<t:1:R>', '<:e:1>', '</a:1>', '\\', '_', '*', ' ', '\u202e'],
      ),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What is left of a text that is shown on one line, without invisible characters. */
const visible = (text: string): string =>
  text
    .replace(/\s*[\n\r\t]\s*/g, ' ')
    .replace(/[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');

describe('escapeMarkdown', () => {
  property.prop([hostile], { numRuns: 2_000 })('shows any text as it is written', (stored) => {
    const line = lineMarkdown([{ text: `Before ${stored}` }]);
    const result = shown(line);
    expect([...result.types].filter((type) => !['text', 'br', 'emoticon'].includes(type))).toEqual(
      [],
    );
    expect(result.text).toBe(visible(`Before ${stored}`).trim());
  });

  property.prop([hostile], { numRuns: 2_000 })(
    'shows any text at the start of a line',
    (stored) => {
      const result = shown(lineMarkdown([{ text: stored }]));
      expect(
        [...result.types].filter((type) => !['text', 'br', 'emoticon'].includes(type)),
      ).toEqual([]);
    },
  );

  property.prop([hostile], { numRuns: 1_000 })('leaves no mention that could ping', (stored) => {
    const escaped = escapeMarkdown(stored);
    expect(escaped).not.toMatch(/(?<!\\)@/);
    expect(escaped).not.toMatch(/(?<!\\)</);
  });

  test('leaves figures and ordinary punctuation alone', () => {
    const text = 'At least 53 soldiers (49, then 53); “dozens” wounded - see below.';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('lineMarkdown', () => {
  property.prop([hostile, hostile], { numRuns: 1_000 })(
    'keeps emphasis and links whole whatever they hold',
    (strong, name) => {
      const line: Line = [
        { text: `a${strong}b`, strong: true },
        { text: ' · ' },
        { text: `c${name}d`, url: 'https://example.org/a(b)?q=<x>#y z' },
        { text: ' end' },
      ];
      const { types } = shown(lineMarkdown(line));
      expect([...types].sort()).toEqual(['link', 'strong', 'text']);
    },
  );

  test('keeps a link whole whose words hold a lone bracket', () => {
    const { types } = shown(lineMarkdown([{ text: 'army [revised', url: 'https://example.org/' }]));
    expect([...types].sort()).toEqual(['link', 'text']);
  });

  test('joins neighbours of one style, and puts marks inside outer spaces', () => {
    expect(
      lineMarkdown([
        { text: 'Official ', strong: true },
        { text: 'toll', strong: true },
        { text: ' x' },
      ]),
    ).toBe('**Official toll** x');
    expect(lineMarkdown([{ text: 'Official ', strong: true }, { text: 'x' }])).toBe(
      '**Official** x',
    );
  });

  test('shows a link that is not a web address as text', () => {
    expect(lineMarkdown([{ text: 'source', url: 'javascript:alert(1)' }])).toBe('source');
  });

  test('makes small print of a line that is quiet throughout', () => {
    expect(lineMarkdown([{ text: 'read as: Kidal', quiet: true }])).toBe('-# read as: Kidal');
  });
});

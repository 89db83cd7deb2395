import { fc, test as property } from '@fast-check/vitest';
import type { APIContainerComponent } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Answer, Line, Section } from '../../src/answers/answer.js';
import { cutLine } from '../../src/discord/cut.js';
import { renderAnswer, type Frame } from '../../src/discord/render.js';

const frame: Frame = {
  language: 'en',
  page: 0,
  buttons: [],
  files: [],
  openId: (incident, mark) => `open:${incident}:${mark}`,
  pageId: (page) => `page:${page}`,
  choiceId: (question) => `choice:${question}`,
};

const answer = (given: Partial<Answer>): Answer => ({
  status: 'answered',
  lead: [],
  sections: [],
  notes: [],
  incidents: [],
  suggestions: [],
  figures: [],
  groups: [],
  ...given,
});

function collect(value: unknown, pick: (item: object) => string | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, pick));
  if (typeof value !== 'object' || value === null) return [];
  const found = pick(value);
  return [
    ...(found === undefined ? [] : [found]),
    ...Object.values(value).flatMap((item) => collect(item, pick)),
  ];
}
const textsOf = (components: readonly APIContainerComponent[]): string[] =>
  collect(components, (item) =>
    'content' in item && typeof item.content === 'string' ? item.content : undefined,
  );
const idsOf = (components: readonly APIContainerComponent[]): string[] =>
  collect(components, (item) =>
    'custom_id' in item && typeof item.custom_id === 'string' ? item.custom_id : undefined,
  );
/** Components proper: a media gallery's items have no type. */
const countOf = (components: readonly APIContainerComponent[]): number =>
  collect(components, (item) => ('type' in item ? 'component' : undefined)).length;

const sentence = fc
  .array(fc.constantFrom('soldiers', '53', 'killed', 'Government', 'of', 'Mali', 'été'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => `Some ${words.join(' ')}.`);
const line: fc.Arbitrary<Line> = fc
  .array(sentence, { minLength: 1, maxLength: 30 })
  .map((sentences) => [{ text: sentences.join(' ') }]);
const section: fc.Arbitrary<Section> = fc.record(
  {
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    heading: line.map(([span]) => [{ text: span?.text.slice(0, 60) ?? '' }]),
    incident: fc.constantFrom('mali-2019-11-01-indelimane', 'niger-2019-12-10-inates'),
  },
  { requiredKeys: ['lines'] },
);
const anyAnswer = fc
  .record({
    title: line,
    lead: fc.array(line, { maxLength: 3 }),
    sections: fc.array(section, { maxLength: 40 }),
    notes: fc.array(line, { maxLength: 4 }),
    choices: fc.array(
      fc.string({ minLength: 1, maxLength: 120 }).map((label) => ({
        label: `${label}x`,
        question: label,
      })),
      { maxLength: 8 },
    ),
  })
  .map((parts) => answer(parts));

describe('renderAnswer', () => {
  property.prop([anyAnswer], { numRuns: 150 })(
    'keeps every page of any answer within Discord’s limits',
    (given) => {
      const { pages } = renderAnswer(given, frame);
      for (let page = 0; page < pages; page += 1) {
        const { components } = renderAnswer(given, { ...frame, page });
        const texts = textsOf(components);
        expect(Array.from(texts.join('')).length).toBeLessThanOrEqual(4_000);
        expect(texts.every((text) => text !== '')).toBe(true);
        expect(countOf(components)).toBeLessThanOrEqual(40);
        const ids = idsOf(components).filter((id) => !id.startsWith('choice:'));
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  property.prop([anyAnswer], { numRuns: 100 })('loses no line, and repeats none', (given) => {
    const { pages } = renderAnswer(given, frame);
    const all = Array.from({ length: pages }, (_, page) =>
      textsOf(renderAnswer(given, { ...frame, page }).components).join('\n'),
    ).join('\n');
    const lines = given.sections.flatMap(({ lines: own }) => own.map(([span]) => span?.text ?? ''));
    const shown = all.split('\n');
    for (const text of lines) {
      if (text.length > 2_000) continue;
      expect(shown.filter((one) => one === text).length).toBe(
        lines.filter((one) => one === text).length,
      );
    }
  });

  test('cuts a line that no page can hold at a sentence end, and says so', () => {
    const long = 'At least 53 soldiers were killed. '.repeat(200).trim();
    const { components } = renderAnswer(answer({ lead: [[{ text: long }]] }), frame);
    const text = textsOf(components).join('\n');
    expect(text).toMatch(/were killed\.\n-# Shortened here/);
  });

  test('leaves out, and says so, what cannot be cut', () => {
    const { components } = renderAnswer(answer({ lead: [[{ text: 'x'.repeat(5_000) }]] }), frame);
    expect(textsOf(components).join('\n')).toMatch(/^-# One passage is left out here/);
  });

  test('numbers the choices whose labels no button holds', () => {
    const label = 'An attack '.repeat(12);
    const { components } = renderAnswer(
      answer({
        status: 'ambiguous',
        lead: [[{ text: 'Which one?' }]],
        choices: [{ label, question: 'a' }],
      }),
      frame,
    );
    expect(textsOf(components).join('\n')).toContain(`**1** · ${label}`);
    expect(JSON.stringify(components)).toContain('"label":"1"');
  });
});

describe('cutLine', () => {
  test.each([
    ['Killed 53 soldiers. Wounded 20 more.', 25, 'Killed 53 soldiers.'],
    // An abbreviation, an initial and a decimal are not sentence ends.
    ['Gen. Moussa counted them. Then more.', 30, 'Gen. Moussa counted them.'],
    ['J. Dupont of AFP', 10, undefined],
    ['About 1.5 tonnes of it', 12, undefined],
  ])('%s', (text, limit, expected) => {
    expect(cutLine([{ text }], limit)).toBe(expected);
  });

  test('never ends inside a source’s name', () => {
    const source: Line = [
      { text: 'First sentence. ' },
      { text: 'Radio France Intl. Africa desk', url: 'https://rfi.fr' },
    ];
    expect(cutLine(source, 40)).toBe('First sentence.');
  });
});

/** Tables of totals: what is counted is said, and every figure behind a number is stated as data. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { GROUP_BY } from '../../src/answers/buckets.js';
import { casualtiesAnswer } from '../../src/answers/casualties-answer.js';
import { lineText } from '../../src/answers/spans.js';
import { highEdge, lowEdge } from '../../src/incidents/bounds.js';
import type { CountQuery, SourcedFigure } from '../../src/incidents/counts.js';
import { totalsOf } from '../../src/incidents/totals.js';
import { LANGUAGES } from '../../src/incidents/vocabulary.js';
import { incidentOf, incidents } from '../data/shipped.js';
import { context, knowledge } from './shipped.js';

const BARSALOGHO = 'burkina-faso-2024-08-24-barsalogho';

const isStated =
  ({ figures }: Answer) =>
  ({ incident, report, figure }: SourcedFigure): boolean =>
    figures.some(
      (stated) =>
        stated.incident === incident.id &&
        stated.report === report.id &&
        stated.measure === figure.measure &&
        stated.min === figure.min &&
        stated.max === figure.max,
    );

const leadOf = (answer: Answer): string => answer.lead.map(lineText).join('\n');
const textOf = (answer: Answer): string =>
  [...answer.lead, ...answer.sections.flatMap(({ lines }) => lines)].map(lineText).join('\n');

describe('the figures behind a table', () => {
  it('state both ends of the first of a ranking', () => {
    const answer = casualtiesAnswer({ countries: ['BF'] }, context('en'), {
      by: 'month',
      rank: 'people',
    });
    expect(leadOf(answer)).toContain('August 2024 (0 to 600)');
    const stated = answer.figures.filter(({ incident }) => incident === BARSALOGHO);
    expect(stated.some(({ max }) => max === 600)).toBe(true);
    expect(stated.some(({ min }) => min === 0 || min === null)).toBe(true);
  });

  it.each(GROUP_BY)('state every sum and both ends of every range, by %s', (by) => {
    const query: CountQuery = { measure: 'killed' };
    const answer = casualtiesAnswer({}, context('en'), { by });
    const stated = isStated(answer);
    const { official, claimed, range } = totalsOf(incidents, query, knowledge);
    const behind = [official?.parts, claimed?.parts, range?.lowest, range?.highest];
    for (const parts of behind) {
      expect(parts?.length).toBeGreaterThan(20);
      expect((parts ?? []).filter((part) => !stated(part))).toEqual([]);
    }
  });

  it('add up to the ends of the range, for each incident and for all', () => {
    const query: CountQuery = { measure: 'killed' };
    for (const selection of [incidents, ...incidents.map((one) => [one])]) {
      const { range } = totalsOf(selection, query, knowledge);
      const sum = (parts: readonly SourcedFigure[] = [], edge: typeof lowEdge): number =>
        parts.reduce((total, { figure }) => total + edge(figure), 0);
      expect(sum(range?.lowest, lowEdge)).toBe(range?.low ?? 0);
      expect(sum(range?.highest, highEdge)).toBe(range?.high ?? 0);
      expect(range?.highest.some(({ figure }) => figure.max === null) ?? false).toBe(
        range?.open ?? false,
      );
    }
  });

  it('are not those of reports between the two ends', () => {
    const to = context('en');
    const answer = casualtiesAnswer({}, { ...to, onFile: [incidentOf(BARSALOGHO)] });
    const all = incidentOf(BARSALOGHO).reports.flatMap(({ figures }) =>
      figures.filter(({ measure }) => measure === 'killed'),
    );
    expect(answer.figures.length).toBeLessThan(all.length);
  });
});

describe.each(LANGUAGES)('the words of a table in %s', (language) => {
  const to = context(language);

  it.each(['killed', 'wounded'] as const)('say in every row that it counts %s', (measure) => {
    const heading = to.words.measureHeadings[measure];
    const { sections, lead } = casualtiesAnswer({ measure }, to, { by: 'year' });
    expect(sections.length).toBeGreaterThan(5);
    for (const { lines } of sections) {
      const counts = lines.slice(0, 3).map(lineText);
      expect(counts.filter((text) => text.startsWith(`${heading}, `))).toHaveLength(3);
    }
    expect(lead.map(lineText).filter((text) => text.startsWith(`${heading}, `))).toHaveLength(3);
  });

  it('say of rows that tie that each has so many', () => {
    const [one, other] = ['ML', 'NE'].map((code) =>
      incidents.filter(({ place }) => place.country === code).slice(0, 2),
    );
    const tied = { ...to, onFile: [...(one ?? []), ...(other ?? [])] };
    const ranked = { by: 'country', rank: 'incidents' } as const;
    const each = { en: '2 incidents each.', fr: '2 incidents chacun.' }[language];
    expect(leadOf(casualtiesAnswer({}, tied, ranked))).toContain(each);
    const single = { ...to, onFile: one ?? [] };
    expect(textOf(casualtiesAnswer({}, single, ranked))).not.toMatch(/each|chacun/);
  });
});

it('says in good French what was most', () => {
  const ranked = { by: 'country', rank: 'people' } as const;
  const answer = casualtiesAnswer({ measure: 'wounded' }, context('fr'), ranked);
  expect(leadOf(answer)).toContain('Le plus grand nombre de blessés, selon');
});

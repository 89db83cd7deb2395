import { fc, test } from '@fast-check/vitest';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.js';
import { createKnowledge } from '../../../src/incidents/knowledge.js';
import type { Figure } from '../../../src/incidents/schema.js';
import { LANGUAGES, MEASURES } from '../../../src/incidents/vocabulary.js';
import { figuresText } from '../../../src/questions/entry/figures-text.js';
import { parseFigures } from '../../../src/questions/entry/figures.js';
import { loadShippedData } from '../../../src/store/data.js';

const { files } = await loadShippedData(join(import.meta.dirname, '../../../data'));
const knowledge = createKnowledge(files);

/** A figure in short: "killed soldiers 54+", "~30", "-5", "30-40". */
function short({ measure, party, min, max, approx, verbatim }: Figure): string {
  const bounds =
    min === max
      ? `${approx === true ? '~' : ''}${String(min)}`
      : max === null
        ? `${String(min)}+`
        : min === null
          ? `-${max}`
          : `${min}-${max}`;
  return `${measure} ${party} ${bounds}${verbatim === undefined ? '' : ` “${verbatim}”`}`;
}
const read = (typed: string): readonly string[] | string => {
  const result = parseFigures(typed, knowledge, 'ML');
  return result.ok ? result.figures.map(short) : result.unread;
};

describe('a toll that cannot be meant so', () => {
  it.each([
    ['50-30 soldiers', ['50-30']],
    ['2019-11-01', ['2019-11-01']],
    ['1.5 soldiers', ['1.5']],
    ['3,5 soldats', ['3,5']],
    ['10:30', ['10:30']],
    ['5 5 soldiers, 5 soldiers', ['5']],
    ['54 soldiers, 53 soldiers', ['53']],
    ['99999999999999999999999 soldiers', ['99999999999999999999999']],
    ['2000000 civilians', ['2000000']],
  ])('%s is refused, naming the place', (typed, unread) => {
    expect(parseFigures(typed, knowledge, 'ML')).toEqual({ ok: false, unread });
  });
});

describe('figures as people type them', () => {
  it.each([
    [
      'at least 54 soldiers, 1 civilian; 3 wounded',
      ['killed soldiers 54+', 'killed civilians 1', 'wounded people 3'],
    ],
    ['au moins 54 militaires tués et 1 civil', ['killed soldiers 54+', 'killed civilians 1']],
    ['54 soldiers and 1 civilian killed', ['killed soldiers 54', 'killed civilians 1']],
    ['54 soldiers, 3 wounded', ['killed soldiers 54', 'wounded people 3']],
    [
      'Killed: 54 soldiers, 1 civilian; wounded: 3',
      ['killed soldiers 54', 'killed civilians 1', 'wounded people 3'],
    ],
    ['15 soldats tués, 3 portés disparus', ['killed soldiers 15', 'missing people 3']],
    ['about 30', ['killed people ~30']],
    ['une dizaine de civils tués', ['killed civilians ~10']],
    ['up to 5 gendarmes', ['killed gendarmes -5']],
    ["jusqu'à 5 gendarmes", ['killed gendarmes -5']],
    ['upwards of 70 Malian soldiers', ['killed soldiers 70+']],
    ['70 or more', ['killed people 70+']],
    ['54+', ['killed people 54+']],
    ['30-40 militants', ['killed attackers 30-40']],
    ['entre 30 et 40 morts', ['killed people 30-40']],
    ['1,200 people', ['killed people 1200']],
    ['1 200 personnes enlevées', ['captured people 1200']],
    [
      'twenty-three soldiers and two civilians killed, five injured',
      ['killed soldiers 23', 'killed civilians 2', 'wounded people 5'],
    ],
    [
      'quatre-vingt-dix-sept soldats, vingt et un civils',
      ['killed soldiers 97', 'killed civilians 21'],
    ],
    ['one hundred and five people', ['killed people 105']],
    ['12 killed or wounded', ['casualties people 12']],
    ['no casualties', ['casualties people 0']],
    ['aucun mort, 2 blessés', ['killed people 0', 'wounded people 2']],
    ['a soldier and a gendarme', ['killed soldiers 1', 'killed gendarmes 1']],
  ])('%s', (typed, figures) => {
    expect(read(typed)).toEqual(figures);
  });

  it.each([
    ['more than 70', ['killed people 71+ “more than 70”']],
    ['plus de 70 soldats', ['killed soldiers 71+ “plus de 70”']],
    ['dozens of soldiers', ['killed soldiers 24+ “dozens”']],
    ['des dizaines de morts', ['killed people 20+ “dizaines”']],
    ['plusieurs blessés', ['wounded people 2+ “plusieurs”']],
  ])('%s keeps the words that the bounds cannot say', (typed, figures) => {
    expect(read(typed)).toEqual(figures);
  });

  it.each([
    ['54 soldiers, dont 3 officiers', ['dont', 'officiers']],
    ['7 soldiers near Ouatagouna', ['near Ouatagouna']],
    ['deux Casques bleus tchadiens', ['tchadiens']],
    ['who knows', ['who knows']],
    ['12 soldiers gendarmes', ['gendarmes']],
    ['', []],
  ])('%s is refused, naming what was not understood', (typed, unread) => {
    expect(parseFigures(typed, knowledge, 'ML')).toEqual({ ok: false, unread });
  });
});

const count = fc.integer({ min: 0, max: 3000 });
const bounds: fc.Arbitrary<Pick<Figure, 'min' | 'max' | 'approx' | 'verbatim'>> = fc.oneof(
  count.map((n) => ({ min: n, max: n })),
  count.map((n) => ({ min: n, max: n, approx: true as const })),
  count.map((n) => ({ min: n, max: null })),
  count.map((n) => ({ min: null, max: n })),
  fc.tuple(count, count).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) + 1 })),
  fc.constant({ min: 24, max: null, verbatim: 'a great many' }),
);
const measures: fc.Arbitrary<Pick<Figure, 'measure' | 'counts'>> = fc
  .constantFrom(...MEASURES)
  .map((measure) =>
    measure === 'casualties' ? { measure, counts: ['killed', 'wounded'] } : { measure },
  );
/** Parties whose label is another's, too, in one of the languages ("driver" and "drivers"). */
const ALIKE: Readonly<Record<string, string>> = { driver: 'drivers' };

const figures: fc.Arbitrary<Figure[]> = fc.uniqueArray(
  fc
    .tuple(measures, fc.constantFrom(...knowledge.vocabularies.parties), bounds)
    .map(([measure, party, bound]) => ({ ...measure, party: party.id, ...bound })),
  {
    minLength: 1,
    maxLength: 5,
    selector: ({ measure, party }) => `${measure} ${ALIKE[party] ?? party}`,
  },
);

test.prop([fc.constantFrom(...LANGUAGES), figures], { numRuns: 300 })(
  'what is shown back reads as the same figures, in both languages',
  (language, given) => {
    const typed = figuresText(given, createFormat(language, knowledge));
    const result = parseFigures(typed, knowledge);
    const inOrder = [...new Set(given.map(({ measure }) => measure))].flatMap((measure) =>
      given.filter((figure) => figure.measure === measure),
    );
    const parties = inOrder.map((figure) => ({
      ...figure,
      party: ALIKE[figure.party] ?? figure.party,
    }));
    expect(result, typed).toEqual({ ok: true, figures: parties });
  },
);

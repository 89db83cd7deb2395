import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.js';
import type { Figure } from '../../src/incidents/schema.js';
import { files, incidents } from '../data/shipped.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';

const knowledge = createKnowledge(files);
const en = createFormat('en', knowledge);
const fr = createFormat('fr', knowledge);

/** Spaces of every width read the same to a test; that they are there is what counts. */
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, '~');

const killed = (
  party: string,
  min: number | null,
  max: number | null = min,
  more: Partial<Figure> = {},
): Figure => ({ measure: 'killed', party, min, max, ...more });

describe('figures in words', () => {
  it.each([
    [killed('soldiers', 53), '53 soldiers', '53 soldats'],
    [killed('civilians', 1), '1 civilian', '1 civil'],
    [killed('security-guards', 1), '1 security guard', '1 agent de sécurité'],
    [killed('soldiers', 54, null), 'at least 54 soldiers', 'au moins 54 soldats'],
    [killed('soldiers', null, 5), 'up to 5 soldiers', 'jusqu’à 5 soldats'],
    [killed('soldiers', 28, 30), '28 to 30 soldiers', '28 à 30 soldats'],
    [killed('civilians', 100, 100, { approx: true }), 'about 100 civilians', 'environ 100 civils'],
    [
      killed('soldiers', 24, null, { verbatim: 'dozens' }),
      'dozens of soldiers',
      'des dizaines de soldats',
    ],
    [
      killed('attackers', 13, null, { verbatim: 'more than a dozen' }),
      'more than a dozen attackers',
      'plus d’une douzaine d’assaillants',
    ],
    [
      killed('soldiers', 24, 50, { verbatim: 'dozens, possibly as many as 50' }),
      'dozens of soldiers, possibly as many as 50',
      'des dizaines de soldats, peut-être jusqu’à 50',
    ],
    [
      killed('soldiers', 24, 100, { verbatim: 'dozens, even a hundred' }),
      'dozens of soldiers, even a hundred',
      'des dizaines de soldats, voire une centaine',
    ],
    [
      killed('civilians', 10, 12, { verbatim: 'une dizaine' }),
      'about ten civilians',
      'une dizaine de civils',
    ],
    [
      killed('people', 90, 100, { verbatim: 'nearly a hundred' }),
      'nearly a hundred people',
      'près d’une centaine de personnes',
    ],
    [
      killed('soldiers', 24, null, { verbatim: 'a great many' }),
      'at least 24 soldiers (“a great many”)',
      'au moins 24 soldats («~a great many~»)',
    ],
    [
      killed('soldiers', 70, null, { verbatim: 'upwards of 70' }),
      'at least 70 soldiers',
      'au moins 70 soldats',
    ],
    [killed('all', 7, null), 'at least 7 people in all', 'au moins 7 personnes au total'],
    [killed('people', 1), '1 person', '1 personne'],
    [killed('french-soldiers', 1), '1 French soldier', '1 soldat français'],
    [killed('peacekeepers', 0), '0 peacekeepers', '0 Casque bleu'],
    [killed('vdp', 34, null), 'at least 34 VDP volunteers', 'au moins 34 volontaires VDP'],
    [killed('civilians', 1200), '1,200 civilians', '1~200 civils'],
  ])('%j', (figure, english, french) => {
    expect(en.figure(figure)).toBe(english);
    expect(spaced(fr.figure(figure))).toBe(french);
  });

  it('say that killed and wounded were counted together', () => {
    const figure: Figure = {
      measure: 'casualties',
      counts: ['killed', 'wounded'],
      party: 'soldiers',
      min: 40,
      max: 40,
    };
    expect(en.figure(figure)).toBe('40 soldiers killed or wounded, counted together');
    expect(fr.figure(figure)).toBe('40 soldats tués ou blessés, comptés ensemble');
  });

  it('keep the bounds where they are entered', () => {
    const dozens = killed('soldiers', 24, null, { verbatim: 'dozens' });
    expect(en.keptFigure(dozens)).toBe('at least 24 soldiers (“dozens”)');
  });

  it('translate every counting word of the data', () => {
    const worded = incidents
      .flatMap(({ reports }) => reports.flatMap(({ figures }) => figures))
      .filter(({ verbatim }) => verbatim !== undefined && !/\d/.test(verbatim));
    expect(worded.length).toBeGreaterThan(20);
    for (const figure of worded) {
      for (const format of [en, fr]) expect(format.figure(figure)).not.toMatch(/\d|“|«/);
    }
  });

  it('give every party of the data a singular and a plural in both languages', () => {
    for (const { id } of knowledge.vocabularies.parties) {
      for (const format of [en, fr]) {
        expect(format.party(id, 1)).not.toBe('');
        expect(format.party(id, 1)).not.toMatch(/\b(soldats|civils|civilians|women|personnes)\b/);
      }
    }
  });
});

describe('dates', () => {
  it.each([
    [en.date('2019-11-01'), '1 Nov 2019'],
    [en.date('2017-09-23'), '23 Sep 2017'],
    [en.date('2019-11-01', 'long'), '1 November 2019'],
    [fr.date('2019-11-01'), '1er nov. 2019'],
    [fr.date('2019-11-01', 'long'), '1er novembre 2019'],
    [fr.date('2017-03-02'), '2 mars 2017'],
    [en.date('2013'), '2013'],
    [fr.date('2013-08'), 'août 2013'],
    [en.incidentDate({ start: '2019-11-01', precision: 'month' }, 'long'), 'November 2019'],
    [en.incidentDate({ start: '2019-11-04', precision: 'week' }), 'week of 4 Nov 2019'],
    [
      fr.incidentDate({ start: '2019-09-30', end: '2019-10-01', precision: 'day' }, 'long'),
      '30 septembre – 1er octobre 2019',
    ],
    [
      en.incidentDate({ start: '2012-01-18', end: '2012-01-25', precision: 'day' }),
      '18–25 Jan 2012',
    ],
    [en.period('2017-01-01', '2017-12-31'), '2017'],
    [fr.period('2019-11-01', '2019-11-30'), 'novembre 2019'],
    [en.period('2017-07-31', '2017-09-23'), '31 Jul 2017 – 23 Sep 2017'],
    [en.period(undefined, undefined), undefined],
  ])('%s', (given, expected) => {
    expect(given).toBe(expected);
  });
});

describe('lists, ranges, delays', () => {
  it('follow each language', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
    expect(en.range({ low: 25, high: 71, open: true })).toBe('25 to 71 or more');
    expect(fr.range({ low: 25, high: 71, open: false })).toBe('25 à 71');
    expect(en.range({ low: 28, high: 28, open: true })).toBe('at least 28');
    expect([en.delay(0), en.delay(1), en.delay(3), en.delay(-2)]).toEqual([
      'the same day',
      '1 day after',
      '3 days after',
      '2 days before',
    ]);
    expect(fr.delay(54)).toBe('54 jours après');
  });
});

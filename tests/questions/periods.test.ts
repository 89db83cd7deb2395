import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ramadanIn } from '../../src/questions/periods/calendar.js';
import { parsePeriod, readPeriods } from '../../src/questions/periods/index.js';
import { tokenize } from '../../src/questions/tokens.js';

const NOW = new Date('2026-11-21T23:30:00Z');
const read = (text: string): readonly string[] =>
  readPeriods(tokenize(text), NOW).map(
    ({ from, to, negated }) => `${negated ? 'not ' : ''}${from ?? ''}..${to ?? ''}`,
  );

describe('periods in questions', () => {
  it.each([
    ['Kidal 12 Feb 2016', '2016-02-12..2016-02-12'],
    ['Feb 12, 2016', '2016-02-12..2016-02-12'],
    ['le 1er novembre 2019', '2019-11-01..2019-11-01'],
    ['the 2nd of November 2019', '2019-11-02..2019-11-02'],
    ['17/06/2017', '2017-06-17..2017-06-17'],
    ['17/06/17', '2017-06-17..2017-06-17'],
    ['2017 first half', '2017-01-01..2017-06-30'],
    ['Q3 of 2019', '2019-07-01..2019-09-30'],
    ['2020 H1', '2020-01-01..2020-06-30'],
    ['au Mali en 2014 on a combien', '2014-01-01..2014-12-31'],
    ['Bintagoungou post June 2017', '2017-06-01..2017-06-30'],
    ['post-June 2017', '2017-07-01..'],
    ['06/17/2017', '2017-06-17..2017-06-17'],
    ['2017-06-17', '2017-06-17..2017-06-17'],
    ['19-20 September 2017', '2017-09-19..2017-09-20'],
    ['sept 2023', '2023-09-01..2023-09-30'],
    ['July, 2021', '2021-07-01..2021-07-31'],
    ['en decembre 2020', '2020-12-01..2020-12-31'],
    ['in May', '2026-05-01..2026-05-31'],
    ['en décembre', '2025-12-01..2025-12-31'],
    ['in 2019', '2019-01-01..2019-12-31'],
    ['everything from March 2022', '2022-03-01..2022-03-31'],
    ['since 2019', '2019-01-01..'],
    ['depuis mars 2020', '2020-03-01..'],
    ['before 2015', '..2014-12-31'],
    ['après le 3 mars 2019', '2019-03-04..'],
    ["jusqu'en 2016", '..2016-12-31'],
    ['from 2019 on', '2019-01-01..'],
    ['entre juin et août 2017', '2017-06-01..2017-08-31'],
    ['between November 2019 and February 2020', '2019-11-01..2020-02-29'],
    ['between November and February 2020', '2019-11-01..2020-02-29'],
    ['du 18 au 25 janvier 2012', '2012-01-18..2012-01-25'],
    ['from June to August 2017', '2017-06-01..2017-08-31'],
    ['2017-2019', '2017-01-01..2019-12-31'],
    ['2017 and 2018', '2017-01-01..2018-12-31'],
    ['first half of 2020', '2020-01-01..2020-06-30'],
    ['premier semestre 2021', '2021-01-01..2021-06-30'],
    ['Q3 2019', '2019-07-01..2019-09-30'],
    ['3e trimestre 2019', '2019-07-01..2019-09-30'],
    ['début 2020', '2020-01-01..2020-04-30'],
    ['fin décembre 2020', '2020-12-21..2020-12-31'],
    ['été 2019', '2019-06-01..2019-08-31'],
    ['Ramadan 2025', '2025-03-01..2025-03-29'],
    ['last month', '2026-10-01..2026-10-31'],
    ["l'an dernier", '2025-01-01..2025-12-31'],
    ['this year', '2026-01-01..2026-12-31'],
    ['ces 6 derniers mois', '2026-05-22..2026-11-21'],
    ['il y a trois mois', '2026-08-01..2026-08-31'],
    ['hier', '2026-11-20..2026-11-20'],
    ['vendredi dernier', '2026-11-20..2026-11-20'],
  ])('%s', (text, days) => {
    expect(read(text)).toEqual([days]);
  });

  it('takes the year of two months from the one that has it', () => {
    const both = ['2019-07-01..2019-07-31', '2019-12-01..2019-12-31'];
    expect(read('in July or December 2019')).toEqual(both);
    expect(read('celui de juillet ou celui de décembre 2019')).toEqual(both);
    expect(read('July 2019 or in December')).toEqual(both);
  });

  it('tells a period that is asked for from one that is left out', () => {
    expect(read("l'attaque de Blabrine en 2020, pas celle de 2019")).toEqual([
      '2020-01-01..2020-12-31',
      'not 2019-01-01..2019-12-31',
    ]);
  });

  it.each([
    'attacks that may have hit',
    'the march on Kidal',
    'more than 2000 soldiers',
    'il a été revendiqué',
    '31/02/2019',
    'seven soldiers',
  ])('finds no date in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says what it assumed', () => {
    expect(readPeriods(tokenize('in May'), NOW)[0]?.assumption).toBe('past-year');
    expect(readPeriods(tokenize('on 9/8/2020'), NOW)[0]?.assumption).toBe('day-first');
    expect(readPeriods(tokenize('17/06/2017'), NOW)[0]?.assumption).toBeUndefined();
  });

  it('reads an option that is nothing but a period, and nothing else', () => {
    expect(parsePeriod('juin 2017', NOW)).toEqual({
      from: '2017-06-01',
      to: '2017-06-30',
      text: 'juin 2017',
    });
    expect(parsePeriod('Kidal 2017', NOW)).toBeUndefined();
    expect(parsePeriod('', NOW)).toBeUndefined();
  });

  it('knows Ramadan to begin once or twice a Gregorian year', () => {
    expect(ramadanIn(2030)).toHaveLength(2);
    expect(ramadanIn(2019)[0]?.from).toBe('2019-05-06');
  });
});

describe('any day', () => {
  const days = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const formats = ['en-GB', 'fr-FR', 'en-US'].flatMap((locale) =>
    (['long', 'short'] as const).map(
      (month) =>
        new Intl.DateTimeFormat(locale, {
          day: 'numeric',
          month,
          year: 'numeric',
          timeZone: 'UTC',
        }),
    ),
  );
  test.prop([days, fc.constantFrom(...formats)])(
    'is read back as it is written in English and French',
    (day, format) => {
      const text = `Kidal ${format.format(new Date(`${day}T00:00:00Z`))} attack`;
      expect(read(text), text).toEqual([`${day}..${day}`]);
    },
  );

  test.prop([days, days])('makes a range with another, first day first', (a, b) => {
    const [from, to] = [a, b].toSorted();
    expect(read(`between ${from ?? ''} and ${to ?? ''}`)).toEqual([`${from ?? ''}..${to ?? ''}`]);
  });

  test.prop([fc.string({ maxLength: 80 })])(
    'and any text is read without an error, in order and inside it',
    (text) => {
      const tokens = tokenize(text);
      let last = 0;
      for (const { start, end, from, to } of readPeriods(tokens, NOW)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(tokens.length);
        if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
        last = end;
      }
    },
  );
});

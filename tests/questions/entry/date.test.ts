import { fc, test } from '@fast-check/vitest';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.js';
import { createKnowledge } from '../../../src/incidents/knowledge.js';
import { LANGUAGES } from '../../../src/incidents/vocabulary.js';
import { parseEntryDate } from '../../../src/questions/entry/date.js';
import { loadShippedData } from '../../../src/store/data.js';

/** A Friday. */
const NOW = new Date('2026-11-20T10:00:00Z');
const read = (typed: string): unknown => {
  const result = parseEntryDate(typed, NOW);
  return result.ok ? result.date : result.fault;
};
const day = (start: string) => ({ start, precision: 'day' });

describe('a date before the file begins', () => {
  it.each(['1019-11-01', '1 November 219', '0001-01-01'])('%s is a slip', (typed) => {
    expect(parseEntryDate(typed, new Date('2026-11-21T12:00:00Z'))).toMatchObject({ ok: false });
  });
});

describe('dates as moderators type them', () => {
  it.each([
    ['Friday', day('2026-11-20')],
    ['on Thursday', day('2026-11-19')],
    ['samedi', day('2026-11-14')],
    ['vendredi dernier', day('2026-11-13')],
    ['yesterday', day('2026-11-19')],
    ['hier', day('2026-11-19')],
    ['1er novembre 2019', day('2019-11-01')],
    ['1 Nov 2019', day('2019-11-01')],
    ['2019-11-01', day('2019-11-01')],
    ['1/11/2019', day('2019-11-01')],
    ['30-31 mai 2020', { start: '2020-05-30', end: '2020-05-31', precision: 'day' }],
    ['novembre 2019', { start: '2019-11-01', precision: 'month' }],
    ['2019', { start: '2019-01-01', precision: 'year' }],
  ])('%s', (typed, date) => {
    expect(read(typed)).toEqual(date);
  });

  it.each([
    ['soon', 'not-a-date'],
    ['tomorrow', 'not-a-date'],
    ['31 June 2020', 'not-a-date'],
    ['since March 2020', 'open'],
    ['1 December 2026', 'future'],
    ['between June and August 2017', 'too-long'],
    ['Friday the 13th of never', 'not-a-date'],
    ['', 'not-a-date'],
  ])('%s is refused as %s', (typed, fault) => {
    expect(read(typed)).toBe(fault);
  });
});

const { files } = await loadShippedData(join(import.meta.dirname, '../../../data'));
const knowledge = createKnowledge(files);

test.prop([
  fc.constantFrom(...LANGUAGES),
  fc.constantFrom('short', 'long'),
  fc.date({ min: new Date('1990-01-01'), max: NOW, noInvalidDate: true }),
])('a day as shown reads as the same day', (language, style, moment) => {
  const start = moment.toISOString().slice(0, 10);
  const shown = createFormat(language, knowledge).date(start, style);
  expect(parseEntryDate(shown, NOW), shown).toEqual({ ok: true, date: day(start) });
});

import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../src/search/index.js';
import { incidents, knowledge } from './shipped.js';

const index = createSearchIndex(knowledge, incidents);
const ids = (query: string): readonly string[] => index.search(query).hits.map(({ id }) => id);

describe('search', () => {
  it('gives everything, newest first, without a query', () => {
    const { hits, total } = index.search('', { limit: 3 });
    expect(total).toBe(incidents.length);
    const days = hits.map(({ id }) => incidents.find((one) => one.id === id)?.date.start ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('combines with filters', () => {
    const filters = { countries: ['NE'], from: '2019-01-01' } as const;
    const { hits } = index.search('army base', { filters });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ id }) => id.startsWith('niger-'))).toBe(true);
  });

  it('pages: limit and offset cut one order', () => {
    const all = index.search('kidal').hits;
    expect(index.search('kidal', { limit: 4, offset: 3 }).hits).toEqual(all.slice(3, 7));
  });

  it('sorts by toll and by date on request', () => {
    const inOrder = (sort: 'oldest' | 'newest'): readonly string[] =>
      index.search('tessit', { sort }).hits.map(({ id }) => id);
    expect(inOrder('oldest')).toEqual(['mali-2021-03-15-tessit', 'mali-2022-08-07-tessit']);
    expect(inOrder('newest')).toEqual(['mali-2022-08-07-tessit', 'mali-2021-03-15-tessit']);
    const deadliest = index.search('massacre mali', { sort: 'deadliest' }).hits[0]?.id;
    expect(deadliest).toBe('mali-2022-03-27-moura');
  });

  it('counts facets over what answers the query', () => {
    const { facets, complete } = index.search('in-delimane');
    expect(facets.country).toEqual([{ id: 'ML', count: complete }]);
    expect(facets.year.reduce((sum, { count }) => sum + count, 0)).toBe(complete);
  });

  it('says what matched', () => {
    const [hit] = index.search('EIGS inates 2019').hits;
    expect(hit?.matched).toEqual(['ISGS', 'Inates', '2019']);
  });

  it('ranks a place above one that only lies near', () => {
    const found = ids('mondoro');
    const own = incidents.filter(({ place }) => place.name === 'Mondoro').map(({ id }) => id);
    expect(found.slice(0, own.length).toSorted()).toEqual(own.toSorted());
    expect(found.length).toBeGreaterThan(own.length);
  });

  it('reads English and French dates in all their forms as one day', () => {
    const written = [
      '1 nov 2019',
      '1er novembre 2019',
      'Nov 1st, 2019',
      '1/11/2019',
      '01.11.2019',
      '2019-11-01',
    ];
    for (const text of written) {
      expect(index.read(text).spans.map(({ matches }) => matches[0]?.concept.id)).toEqual([
        '2019-11-01',
      ]);
    }
  });

  it('takes capitals for a name where small letters are grammar', () => {
    const kinds = (text: string): readonly string[] =>
      index.read(text).spans.flatMap(({ matches }) => matches.map(({ concept }) => concept.kind));
    expect(kinds('IS')).toContain('group');
    expect(kinds('is Inates')).not.toContain('group');
  });

  it('reads only the kinds asked for', () => {
    const { spans, unread } = index.read('mortar attack in Kidal', { kinds: ['place'] });
    expect(spans.map(({ text }) => text)).toEqual(['Kidal']);
    expect(unread).toContain('mortar');
  });

  it('finds a change at once and forgets what was removed', () => {
    const own = createSearchIndex(knowledge, incidents);
    const [first] = incidents;
    if (first === undefined) throw new Error('no incidents');
    own.upsert({
      ...first,
      id: 'mali-2026-03-01-zangaro',
      place: { ...first.place, name: 'Zangaro', aliases: [] },
    });
    expect(own.search('zangarro').hits[0]?.id).toBe('mali-2026-03-01-zangaro');
    own.remove('mali-2026-03-01-zangaro');
    expect(own.search('zangaro').hits).toEqual([]);
    expect(own.read('zangaro').unread).toEqual(['zangaro']);
  });
});

describe('suggestions', () => {
  it('tell incidents apart and send their ids', () => {
    const [first] = index.suggest('incident', 'in delimane nov 2019', 'en');
    expect(first?.label).toMatch(
      /^\d+ Nov 2019 · In-Delimane, Mali · .+ · killed: .+ \(official\)$/,
    );
    expect(incidents.map(({ id }) => id)).toContain(first?.value);
    const labels = index.suggest('incident', 'kidal', 'fr').map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('put exact before beginnings before misspellings', () => {
    const values = index.suggest('place', 'ber', 'en').map(({ value }) => value);
    expect(values[0]).toBe('Ber');
    expect(index.suggest('place', 'aguel', 'en')[0]?.value).toBe('Aguelhok');
    expect(index.suggest('place', 'agelhok', 'en')[0]?.value).toBe('Aguelhok');
  });

  it('know groups by every alias in both languages', () => {
    for (const typed of ['gsim', 'Nusrat al-Is', 'groupe de soutien']) {
      expect(index.suggest('group', typed, 'fr')[0]?.value).toBe('jnim');
    }
  });

  it('give the newest incidents and the most frequent names for nothing typed', () => {
    expect(index.suggest('incident', '', 'en')).toHaveLength(25);
    expect(index.suggest('group', '', 'en')[0]?.value).toBe('jnim');
    expect(index.suggest('place', '', 'en')[0]?.value).toBe('Kidal');
  });

  it('complete the last word of a query to something that finds', () => {
    const values = index.suggest('query', 'jnim kid', 'en').map(({ value }) => value);
    expect(values).toContain('jnim Kidal');
  });

  it('complete a name of several words as a whole, in the language asked for', () => {
    const values = index.suggest('query', 'jnim tongo t', 'en').map(({ value }) => value);
    expect(values.every((value) => !value.includes('tongo Tongo'))).toBe(true);
    expect(index.suggest('query', 'tongo t', 'en').map(({ value }) => value)).toContain(
      'Tongo Tongo',
    );
    expect(index.suggest('query', 'marc', 'fr').map(({ value }) => value)).toContain('marché');
  });

  it('know nothing of what was removed, however often they were asked before', () => {
    const own = createSearchIndex(knowledge, incidents);
    const [first] = own.suggest('incident', 'kidal', 'en');
    own.remove(first?.value ?? '');
    const values = own.suggest('incident', 'kidal', 'en').map(({ value }) => value);
    expect(values).not.toContain(first?.value);
  });

  it('give the same incidents as a search does, best first', () => {
    for (const typed of ['k', 'in', 'jnim', 'gao']) {
      const found = index.search(typed, { typing: true, limit: 25 }).hits.map(({ id }) => id);
      expect(index.suggest('incident', typed, 'en').map(({ value }) => value)).toEqual(found);
    }
  });

  it('take an incident id as it stands', () => {
    const id = 'mali-2019-11-01-indelimane';
    expect(index.suggest('incident', id, 'en')[0]?.value).toBe(id);
  });
});

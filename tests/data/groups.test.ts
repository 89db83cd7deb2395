import { describe, expect, test } from 'vitest';
import { fold } from '../../src/incidents/fold.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';
import { files, incidents } from './shipped.js';

const knowledge = createKnowledge(files);

/** Groups that a form may mean, by name or alias. */
const meant = (form: string): readonly string[] =>
  files.groups
    .filter(({ name, nameFr, aliases }) =>
      [name, nameFr ?? name, ...aliases.map((alias) => alias.form)].some(
        (one) => fold(one) === fold(form),
      ),
    )
    .map(({ id }) => id)
    .sort();

describe('groups', () => {
  test.each([
    ['GSIM', ['jnim']],
    ['EIGS', ['is-sahel']],
    ['ISSP', ['is-sahel']],
    ['EI Sahel', ['is-sahel']],
    ['AQMI', ['aqim']],
    ['Mourabitounes', ['al-mourabitoun']],
    ['MOJWA', ['mujao']],
    ['Ansaroul Islam', ['ansaroul-islam']],
    ['Macina Liberation Front', ['katiba-macina']],
    ['FAMa', ['fama']],
    ['armée malienne', ['fama']],
    ['Groupe Wagner', ['wagner']],
    ['Barkhane', ['barkhane']],
    ['Tuareg rebels', ['csp']],
    ['جماعة نصرة الإسلام والمسلمين', ['jnim']],
  ])('“%s” means %j', (form, ids) => {
    expect(meant(form)).toEqual(ids);
  });

  test.each([
    ['ISWAP', ['is-sahel', 'iswap']],
    ['État islamique', ['is-core', 'is-sahel']],
    ['Boko Haram', ['iswap', 'jas']],
    ['Ansar', ['ansar-dine', 'ansaroul-islam', 'ansaru']],
    ['FDS', ['fds-bf', 'fds-ne']],
  ])('“%s” is ambiguous between %j', (form, ids) => {
    expect(meant(form)).toEqual(ids);
  });

  test('the West Africa Province brand means the Sahel branch in Mali, Niger and Burkina from 2019 to 2022', () => {
    const brand = knowledge.group('is-sahel')?.aliases.find(({ form }) => form === 'ISWAP');
    expect(brand).toEqual({
      form: 'ISWAP',
      ambiguous: true,
      countries: ['ML', 'BF', 'NE'],
      from: '2019-03',
      to: '2022-03',
    });
  });

  test('the Islamic State branch changes its name in March 2022', () => {
    expect(knowledge.groupName('is-sahel', '2019-11-01')).toBe('ISGS');
    expect(knowledge.groupName('is-sahel', '2019-11-01', 'fr')).toBe('EIGS');
    expect(knowledge.groupName('is-sahel', '2025-06-19')).toBe('Islamic State Sahel Province');
    expect(knowledge.groupName('is-sahel', '2025-06-19', 'fr')).toBe('État islamique au Sahel');
  });

  test('katibas belong to JNIM; the groups that merged into it in 2017 are its predecessors', () => {
    expect(knowledge.withDescendants('jnim')).toEqual(
      expect.arrayContaining([
        'katiba-macina',
        'katiba-serma',
        'katiba-hanifa',
        'mujahid-al-qaida',
      ]),
    );
    expect(knowledge.group('jnim')?.successorOf).toEqual(
      expect.arrayContaining(['ansar-dine', 'al-mourabitoun']),
    );
    expect(knowledge.ancestors('ansar-dine')).toEqual([]);
    expect(knowledge.withDescendants('jnim', '2015-08-07')).not.toContain('katiba-macina');
    expect(knowledge.withDescendants('jnim', '2017-03-02')).toContain('katiba-macina');
  });

  test('a label repeats no display name', () => {
    const repeats = incidents.flatMap(({ id, date, attributions }) =>
      attributions
        .filter(({ groups }) => groups.length === 1)
        .filter(({ groups, label }) =>
          groups.some((group) => knowledge.groupName(group, date.start) === label),
        )
        .map((attribution) => `${id} ${attribution.id}`),
    );
    expect(repeats).toEqual([]);
  });

  test('groups without a source for their facts say nothing in its place', () => {
    const unverified = files.groups.filter(({ evidence }) => evidence === undefined);
    expect(unverified.length).toBeGreaterThan(0);
    expect(
      files.groups.filter(({ evidence }) => (evidence ?? '').includes('not verified')),
    ).toEqual([]);
  });
});

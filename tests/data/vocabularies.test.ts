import { describe, expect, test } from 'vitest';
import { fold } from '../../src/incidents/fold.js';
import { files, incidents, reportsOf } from './shipped.js';

const { vocabularies } = files;
const terms = [
  ...vocabularies.types,
  ...vocabularies.targets,
  ...vocabularies.weapons,
  ...vocabularies.parties,
];

describe('vocabularies', () => {
  test('a form never repeats its own label', () => {
    const repeats = terms.filter(({ en, fr, forms }) =>
      forms.some((form) => fold(form) === fold(en) || fold(form) === fold(fr)),
    );
    expect(repeats.map(({ id }) => id)).toEqual([]);
  });

  test('every type, weapon and party is in use, itself or as the wider term of one', () => {
    const used = {
      types: new Set(incidents.map(({ type }) => type)),
      weapons: new Set(incidents.flatMap(({ weapons }) => weapons)),
      parties: new Set(
        reportsOf(incidents).flatMap(([, { figures }]) => figures.map(({ party }) => party)),
      ),
    };
    for (const kind of ['types', 'weapons', 'parties'] as const) {
      const wider = new Set(vocabularies[kind].map((term) => term.broader));
      // "unspecified" is for entries of which moderators know no more yet.
      const idle = vocabularies[kind].filter(
        ({ id }) => !used[kind].has(id) && !wider.has(id) && id !== 'unspecified',
      );
      expect(idle.map(({ id }) => id)).toEqual([]);
    }
  });

  test('only kinds of target that a question may ask for in vain are unused', () => {
    const used = new Set(incidents.flatMap(({ targets }) => targets));
    const broader = new Set(vocabularies.targets.map((term) => term.broader));
    const unused = vocabularies.targets.filter(({ id }) => !used.has(id) && !broader.has(id));
    expect(unused.map(({ id }) => id)).toEqual(['customs', 'prison', 'school', 'unspecified']);
  });

  test.each([
    ['IED', 'types', 'ied'],
    ['prise d’otages', 'types', 'abduction'],
    ['embuscade', 'types', 'ambush'],
    ['casques bleus', 'targets', 'peacekeepers'],
    ['Peuls', 'targets', 'fulani-civilians'],
    ['gendarmerie', 'targets', 'gendarmes'],
    ['casques bleus', 'parties', 'peacekeepers'],
    ['FAMa', 'parties', 'soldiers'],
    ['militaires', 'parties', 'soldiers'],
    ['EEI', 'weapons', 'ied'],
    ['véhicule piégé', 'weapons', 'svbied'],
    ['Tombouctou', 'regions', 'timbuktu'],
  ] as const)('“%s” is found among the %s as %s', (form, kind, id) => {
    const found = vocabularies[kind].filter((term) =>
      [term.en, term.fr, ...term.forms].some((one) => fold(one) === fold(form)),
    );
    expect(found.map((term) => term.id)).toEqual([id]);
  });

  test('every country of the incidents has demonyms in both languages', () => {
    for (const { id, forms } of vocabularies.countries) {
      expect([id, forms.length >= 4]).toEqual([id, true]);
    }
  });

  test('soldiers of a named country are soldiers; road-accident dead are not counted with them', () => {
    const broader = new Map(vocabularies.parties.map((term) => [term.id, term.broader]));
    expect(broader.get('french-soldiers')).toBe('soldiers');
    expect(broader.get('nigerien-soldiers')).toBe('soldiers');
    expect(broader.get('soldiers-road-accident')).toBeUndefined();
  });
});

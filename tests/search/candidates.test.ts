import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { joined } from '../../src/incidents/fold.js';
import type { Incident } from '../../src/incidents/schema.js';
import { createSearchIndex } from '../../src/search/index.js';
import type { Location } from '../../src/search/types.js';
import { incidents, knowledge } from './shipped.js';

const namesOf = ({ place }: Incident, kind: Location['kind']): readonly string[] => {
  switch (kind) {
    case 'place':
      return [place.name, ...place.aliases].map(joined);
    case 'site':
      return place.sites.map(joined);
    case 'area':
      return place.areaNames.map(joined);
    case 'alsoHit':
      return place.alsoHit.map(joined);
    case 'region':
      return [place.admin1];
  }
};
const KINDS = ['place', 'site', 'area', 'alsoHit', 'region'] as const;
const named = KINDS.flatMap((kind) =>
  incidents.flatMap((incident) => namesOf(incident, kind).map((key) => ({ kind, keys: [key] }))),
);
const locations = fc.array(fc.constantFrom<Location>(...named), { maxLength: 4 });
const lies = (incident: Incident, asked: readonly Location[]): boolean =>
  asked.some(({ kind, keys }) => namesOf(incident, kind).some((name) => keys.includes(name)));

describe('candidates', () => {
  test.prop([locations, fc.subarray([...incidents])], { numRuns: 15 })(
    'miss nobody whom a look through all incidents finds, each once, while incidents come and go',
    (asked, gone) => {
      const index = createSearchIndex(knowledge, incidents);
      for (const { id } of gone) index.remove(id);
      const left = incidents.filter((incident) => !gone.includes(incident));
      const ids = index.candidates(asked);
      expect(new Set(ids).size).toBe(ids.length);
      expect(left.filter(({ id }) => ids.includes(id)).length).toBe(ids.length);
      const found = left.filter((one) => ids.includes(one.id) && lies(one, asked));
      expect(found).toEqual(left.filter((one) => lies(one, asked)));
    },
    60_000,
  );

  const index = createSearchIndex(knowledge, incidents);
  test.prop([locations.map((all) => all.filter(({ kind }) => kind === 'region'))])(
    'of regions are exactly the incidents there',
    (asked) => {
      expect([...index.candidates(asked)].toSorted()).toEqual(
        incidents
          .filter((one) => lies(one, asked))
          .map(({ id }) => id)
          .toSorted(),
      );
    },
  );

  test('of a name that nothing bears are none', () => {
    expect(index.candidates([{ kind: 'place', keys: ['atlantis', ''] }])).toEqual([]);
  });
});

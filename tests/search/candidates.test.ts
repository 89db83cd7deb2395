import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { joined } from '../../src/incidents/fold.js';
import type { Incident } from '../../src/incidents/schema.js';
import { createSearchIndex } from '../../src/search/index.js';
import { wordId } from '../../src/search/synonyms.js';
import { words } from '../../src/search/tokens.js';
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
    case 'country':
      return [place.country];
  }
};
const KINDS = ['place', 'site', 'area', 'alsoHit', 'region', 'country'] as const;
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
  test.prop([locations.map((all) => all.filter(({ kind }) => /region|country/.test(kind)))])(
    'of regions and countries are exactly the incidents there',
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

describe('holding', () => {
  const index = createSearchIndex(knowledge, incidents);
  const summaryWords = [...new Set(incidents.flatMap(({ summary }) => words(summary)))];
  test.prop([fc.constantFrom(...summaryWords.filter((word) => word.length > 4))])(
    'names every incident with the word in its summary, its own place apart',
    (word) => {
      const ids = index.holding(wordId(word));
      const own = ({ place }: Incident): boolean =>
        [place.name, ...place.aliases].map(joined).includes(word);
      const missing = incidents.filter(
        (one) => words(one.summary).includes(word) && !own(one) && !ids.includes(one.id),
      );
      expect(missing).toEqual([]);
    },
  );
});

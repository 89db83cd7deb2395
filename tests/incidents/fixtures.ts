/** Small records for tests of the pure rooms: only what a test names differs from a plain incident. */
import { createKnowledge } from '../../src/incidents/knowledge.js';
import type { Knowledge } from '../../src/incidents/knowledge.js';
import { incidentSchema } from '../../src/incidents/schema.js';
import type { Attribution, Figure, Group, Incident, Report } from '../../src/incidents/schema.js';
import type { SourceType } from '../../src/incidents/vocabulary.js';

const group = (id: string, name: string, more: Partial<Group> = {}): Group => ({
  id,
  name,
  fullName: { en: name, fr: name },
  names: [],
  aliases: [],
  kind: 'jihadist',
  countries: ['ML'],
  active: {},
  successorOf: [],
  ...more,
});

const term = (id: string, en: string, fr: string) => ({ id, en, fr, forms: [] });

/** Four groups, a handful of terms: enough for every rule. */
export const knowledge: Knowledge = createKnowledge({
  groups: [
    group('jnim', 'JNIM', {
      aliases: [{ form: 'GSIM' }],
      successorOf: ['ansar-dine'],
      active: { from: '2017-03-02' },
    }),
    group('katiba-macina', 'Katiba Macina', { parent: 'jnim', parentSince: '2017-03' }),
    group('ansar-dine', 'Ansar Dine', { active: { to: '2017-03-02' } }),
    group('isgs', 'ISGS', {
      fullName: {
        en: 'Islamic State in the Greater Sahara',
        fr: 'État islamique dans le Grand Sahara',
      },
      aliases: [
        { form: 'Islamic State', ambiguous: true },
        { form: 'IS', ambiguous: true },
        { form: 'Islamic State West Africa Province', ambiguous: true },
      ],
    }),
    group('msa', 'MSA', { kind: 'militia' }),
  ],
  places: [],
  observations: [],
  vocabularies: {
    types: [
      term('attack', 'attack', 'attaque'),
      { ...term('ambush', 'ambush', 'embuscade'), broader: 'attack' },
    ],
    targets: [
      term('army-base', 'army base', 'camp militaire'),
      term('guinean-peacekeepers', 'Guinean peacekeepers', 'Casques bleus guinéens'),
    ],
    weapons: [term('mortars', 'mortars', 'mortiers')],
    parties: [
      { ...term('soldiers', 'soldiers', 'militaires'), class: 'military' },
      { ...term('gendarmes', 'gendarmes', 'gendarmes'), class: 'military' },
      { ...term('peacekeepers', 'peacekeepers', 'casques bleus'), class: 'peacekeepers' },
      { ...term('civilians', 'civilians', 'civils'), class: 'civilians' },
      { ...term('women', 'women', 'femmes'), class: 'civilians', broader: 'civilians' },
      { ...term('attackers', 'attackers', 'assaillants'), class: 'attackers' },
      { ...term('people', 'people', 'personnes'), class: 'mixed' },
    ],
    regions: [{ ...term('menaka', 'Ménaka', 'Ménaka'), country: 'ML' }],
    countries: [{ ...term('ML', 'Mali', 'Mali'), forms: ['Malian'], id: 'ML' }],
  },
});

/** `killed('soldiers', 53)`, `killed('soldiers', 70, null)` for "at least 70". */
export const killed = (
  party: string,
  min: number | null,
  max: number | null = min,
  measure: 'killed' | 'wounded' | 'missing' | 'captured' = 'killed',
): Figure => ({ measure, party, min, max });

/** A report; `id` counts up where the incident is built. */
export const report = (
  type: SourceType,
  name: string,
  figures: readonly Figure[],
  more: Partial<Report> = {},
): Omit<Report, 'id'> & { id?: string } => ({
  source: { name, type },
  url: 'https://example.org/report',
  figures: [...figures],
  ...more,
});

export const attribution = (
  basis: Attribution['basis'],
  groups: readonly string[],
  more: Partial<Attribution> = {},
): Omit<Attribution, 'id'> => ({
  groups: [...groups],
  basis,
  by: 'Somebody',
  weight: 'firm',
  url: 'https://example.org/attribution',
  ...(groups.length === 0 ? { label: 'unidentified men' } : {}),
  ...more,
});

type Parts = Partial<Omit<Incident, 'reports' | 'attributions'>> & {
  reports?: readonly (Omit<Report, 'id'> & { id?: string })[];
  attributions?: readonly Omit<Attribution, 'id'>[];
};

/** A valid incident (parsed by the schema, so that no test rests on an impossible record). */
export function incident({ reports = [], attributions = [], ...more }: Parts = {}): Incident {
  return incidentSchema.parse({
    id: 'mali-2019-11-01-indelimane',
    title: 'Army post overrun',
    summary: 'An army post was overrun.',
    date: { start: '2019-11-01', precision: 'day' },
    place: {
      name: 'In-Delimane',
      aliases: ['Indelimane'],
      alsoHit: [],
      sites: [],
      areaNames: [],
      admin1: 'menaka',
      country: 'ML',
      precision: 'near',
    },
    type: 'attack',
    targets: ['army-base'],
    weapons: [],
    related: [],
    confidence: { level: 'high' },
    external: [],
    revision: 1,
    createdAt: '2026-11-21T00:00:00Z',
    createdBy: 'test',
    updatedAt: '2026-11-21T00:00:00Z',
    updatedBy: 'test',
    ...more,
    reports: reports.map((one, index) => ({ id: `r${index + 1}`, ...one })),
    attributions: attributions.map((one, index) => ({ id: `a${index + 1}`, ...one })),
  });
}

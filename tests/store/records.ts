import type { Incident } from '../../src/incidents/schema.js';
import type { NewIncident, NewReport } from '../../src/store/types.js';

/** Made-up records, without anything of the test runner: also used by processes of their own. */
export function newReport(killed: number, overrides: Partial<NewReport> = {}): NewReport {
  return {
    source: { name: 'Malian army', type: 'military' },
    published: '2019-11-02',
    url: 'https://example.org/toll',
    figures: [{ measure: 'killed', party: 'soldiers', min: killed, max: killed }],
    ...overrides,
  };
}

export function newIncident(place: string, date: string): NewIncident {
  return {
    title: `Attack at ${place}`,
    summary: `Gunmen attacked ${place}.`,
    date: { start: date, precision: 'day' },
    place: {
      name: place,
      aliases: [],
      alsoHit: [],
      sites: [],
      areaNames: [],
      admin1: 'menaka',
      country: 'ML',
      precision: 'country',
    },
    type: 'armed-assault',
    targets: ['military-base'],
    weapons: [],
    attributions: [],
    reports: [{ id: 'r1', ...newReport(15) }],
    related: [],
    confidence: { level: 'medium' },
    external: [],
  };
}

export function shippedIncident(id: string, overrides: Partial<Incident> = {}): Incident {
  const [, date = '2019-11-01'] = /(\d{4}-\d{2}-\d{2})/.exec(id) ?? [];
  return {
    ...newIncident('Indelimane', date),
    id,
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'seed',
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: 'seed',
    ...overrides,
  };
}

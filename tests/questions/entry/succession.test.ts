import { describe, expect, it } from 'vitest';
import { successionOf } from '../../../src/questions/entry/succession.js';
import type { NewReport } from '../../../src/store/types.js';
import { newReport, shippedIncident } from '../../store/records.js';

const on = (published: string, overrides: Partial<NewReport> = {}): NewReport =>
  newReport(49, { published, ...overrides });
const incident = shippedIncident('mali-2019-11-01-indelimane', {
  reports: [
    { id: 'r1', ...newReport(15, { published: '2019-11-01' }) },
    { id: 'r2', ...newReport(35, { published: '2019-11-02', supersedes: 'r1' }) },
    { id: 'r3', ...newReport(54, { source: { name: 'Reuters', type: 'media' } }) },
  ],
});

describe('a source’s new toll', () => {
  it('replaces its last one, however its name is typed', () => {
    const given = on('2019-11-03', { source: { name: 'malian  ARMY', type: 'military' } });
    expect(successionOf(incident, given)).toMatchObject({ kind: 'replaces', report: { id: 'r2' } });
    const { source, url, figures } = given;
    expect(successionOf(incident, { source, url, figures })).toMatchObject({ kind: 'replaces' });
  });

  it('does not replace a later statement', () => {
    expect(successionOf(incident, on('2019-11-01'))).toMatchObject({
      kind: 'earlier',
      report: { id: 'r2' },
    });
  });

  it.each([
    ['of another source', { source: { name: 'Niger army', type: 'military' } }],
    ['of another kind of source', { source: { name: 'Malian army', type: 'media' } }],
    ['without figures', { figures: [] }],
    ['of a part of the incident', { scope: 'part' }],
  ] satisfies [string, Partial<NewReport>][])('%s replaces nothing', (_, overrides) => {
    expect(successionOf(incident, on('2019-11-03', overrides))).toEqual({ kind: 'first' });
  });
});

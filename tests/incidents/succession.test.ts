import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { earlierReports, liveReports, reportDay } from '../../src/incidents/reports.js';
import type { Incident, Report } from '../../src/incidents/schema.js';
import { withReport } from '../../src/incidents/succession.js';
import type { NewReport } from '../../src/store/types.js';
import { newReport, shippedIncident } from '../store/records.js';

const army = (
  id: string,
  killed: number,
  published: string,
  rest: Partial<Report> = {},
): Report => ({
  id,
  ...newReport(killed, { published }),
  ...rest,
});
const incident = shippedIncident('mali-2019-11-01-indelimane', {
  reports: [
    army('r1', 15, '2019-11-01'),
    army('r2', 35, '2019-11-05', { supersedes: 'r1' }),
    army('r3', 54, '2019-11-06', { source: { name: 'Reuters', type: 'media' } }),
  ],
});
/** What each report supersedes, after one more on that day. */
const chain = (given: Report): Record<string, string | undefined> =>
  Object.fromEntries(withReport(incident, given).map(({ id, supersedes }) => [id, supersedes]));

describe('a source’s new toll', () => {
  it('replaces its last one, however its name is typed', () => {
    const given = army('r4', 49, '2019-11-07', {
      source: { name: 'malian  ARMY', type: 'military' },
    });
    expect(chain(given)).toEqual({ r1: undefined, r2: 'r1', r3: undefined, r4: 'r2' });
    const french = { name: 'Malian army', nameFr: 'Armée malienne', type: 'military' } as const;
    const translated = { ...incident, reports: [army('r1', 15, '2019-11-01', { source: french })] };
    const typed = army('r2', 49, '2019-11-07', {
      source: { name: 'armée malienne', type: 'military' },
    });
    expect(withReport(translated, typed).at(-1)).toMatchObject({ supersedes: 'r1' });
    const { source, url, figures } = given;
    const undated = { id: 'r4', source, url, figures };
    expect(chain(undated)).toMatchObject({ r4: 'r2' });
    expect(chain({ ...given, published: '2019-11-05' })).toMatchObject({ r4: 'r2' });
  });

  it('of an earlier day goes where it belongs: the later one stays the standing toll', () => {
    expect(chain(army('r4', 30, '2019-11-03'))).toMatchObject({ r2: 'r4', r4: 'r1' });
    expect(chain(army('r4', 5, '2019-10-31'))).toMatchObject({ r1: 'r4', r2: 'r1', r4: undefined });
  });

  it('is taken at its word where it says what it supersedes', () => {
    expect(chain(army('r4', 49, '2019-11-07', { supersedes: 'r1' }))).toMatchObject({
      r2: 'r1',
      r4: 'r1',
    });
  });

  it.each([
    ['of another source', { source: { name: 'Niger army', type: 'military' } }],
    ['of another kind of source', { source: { name: 'Malian army', type: 'media' } }],
    ['without figures', { figures: [] }],
    ['of a part of the incident', { scope: 'part' }],
    [
      'of the wounded alone',
      { figures: [{ measure: 'wounded', party: 'soldiers', min: 3, max: 3 }] },
    ],
  ] satisfies [string, Partial<NewReport>][])('%s replaces nothing', (_, overrides) => {
    const given = army('r4', 49, '2019-11-07', overrides);
    expect(withReport(incident, given)).toEqual([...incident.reports, given]);
  });

  const days = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 1, maxLength: 6 });
  test.prop([days])('the latest stands, and the others follow by day, in any order', (typed) => {
    const end = typed.reduce<Incident>(
      (before, day, index) => ({
        ...before,
        reports: [...withReport(before, army(`r${index + 1}`, day, `2019-11-${day}`))],
      }),
      shippedIncident('mali-2019-11-01-indelimane', { reports: [] }),
    );
    const [latest, ...others] = liveReports(end);
    if (latest === undefined) throw new Error('nothing stands');
    expect(others).toEqual([]);
    const told = [latest, ...earlierReports(end, latest)].map(reportDay);
    expect(told).toEqual(typed.toSorted((a, b) => b - a).map((day) => `2019-11-${day}`));
  });
});

import { describe, expect, it } from 'vitest';
import {
  claimRecord,
  compareClaim,
  silencesBetween,
  summariseClaims,
} from '../../src/incidents/claims.js';
import { attribution, incident, killed, knowledge, report } from './fixtures.js';

const claimedOn = (date: string | undefined, start: string, groups = ['jnim']) =>
  incident({
    date: { start, precision: 'day' },
    attributions: [attribution('claimed', groups, date === undefined ? {} : { date })],
  });

const records = (...incidents: ReturnType<typeof incident>[]) =>
  incidents.flatMap((one) => claimRecord(one, knowledge) ?? []);

describe('silences between claims', () => {
  it('are the stretches between dated claims, longest first, with what undated claims leave open', () => {
    const silences = silencesBetween(
      records(
        claimedOn('2017-07-31', '2017-07-31'),
        claimedOn('2017-09-23', '2017-09-20'),
        claimedOn('2017-10-01', '2017-09-30'),
        claimedOn(undefined, '2017-08-15'),
      ),
    );
    expect(silences).toEqual([
      { from: '2017-07-31', to: '2017-09-23', days: 54, undated: 1 },
      { from: '2017-09-23', to: '2017-10-01', days: 8, undated: 0 },
    ]);
  });
});

describe('a claim beside the official figure', () => {
  const with_ = (claimed: number | null, official: number, party = 'soldiers') =>
    incident({
      attributions: [attribution('claimed', ['jnim'])],
      reports: [
        report('armed group', 'JNIM', [killed('soldiers', claimed, null)]),
        report('government', 'Government', [
          killed(party, official),
          killed('people', 0, 0, 'wounded'),
        ]),
      ],
    });

  it('compares the same people only', () => {
    expect(compareClaim(with_(70, 53), knowledge)).toMatchObject({
      measure: 'killed',
      result: 'above',
    });
    expect(compareClaim(with_(24, 53), knowledge)?.result).toBe('equal');
    expect(compareClaim(with_(70, 53, 'civilians'), knowledge)).toBeUndefined();
  });

  it('falls back to the wounded where nobody counts dead', () => {
    const kidal = incident({
      attributions: [attribution('claimed', ['jnim'])],
      reports: [
        report('armed group', 'JNIM', [killed('peacekeepers', 1, 1, 'wounded')]),
        report('un', 'MINUSMA', [killed('peacekeepers', 1, 1, 'wounded')]),
      ],
    });
    expect(compareClaim(kidal, knowledge)).toMatchObject({ measure: 'wounded', result: 'equal' });
  });

  it('is summed up with what cannot be compared left out', () => {
    const summary = summariseClaims(
      records(with_(70, 53), claimedOn('2017-09-23', '2017-09-20')),
      5,
    );
    expect(summary).toEqual({
      incidents: 5,
      claimed: 2,
      medianDelay: 3,
      withDelay: 1,
      compared: { above: 1, equal: 0, below: 0 },
    });
  });
});

describe('claims of a group', () => {
  it('count those of its katibas, and nobody else’s', () => {
    const katiba = claimedOn('2019-01-02', '2019-01-01', ['katiba-macina']);
    expect(claimRecord(katiba, knowledge, ['jnim'])?.delay).toBe(1);
    expect(claimRecord(katiba, knowledge, ['isgs'])).toBeUndefined();
  });

  it('leave out a katiba before it joined', () => {
    const before = claimedOn('2015-08-11', '2015-08-07', ['katiba-macina']);
    expect(claimRecord(before, knowledge, ['jnim'])).toBeUndefined();
    expect(claimRecord(before, knowledge, ['katiba-macina'])?.delay).toBe(4);
  });
});

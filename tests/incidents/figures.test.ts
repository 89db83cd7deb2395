import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  claimedCount,
  countRange,
  killedAtLeast,
  officialCount,
} from '../../src/incidents/figures.js';
import { earlierReports, liveReports, voiceOf } from '../../src/incidents/reports.js';
import { attribution, incident, killed, knowledge, report } from './fixtures.js';

const query = { measure: 'killed' } as const;

const inDelimane = incident({
  attributions: [attribution('claimed', ['isgs'])],
  reports: [
    report('military', 'Malian army', [killed('soldiers', 15)], { published: '2019-11-01' }),
    report('military', 'Malian army', [killed('soldiers', 49)], { supersedes: 'r1' }),
    report('government', 'Government of Mali', [killed('soldiers', 53), killed('civilians', 1)], {
      supersedes: 'r2',
    }),
    report('un', 'UN spokesman', [killed('soldiers', 24, null), killed('civilians', 1)], {
      published: '2019-11-04',
    }),
    report('armed group', 'Islamic State West Africa Province', [killed('soldiers', 70, null)]),
    report('media', 'Long War Journal', [killed('soldiers', 54, null)]),
  ],
});

describe('the count of one incident', () => {
  it('takes the last government toll as official, with the UN beside it, not instead', () => {
    expect(officialCount(inDelimane, query, knowledge)).toMatchObject({ min: 54, max: 54 });
    expect(claimedCount(inDelimane, query, knowledge)).toMatchObject({ min: 70, max: null });
  });

  it('takes the UN’s count of peacekeepers before that of one contingent’s government', () => {
    const kidal = incident({
      reports: [
        report('un', 'MINUSMA', [killed('peacekeepers', 4)]),
        report('government', 'Government of Guinea', [killed('peacekeepers', 3)]),
      ],
    });
    expect(officialCount(kidal, query, knowledge)).toMatchObject({ min: 4, max: 4 });
  });

  it('keeps superseded tolls in order and out of the range', () => {
    const [government] = liveReports(inDelimane);
    expect(government?.id).toBe('r3');
    expect(government && earlierReports(inDelimane, government).map(({ id }) => id)).toEqual([
      'r2',
      'r1',
    ]);
    expect(countRange(inDelimane, query, knowledge)).toEqual({ low: 25, high: 71, open: true });
  });

  it('says that sources disagree, agree, or that there is only one', () => {
    expect(agreementOf(inDelimane, query, knowledge)).toBe('disagree');
    const two = incident({
      reports: [
        report('un', 'MINUSMA', [killed('peacekeepers', 1, 1, 'wounded')]),
        report('armed group', 'JNIM', [killed('peacekeepers', 1, 1, 'wounded')]),
      ],
    });
    expect(agreementOf(two, { measure: 'wounded' }, knowledge)).toBe('agree');
    expect(agreementOf(two, query, knowledge)).toBe('none');
    const vague = incident({
      reports: [
        report('government', 'Government', [killed('civilians', 132, null)]),
        report('media', 'Broadcaster', [killed('civilians', 170, 200)]),
      ],
    });
    expect(agreementOf(vague, query, knowledge)).toBe('compatible');
  });

  it('counts a relayed statement once, and drops the relay of a superseded one', () => {
    const relayed = incident({
      reports: [
        report('military', 'Army', [killed('soldiers', 3)]),
        report('media', 'Agency', [killed('soldiers', 3)], {
          relays: { report: 'r1', source: 'Army', status: 'verified' },
        }),
      ],
    });
    expect(agreementOf(relayed, query, knowledge)).toBe('single');
    const revised = incident({
      reports: [
        ...relayed.reports,
        report('military', 'Army', [killed('soldiers', 5)], { supersedes: 'r1' }),
      ],
    });
    expect(liveReports(revised).map(({ id }) => id)).toEqual(['r3']);
  });

  it('keeps joint, partial and attackers’ tolls apart from the victims of the incident', () => {
    const mixed = incident({
      reports: [
        report('military', 'Army', [killed('soldiers', 2), killed('attackers', 30)]),
        report('government', 'Government', [killed('soldiers', 38)], {
          scope: 'wider',
          covers: ['mali-2019-09-30-mondoro'],
        }),
        report('media', 'Agency', [killed('soldiers', 1)], { scope: 'part' }),
      ],
    });
    expect(officialCount(mixed, query, knowledge)).toMatchObject({ min: 2, max: 2 });
    expect(countRange(mixed, query, knowledge)).toEqual({ low: 2, high: 2, open: false });
    expect(officialCount(mixed, { ...query, attackers: true }, knowledge)).toMatchObject({
      min: 30,
      max: 30,
    });
    expect(killedAtLeast(mixed, knowledge)).toBe(2);
  });

  it('does not add the soldiers to a count of everybody that includes them', () => {
    const nara = incident({
      reports: [report('witness', 'Teacher', [killed('people', 7, null), killed('soldiers', 3)])],
    });
    expect(countRange(nara, query, knowledge)).toEqual({ low: 7, high: 7, open: true });
  });

  it('does not take "not said" for zero', () => {
    const silent = incident({ reports: [report('military', 'Army', [])] });
    expect(officialCount(silent, query, knowledge)).toBeUndefined();
    expect(countRange(silent, query, knowledge)).toBeUndefined();
  });
});

describe('whose voice a report is', () => {
  it('keeps authorities of a third state apart from the country’s own', () => {
    const attacked = incident({
      targets: ['guinean-peacekeepers'],
      reports: [
        report('government', 'Government of Mali', [killed('civilians', 27)]),
        report('government', 'French ambassador', [killed('civilians', 30)]),
        report('military', 'Armée guinéenne', [killed('peacekeepers', 3)]),
        report('government', 'Malian and French authorities', [killed('civilians', 28)]),
        report('military', 'Army spokesman', [killed('soldiers', 1)]),
        report('media', 'French press', [killed('civilians', 40)]),
      ],
    });
    expect(attacked.reports.map((one) => voiceOf(attacked, one, knowledge))).toEqual([
      'official',
      'foreign',
      'official',
      'official',
      'official',
      'media',
    ]);
  });

  it('takes a third state’s toll for official only where no one nearer counts', () => {
    const french = report('government', 'French government assessment', [
      killed('people', null, 600),
    ]);
    const un = report('un', 'United Nations', [killed('people', 200, null)]);
    const count = (reports: Parameters<typeof incident>[0]) =>
      officialCount(incident(reports), { measure: 'killed' }, knowledge);
    expect(count({ reports: [un, french] })).toMatchObject({ min: 200, max: null });
    expect(count({ reports: [french] })).toMatchObject({ min: null, max: 600 });
  });

  it('calls an armed group’s figure a claim only where that group is accused or claims', () => {
    const msa = report('armed group', 'MSA (communiqué)', [killed('civilians', 43)]);
    const attacked = incident({
      attributions: [attribution('suspected', ['isgs'])],
      reports: [msa, report('armed group', 'Islamic State (al-Naba)', [])],
    });
    expect(attacked.reports.map((one) => voiceOf(attacked, one, knowledge))).toEqual([
      'other',
      'claimed',
    ]);
  });

  it('recognises a spokesman by the claim that is his, and a katiba by its umbrella', () => {
    const claimed = incident({
      attributions: [
        attribution('claimed', ['katiba-macina'], { by: 'Sultan Ould Bady (to AFP), by phone' }),
      ],
      reports: [
        report('armed group', 'Sultan Ould Bady (to AFP)', []),
        report('armed group', 'GSIM', []),
        report('armed group', 'A Tuareg commander', []),
      ],
    });
    expect(claimed.reports.map((one) => voiceOf(claimed, one, knowledge))).toEqual([
      'claimed',
      'claimed',
      'other',
    ]);
  });
});

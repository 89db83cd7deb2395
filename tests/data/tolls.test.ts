import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/incidents/schema.js';
import { files, incidentOf, incidents, reportsOf } from './shipped.js';

const dayOf = (report: Report): string | undefined => report.statedOn ?? report.published;

/** `53 soldiers + 1 civilians` for one measure of a report; ranges as `min..max`. */
function said(report: Report, measure = 'killed'): string {
  const label = new Map(files.vocabularies.parties.map(({ id, en }) => [id, en]));
  return report.figures
    .filter((figure) => figure.measure === measure)
    .map(({ min, max, party }) => {
      const number = min === max ? `${min ?? ''}` : `${min ?? ''}..${max ?? ''}`;
      return `${number} ${label.get(party) ?? party}`;
    })
    .join(' + ');
}

/** The tolls of the chain that ends in the report `last`, first to last. */
function chain(incident: string, last: string, measure = 'killed'): string[] {
  const { reports } = incidentOf(incident);
  const steps: string[] = [];
  for (let id: string | undefined = last; id !== undefined;) {
    const report: Report | undefined = reports.find((one) => one.id === id);
    if (report === undefined) break;
    steps.unshift(said(report, measure));
    id = report.supersedes;
  }
  return steps;
}

describe('successive tolls', () => {
  const links = reportsOf(incidents).flatMap(([incident, later]) =>
    incident.reports
      .filter(({ id }) => id === later.supersedes)
      .map((earlier) => ({ at: `${incident.id} ${later.id}`, earlier, later })),
  );

  test('a later toll never replaces one that was given after it', () => {
    const backwards = links.filter(({ earlier, later }) => {
      const [before, after] = [dayOf(earlier), dayOf(later)];
      return before !== undefined && after !== undefined && before > after;
    });
    expect(backwards.map(({ at }) => at)).toEqual([]);
  });

  test('no two reports replace the same one', () => {
    const replaced = links.map(({ at, earlier }) => `${at.split(' ')[0] ?? ''} ${earlier.id}`);
    expect(new Set(replaced).size).toBe(replaced.length);
  });

  test('a state’s toll is only replaced by a state, the UN’s by the UN, others by their like', () => {
    const state = new Set(['government', 'military']);
    const across = links.filter(
      ({ earlier, later }) =>
        earlier.source.type !== later.source.type &&
        !(state.has(earlier.source.type) && state.has(later.source.type)),
    );
    // A UN general announced that Mali had cut its own official toll to 54.
    expect(across.map(({ at }) => at)).toEqual(['mali-2017-01-18-gao-moc r6']);
  });

  test('a report without figures replaces none', () => {
    expect(links.filter(({ later }) => later.figures.length === 0)).toEqual([]);
  });

  test.each([
    [
      'mali-2019-11-01-indelimane',
      'r3',
      ['15 soldiers', '49 soldiers', '53 soldiers + 1 civilians'],
    ],
    [
      'niger-2020-01-09-chinagodrar',
      'r2',
      ['25 soldiers + 63 attackers', '89 soldiers + 77 attackers'],
    ],
    ['mali-2019-06-09-sobane-da', 'r2', ['95.. civilians', '35 civilians']],
    ['mali-2017-01-18-gao-moc', 'r6', ['47 all', '60.. all', '54 soldiers']],
    ['mali-2018-06-29-sevare-g5', 'r1', ['6.. all', '2 soldiers + 1 civilians + 2 attackers']],
    [
      'burkina-faso-2021-11-14-inata',
      'r3',
      ['19 gendarmes + 1 civilians', '28 gendarmes + 4 civilians', '49 gendarmes + 4 civilians'],
    ],
    [
      'mali-2022-08-07-tessit',
      'r4',
      [
        '4 soldiers + 2 civilians',
        '17 soldiers + 4 civilians + 7 attackers',
        '42 soldiers + 37 attackers',
      ],
    ],
    ['mali-2019-03-17-dioura', 'r4', ['21 soldiers', '23 soldiers', '26 soldiers']],
    ['mali-2023-08-11-ber', 'r2', ['1 soldiers + 4 attackers', '6 soldiers + 24 attackers']],
    ['benin-2025-04-17-koudou-point-triple', 'r3', ['8.. soldiers', '54 soldiers']],
  ])('%s', (incident, last, tolls) => {
    expect(chain(incident, last)).toEqual(tolls);
  });
});

describe('figures that cover more or less than the incident', () => {
  const joint = reportsOf(incidents).filter(([, { covers }]) => covers !== undefined);

  test('a joint toll is marked wider, says what it covers, and its incidents are linked both ways', () => {
    expect(joint.length).toBeGreaterThan(0);
    for (const [incident, report] of joint) {
      expect([incident.id, report.scope, report.scopeNote === undefined]).toEqual([
        incident.id,
        'wider',
        false,
      ]);
      for (const other of report.covers ?? []) {
        expect(incident.related.map(({ id }) => id)).toContain(other);
        expect(incidentOf(other).related.map(({ id }) => id)).toContain(incident.id);
      }
    }
  });

  test('every scope other than the incident is put in words', () => {
    const silent = reportsOf(incidents).filter(
      ([, { scope, scopeNote }]) => scope !== undefined && scopeNote === undefined,
    );
    expect(silent).toEqual([]);
  });

  test('Boulkessi and Mondoro share 25, 38 and 85', () => {
    const shared = incidentOf('mali-2019-09-30-boulkessi')
      .reports.filter(({ covers }) => covers?.includes('mali-2019-09-30-mondoro'))
      .map((report) => said(report));
    expect(shared).toEqual([
      '25 soldiers + 15.. attackers',
      '38 soldiers + 15 attackers',
      '85.. soldiers',
      '40.. soldiers',
      '50 soldiers',
      '24.. soldiers',
    ]);
    const fromTheOtherSide = incidentOf('mali-2019-09-30-mondoro').reports.filter(({ covers }) =>
      covers?.includes('mali-2019-09-30-boulkessi'),
    );
    expect(fromTheOtherSide.map((report) => said(report))).toEqual(['25 soldiers + 15 attackers']);
  });

  test('the toll of the boat and of Bamba camp says that it is one toll for both', () => {
    const [official] = incidentOf('mali-2023-09-07-tombouctou-boat').reports;
    expect(official).toMatchObject({ scopeNote: 'boat and Bamba camp' });
  });

  test('casualties name what was counted together', () => {
    const together = reportsOf(incidents).flatMap(([, { figures }]) =>
      figures.filter(({ measure }) => measure === 'casualties').map(({ counts }) => counts),
    );
    expect(together).toHaveLength(8);
    expect(together).not.toContain(undefined);
  });
});

describe('relays', () => {
  test('a report that repeats another names it where it is on file', () => {
    const elsewhere = reportsOf(incidents).filter(
      ([, { relays }]) => relays !== undefined && relays.report === undefined,
    );
    expect(elsewhere.map(([{ id }, report]) => `${id} ${report.id}`)).toEqual([
      'mali-2019-09-30-mondoro r4',
    ]);
  });

  test('no report repeats one that repeats another', () => {
    const chains = reportsOf(incidents).filter(([incident, { relays }]) => {
      const original = incident.reports.find(({ id }) => id === relays?.report);
      return original?.relays !== undefined;
    });
    expect(chains.map(([{ id }, report]) => `${id} ${report.id}`)).toEqual([]);
  });
});

describe('wording of numbers', () => {
  test.each([
    ['mali-2019-11-01-indelimane', 'r5', 'upwards of 70'],
    ['mali-2019-11-01-indelimane', 'r4', 'dozens'],
    ['burkina-faso-2024-08-24-barsalogho', 'r3', 'up to 600'],
    ['mali-2024-09-17-bamako', 'r4', 'hundreds'],
  ])('%s %s keeps “%s”', (incident, id, verbatim) => {
    const report = incidentOf(incident).reports.find((one) => one.id === id);
    expect(report?.figures.map((figure) => figure.verbatim)).toContain(verbatim);
  });

  test('estimates are marked apart from exact counts', () => {
    const jnim = incidentOf('burkina-faso-2024-08-24-barsalogho').reports.find(
      ({ id }) => id === 'r2',
    );
    expect(jnim?.figures).toEqual([
      {
        measure: 'killed',
        party: 'fighters',
        min: 300,
        max: 300,
        approx: true,
        verbatim: 'nearly 300',
      },
    ]);
  });
});

import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { kindOf, type CountQuery } from '../../src/incidents/counts.js';
import { reportsInOrder, voiceOf } from '../../src/incidents/reports.js';
import type { Figure, Incident } from '../../src/incidents/schema.js';
import { totalsOf } from '../../src/incidents/totals.js';
import { attribution, incident, killed, knowledge, report } from './fixtures.js';

const query: CountQuery = { measure: 'killed' };
const IDS = ['mali-a', 'mali-b', 'mali-c'];

describe('totals', () => {
  const camp = (id: string, ...reports: ReturnType<typeof report>[]) =>
    incident({ id, attributions: [attribution('claimed', ['jnim'])], reports });
  const joint = (
    figures: readonly Figure[],
    covers: string[],
    type: 'government' | 'armed group',
    published = '2019-10-02',
  ) =>
    report(type, type === 'government' ? 'Government' : 'JNIM', figures, {
      scope: 'wider',
      covers,
      published,
    });

  it('counts a joint toll once, whichever incident carries it', () => {
    const boulkessi = camp(
      'mali-a',
      joint([killed('soldiers', 38)], ['mali-b'], 'government'),
      joint([killed('soldiers', 85, null)], ['mali-b'], 'armed group'),
    );
    const mondoro = camp(
      'mali-b',
      joint([killed('soldiers', 25)], ['mali-a'], 'government', '2019-10-01'),
      report('military', 'Army', [killed('civilians', 2)]),
    );
    const totals = totalsOf([boulkessi, mondoro], query, knowledge);
    expect(totals.claimed).toMatchObject({ min: 85, max: null, incidents: 2 });
    // The later joint toll (38, not the first 25) and Mondoro's own civilians.
    expect(totals.official).toMatchObject({ min: 40, max: 40, incidents: 2 });
    expect(totals.joint.map((members) => members.map(({ id }) => id))).toEqual([
      ['mali-a', 'mali-b'],
    ]);
    expect(totals.range).toMatchObject({ high: 85, open: true });
  });

  it('prefers an incident’s own count to a joint one of the same side and kind', () => {
    const own = camp(
      'mali-a',
      joint([killed('soldiers', 38)], ['mali-b'], 'government'),
      report('military', 'Army', [killed('soldiers', 30)]),
    );
    const totals = totalsOf([own, camp('mali-b')], query, knowledge);
    expect(totals.official).toMatchObject({ min: 30, max: 30 });
  });

  it('leaves out a joint toll that reaches beyond the selection, and says so', () => {
    const alone = camp('mali-a', joint([killed('soldiers', 38)], ['mali-b'], 'government'));
    const totals = totalsOf([alone], query, knowledge);
    expect(totals.official).toBeUndefined();
    expect(totals.range).toBeUndefined();
    expect(totals.otherScope).toEqual([alone]);
  });

  it('counts incidents without a figure instead of taking them for zero', () => {
    const silent = camp('mali-a');
    const totals = totalsOf([silent], query, knowledge);
    expect(totals).toMatchObject({ incidents: 1, official: undefined, range: undefined });
    expect(totals.withoutFigure).toEqual([silent]);
  });

  it('keeps the attackers apart', () => {
    const both = camp(
      'mali-a',
      report('military', 'Army', [killed('soldiers', 2), killed('attackers', 30)]),
    );
    expect(totalsOf([both], query, knowledge).official?.min).toBe(2);
    expect(totalsOf([both], { ...query, attackers: true }, knowledge).official?.min).toBe(30);
    const soldiers = { ...query, parties: new Set(['soldiers']) };
    expect(totalsOf([both], soldiers, knowledge).official?.min).toBe(2);
  });
});

/** The rules again, as plainly as they can be put: one flat table, no shared code with the real ones. */
interface Row {
  readonly incident: string;
  readonly order: number;
  readonly voice: string;
  readonly whole: boolean;
  readonly kinds: ReadonlyMap<string, { low: number; high: number; closed: boolean }>;
}

function table(incidents: readonly Incident[]): Row[] {
  return incidents.flatMap((one) => {
    const replaced = one.reports.map(({ supersedes }) => supersedes);
    return reportsInOrder(one).flatMap((each, order): Row[] => {
      if (replaced.includes(each.id)) return [];
      const kinds = new Map<string, { low: number; high: number; closed: boolean }>();
      for (const { party, min, max, measure } of each.figures) {
        const kind = kindOf(party, knowledge);
        if (measure !== 'killed' || kind === 'attackers') continue;
        const sum = kinds.get(kind) ?? { low: 0, high: 0, closed: true };
        kinds.set(kind, {
          low: sum.low + (min ?? 0),
          high: sum.high + (max ?? min ?? 0),
          closed: sum.closed && max !== null,
        });
      }
      if (kinds.size === 0) return [];
      const everybody = kinds.get('mixed');
      return [
        {
          incident: one.id,
          order,
          voice: voiceOf(one, each, knowledge),
          whole: (each.scope ?? 'incident') === 'incident',
          kinds: everybody === undefined ? kinds : new Map([['mixed', everybody]]),
        },
      ];
    });
  });
}

/** Last word of a side on one incident: its low edge, and whether it is closed upwards. */
function lastWord(rows: readonly Row[], voices: readonly string[]) {
  const said = voices.flatMap((voice) => rows.filter((row) => row.voice === voice && row.whole));
  const found = new Map<string, { low: number; closed: boolean }>();
  for (const row of [...said].reverse()) {
    if (row.kinds.has('mixed') && found.size > 0) break;
    for (const [kind, count] of row.kinds) if (!found.has(kind)) found.set(kind, count);
    if (row.kinds.has('mixed')) break;
  }
  return found;
}

const figure = fc.record({
  party: fc.constantFrom(
    'soldiers',
    'gendarmes',
    'peacekeepers',
    'civilians',
    'people',
    'attackers',
  ),
  low: fc.nat(60),
  shape: fc.constantFrom('exact', 'range', 'floor', 'limit'),
});

const anyReport = fc.record({
  type: fc.constantFrom('government', 'military', 'un', 'armed group', 'media'),
  figures: fc.uniqueArray(figure, { maxLength: 3, selector: ({ party }) => party }),
  scope: fc.constantFrom('incident', 'part', 'wider'),
  supersedes: fc.boolean(),
});

const toFigure = ({ party, low, shape }: { party: string; low: number; shape: string }): Figure => {
  if (shape === 'floor') return killed(party, low, null);
  if (shape === 'limit') return killed(party, null, low);
  return killed(party, low, shape === 'exact' ? low : low + 7);
};

const someIncidents = fc
  .array(fc.array(anyReport, { maxLength: 5 }), { minLength: 1, maxLength: IDS.length })
  .map((lists) =>
    lists.map((reports, index) =>
      incident({
        id: IDS[index] ?? 'mali-x',
        attributions: [attribution('claimed', ['jnim'])],
        reports: reports.map(({ type, figures, scope, supersedes }, position) =>
          report(type, type === 'armed group' ? 'JNIM' : 'Source', figures.map(toFigure), {
            ...(scope === 'incident' ? {} : { scope }),
            ...(supersedes && position > 0 ? { supersedes: `r${position}` } : {}),
          }),
        ),
      }),
    ),
  );

describe('totals against a slow, obvious recomputation', () => {
  property.prop([someIncidents])('official and claimed', (incidents) => {
    const rows = table(incidents);
    const totals = totalsOf(incidents, query, knowledge);
    for (const [side, voices] of [
      ['official', ['foreign', 'un', 'official']],
      ['claimed', ['claimed']],
    ] as const) {
      const words = incidents.map(({ id }) => {
        const mine = rows.filter((row) => row.incident === id);
        const found = lastWord(mine, voices);
        // Of peacekeepers the UN has the last word.
        const mission = lastWord(mine, ['un']).get('peacekeepers');
        if (side === 'official' && found.has('peacekeepers') && mission !== undefined) {
          found.set('peacekeepers', mission);
        }
        return [...found.values()];
      });
      const all = words.flat();
      const total = totals[side];
      expect(total === undefined).toBe(all.length === 0);
      if (total === undefined) continue;
      expect(total.min ?? 0).toBe(all.reduce((sum, { low }) => sum + low, 0));
      expect(total.max !== null).toBe(all.every(({ closed }) => closed));
      expect(total.incidents).toBe(words.filter((list) => list.length > 0).length);
    }
  });

  property.prop([someIncidents])('lowest and highest', (incidents) => {
    const rows = table(incidents).filter(({ whole }) => whole);
    let [low, high, any] = [0, 0, false];
    for (const { id } of incidents) {
      const mine = rows.filter((row) => row.incident === id);
      const kinds = [...new Set(mine.flatMap((row) => [...row.kinds.keys()]))];
      const spans = kinds.map((kind) => {
        const counts = mine.flatMap((row) => row.kinds.get(kind) ?? []);
        return {
          kind,
          low: Math.min(...counts.map((count) => count.low)),
          high: Math.max(...counts.map((count) => count.high)),
        };
      });
      if (spans.length === 0) continue;
      any = true;
      const mixed = spans.filter(({ kind }) => kind === 'mixed');
      const fine = spans.filter(({ kind }) => kind !== 'mixed');
      const sums =
        fine.length === 0
          ? mixed
          : [
              ...mixed,
              {
                low: fine.reduce((sum, one) => sum + one.low, 0),
                high: fine.reduce((sum, one) => sum + one.high, 0),
              },
            ];
      low += Math.min(...sums.map((one) => one.low));
      high += Math.max(...sums.map((one) => one.high));
    }
    const { range } = totalsOf(incidents, query, knowledge);
    expect(range === undefined).toBe(!any);
    if (range !== undefined) expect(range).toMatchObject({ low, high });
  });

  property.prop([someIncidents])(
    'every incident is counted, without a figure or of other scope',
    (incidents) => {
      const { withoutFigure, otherScope } = totalsOf(incidents, query, knowledge);
      const counted = new Set(
        table(incidents)
          .filter(({ whole }) => whole)
          .map((row) => row.incident),
      );
      expect(counted.size + withoutFigure.length + otherScope.length).toBe(incidents.length);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../src/incidents/check.js';
import type { KnowledgeFiles } from '../../src/incidents/knowledge.js';
import type { Group, Incident } from '../../src/incidents/schema.js';
import { files, incidentOf, incidents } from './shipped.js';

const reasons = (
  changedFiles: Partial<KnowledgeFiles>,
  changedIncidents: readonly Incident[] = incidents,
): string[] =>
  checkReferences({ ...files, ...changedFiles }, changedIncidents).map(
    ({ file, id, reason }) => `${file} ${id ?? ''}: ${reason}`,
  );

const base = incidentOf('mali-2019-11-01-indelimane');
/** The shipped incidents with one of them changed. */
const withChange = (change: Partial<Incident>): Incident[] =>
  incidents.map((incident) => (incident.id === base.id ? { ...incident, ...change } : incident));
const of = (reason: string): string => `incidents ${base.id}: ${reason}`;

const group = (change: Partial<Group> & { id: string }): Group => ({
  name: change.id,
  fullName: { en: change.id, fr: change.id },
  names: [],
  aliases: [],
  kind: 'other',
  countries: [],
  active: {},
  successorOf: [],
  ...change,
});

describe('checkReferences', () => {
  test.each<[Partial<Incident>, string]>([
    [{ type: 'picnic' }, 'the type “picnic” does not exist'],
    [{ targets: ['moon'] }, 'the target “moon” does not exist'],
    [{ weapons: ['words'] }, 'the weapon “words” does not exist'],
    [{ place: { ...base.place, admin1: 'diffa' } }, '“diffa” is not a region of ML'],
    [
      { related: [{ id: 'nowhere', relation: 'related' }] },
      'the other incident “nowhere” does not exist',
    ],
    [
      { related: [{ id: base.id, relation: 'related' }] },
      `the other incident “${base.id}” does not exist`,
    ],
  ])('%j', (change, reason) => {
    expect(reasons({}, withChange(change))).toEqual([of(reason)]);
  });

  test('reports that refer to nothing, to themselves or in a circle', () => {
    const [first, second, ...rest] = base.reports;
    if (first === undefined || second === undefined) throw new Error('too few reports');
    expect(
      reasons({}, withChange({ reports: [{ ...first, supersedes: 'r99' }, second, ...rest] })),
    ).toEqual([of('report r1 refers to r99, which is not another report of it')]);
    expect(
      reasons({}, withChange({ reports: [{ ...first, supersedes: 'r2' }, second, ...rest] })),
    ).toEqual(
      ['r1', 'r2', 'r3'].map((id) => of(`the reports that ${id} supersedes lead back to it`)),
    );
  });

  test('an unknown group, party or covered incident', () => {
    const [attribution] = base.attributions;
    const [report] = base.reports;
    if (attribution === undefined || report === undefined) throw new Error('empty incident');
    expect(
      reasons(
        {},
        withChange({
          attributions: [{ ...attribution, groups: ['nobody'] }],
          reports: [
            {
              ...report,
              figures: [{ measure: 'killed', party: 'ghosts', min: 1, max: 1 }],
              covers: ['nowhere'],
            },
          ],
        }),
      ),
    ).toEqual([
      of('the group “nobody” does not exist'),
      of('the party “ghosts” does not exist'),
      of('the other incident “nowhere” does not exist'),
    ]);
  });

  test('ids used twice', () => {
    expect(reasons({}, [...incidents, base])).toEqual([of('two incidents have this id')]);
    const [place] = files.places;
    if (place === undefined) throw new Error('no places');
    expect(reasons({ places: [...files.places, place] })).toEqual([
      `places ${place.id}: two places have this id`,
    ]);
  });

  test('a name of two groups must be marked ambiguous in both', () => {
    const one = group({ id: 'one', aliases: [{ form: 'The Band' }] });
    const marked = group({ id: 'two', aliases: [{ form: 'the band', ambiguous: true }] });
    expect(reasons({ groups: [...files.groups, one, marked] })).toEqual([
      'groups one, two: “The Band” names several groups and is not marked ambiguous',
    ]);
    const both = { ...one, aliases: [{ form: 'The Band', ambiguous: true as const }] };
    expect(reasons({ groups: [...files.groups, both, marked] })).toEqual([]);
  });

  test('groups whose parents run in a circle or do not exist', () => {
    const a = group({ id: 'a', parent: 'b' });
    const b = group({ id: 'b', parent: 'a', successorOf: ['c'] });
    expect(reasons({ groups: [...files.groups, a, b] })).toEqual([
      'groups a: its parents lead back to it',
      'groups b: refers to the group “c”, which does not exist',
      'groups b: its parents lead back to it',
    ]);
  });

  test('a form may mean one term only, and broader terms must exist', () => {
    const { vocabularies } = files;
    const extra = { id: 'raid', en: 'raid', fr: 'razzia', broader: 'war', forms: ['embuscade'] };
    expect(
      reasons({ vocabularies: { ...vocabularies, types: [...vocabularies.types, extra] } }),
    ).toEqual([
      'vocabularies raid: the broader term “war” is not in types',
      'vocabularies armed-assault, raid: “raid” means several types',
      'vocabularies ambush, raid: “embuscade” means several types',
    ]);
  });

  test('observations that mention unknown groups or incidents', () => {
    const [observation] = files.observations;
    if (observation === undefined) throw new Error('no observations');
    const lost = { ...observation, groups: ['nobody'], incidents: ['nowhere'] };
    expect(reasons({ observations: [lost] })).toEqual([
      `observations ${lost.id}: refers to the group “nobody”, which does not exist`,
      `observations ${lost.id}: the incident “nowhere” does not exist`,
    ]);
  });
});

/** Checks of groups, places, observations and vocabularies that no single row's schema can make. */
import { fold } from './fold.js';
import type { KnowledgeFiles } from './knowledge.js';
import type { Group, RegionTerm, Term, Vocabularies } from './schema.js';

/** The data files, as they are named on disk (without `.json`). */
export type DataFile = 'incidents' | 'groups' | 'places' | 'observations' | 'vocabularies';

/** One thing wrong with the data, in words for the person who mends it. */
export interface Fault {
  readonly file: DataFile;
  /** Position in the file, from 0, where the row itself could not be read. */
  readonly index?: number;
  readonly id?: string;
  readonly reason: string;
}

/** The kinds of term that incidents refer to by id. */
export type TermKind = Exclude<keyof Vocabularies, 'countries'>;
const TERM_KINDS: readonly TermKind[] = ['types', 'targets', 'weapons', 'parties', 'regions'];

/** Ids that occur more than once, each named once. */
export function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** Whether following `next` from `start` comes back to a place already seen. */
export function runsInCircle(start: string, next: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined; at = next(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Forms that two owners share, with the owners. `key` folds a form, `owner` tells rows apart. */
function shared(
  rows: readonly { readonly owner: string; readonly form: string }[],
): readonly { readonly form: string; readonly owners: readonly string[] }[] {
  const owners = new Map<string, { form: string; owners: Set<string> }>();
  for (const { owner, form } of rows) {
    const entry = owners.get(fold(form)) ?? { form, owners: new Set<string>() };
    entry.owners.add(owner);
    owners.set(fold(form), entry);
  }
  return [...owners.values()]
    .filter((entry) => entry.owners.size > 1)
    .map((entry) => ({ form: entry.form, owners: [...entry.owners] }));
}

const formsOf = (term: Term): readonly string[] => [...new Set([term.en, term.fr, ...term.forms])];

function vocabularyFaults(kind: TermKind, terms: readonly (Term | RegionTerm)[]): Fault[] {
  const fault = (id: string, reason: string): Fault => ({ file: 'vocabularies', id, reason });
  const byId = new Map(terms.map((term) => [term.id, term]));
  const broader = (id: string): string | undefined => byId.get(id)?.broader;
  // Two countries may each have a region of Savanes: a region is told apart by its country.
  const rows = terms.flatMap((term) =>
    formsOf(term).map((form) => ({
      owner: term.id,
      form: 'country' in term ? `${term.country} ${form}` : form,
    })),
  );
  return [
    ...repeated(terms.map(({ id }) => id)).map((id) => fault(id, `two ${kind} have this id`)),
    ...terms.flatMap(({ id }) => {
      const wider = broader(id);
      if (wider === undefined) return [];
      if (!byId.has(wider)) return [fault(id, `the broader term “${wider}” is not in ${kind}`)];
      return runsInCircle(id, broader) ? [fault(id, 'its broader terms lead back to it')] : [];
    }),
    ...shared(rows).map(({ form, owners }) =>
      fault(owners.join(', '), `“${form}” means several ${kind}`),
    ),
  ];
}

function groupFaults(groups: readonly Group[]): Fault[] {
  const fault = (id: string, reason: string): Fault => ({ file: 'groups', id, reason });
  const byId = new Map(groups.map((group) => [group.id, group]));
  const flagged = new Set(
    groups.flatMap(({ id, aliases }) =>
      aliases.filter(({ ambiguous }) => ambiguous).map(({ form }) => `${id} ${fold(form)}`),
    ),
  );
  const rows = groups.flatMap((group) =>
    [group.name, group.nameFr, ...group.aliases.map(({ form }) => form)]
      .filter((form) => form !== undefined)
      .map((form) => ({ owner: group.id, form })),
  );
  return [
    ...repeated(groups.map(({ id }) => id)).map((id) => fault(id, 'two groups have this id')),
    ...groups.flatMap(({ id, parent, successorOf }) => [
      ...[...successorOf, ...(parent === undefined ? [] : [parent])]
        .filter((other) => !byId.has(other))
        .map((other) => fault(id, `refers to the group “${other}”, which does not exist`)),
      ...(runsInCircle(id, (at) => byId.get(at)?.parent)
        ? [fault(id, 'its parents lead back to it')]
        : []),
    ]),
    ...shared(rows)
      .filter(({ form, owners }) => owners.some((id) => !flagged.has(`${id} ${fold(form)}`)))
      .map(({ form, owners }) =>
        fault(owners.join(', '), `“${form}” names several groups and is not marked ambiguous`),
      ),
  ];
}

/** Everything wrong between the knowledge files themselves. Empty when they agree. */
export function checkKnowledge(files: KnowledgeFiles): readonly Fault[] {
  const { groups, places, observations, vocabularies } = files;
  const groupIds = new Set(groups.map(({ id }) => id));
  const regions = new Map(vocabularies.regions.map((region) => [region.id, region]));
  return [
    ...TERM_KINDS.flatMap((kind) => vocabularyFaults(kind, vocabularies[kind])),
    ...groupFaults(groups),
    ...repeated(places.map(({ id }) => id)).map((id): Fault => ({
      file: 'places',
      id,
      reason: 'two places have this id',
    })),
    ...places
      .filter(({ admin1, country }) => regions.get(admin1)?.country !== country)
      .map(({ id, admin1, country }): Fault => ({
        file: 'places',
        id,
        reason: `“${admin1}” is not a region of ${country}`,
      })),
    ...repeated(observations.map(({ id }) => id)).map((id): Fault => ({
      file: 'observations',
      id,
      reason: 'two observations have this id',
    })),
    ...observations.flatMap(({ id, groups: named }) =>
      named
        .filter((group) => !groupIds.has(group))
        .map((group): Fault => ({
          file: 'observations',
          id,
          reason: `refers to the group “${group}”, which does not exist`,
        })),
    ),
  ];
}

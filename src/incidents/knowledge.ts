/**
 * What the bot knows besides incidents: groups, places, observations and vocabularies, with look-ups
 * by id. Immutable once built; the incidents themselves live in the store.
 */
import type {
  CountryTerm,
  Group,
  Observation,
  PartyTerm,
  Place,
  RegionTerm,
  Term,
  Vocabularies,
} from './schema.js';
import type { CountryCode, Language } from './vocabulary.js';

export interface KnowledgeFiles {
  readonly groups: readonly Group[];
  readonly places: readonly Place[];
  readonly observations: readonly Observation[];
  readonly vocabularies: Vocabularies;
}

export interface Knowledge extends KnowledgeFiles {
  group(id: string): Group | undefined;
  type(id: string): Term | undefined;
  target(id: string): Term | undefined;
  weapon(id: string): Term | undefined;
  party(id: string): PartyTerm | undefined;
  region(id: string): RegionTerm | undefined;
  country(id: CountryCode): CountryTerm | undefined;
  /**
   * The group and everything under it (katibas), ids, the group itself first. With a day
   * (`YYYY-MM-DD`), only what belonged to it by then: a katiba's deeds before it joined are not its
   * later umbrella's.
   */
  withDescendants(groupId: string, on?: string): readonly string[];
  /** The group's umbrellas, nearest first. */
  ancestors(groupId: string): readonly string[];
  /** The group's display name on a day (`YYYY-MM-DD`); today's name without a day. */
  groupName(groupId: string, on?: string, language?: Language): string;
}

const byId = <T extends { readonly id: string }>(
  items: readonly T[],
): ((id: string) => T | undefined) => {
  const map = new Map(items.map((item) => [item.id, item]));
  return (id) => map.get(id);
};

/** A partial date as the first (`start`) or last (`end`) day it can mean, for comparing as text. */
export function partialDateBound(value: string, side: 'start' | 'end'): string {
  const missing = side === 'start' ? ['-01', '-01'] : ['-12', '-31'];
  return value + missing.slice(value.split('-').length - 1).join('');
}

/** Builds the look-ups. Takes validated files (see `data.ts` in the store room); throws nothing. */
export function createKnowledge(files: KnowledgeFiles): Knowledge {
  const group = byId(files.groups);
  const children = new Map<string, string[]>();
  for (const { id, parent } of files.groups) {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const belonged = (id: string, on: string | undefined): boolean => {
    const since = group(id)?.parentSince;
    return on === undefined || since === undefined || partialDateBound(since, 'start') <= on;
  };
  const withDescendants = (id: string, on?: string): string[] => [
    id,
    ...(children.get(id) ?? [])
      .filter((child) => belonged(child, on))
      .flatMap((child) => withDescendants(child, on)),
  ];
  const ancestors = (id: string): string[] => {
    const parent = group(id)?.parent;
    return parent === undefined ? [] : [parent, ...ancestors(parent)];
  };
  const { vocabularies } = files;
  return {
    ...files,
    group,
    type: byId(vocabularies.types),
    target: byId(vocabularies.targets),
    weapon: byId(vocabularies.weapons),
    party: byId(vocabularies.parties),
    region: byId(vocabularies.regions),
    country: byId(vocabularies.countries),
    withDescendants,
    ancestors,
    groupName: (id, on, language = 'en') => {
      const found = group(id);
      if (found === undefined) return id;
      const dated =
        on === undefined
          ? found.names.at(-1)
          : found.names.findLast(
              ({ from, to }) =>
                (from === undefined || partialDateBound(from, 'start') <= on) &&
                (to === undefined || on <= partialDateBound(to, 'end')),
            );
      const named = dated ?? found;
      return (language === 'fr' ? named.nameFr : undefined) ?? named.name;
    },
  };
}

/** Turns what was read into tests on incidents. */
import { isNamed, membersAt } from '../../incidents/attribution.js';
import { fold } from '../../incidents/fold.js';
import { partialDateBound, type Knowledge } from '../../incidents/knowledge.js';
import { createMatcher } from '../../incidents/matcher.js';
import type { Incident } from '../../incidents/schema.js';
import type { Basis } from '../../incidents/vocabulary.js';
import { addDays, type Period } from '../periods/index.js';
import type { GroupReading, PlaceOption, PlaceReading, TermReading } from '../reading/types.js';
import { joinedName } from './facts.js';

export type Test = (incident: Incident) => boolean;

/** Passes what one of several tests passes. */
export const anyOf =
  (tests: readonly Test[]): Test =>
  (incident) =>
    tests.some((test) => test(incident));

/** Whether all hold. */
export const allOf =
  (tests: readonly Test[]): Test =>
  (incident) =>
    tests.every((test) => test(incident));

/** What began before the period ended and ended after it began; an absent side is open. */
export const inPeriod =
  ({ from, to }: Pick<Period, 'from' | 'to'>): Test =>
  ({ date }) =>
    (from === undefined || (date.end ?? date.start) >= from) &&
    (to === undefined || date.start <= to);

/** A question about a day or month means when it began, where anything began then. */
export const beginsIn =
  ({ from, to }: Pick<Period, 'from' | 'to'>): Test =>
  ({ date }) =>
    (from === undefined || date.start >= from) && (to === undefined || date.start <= to);

/** The same days of whatever year, and so many around them. */
export function inSeason({ from, to }: Pick<Period, 'from' | 'to'>, slack = 0): Test {
  if (from === undefined || to === undefined) return () => false;
  const [first, last] = [addDays(from, -slack).slice(5), addDays(to, slack).slice(5)];
  return ({ date }) => date.start.slice(5) >= first && date.start.slice(5) <= last;
}

/** What happened at a place, read as one of its kinds. */
export function atPlace({ kind, keys }: PlaceOption): Test {
  const wanted = new Set(keys);
  const any = (names: readonly string[]): boolean =>
    names.some((name) => wanted.has(joinedName(name)));
  switch (kind) {
    case 'region':
      return ({ place }) => wanted.has(place.admin1);
    case 'place':
      return ({ place }) => wanted.has(joinedName(place.name)) || any(place.aliases);
    case 'site':
      return ({ place }) => any(place.sites);
    case 'area':
      return ({ place }) => any(place.areaNames);
    case 'alsoHit':
      return ({ place }) => any(place.alsoHit);
  }
}

/** What happened at a place named in a question, whichever of its readings is meant. */
export const atAnyReading = ({ options }: PlaceReading): Test => anyOf(options.map(atPlace));

const NAMED: readonly Basis[] = ['claimed', 'attributed', 'suspected', 'admitted'];

/**
 * Whether a group, by the name the asker used, is named for an incident. An ambiguous name counts for
 * a candidate only in the countries and days in which it means that group.
 */
export function byGroup(
  { ids, text }: GroupReading,
  bases: readonly Basis[],
  knowledge: Knowledge,
): Test {
  const form = fold(text);
  const candidates = ids.map((id) => {
    const scope = knowledge
      .group(id)
      ?.aliases.find((alias) => alias.ambiguous === true && fold(alias.form) === form);
    return { id, scope };
  });
  const wanted = bases.length > 0 ? bases : NAMED;
  // Most incidents name none of them at any time: no need to look who belonged to whom on the day.
  const ever = new Set(ids.flatMap((id) => knowledge.withDescendants(id)));
  return (incident) =>
    incident.attributions.some(({ groups }) => groups.some((id) => ever.has(id))) &&
    candidates.some(({ id, scope }) => {
      if (ids.length > 1 && scope !== undefined) {
        const { start } = incident.date;
        if (scope.countries !== undefined && !scope.countries.includes(incident.place.country))
          return false;
        if (scope.from !== undefined && start < partialDateBound(scope.from, 'start')) return false;
        if (scope.to !== undefined && start > partialDateBound(scope.to, 'end')) return false;
      }
      return isNamed(incident, membersAt(incident, [id], knowledge), wanted);
    });
}

/** The readings of a term as tests, the most telling kind first. */
export function byTerm(
  { types, targets, weapons, parties }: TermReading,
  knowledge: Knowledge,
): readonly Test[] {
  const national = targets.flatMap((id) => nationalForces(id, knowledge));
  return [
    ...(types.length > 0 ? [createMatcher(knowledge, { types })] : []),
    ...national,
    ...(targets.length > 0 ? [createMatcher(knowledge, { targets })] : []),
    ...(weapons.length > 0 ? [createMatcher(knowledge, { weapons })] : []),
    ...(parties.length > 0 ? [createMatcher(knowledge, { parties })] : []),
  ];
}

/**
 * An army of a covered country is hit wherever that country's military is; few entries name it beside
 * "military base", so the country decides together with the kind of target.
 */
function nationalForces(target: string, knowledge: Knowledge): readonly Test[] {
  const term = knowledge.target(target);
  if (term?.broader !== 'military') return [];
  const country = knowledge.vocabularies.countries.find(({ forms }) =>
    forms.some((form) => fold(term.en).startsWith(`${fold(form)} `)),
  );
  if (country === undefined) return [];
  const named = createMatcher(knowledge, { targets: [target] });
  const military = createMatcher(knowledge, {
    countries: [country.id],
    targets: ['military', 'security-forces'],
  });
  return [(incident) => named(incident) || military(incident)];
}

/** Reads the shared filter options into `Filters`: ids, labels and free text are all accepted. */
import type { Filters } from '../incidents/filters.js';
import { fold } from '../incidents/fold.js';
import type { Term } from '../incidents/schema.js';
import type { Basis, CountryCode } from '../incidents/vocabulary.js';
import { discordText } from '../i18n/discord/index.js';
import type { Concept, ConceptKind } from '../search/types.js';
import type { Context } from './context.js';
import { readDay } from './dates.js';
import { UserError, userError } from './errors.js';

/** Values of `filterOptions`, or of those a command took. */
export interface FilterValues {
  readonly group?: string | undefined;
  readonly country?: CountryCode | undefined;
  readonly place?: string | undefined;
  readonly type?: string | undefined;
  readonly target?: string | undefined;
  readonly weapon?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly 'min-killed'?: number | undefined;
}

/** What text stands for among concepts of some kinds: those it names exactly, and else the nearest. */
function conceptsNamed(
  context: Context,
  typed: string,
  kinds: readonly ConceptKind[],
): { exact: readonly Concept[]; near: readonly Concept[] } {
  const { spans, unread } = context.services.index.read(typed, { kinds });
  const [span] = spans;
  if (span === undefined) return { exact: [], near: [] };
  const whole = spans.length === 1 && unread.length === 0;
  const matches = span.matches.filter(({ concept }) => kinds.includes(concept.kind));
  const concepts = (exact: boolean) =>
    matches.filter(({ how }) => (how === 'exact') === exact).map(({ concept }) => concept);
  return whole
    ? { exact: concepts(true), near: concepts(false) }
    : { exact: [], near: matches.map(({ concept }) => concept) };
}

const labels = (concepts: readonly Concept[]): readonly string[] => [
  ...new Set(concepts.map(({ label }) => label)),
];

/**
 * The group an option means.
 * @returns its id, or why it cannot be told: unknown (with near names) or one of several
 */
export function readGroup(context: Context, typed: string): string | UserError {
  const { knowledge } = context.services;
  if (knowledge.group(typed) !== undefined) return typed;
  const wanted = fold(typed);
  const named = knowledge.groups.filter((group) =>
    [group.name, group.nameFr, group.fullName.en, group.fullName.fr].some(
      (name) => name !== undefined && fold(name) === wanted,
    ),
  );
  const [only, second] = named;
  if (only !== undefined && second === undefined) return only.id;
  const { exact, near } = conceptsNamed(context, typed, ['group']);
  const [found, other] = exact;
  if (found !== undefined && other === undefined) return found.id;
  return found !== undefined
    ? userError('ambiguous-group', (l) => discordText(l).ambiguousGroup(typed, labels(exact)))
    : userError('unknown-group', (l) => discordText(l).unknownGroup(typed, labels(near)));
}

/** The place or region an option means, as part of filters. A misspelling is offered, never assumed. */
export function readPlace(
  context: Context,
  typed: string,
): Pick<Filters, 'places' | 'regions'> | UserError {
  const { exact, near } = conceptsNamed(context, typed, ['place', 'region']);
  const [found] = exact;
  if (found === undefined) {
    return userError('unknown-place', (l) => discordText(l).unknownPlace(typed, labels(near)));
  }
  const region = exact.find(({ kind }) => kind === 'region');
  // A town and its region often share a name (Kidal): the town is what people mean by a place.
  return found.kind === 'region' && region !== undefined
    ? { regions: [region.id] }
    : { places: [found.label] };
}

function readTerm(
  context: Context,
  field: 'type' | 'target' | 'weapon',
  typed: string,
): string | UserError {
  const terms: readonly Term[] = context.services.knowledge.vocabularies[`${field}s`];
  const wanted = fold(typed);
  const found =
    terms.find(({ id }) => id === typed) ??
    terms.find(({ en, fr, forms }) => [en, fr, ...forms].some((form) => fold(form) === wanted));
  return (
    found?.id ??
    userError('unknown-term', (l) =>
      discordText(l).unknownTerm(
        field,
        typed,
        terms.map((term) => term[l]),
      ),
    )
  );
}

/**
 * Reads every shared option.
 * @returns the filters, or the first value that cannot be read, explained
 */
export function readFilters(context: Context, values: FilterValues): Filters | UserError {
  const read = <T>(
    typed: string | undefined,
    reader: (typed: string) => T | UserError,
  ): T | UserError | undefined => (typed === undefined ? undefined : reader(typed));

  const group = read(values.group, (typed) => readGroup(context, typed));
  const place = read(values.place, (typed) => readPlace(context, typed));
  const type = read(values.type, (typed) => readTerm(context, 'type', typed));
  const target = read(values.target, (typed) => readTerm(context, 'target', typed));
  const weapon = read(values.weapon, (typed) => readTerm(context, 'weapon', typed));
  const from = read(values.from, (typed) => readDay(typed, 'start'));
  const to = read(values.to, (typed) => readDay(typed, 'end'));

  if (group instanceof UserError) return group;
  if (place instanceof UserError) return place;
  if (type instanceof UserError) return type;
  if (target instanceof UserError) return target;
  if (weapon instanceof UserError) return weapon;
  if (from instanceof UserError) return from;
  if (to instanceof UserError) return to;
  if (from !== undefined && to !== undefined && from > to) {
    return userError('period-reversed', (l) => discordText(l).periodReversed(from, to));
  }
  const { country, basis, 'min-killed': minKilled } = values;
  return {
    ...(group === undefined ? {} : { groups: [group] }),
    ...(country === undefined ? {} : { countries: [country] }),
    ...place,
    ...(type === undefined ? {} : { types: [type] }),
    ...(target === undefined ? {} : { targets: [target] }),
    ...(weapon === undefined ? {} : { weapons: [weapon] }),
    ...(basis === undefined ? {} : { bases: [basis] }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(minKilled === undefined ? {} : { minKilled }),
  };
}

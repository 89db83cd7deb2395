/**
 * Filters as people type them (slash-command options, the terminal's flags) read into `Filters`: ids,
 * labels and free text are all accepted. One definition for every surface.
 */
import type { Filters } from '../incidents/filters.js';
import { fold } from '../incidents/fold.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Term } from '../incidents/schema.js';
import {
  BASES,
  COUNTRIES,
  MEASURES,
  RESPONSIBILITIES,
  type Language,
} from '../incidents/vocabulary.js';
import type { FilterCatalogue } from '../i18n/filters/en.js';
import type { Concept, ConceptKind, SearchIndex } from '../search/types.js';
import { parsePeriod } from './periods/index.js';

/** Values as typed; absent means "any". */
export interface FilterInput {
  readonly group?: string | undefined;
  readonly country?: string | undefined;
  readonly place?: string | undefined;
  readonly type?: string | undefined;
  readonly target?: string | undefined;
  readonly weapon?: string | undefined;
  readonly party?: string | undefined;
  readonly basis?: string | undefined;
  readonly status?: string | undefined;
  readonly measure?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly 'min-killed'?: string | number | undefined;
}
export type FilterName = keyof FilterInput;

export interface FilterInputContext {
  readonly knowledge: Knowledge;
  readonly index: SearchIndex;
  readonly now: Date;
}

/** Why a value cannot be used, worded when the reader's language is known. */
export interface FilterFault {
  readonly filter: FilterName;
  readonly explain: (words: FilterCatalogue, language: Language) => string;
}
export type FilterReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FilterFault };

const good = <T>(value: T): FilterReading<T> => ({ ok: true, value });
const bad = (filter: FilterName, explain: FilterFault['explain']): FilterReading<never> => ({
  ok: false,
  fault: { filter, explain },
});

const labels = (concepts: readonly Concept[]): readonly string[] => [
  ...new Set(concepts.map(({ label }) => label)),
];

/** What a text stands for among concepts of some kinds: those it names exactly, and the nearest. */
function conceptsNamed(
  { index }: FilterInputContext,
  typed: string,
  kinds: readonly ConceptKind[],
): { exact: readonly Concept[]; near: readonly Concept[] } {
  const { spans, unread } = index.read(typed, { kinds });
  const [span] = spans;
  if (span === undefined) return { exact: [], near: [] };
  const matches = span.matches.filter(({ concept }) => kinds.includes(concept.kind));
  if (spans.length > 1 || unread.length > 0) {
    return { exact: [], near: matches.map(({ concept }) => concept) };
  }
  return {
    exact: matches.filter(({ how }) => how === 'exact').map(({ concept }) => concept),
    near: matches.filter(({ how }) => how !== 'exact').map(({ concept }) => concept),
  };
}

function readGroup(typed: string, context: FilterInputContext): FilterReading<Filters> {
  const { knowledge } = context;
  const wanted = fold(typed);
  const named = knowledge.groups.filter(
    ({ id, name, nameFr, fullName }) =>
      id === typed ||
      [name, nameFr, fullName.en, fullName.fr].some(
        (form) => form !== undefined && fold(form) === wanted,
      ),
  );
  const [only, second] = named;
  if (only !== undefined && second === undefined) return good({ groups: [only.id] });
  const { exact, near } = conceptsNamed(context, typed, ['group']);
  const [found, other] = exact;
  if (found === undefined) {
    return bad('group', (words) => words.unknownGroup(typed, labels(near)));
  }
  return other === undefined
    ? good({ groups: [found.id] })
    : bad('group', (words) => words.ambiguousGroup(typed, labels(exact)));
}

/** A town and its region often share a name (Kidal): the town is what people mean by a place. */
function readPlace(typed: string, context: FilterInputContext): FilterReading<Filters> {
  const { exact, near } = conceptsNamed(context, typed, ['place', 'region']);
  const place = exact.find(({ kind }) => kind === 'place');
  if (place !== undefined) return good({ places: [place.label] });
  const region = exact.find(({ kind }) => kind === 'region');
  return region === undefined
    ? bad('place', (words) => words.unknownPlace(typed, labels(near)))
    : good({ regions: [region.id] });
}

function readCountry(typed: string, { knowledge }: FilterInputContext): FilterReading<Filters> {
  const wanted = fold(typed);
  const known = knowledge.vocabularies.countries;
  const code = COUNTRIES.find(
    (one) =>
      one.toLowerCase() === wanted ||
      known.some(
        ({ id, en, fr, forms }) => id === one && [en, fr, ...forms].map(fold).includes(wanted),
      ),
  );
  return code === undefined
    ? bad('country', (words, language) =>
        words.unknownCountry(
          typed,
          known.map((country) => country[language]),
        ),
      )
    : good({ countries: [code] });
}

/** A few examples are enough: the vocabularies are long. */
const EXAMPLES = 5;

function termReader(
  filter: 'type' | 'target' | 'weapon' | 'party',
  termsOf: (knowledge: Knowledge) => readonly Term[],
  toFilters: (id: string) => Filters,
): (typed: string, context: FilterInputContext) => FilterReading<Filters> {
  return (typed, { knowledge }) => {
    const terms = termsOf(knowledge);
    const wanted = fold(typed);
    const found =
      terms.find(({ id }) => id === typed) ??
      terms.find(({ en, fr }) => fold(en) === wanted || fold(fr) === wanted) ??
      terms.find(({ forms }) => forms.some((form) => fold(form) === wanted));
    return found === undefined
      ? bad(filter, (words, language) =>
          words.unknownTerm(
            filter,
            typed,
            terms.slice(0, EXAMPLES).map((term) => term[language]),
          ),
        )
      : good(toFilters(found.id));
  };
}

function memberReader<T extends string>(
  filter: 'basis' | 'status' | 'measure',
  members: readonly T[],
  toFilters: (member: T) => Filters,
): (typed: string) => FilterReading<Filters> {
  return (typed) => {
    const member = members.find((one) => one === typed.trim().toLowerCase());
    return member === undefined
      ? bad(filter, (words) => words.unknownTerm(filter, typed, members))
      : good(toFilters(member));
  };
}

function readBound(
  side: 'from' | 'to',
): (typed: string, context: FilterInputContext) => FilterReading<Filters> {
  return (typed, { now }) => {
    const day = parsePeriod(typed, now)?.[side];
    return day === undefined
      ? bad(side, (words) => words.unreadDate(typed))
      : good({ [side]: day });
  };
}

function readMinKilled(typed: string): FilterReading<Filters> {
  const count = Number(typed);
  return Number.isInteger(count) && count >= 1
    ? good({ minKilled: count })
    : bad('min-killed', (words) => words.notACount(typed));
}

const READERS: Readonly<
  Record<FilterName, (typed: string, context: FilterInputContext) => FilterReading<Filters>>
> = {
  group: readGroup,
  country: readCountry,
  place: readPlace,
  type: termReader(
    'type',
    ({ vocabularies }) => vocabularies.types,
    (id) => ({ types: [id] }),
  ),
  target: termReader(
    'target',
    ({ vocabularies }) => vocabularies.targets,
    (id) => ({ targets: [id] }),
  ),
  weapon: termReader(
    'weapon',
    ({ vocabularies }) => vocabularies.weapons,
    (id) => ({ weapons: [id] }),
  ),
  party: termReader(
    'party',
    ({ vocabularies }) => vocabularies.parties,
    (id) => ({ parties: [id] }),
  ),
  basis: memberReader('basis', BASES, (basis) => ({ bases: [basis] })),
  status: memberReader('status', RESPONSIBILITIES, (status) => ({ status: [status] })),
  measure: memberReader('measure', MEASURES, (measure) => ({ measure })),
  from: readBound('from'),
  to: readBound('to'),
  'min-killed': readMinKilled,
};

/** The names of the shared filters, in the order in which they are offered. */
export const FILTER_NAMES: readonly FilterName[] = [
  'group',
  'country',
  'place',
  'type',
  'target',
  'weapon',
  'party',
  'basis',
  'status',
  'measure',
  'from',
  'to',
  'min-killed',
];

/**
 * Reads every filter given.
 * @returns the filters, or the first value that cannot be used, with its explanation
 */
export function readFilterInput(
  input: FilterInput,
  context: FilterInputContext,
): FilterReading<Filters> {
  let filters: Filters = {};
  for (const name of FILTER_NAMES) {
    const typed = input[name];
    if (typed === undefined) continue;
    const reading = READERS[name](String(typed), context);
    if (!reading.ok) return reading;
    filters = { ...filters, ...reading.value };
  }
  const { from, to } = filters;
  return from !== undefined && to !== undefined && from > to
    ? bad('from', (words) => words.periodReversed(from, to))
    : good(filters);
}

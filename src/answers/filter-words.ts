/** Filters in words: "JNIM · Mali · 2017", so that every answer says what it is about. */
import type { Filters } from '../incidents/filters.js';
import type { Term } from '../incidents/schema.js';
import type { AnswerContext } from './context.js';
import { countryName } from './incident-names.js';

/** Every filter that is set, in a fixed order; "all incidents on file" without any. */
export function filterWords(filters: Filters, context: AnswerContext): string {
  const { knowledge, language, format, summary } = context;
  const labels = (
    ids: readonly string[] | undefined,
    term: (id: string) => Term | undefined,
  ): string =>
    ids === undefined ? '' : format.either(ids.map((id) => term(id)?.[language] ?? id));
  const { groups, places, countries, measure, minKilled, status, bases } = filters;
  const parts = [
    groups === undefined
      ? ''
      : format.either(groups.map((id) => knowledge.groupName(id, filters.to, language))),
    bases === undefined ? '' : format.either(bases.map((basis) => summary.filters.bases[basis])),
    status === undefined ? '' : format.either(status.map((one) => summary.filters.statuses[one])),
    places === undefined ? '' : format.either(places),
    labels(filters.regions, (id) => knowledge.region(id)),
    countries === undefined
      ? ''
      : format.either(countries.map((code) => countryName(code, context))),
    labels(filters.types, (id) => knowledge.type(id)),
    labels(filters.targets, (id) => knowledge.target(id)),
    labels(filters.weapons, (id) => knowledge.weapon(id)),
    labels(filters.parties, (id) => knowledge.party(id)),
    measure === undefined ? '' : format.labels.measures[measure],
    minKilled === undefined ? '' : summary.filters.minKilled(format.number(minKilled)),
    format.period(filters.from, filters.to) ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? summary.filters.all : parts.join(' · ');
}

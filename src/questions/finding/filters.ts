/** The reading as the shared filters: shown in "read as" and given out by `ask --json`. */
import type { Filters } from '../../incidents/filters.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import type { Incident } from '../../incidents/schema.js';
import { COUNTRIES, type Basis } from '../../incidents/vocabulary.js';
import type { Reading } from '../reading/types.js';
import type { Found } from './types.js';

const list = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length === 0 ? undefined : [...new Set(items)];

/** The groups meant: of an ambiguous name those that the incidents found name, else all candidates. */
function groupsMeant(
  { groups }: Reading,
  incidents: readonly Incident[],
  knowledge: Knowledge,
): readonly string[] {
  return groups.flatMap(({ ids }) => {
    if (ids.length === 1) return ids;
    const named = new Set(
      incidents.flatMap(({ attributions }) => attributions.flatMap((one) => one.groups)),
    );
    const meant = ids.filter((id) =>
      knowledge.withDescendants(id).some((member) => named.has(member)),
    );
    return meant.length > 0 ? meant : ids;
  });
}

/**
 * The reading as filters.
 *
 * @param found what was found: how places were read, and which of an ambiguous name's groups are meant
 * @param bases the footing on which groups were demanded; empty where any will do
 */
export function filtersOf(
  reading: Reading,
  found: Found,
  bases: readonly Basis[],
  knowledge: Knowledge,
): Filters {
  const { asked, periods } = reading;
  const terms = reading.terms.filter(({ voice, loose }) => !voice && !loose);
  const groups = list(
    groupsMeant(reading, found.incidents.length > 0 ? found.incidents : found.placed, knowledge),
  );
  const codes = list(
    COUNTRIES.filter((code) => reading.countries.some((country) => country.code === code)),
  );
  const regions = list(found.places.flatMap(({ kind, keys }) => (kind === 'region' ? keys : [])));
  const places = list(
    found.places.flatMap(({ kind, label }) => (kind === 'region' ? [] : [label])),
  );
  const types = list(terms.flatMap((term) => term.types.slice(0, 1)));
  const targets = list(
    terms.flatMap((term) =>
      term.types.length > 0 || asksFor(asked.measures.length, term.parties) ? [] : term.targets,
    ),
  );
  const weapons = list(
    terms.flatMap((term) => (term.types.length + term.targets.length > 0 ? [] : term.weapons)),
  );
  const parties = list(
    terms.flatMap((term) =>
      term.types.length > 0 || (term.targets.length > 0 && asked.measures.length === 0)
        ? []
        : term.parties,
    ),
  );
  const wanted = found.anyYear === true ? [] : periods.filter(({ negated }) => !negated);
  const from = wanted.map((period) => period.from).toSorted()[0];
  const to = wanted
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  const [measure] = asked.measures;
  const floor = reading.numbers.find((number) => number.floor);
  return {
    ...(groups && { groups }),
    ...(bases.length > 0 && { bases }),
    ...(asked.intents.includes('unclaimed') && { status: ['unclaimed'] as const }),
    ...(codes && { countries: codes }),
    ...(regions && { regions }),
    ...(places && { places }),
    ...(types && { types }),
    ...(targets && { targets }),
    ...(weapons && { weapons }),
    ...(parties && { parties }),
    ...(measure && { measure }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && wanted.every((period) => period.to !== undefined) && { to }),
    ...(floor && (measure ?? 'killed') === 'killed' && { minKilled: floor.value }),
  };
}

const asksFor = (measures: number, parties: readonly string[]): boolean =>
  measures > 0 && parties.length > 0;

/** The one place where shared filters are applied to incidents (DESIGN §4, "same filters"). */
import { claimsOf, isNamed, membersAt, responsibilityOf } from './attribution.js';
import type { Filters, Matcher } from './filters.js';
import { killedAtLeast } from './figures.js';
import { joined } from './fold.js';
import type { Knowledge } from './knowledge.js';
import type { Incident, Term } from './schema.js';
import { BASES, type Basis, type Responsibility } from './vocabulary.js';

const NAMED: readonly Basis[] = BASES.filter((basis) => basis !== 'denied');

/** On which basis a group must be named for an incident of that status to be about the group. */
const BASES_OF_STATUS: Readonly<Record<Responsibility, readonly Basis[]>> = {
  claimed: ['claimed'],
  attributed: ['attributed', 'admitted'],
  suspected: ['suspected'],
  unclaimed: NAMED,
  disputed: BASES,
};

/** The asked terms and every narrower one. */
export function withNarrower(ids: readonly string[], terms: readonly Term[]): ReadonlySet<string> {
  const wanted = new Set(ids);
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { id, broader } of terms) {
      if (broader !== undefined && wanted.has(broader)) wanted.add(id);
    }
  }
  return wanted;
}

/**
 * As a filter, a status asks a question rather than naming the one derived state: `unclaimed` is
 * "no claim recorded" (suspected and attributed incidents included) and `claimed` "a claim recorded"
 * (rival claims included). The others are the derived state itself.
 */
function hasStatus(incident: Incident, status: Responsibility, knowledge: Knowledge): boolean {
  const claimed = claimsOf(incident).length > 0;
  if (status === 'claimed') return claimed;
  if (status === 'unclaimed') return !claimed;
  return responsibilityOf(incident, knowledge) === status;
}

function statusTest(filters: Filters, knowledge: Knowledge): Matcher {
  const { status, groups, bases } = filters;
  return (incident) => {
    const fits = (allowed: readonly Basis[]): boolean =>
      groups === undefined ||
      isNamed(
        incident,
        membersAt(incident, groups, knowledge),
        allowed.filter((basis) => bases?.includes(basis) ?? true),
      );
    if (status === undefined) return fits(bases ?? NAMED);
    return status.some((one) => hasStatus(incident, one, knowledge) && fits(BASES_OF_STATUS[one]));
  };
}

/**
 * Builds the test for one query. An incident matches a period when any of its days lies in it; a
 * group stands for itself and its katibas; a term includes its narrower terms.
 */
export function createMatcher(knowledge: Knowledge, filters: Filters): Matcher {
  const { vocabularies } = knowledge;
  const tests: Matcher[] = [];
  const among = (
    asked: readonly string[] | undefined,
    terms: readonly Term[],
    values: (incident: Incident) => readonly string[],
  ): void => {
    if (asked === undefined) return;
    const wanted = withNarrower(asked, terms);
    tests.push((incident) => values(incident).some((value) => wanted.has(value)));
  };

  if (filters.groups !== undefined || filters.status !== undefined) {
    tests.push(statusTest(filters, knowledge));
  } else if (filters.bases !== undefined) {
    const { bases } = filters;
    tests.push(({ attributions }) => attributions.some(({ basis }) => bases.includes(basis)));
  }
  among(filters.countries, [], ({ place }) => [place.country]);
  among(filters.regions, vocabularies.regions, ({ place }) => [place.admin1]);
  among(filters.places?.map(joined), [], ({ place }) => [place.name, ...place.aliases].map(joined));
  among(filters.types, vocabularies.types, ({ type }) => [type]);
  among(filters.targets, vocabularies.targets, ({ targets }) => targets);
  among(filters.weapons, vocabularies.weapons, ({ weapons }) => weapons);

  const { measure, from, to, minKilled } = filters;
  if (filters.parties !== undefined || measure !== undefined) {
    const parties = filters.parties && withNarrower(filters.parties, vocabularies.parties);
    tests.push(({ reports }) =>
      reports.some(({ figures }) =>
        figures.some(
          (figure) =>
            (parties?.has(figure.party) ?? true) &&
            (measure === undefined ||
              figure.measure === measure ||
              (figure.counts?.some((counted) => counted === measure) ?? false)),
        ),
      ),
    );
  }
  if (from !== undefined) tests.push(({ date }) => (date.end ?? date.start) >= from);
  if (to !== undefined) tests.push(({ date }) => date.start <= to);
  if (minKilled !== undefined) {
    tests.push((incident) => killedAtLeast(incident, knowledge) >= minKilled);
  }
  const [only, second] = tests;
  // Most ask one thing of very many incidents.
  return only !== undefined && second === undefined
    ? only
    : (incident) => tests.every((test) => test(incident));
}

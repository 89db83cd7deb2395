/** What a list must not hold, and how many victims its incidents must have. */
import { highEdge } from '../../incidents/bounds.js';
import { kindOf, type Kind } from '../../incidents/counts.js';
import { deathsAtLeast, victimsAtMost } from '../../incidents/deaths.js';
import { claimRecord } from '../../incidents/claims.js';
import { agreementOf, countRange } from '../../incidents/figures.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { createMatcher, withNarrower } from '../../incidents/matcher.js';
import type { Incident } from '../../incidents/schema.js';
import type { Measure } from '../../incidents/vocabulary.js';
import type { Reading, TermReading } from '../reading/types.js';
import { allOf, atAnyReading, byGroup, byTerm, type Test } from './criteria.js';

/** One test for each name left out: true where the incident is to be left out. */
export function exclusionTests(
  { excluded, asked }: Pick<Reading, 'excluded' | 'asked'>,
  knowledge: Knowledge,
): readonly Test[] {
  const { countries, places, groups, terms } = excluded;
  return [
    ...countries.map(
      ({ code }): Test =>
        ({ place }) =>
          place.country === code,
    ),
    ...places.map(atAnyReading),
    ...groups.map((group) => byGroup(group, asked.bases, knowledge)),
    ...terms.flatMap((term) => byTerm(term, knowledge).slice(0, 1)),
  ];
}

const counts = ({ parties, types, targets, weapons, voice }: TermReading): boolean =>
  !voice && parties.length > 0 && types.length + targets.length + weapons.length === 0;

/** "More than 20 wounded", "between 20 and 50 civilians killed": by the counts that stand. */
export function limitTest(
  { numbers, asked, terms }: Reading,
  knowledge: Knowledge,
): Test | undefined {
  const floor = numbers.find((number) => number.floor)?.value;
  const ceiling = numbers.find((number) => number.ceiling)?.value;
  if (floor === undefined && ceiling === undefined) return undefined;
  const [measure = 'killed'] = asked.measures;
  const people = terms
    .filter(({ voice, types }) => !voice && types.length === 0)
    .flatMap(({ parties }) => parties);
  const parties =
    people.length > 0 && asked.measures.length > 0
      ? withNarrower(people, knowledge.vocabularies.parties)
      : undefined;
  const plain = measure === 'killed' && parties === undefined;
  return (incident) => {
    // The quick look first: few incidents reach a floor.
    if (floor !== undefined && victimsAtMost(incident, measure) < floor) return false;
    if (plain && floor !== undefined && deathsAtLeast(incident, knowledge) < floor) return false;
    if (plain && ceiling === undefined) return true;
    const range = countRange(incident, { measure, ...(parties && { parties }) }, knowledge);
    const high = range?.high ?? 0;
    return (
      (plain || floor === undefined || high >= floor) &&
      (ceiling === undefined || (range !== undefined && high <= ceiling))
    );
  };
}

/** Whose numbers a question asks for, as tests on what is counted: the closest first. */
export interface Counted {
  readonly tests: readonly Test[];
  /** Nobody else will do: "women killed" is not answered with civilians. */
  readonly only: boolean;
}

/**
 * "Wagner fighters killed in Mali": people that no target term stands for are looked for among the
 * counted, else their kind. "Attacks in which peacekeepers were killed": some of that kind must be
 * counted, or everybody together. Undefined where the question counts nobody in particular.
 */
export function countedTests({ asked, terms }: Reading, knowledge: Knowledge): Counted | undefined {
  const [measure] = asked.measures;
  if (measure === undefined) return undefined;
  const people = terms.filter(({ voice, types }) => !voice && types.length === 0);
  const kinds = new Set(people.flatMap((term) => term.parties.map((id) => kindOf(id, knowledge))));
  if (kinds.size === 0) return undefined;
  const parties = terms.filter(counts).flatMap((term) => term.parties);
  const special = parties.some(
    (id) => kindOf(id, knowledge) === 'civilians' && knowledge.party(id)?.broader !== undefined,
  );
  return {
    tests: [
      ...(parties.length > 0 ? [createMatcher(knowledge, { measure, parties })] : []),
      ...(special ? [] : [ofKind(measure, kinds, knowledge)]),
    ],
    only: parties.length > 0,
  };
}

function ofKind(measure: Measure, kinds: ReadonlySet<Kind>, knowledge: Knowledge): Test {
  return ({ reports }) =>
    reports.some(({ figures }) =>
      figures.some((figure) => {
        const kind = kindOf(figure.party, knowledge);
        return (
          figure.measure === measure &&
          highEdge(figure) > 0 &&
          (kind === 'mixed' || kinds.has(kind))
        );
      }),
    );
}

/** "With conflicting tolls", "claimed within a week": what is demanded of the tolls and claims themselves. */
export function conditionTest({ asked, groups }: Reading, knowledge: Knowledge): Test | undefined {
  const { toll, delay } = asked.conditions;
  const [measure = 'killed'] = asked.measures;
  const ids = groups.flatMap((group) => group.ids);
  const tests: Test[] = [];
  if (toll === 'none')
    tests.push(
      ({ reports }) =>
        !reports.some(({ figures }) =>
          figures.some(
            (one) =>
              one.measure === measure ||
              one.counts?.some((counted) => counted === measure) === true,
          ),
        ),
    );
  if (toll === 'disputed')
    tests.push((incident) => agreementOf(incident, { measure }, knowledge) === 'disagree');
  if (delay !== undefined)
    tests.push((incident) => {
      const days = claimRecord(incident, knowledge, ids.length > 0 ? ids : undefined)?.delay;
      return days !== undefined && days >= (delay.min ?? 0) && days <= (delay.max ?? Infinity);
    });
  return tests.length === 0 ? undefined : allOf(tests);
}

/** « Au moins 54 soldats … quelle attaque »: the one incident of which a source says just that; else undefined. */
export function saidOfOne(
  incidents: readonly Incident[],
  { numbers, asked }: Reading,
): Incident | undefined {
  const floor = numbers.find((number) => number.floor)?.value;
  if (floor === undefined || asked.plural) return undefined;
  const [only, second] = incidents.filter(({ reports }) =>
    reports.some(({ figures }) => figures.some(({ min, max }) => min === floor && max === null)),
  );
  return second === undefined ? only : undefined;
}

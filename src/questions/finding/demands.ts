/** Terms that must hold of the incidents, apart from those that only say whose dead are counted. */
import type { Knowledge } from '../../incidents/knowledge.js';
import { createMatcher } from '../../incidents/matcher.js';
import type { Incident } from '../../incidents/schema.js';
import type { Reading, TermReading } from '../reading/types.js';
import { coordinatedTerms } from './coordinated.js';
import { anyOf, byTerm, type Test } from './criteria.js';

/**
 * "Car bombs", "mortar attacks": a kind of incident or what it was done with; "hostages": abductions, or
 * whoever counts hostages. Of other kinds the first that fits.
 */
export function demandOf(
  term: TermReading,
  { asked }: Reading,
  set: readonly Incident[],
  knowledge: Knowledge,
): Test {
  const { types, weapons, parties } = term;
  const [measure] = asked.measures;
  const others = [
    ...(weapons.length > 0 ? [createMatcher(knowledge, { weapons })] : []),
    ...(measure !== undefined && parties.length > 0
      ? // Whoever was captured was a hostage, however the source calls them.
        [createMatcher(knowledge, measure === 'captured' ? { measure } : { measure, parties })]
      : []),
  ];
  return types.length > 0 && others.length > 0
    ? anyOf([createMatcher(knowledge, { types }), ...others])
    : firstFitting(byTerm(term, knowledge), set);
}

const firstFitting = (tests: readonly Test[], set: readonly Incident[]): Test =>
  tests.find((test) => set.some(test)) ?? (() => false);

/** What must hold of the incidents, rather than say whose dead are counted. */
const demandedTerms = ({ terms, asked }: Reading): readonly TermReading[] =>
  terms.filter(
    (term) =>
      isDemanded(term) &&
      !(asked.measures.length > 0 && term.parties.length > 0 && namesNothingElse(term)),
  );

/** "Ambushes and raids": a general word counts where it is joined to a kind of incident. */
export const demandedRuns = (reading: Reading): readonly (readonly TermReading[])[] => {
  const demanded = demandedTerms(reading);
  const loose = reading.terms.filter(
    ({ loose: general, voice, types }) => general && !voice && types.length > 0,
  );
  return coordinatedTerms([...demanded, ...loose], reading).filter((run) =>
    run.some((term) => demanded.includes(term)),
  );
};

const namesNothingElse = ({ types, targets, weapons }: TermReading): boolean =>
  types.length + targets.length + weapons.length === 0;

/** Parties that say nothing about which incident is meant. */
export const ANYBODY: ReadonlySet<string> = new Set(['attackers', 'people', 'all', 'suspects']);

/** "Terrorists" and "people" say nothing about which incident is meant. */
export const isDemanded = ({
  types,
  targets,
  weapons,
  parties,
  loose,
  voice,
}: TermReading): boolean =>
  !loose &&
  !voice &&
  (types.length + targets.length + weapons.length > 0 || parties.some((id) => !ANYBODY.has(id)));

/** Which figures of an incident a question asks for. */
import type { FigureSelection } from '../../answers/figure-lines.js';
import { fold } from '../../incidents/fold.js';
import { kindOf, type Kind } from '../../incidents/counts.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { withNarrower } from '../../incidents/matcher.js';
import type { Incident } from '../../incidents/schema.js';
import { MEASURES, type Measure } from '../../incidents/vocabulary.js';
import type { Reading, TermReading } from '../reading/types.js';

/** Whose dead a target term speaks of, where the question names no party. */
function kindOfTarget(id: string, knowledge: Knowledge): Kind | undefined {
  for (
    let at = knowledge.target(id);
    at !== undefined;
    at = at.broader === undefined ? undefined : knowledge.target(at.broader)
  ) {
    if (at.id === 'military' || at.id === 'security-forces' || at.id === 'militia')
      return 'military';
    if (at.id === 'peacekeepers') return 'peacekeepers';
    if (at.id === 'civilians') return 'civilians';
  }
  return undefined;
}

const isPeople = ({ parties, targets, types, voice }: TermReading, knowledge: Knowledge): boolean =>
  !voice &&
  types.length === 0 &&
  (parties.length > 0 || targets.some((id) => kindOfTarget(id, knowledge) !== undefined));

/** The kinds of victims that a term names; none for terms that name no people. */
export const kindsOf = (term: TermReading, knowledge: Knowledge): readonly Kind[] =>
  isPeople(term, knowledge)
    ? [
        ...term.parties.map((id) => kindOf(id, knowledge)),
        ...term.targets.flatMap((id) => kindOfTarget(id, knowledge) ?? []),
      ].filter((kind) => kind !== 'mixed')
    : [];

export interface Selected {
  readonly selection: FigureSelection;
  /** Whose figures were asked for, as typed; where none are on file, all are shown and this is said. */
  readonly missingParty?: string;
  /** What else is counted of them: "two French soldiers died" where eight were wounded. */
  readonly instead?: FigureSelection;
  readonly measures: readonly Measure[];
}

/**
 * Measures and parties for one incident. Named parties first; where the incident has no figure of them,
 * their kind of victim; where it has none of those either, everybody.
 */
export function selectFigures(
  incident: Incident,
  { asked, terms }: Reading,
  knowledge: Knowledge,
): Selected {
  const measures = withTogether(asked.measures, incident);
  // "The G5 headquarters": without a measure a target tells which incident is meant, not whose dead.
  const people = terms.filter(
    (term) => isPeople(term, knowledge) && (term.parties.length > 0 || asked.measures.length > 0),
  );
  const counted = incident.reports
    .flatMap(({ figures }) => figures)
    .filter(({ measure }) => measures.includes(measure));
  const present = new Set(counted.map(({ party }) => party));
  if (people.length === 0) return { selection: { measures }, measures };
  const named = withNarrower(
    people.flatMap(({ parties }) => parties),
    knowledge.vocabularies.parties,
  );
  const exact = [...present].filter((party) => named.has(party));
  const kinds = new Set<Kind>([
    ...people.flatMap(({ parties }) => parties.map((id) => kindOf(id, knowledge))),
    ...people.flatMap(({ targets }) => targets.flatMap((id) => kindOfTarget(id, knowledge) ?? [])),
  ]);
  const nation = people.some(({ parties }) =>
    parties.some((id) => isForeign(id, incident, knowledge)),
  );
  const alike = [...present].filter(
    (party) =>
      kinds.has(kindOf(party, knowledge)) ||
      (!kinds.has('attackers') && kindOf(party, knowledge) === 'mixed'),
  );
  // "Frenchmen" and "Togolese soldiers" are nobody else: where none are counted, that is said.
  const chosen = nation ? exact : alike.length > 0 ? alike : exact;
  if (chosen.length === 0) {
    const [first] = people;
    const others = incident.reports
      .flatMap(({ figures }) => figures)
      .filter(({ party, measure }) => named.has(party) && !measures.includes(measure));
    return {
      selection: { measures },
      measures,
      ...(first !== undefined && { missingParty: first.text }),
      ...(others.length > 0 && {
        instead: {
          measures: MEASURES.filter((one) => others.some(({ measure }) => measure === one)),
          parties: new Set(others.map(({ party }) => party)),
        },
      }),
    };
  }
  return { selection: { measures, parties: new Set(chosen) }, measures };
}

/** A narrower party that is not simply the home country's own people ("Nigerien soldiers" in Niger). */
function isForeign(id: string, { place }: Incident, knowledge: Knowledge): boolean {
  const term = knowledge.party(id);
  if (term?.broader === undefined || !/^\p{Lu}/u.test(term.en)) return false;
  const nation = fold(term.en.split(' ')[0] ?? '');
  return knowledge.country(place.country)?.forms.some((form) => fold(form) === nation) !== true;
}

/** A count of killed and wounded together belongs to questions about either. */
function withTogether(asked: readonly Measure[], incident: Incident): readonly Measure[] {
  if (asked.length === 0) return MEASURES;
  const together = incident.reports.some(({ figures }) =>
    figures.some(({ counts }) => counts?.some((measure) => asked.includes(measure))),
  );
  return MEASURES.filter(
    (measure) =>
      asked.includes(measure) ||
      (measure === 'casualties' && (together || asked.includes('casualties'))),
  );
}

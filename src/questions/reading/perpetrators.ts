/** State forces as those who did it: "massacres blamed on the army", « tués par des gendarmes ». */
import type { Knowledge } from '../../incidents/knowledge.js';
import type { Group } from '../../incidents/schema.js';
import type { Token } from '../tokens.js';
import type { Cues } from './cues.js';
import type { CountryReading, GroupReading, Mention } from './types.js';

const STATE_FORCES: ReadonlySet<Group['kind']> = new Set<Group['kind']>([
  'state-military',
  'state-police',
  'private-military',
]);
const FORCES = new Set(['military', 'security-forces']);
/** Facilities are kinds of military targets, but nobody acts through them. */
const FACILITIES = 'military-base';
const SKIPPED = new Set(
  'the l la le les des d de their its government own leur leurs son sa'.split(' '),
);
const DOING = new Set(
  'out committed perpetrated conducted done commis commise commises commisent perpetre perpetres perpetree perpetrees mene menes menee menees fait faite faites'.split(
    ' ',
  ),
);
const BLAMING = new Set(
  'blamed blame pinned attributed imputed ascribed impute imputes imputee imputees attribue attribues attribuee attribuees reproche reproches reprochee reprochees accuse accused'.split(
    ' ',
  ),
);
/** Words for what is done to civilians: with "of" they name the doer, not the victim. */
const ABUSES = new Set('abuses exactions atrocities atrocites crimes abus bavures'.split(' '));
const COMMITTING = new Set(
  'kill killed commit committed massacre massacred execute executed commis tue massacre execute committing'.split(
    ' ',
  ),
);
/** "Did the army kill", « l'armée a-t-elle commis ». */
const ASKING = new Set(['did', 'has', 'have', 'does']);
const AUXILIARIES = new Set(['a', 'ont', 't', 'elle', 'il', 'elles', 'ils']);

interface Context {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  readonly knowledge: Knowledge;
}

/** Whether the question makes the mentioned the ones who did it. */
export function isPerpetrator({ start, end }: Mention, { tokens, cues }: Context): boolean {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  let at = start - 1;
  while (SKIPPED.has(word(at)) && !ABUSES.has(word(at - 1))) at -= 1;
  const link = word(at);
  const doing =
    (link === 'by' || link === 'par') &&
    (DOING.has(word(at - 1)) ||
      ABUSES.has(word(at - 1)) ||
      cues
        .all('killed', 'event', 'events', 'who')
        .some((hit) => hit.end === at || hit.end === at + 1));
  const blaming = ['on', 'to', 'a', 'aux', 'au'].includes(link) && BLAMING.has(word(at - 1));
  const abusing = ['of', 'de', 'd', 'des'].includes(link) && ABUSES.has(word(at - 1));
  const asked = ASKING.has(link) && COMMITTING.has(word(end));
  let verb = end;
  while (AUXILIARIES.has(word(verb))) verb += 1;
  const active = verb > end && COMMITTING.has(word(verb));
  return doing || blaming || abusing || asked || active;
}

/** State forces that a mention stands for; undefined where it names something else. */
export function stateForces(
  { concepts, start, end, text, fuzzy }: Mention,
  { knowledge }: Pick<Context, 'knowledge'>,
): GroupReading | undefined {
  const named = concepts.flatMap(({ kind, id }) =>
    kind === 'group' && STATE_FORCES.has(knowledge.group(id)?.kind ?? 'other') ? [id] : [],
  );
  const forces = concepts.some(({ kind, id }) => kind === 'target' && isForce(id, knowledge));
  if (named.length === 0 && !forces) return undefined;
  // Gendarmes and police are not the army; "security forces" may be all of them.
  const police = concepts.some(
    ({ kind, id }) => kind === 'target' && knowledge.target(id)?.broader === 'security-forces',
  );
  const all = knowledge.groups
    .filter(({ kind }) => (police ? kind === 'state-police' : STATE_FORCES.has(kind)))
    .map(({ id }) => id);
  return { text, label: text, start, end, fuzzy, ids: named.length > 0 ? named : all };
}

function isForce(id: string, knowledge: Knowledge): boolean {
  for (let at: string | undefined = id; at !== undefined; at = knowledge.target(at)?.broader) {
    if (at === FACILITIES) return false;
    if (FORCES.has(at)) return true;
  }
  return false;
}

/** "The army of Niger": of the forces of all states those of the countries named. */
export function narrowForces(
  groups: readonly GroupReading[],
  countries: readonly CountryReading[],
  knowledge: Knowledge,
): readonly GroupReading[] {
  if (countries.length === 0) return groups;
  const here = (id: string): boolean =>
    countries.some(({ code }) => knowledge.group(id)?.countries.includes(code) === true);
  return groups.map((group) => {
    const states = group.ids.every((id) => STATE_FORCES.has(knowledge.group(id)?.kind ?? 'other'));
    const ids = states && group.ids.length > 1 ? group.ids.filter(here) : group.ids;
    return ids.length === 0 ? group : { ...group, ids };
  });
}

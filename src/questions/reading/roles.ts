/** Decides what a mention is in its question: an actor, a place, or a term. */
import { fold, joined } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import type { Group } from '../../incidents/schema.js';
import { wordId } from '../../search/synonyms.js';
import type { Concept, ConceptKind } from '../../search/types.js';
import { wordCues, type Cue } from '../lexicon/index.js';
import type { Token } from '../tokens.js';
import type { Cues } from './cues.js';
import { isKnownWord } from './mentions.js';
import { isPerpetrator, stateForces } from './perpetrators.js';
import type { GroupReading, Mention, PlaceOption, PlaceReading, TermReading } from './types.js';

interface Context {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  readonly knowledge: Knowledge;
}

/** Groups that attack; the others are victims, sources or media unless the question says "by". */
const ATTACKERS: ReadonlySet<Group['kind']> = new Set<Group['kind']>([
  'jihadist',
  'rebel',
  'militia',
  'other',
]);

const labelled = (concepts: readonly Concept[], text: string): string => concepts[0]?.label ?? text;
const ids = (concepts: readonly Concept[], kind: ConceptKind): readonly string[] =>
  concepts.filter((one) => one.kind === kind).map(({ id }) => id);

const byAgent = ({ start }: Mention, { tokens }: Context): boolean => {
  const before = [tokens[start - 1]?.folded, tokens[start - 2]?.folded, tokens[start - 3]?.folded];
  return (
    before[0] === 'by' ||
    before[0] === 'par' ||
    ((before[0] === 'the' || before[0] === 'l' || before[0] === 'les' || before[0] === 'la') &&
      (before[1] === 'by' || before[1] === 'par'))
  );
};

/** The group that a mention stands for; undefined where it is a victim, a source or no group at all. */
export function groupOf(mention: Mention, context: Context): GroupReading | undefined {
  const { concepts, start, end, text, fuzzy } = mention;
  const state = isPerpetrator(mention, context) ? stateForces(mention, context) : undefined;
  if (state !== undefined) return state;
  const found = ids(concepts, 'group').flatMap((id) => context.knowledge.group(id) ?? []);
  if (found.length === 0) return undefined;
  if (concepts.some(({ kind }) => kind === 'place') && concepts[0]?.kind === 'place')
    return undefined;
  const attackers = found.filter(({ kind }) => ATTACKERS.has(kind));
  const alsoPeople = concepts.some(
    ({ kind, id }) =>
      kind === 'target' || (kind === 'party' && context.knowledge.party(id)?.class !== 'attackers'),
  );
  const acting = byAgent(mention, context);
  const chosen =
    acting || (attackers.length > 0 && !alsoPeople)
      ? attackers.length > 0
        ? attackers
        : found
      : [];
  if (chosen.length === 0 || chosen.every(({ kind }) => kind === 'media-outlet')) return undefined;
  return { text, label: text, start, end, fuzzy, ids: chosen.map(({ id }) => id) };
}

/** « Autour de Ménaka »: the region where it has the name of its town. */
const AROUND = new Set('around round surrounding autour alentours environs'.split(' '));
const AROUND_REACH = 3;
const PLACE_KINDS = ['place', 'site', 'region', 'area', 'alsoHit'] as const;
const REGION_FIRST = ['region', 'area', 'place', 'site', 'alsoHit'] as const;

/** The place or region that a mention stands for, in all its readings; undefined where it names none. */
export function placeOf(mention: Mention, context: Context): PlaceReading | undefined {
  const { concepts, start, end, text, fuzzy } = mention;
  if (!concepts.some(({ kind }) => PLACE_KINDS.some((one) => one === kind))) return undefined;
  const { tokens, cues, knowledge } = context;
  // « Les chiffres de l'état-major »: the general staff speaks; its seat was attacked only elsewhere.
  if (!concepts.some(({ kind }) => kind === 'place') && isVoice(mention, context)) return undefined;
  const token = tokens[start];
  const near = (cue: Cue): boolean =>
    cues.all(cue).some((hit) => hit.end >= start - 2 && hit.start <= end);
  const regional = near('region');
  // "est", "nord", "centre": regions only where the question speaks of one, or writes the name so.
  if (
    end - start === 1 &&
    token !== undefined &&
    isKnownWord(token) &&
    !regional &&
    !/^\p{Lu}/u.test(token.text)
  )
    return undefined;
  const around = tokens
    .slice(Math.max(0, start - AROUND_REACH), start)
    .some(({ folded }) => AROUND.has(folded));
  const order = around || (regional && !near('town')) ? REGION_FIRST : PLACE_KINDS;
  const options = order.flatMap((kind): PlaceOption[] => {
    const same = concepts.filter((one) => one.kind === kind);
    const [first] = same;
    if (first === undefined) return [];
    const keys =
      kind === 'region'
        ? same.map(({ id }) => id)
        : same.flatMap((one) => spellings(one, knowledge));
    return [{ kind, label: first.label, keys: [...new Set(keys)] }];
  });
  return { text, label: options[0]?.label ?? text, start, end, fuzzy, options };
}

/** All joined spellings of a place; of anything else its own name. */
function spellings({ id, label, kind }: Concept, { places }: Knowledge): readonly string[] {
  const own = [joined(id), joined(label)];
  if (kind !== 'place' && kind !== 'alsoHit') return own;
  const known = places.filter(({ name }) => fold(name) === fold(label));
  return [...own, ...known.flatMap(({ name, spellings: forms }) => [name, ...forms].map(joined))];
}

/** Parties that a nationality alone names ("how many French …") by the first word of their label. */
export function partyByNationality({
  vocabularies,
}: Knowledge): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, readonly string[]>();
  for (const { id, en } of vocabularies.parties) {
    const [first, second] = en.split(' ');
    if (first === undefined || second === undefined || !/^\p{Lu}/u.test(first)) continue;
    const key = wordId(fold(first));
    byWord.set(key, [...(byWord.get(key) ?? []), id]);
  }
  return byWord;
}

/** Words for being hurt or for an attack in general: they look like types but name none. */
const MEASURE_WORDS: readonly Cue[] = ['killed', 'wounded', 'missing', 'deadliest'];
const EVENT_WORDS: readonly Cue[] = ['event', 'events'];
const SCOPE_WORDS = new Set(['ville', 'town', 'city', 'village', 'localite', 'commune']);

const VOICE_WORDS: readonly Cue[] = [
  'army',
  'government',
  'un',
  'media',
  'ngo',
  'official',
  'witnesses',
  'locals',
];
/** Words that make the one before or after them a speaker. */
const SPEAKER_MARKS = new Set(
  'say says said report reports reported claim claims claimed announce announced announces according selon figure figures numbers number toll tolls dit disent annonce annoncent chiffres chiffre bilan bilans count counts compte vs versus against s contre declare affirme affirment apres'.split(
    ' ',
  ),
);

/** "Army's numbers", "according to the UN", « l'armée dit »: a speaker. In a comparison every such word is one. */
function isVoice({ start, end }: Mention, { tokens, cues }: Context): boolean {
  if (end - start > 2) return false;
  const named = cues.all(...VOICE_WORDS).some((hit) => start < hit.end && end > hit.start);
  if (!named) return false;
  if (isStruck(start, { tokens, cues })) return false;
  if (cues.has('compare', 'change')) return true;
  const around = [...tokens.slice(Math.max(0, start - 3), start), ...tokens.slice(end, end + 2)];
  return around.some(({ folded }) => SPEAKER_MARKS.has(folded));
}

/** "IED attacks against MINUSMA", « attentats contre l'armée »: the one attacked, not one side of a comparison. */
function isStruck(start: number, { tokens, cues }: Pick<Context, 'tokens' | 'cues'>): boolean {
  let at = start - 1;
  while (['the', 'la', 'le', 'les', 'l', 'des'].includes(tokens[at]?.folded ?? '')) at -= 1;
  const word = tokens[at]?.folded ?? '';
  if (word !== 'against' && word !== 'contre') return false;
  const before = cues.all(...VOICE_WORDS, 'said-by-group', 'toll', 'claimed');
  return !before.some(({ end }) => end === at);
}

/**
 * The terms that a mention stands for; undefined where no term covers it.
 *
 * @param nationality parties that a nationality alone names, by word id
 */
export function termOf(
  mention: Mention,
  context: Context,
  nationality: ReadonlyMap<string, readonly string[]>,
): TermReading | undefined {
  const { concepts, start, end, text, fuzzy } = mention;
  const { cues, tokens } = context;
  const single = end - start === 1;
  const word = tokens[start]?.folded ?? '';
  if (single && SCOPE_WORDS.has(word)) return undefined;
  const cued = (list: readonly Cue[]): boolean =>
    single &&
    (wordCues(word).some((cue) => list.includes(cue)) ||
      cues.all(...list).some((hit) => start >= hit.start && start < hit.end));
  const persons = concepts.some(({ kind, id }) => kind === 'weapon' && id === 'suicide-bomber');
  const types = cued(MEASURE_WORDS) || persons ? [] : ids(concepts, 'type');
  // "Killed or abducted" says what happened to people; "abductions" what kind of incident is meant.
  const loose =
    cued(EVENT_WORDS) || (cued(['captured']) && cues.has('killed', 'wounded', 'missing'));
  const sided =
    cues.has('compare') &&
    concepts.some(
      ({ kind, id }) => kind === 'party' && context.knowledge.party(id)?.class === 'attackers',
    );
  const voice = sided || isVoice(mention, context);
  const targets = ids(concepts, 'target');
  const weapons = ids(concepts, 'weapon');
  const words = ids(concepts, 'word');
  const byNation = words.flatMap((id) => nationality.get(id) ?? []);
  const own = ids(concepts, 'party');
  const parties = own.length > 0 ? own : byNation;
  const footing =
    concepts.some(({ kind }) => kind === 'basis') || cued(['suspected', 'claimed', 'total']);
  if (footing && types.length + targets.length === 0) return undefined;
  if (types.length + targets.length + weapons.length + parties.length === 0) return undefined;
  if (
    cued(['people', 'total', 'casualties']) &&
    types.length + targets.length + weapons.length === 0
  )
    return undefined;
  return {
    text,
    label: labelled(concepts, text),
    start,
    end,
    fuzzy,
    loose,
    voice,
    types,
    targets,
    weapons,
    parties,
    words,
  };
}

const PEOPLE_TARGETS: ReadonlySet<string> = new Set([
  'military',
  'security-forces',
  'militia',
  'peacekeepers',
  'civilians',
  'officials',
  'politicians',
  'contractors',
]);

function isPeopleTarget(id: string, knowledge: Knowledge): boolean {
  const term = knowledge.target(id);
  return (
    term !== undefined &&
    (PEOPLE_TARGETS.has(id) ||
      (term.broader !== undefined && isPeopleTarget(term.broader, knowledge)))
  );
}

/** A kind of incident, or a thing attacked or used that opens the question ("churches attacked in …"). */
export const namesKind = (
  { types, targets, weapons, parties, loose, start }: TermReading,
  knowledge: Knowledge,
): boolean =>
  !loose &&
  (types.length > 0 ||
    (start <= (weapons.includes('suicide-bomber') ? 0 : 1) &&
      parties.length === 0 &&
      targets.length + weapons.length > 0 &&
      !targets.some((id) => isPeopleTarget(id, knowledge))));

/** Questions that get no facts whatever names they hold, and those that are about something else. */
import { MEASURE_CUES, phraseAt, refusalTable, type Cue, type Refusal } from '../lexicon/index.js';
import type { Token } from '../tokens.js';
import type { CueHit } from './types.js';

/** Declined even when the question names incidents: "write a poem about Kidal". */
const STRONG: ReadonlySet<Refusal> = new Set<Refusal>([
  'operational',
  'opinion',
  'prediction',
  'instructions',
  'creative',
  'weather',
]);

/** Cues that only a question about incidents has. */
const ABOUT_INCIDENTS: ReadonlySet<Cue> = new Set<Cue>([
  ...MEASURE_CUES,
  'toll',
  'claimed',
  'unclaimed',
  'event',
  'events',
  'deadliest',
]);

/** Markup, code and shouting to a machine rather than a question. */
const INJECTION =
  /(<\/?\s*(?:script|system|img|iframe|inst)\b|\bsystem\s*:|\bassistant\s*:|\{\{|\$\{|```|;\s*(?:drop|delete|rm)\b|--\s*$|\bUNION\s+SELECT\b|\[INST\]|https?:\/\/)/i;

const HOW_TO =
  /^how (?:to|(?:do|can|could|should|would) (?:i|you|we|one)) (?:best |most |then )?(\w+)/;
const COMMENT = /^comment (?:bien |mieux )?(?:on )?(\w+(?:er|ir|re|oir))\b/;
/** Cues of a question about what is on file rather than about what to do. */
const ABOUT_DATA: ReadonlySet<Cue> = new Set<Cue>([
  ...ABOUT_INCIDENTS,
  'source',
  'official',
  'updates',
]);
/** What people do with data rather than with weapons. */
const HARMLESS = new Set(
  'add ajouter count compter compare comparer rank classer define definir distinguish distinguer measure mesurer handle traiter correct corriger subscribe sort trier filtrer tallied tell say dire get list filter obtain obtenir lister read find use search ask cite quote know see look understand interpret contact report explain tell export download verify check lire trouver utiliser chercher demander citer savoir voir comprendre interpreter signaler expliquer dire exporter telecharger verifier connaitre consulter'.split(
    ' ',
  ),
);

/** "How to …", « comment tendre une embuscade »: wants to be taught, not to look something up. */
function asksForInstructions(words: readonly string[], aboutData: boolean): boolean {
  const text = words.join(' ');
  const verb = (HOW_TO.exec(text) ?? COMMENT.exec(text))?.[1];
  return verb !== undefined && !(aboutData && HARMLESS.has(verb));
}

export interface About {
  /** A place, country, group or period is named. */
  readonly named: boolean;
  /** A kind of incident is named. */
  readonly kinds: boolean;
  /** Weapons, forces, targets or groups are named: things one may want to use, hit or evade. */
  readonly armed: boolean;
}

/** Why a question is declined, or undefined. */
export function refusalOf(
  question: string,
  tokens: readonly Token[],
  cues: readonly CueHit[],
  { named, kinds, armed }: About,
): Refusal | undefined {
  if (INJECTION.test(question)) return 'instructions';
  const words = tokens.map(({ folded }) => folded);
  // "Will JNIM …": about what is to come, whatever follows.
  if (words[0] === 'will') return 'prediction';
  const aboutData = cues.some(({ cue }) => ABOUT_DATA.has(cue));
  if (armed && asksForInstructions(words, aboutData)) return 'operational';
  const found = words.flatMap((_, at) => phraseAt(refusalTable, words, at)?.meanings ?? []);
  const strong = found.find((reason) => STRONG.has(reason));
  if (strong !== undefined) return strong;
  const [weak] = found;
  if (weak === undefined) return undefined;
  const aboutIncidents = cues.some(({ cue }) => ABOUT_INCIDENTS.has(cue));
  if (weak === 'personal') return aboutIncidents ? undefined : weak;
  if (weak === 'greeting') return aboutIncidents || named ? undefined : weak;
  return aboutIncidents || kinds ? undefined : weak;
}

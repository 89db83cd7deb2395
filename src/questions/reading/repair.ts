/** Misspelt question words ("klaimed", « revendiquee »). */
import type { Language } from '../../incidents/vocabulary.js';
import { editDistance } from '../../search/distance.js';
import { cueTables, MEASURE_CUES, type Cue } from '../lexicon/index.js';
import { holds, overlaps } from '../stretch.js';
import type { Token } from '../tokens.js';
import { isKnownWord } from './mentions.js';
import type { CueHit, Mention } from './types.js';

/** Cues worth repairing: what a question is about, rather than grammar. */
const FUZZY_CUES: readonly Cue[] = [
  ...MEASURE_CUES,
  'toll',
  'claimed',
  'unclaimed',
  'suspected',
  'attributed',
  'denied',
  'deadliest',
  'latest',
  'first',
  'event',
  'events',
  'list',
  'who',
  'when',
  'where',
  'change',
  'compare',
  'official',
  'how-many',
  'source',
  'government',
  'army',
];
/** Only longer words are taken for misspelt: short ones are too near to everything. */
const SHORTEST_FUZZY = 5;
/** From here on two slips are forgiven. */
const LONG_WORD = 8;

/** A misspelt cue ("klaimed", "revendiquee", "soldats tuées"): the nearest one within the limits. */
function misspeltCue(word: string, language: Language): Cue | undefined {
  if (word.length < SHORTEST_FUZZY || /\d/.test(word)) return undefined;
  let best: { cue: Cue; distance: number } | undefined;
  const limit = word.length < LONG_WORD ? 1 : 2;
  for (const [form, cues] of cueTables[language].meanings) {
    if (
      form.includes(' ') ||
      Math.abs(form.length - word.length) > limit ||
      form.length < SHORTEST_FUZZY - 1
    )
      continue;
    const cue = cues.find((one) => FUZZY_CUES.includes(one));
    if (cue === undefined) continue;
    const distance = editDistance(word, form, limit);
    if (distance <= limit && (best === undefined || distance < best.distance))
      best = { cue, distance };
  }
  return best?.cue;
}

/** Cues in misspelt question words, where no name, term or other cue explains them as well. */
export function repairedCues(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  mentions: readonly Mention[],
  cues: readonly CueHit[],
  language: Language,
): readonly CueHit[] {
  return tokens.flatMap((token, at): CueHit[] => {
    const stretch = { start: at, end: at + 1 };
    const taken = mentions.some(
      (mention) =>
        overlaps(stretch, [mention]) && (!mention.fuzzy || mention.end - mention.start > 1),
    );
    if (used.has(at) || taken || isKnownWord(token) || cues.some((hit) => holds(hit, at)))
      return [];
    if (/^\p{Lu}/u.test(token.text) && at > 0) return [];
    const cue = misspeltCue(token.folded, language);
    return cue === undefined ? [] : [{ cue, ...stretch }];
  });
}

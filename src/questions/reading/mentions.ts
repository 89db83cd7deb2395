/** Finds the names and terms in a question through the search vocabulary. */
import type { ConceptKind, ConceptMatch, SearchIndex } from '../../search/types.js';
import { cueTables, functionWords, phraseAt } from '../lexicon/index.js';
import { positionsOf, range } from '../stretch.js';
import type { Token } from '../tokens.js';
import type { Language } from '../../incidents/vocabulary.js';
import type { CueHit, Mention } from './types.js';

/** Typed in capitals: `IS`, `EI`, `UN` are names although "is" and "un" are grammar. */
export const isAcronym = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{Lu}\d]+$/u.test(token.text);

const isCue = (word: string): boolean =>
  cueTables.en.meanings.has(word) || cueTables.fr.meanings.has(word);

/** A word of the question language itself: never a misspelt name. */
export const isKnownWord = (token: Token): boolean =>
  !isAcronym(token) && (functionWords.has(token.folded) || isCue(token.folded));

const isGrammar = (token: Token): boolean => !isAcronym(token) && functionWords.has(token.folded);

const isGrammarAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isGrammar(token);
};

/** Runs of token positions that no period uses. */
function runs(tokens: readonly Token[], used: ReadonlySet<number>): readonly (readonly number[])[] {
  const found: number[][] = [];
  let current: number[] = [];
  for (const [at] of tokens.entries()) {
    if (used.has(at)) {
      if (current.length > 0) found.push(current);
      current = [];
    } else current.push(at);
  }
  return current.length > 0 ? [...found, current] : found;
}

const toMention = (
  tokens: readonly Token[],
  positions: readonly number[],
  matches: readonly ConceptMatch[],
): Mention => {
  const start = positions[0] ?? 0;
  const end = (positions.at(-1) ?? start) + 1;
  const [best] = matches;
  return {
    start,
    end,
    text: tokens
      .slice(start, end)
      .map(({ text }) => text)
      .join(' '),
    concepts: matches
      .filter(({ how, distance }) => how === best?.how && distance === best.distance)
      .map(({ concept }) => concept),
    fuzzy: best?.how !== 'exact',
  };
};

/** Only names and terms may be misspelt; a free word must be close. */
function credible({ concept, distance, how }: ConceptMatch, word: string): boolean {
  if (how === 'exact') return true;
  if (concept.kind === 'word') return how === 'fuzzy' && distance <= 1 && word.length >= 6;
  if (['basis', 'year', 'month', 'day'].includes(concept.kind)) return false;
  return how === 'fuzzy' || (concept.kind !== 'party' && word.length >= 5);
}

/** Names and terms, none overlapping, in order of place. */
export function readMentions(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  index: SearchIndex,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const readRun = (positions: readonly number[], single: boolean): void => {
    const text = positions.map((at) => tokens[at]?.text ?? '').join(' ');
    const reading = index.read(text);
    // Positions agree as long as both cut the same; a rare difference loses the run, not the answer.
    if (reading.tokens.length !== positions.length) return;
    for (const span of reading.spans) {
      const at = positions.slice(span.start, span.end);
      const own = at.flatMap((position) => tokens[position] ?? []);
      const [best] = span.matches;
      if (best === undefined) continue;
      if (best.how === 'exact') {
        // « à Bamako » is not the paper Abamako: joined words with grammar in them are read apart.
        if (best.concept.kind === 'word' && at.length > 1 && own.some(isGrammar)) {
          for (const position of at.filter((one) => !isGrammarAt(tokens, one)))
            readRun([position], true);
          continue;
        }
        if (own.every(isGrammar) || best.concept.kind === 'year') continue;
        mentions.push(toMention(tokens, at, span.matches));
        continue;
      }
      const unknown = at.filter((position) => {
        const token = tokens[position];
        return token !== undefined && !isKnownWord(token);
      });
      if (unknown.length === 0) continue;
      const contentCue = own.some((token) => isKnownWord(token) && !isGrammar(token));
      const apart = unknown.length < at.length && at.length > 1;
      // "Inates vs" is Inates and a link, not a misspelt name of two words.
      const exact = unknown.some(
        (position) =>
          index.read(tokens[position]?.text ?? '').spans[0]?.matches[0]?.how === 'exact',
      );
      if (!single && (contentCue || (apart && (best.distance > 1 || exact)))) {
        for (const position of unknown) readRun([position], true);
        continue;
      }
      const word = own.map(({ folded }) => folded).join('');
      const believable = span.matches.filter((match) => credible(match, word));
      if (believable.length > 0) mentions.push(toMention(tokens, at, believable));
    }
  };
  for (const run of runs(tokens, used)) readRun(run, false);
  return mentions.toSorted((a, b) => a.start - b.start);
}

const NAME_KINDS: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'group',
  'place',
  'site',
  'area',
  'alsoHit',
  'region',
  'country',
]);

/** Cues of the question's language, then of the other; longest phrases first, none overlapping. */
export function readCues(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  language: Language,
  names: readonly Mention[],
): readonly CueHit[] {
  // "IS" and "US" are names, not the verb and the pronoun; "UN" is the cue of that name.
  const words = tokens.map((token) =>
    isAcronym(token) && functionWords.has(token.folded) && token.folded !== 'un'
      ? token.text
      : token.folded,
  );
  const other = language === 'en' ? 'fr' : 'en';
  // Names of several words are not torn apart ("Front de libération", "Dan Na Ambassagou").
  const inName = positionsOf(
    names.filter(
      ({ start, end, fuzzy, concepts }) =>
        end - start > 1 && !fuzzy && concepts.some(({ kind }) => NAME_KINDS.has(kind)),
    ),
  );
  const hits: CueHit[] = [];
  for (let at = 0; at < tokens.length;) {
    if (used.has(at) || inName.has(at)) {
      at += 1;
      continue;
    }
    const word = words[at] ?? '';
    const own = phraseAt(cueTables[language], words, at);
    const foreign =
      functionWords.has(word) && own === undefined && !isAcronym(tokens[at])
        ? undefined
        : phraseAt(cueTables[other], words, at);
    let hit =
      own !== undefined && (foreign === undefined || own.end >= foreign.end) ? own : foreign;
    if (hit !== undefined && range(hit.start, hit.end).some((i) => used.has(i))) {
      const single = cueTables[language].meanings.get(word);
      hit = single === undefined ? undefined : { start: at, end: at + 1, meanings: single };
    }
    if (hit === undefined) {
      at += 1;
      continue;
    }
    for (const cue of hit.meanings) hits.push({ cue, start: at, end: hit.end });
    at = hit.end;
  }
  return hits;
}

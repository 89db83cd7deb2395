/**
 * Takes a query apart: the division into runs of words that explains most of it, known names before
 * single words, exact before misspelt (dynamic programming over runs of up to eight words).
 */
import { readDate } from './dates.js';
import type { Match, SpanMatcher } from './match.js';
import { genericTypes } from './synonyms.js';
import { isGrammar, tokenize, type Token } from './tokens.js';
import type { Entry, Vocabulary } from './vocabulary.js';
import type { Concept, ConceptKind } from './types.js';
import { Postings } from './postings.js';

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly matches: readonly Match[];
  /** A word said of every incident: counts for the order only, unless nothing else was asked. */
  readonly generic: boolean;
}

export interface Segmentation {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly unread: readonly Token[];
}

export interface SegmentOptions {
  readonly typing: boolean;
  /** Only these kinds may match. */
  readonly kinds?: ReadonlySet<ConceptKind>;
}

const LONGEST = 8;
/** Misspelt runs are tried up to this many words; in long texts only single words. */
const LONGEST_NEAR = 3;
const LONG_TEXT = 40;

/** Points for a reading: a run counts by its words, and one run counts more than its parts. */
const points = (words: number, quality: number): number => 10 * words * quality + 2 * (words - 1);

/** Divides a text. Grammar words outside names are skipped; other words nobody knows are `unread`. */
export function segment(
  text: string,
  vocabulary: Vocabulary,
  matcher: SpanMatcher,
  options: SegmentOptions,
): Segmentation {
  const tokens = tokenize(text);
  const onlyGrammar = tokens.every(isGrammar);
  const skipped = tokens.map((token) => !onlyGrammar && isGrammar(token));
  const generic = tokens.map((token) => genericTypes(token.text));
  const wanted = (matches: readonly Match[]): readonly Match[] =>
    options.kinds === undefined
      ? matches
      : matches.filter(({ entry }) => options.kinds?.has(entry.concept.kind));

  /** Candidate runs by their first token. */
  const runs: { end: number; score: number; matches: readonly Match[] }[][] = tokens.map(() => []);
  const covered = tokens.map(() => false);
  const offer = (start: number, end: number, found: readonly Match[]): boolean => {
    const matches = wanted(found);
    const [best] = matches;
    if (best === undefined) return false;
    const sure = best.quality - (best.entry.concept.kind === 'word' ? 0.1 : 0);
    runs[start]?.push({ end, score: points(end - start, sure), matches });
    return true;
  };

  for (let start = 0; start < tokens.length; start += 1) {
    const types = generic[start];
    if (types !== undefined) {
      covered[start] = true;
      offer(
        start,
        start + 1,
        types.flatMap((id) => matcher.term('type', id)),
      );
    }
    const date = readDate(text, tokens, start);
    if (date !== undefined && offer(start, date.end, [dateMatch(date.concept, vocabulary)])) {
      covered.fill(true, start, date.end);
    }
    for (let end = start + 1; end <= Math.min(start + LONGEST, tokens.length); end += 1) {
      if (end === start + 1 && (skipped[start] === true || generic[start]?.length)) continue;
      const run = tokens.slice(start, end).map((token) => token.text);
      const exact = matcher.exact(run);
      const sure = exact.some(({ quality }) => quality === 1);
      if (offer(start, end, exact) && sure) covered.fill(true, start, end);
    }
  }
  const longest = tokens.length > LONG_TEXT ? 1 : LONGEST_NEAR;
  const last = tokens.length - 1;
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + longest, tokens.length); end += 1) {
      const unfinished = options.typing && end - 1 === last;
      const open = tokens.slice(start, end).some(({ text: word }, offset) => {
        const index = start + offset;
        // "tongo t": a letter at the end is the beginning of a word, not grammar.
        const begun = index === last && (unfinished || word.length === 1);
        return covered[index] !== true && (skipped[index] !== true || begun);
      });
      if (!open && !(unfinished && end - start === 1)) continue;
      const run = tokens.slice(start, end).map((token) => token.text);
      if (run.join('').length < (end - start > 1 ? 5 : 1)) continue;
      const near = matcher.near(run, unfinished);
      offer(start, end, unfinished ? [...matcher.exact(run), ...near] : near);
    }
  }
  const known = skipped.map((skip, at) => skip || generic[at] !== undefined);
  const { segments, unread } = cheapestPath(tokens, runs, known);
  return {
    tokens,
    unread,
    segments: segments.map((run) => ({
      ...run,
      generic: run.end === run.start + 1 && generic[run.start] !== undefined,
    })),
  };
}

function cheapestPath(
  tokens: readonly Token[],
  runs: readonly (readonly { end: number; score: number; matches: readonly Match[] }[])[],
  skipped: readonly boolean[],
): { segments: readonly Omit<Segment, 'generic'>[]; unread: readonly Token[] } {
  /** Best score from each token to the end, with the run that begins there. */
  const best: { score: number; run?: { end: number; matches: readonly Match[] } }[] = [];
  best[tokens.length] = { score: 0 };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    let choice: (typeof best)[number] = {
      score: (best[at + 1]?.score ?? 0) + (skipped[at] === true ? 0.5 : 0),
    };
    for (const run of runs[at] ?? []) {
      const score = run.score + (best[run.end]?.score ?? 0);
      if (score > choice.score) choice = { score, run };
    }
    best[at] = choice;
  }
  const segments: Omit<Segment, 'generic'>[] = [];
  const unread: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = best[at]?.run;
    const token = tokens[at];
    if (run !== undefined) segments.push({ start: at, end: run.end, matches: run.matches });
    else if (token !== undefined && skipped[at] !== true) unread.push(token);
    at = run?.end ?? at + 1;
  }
  return { segments, unread };
}

/** A date is read whether or not any incident lies on it. */
function dateMatch(concept: Concept, vocabulary: Vocabulary): Match {
  const entry: Entry = vocabulary.entry(concept.kind, concept.id) ?? {
    concept,
    postings: new Postings(),
    pinned: false,
    listed: false,
    forms: 0,
  };
  return { entry, form: concept.id, how: 'exact', distance: 0, quality: 1 };
}

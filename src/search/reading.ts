/** What is told about a reading: spans for people and questions, what matched, and "did you mean". */
import type { SpanMatcher } from './match.js';
import { KIND_WEIGHT, NAMES } from './match.js';
import type { Ranked } from './hits.js';
import type { Segment, Segmentation } from './segment.js';
import type { Concept, Reading } from './types.js';

/** Nearest names offered for words nobody knows. */
const OFFERED = 3;

/** The reading as other rooms see it. */
export function toReading(text: string, { tokens, segments, unread }: Segmentation): Reading {
  return {
    tokens: tokens.map((token) => token.text),
    spans: segments.map(({ start, end, matches }) => ({
      start,
      end,
      text: text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0),
      matches: matches.map(({ entry, form, how, distance }) => ({
        // A word's id is its stem; people see the word.
        concept: entry.concept.kind === 'word' ? { ...entry.concept, label: form } : entry.concept,
        form,
        how,
        distance,
      })),
    })),
    unread: unread.map(({ raw }) => raw),
  };
}

/** For each answered segment the label of the strongest meaning that this hit has. */
export function matchedLabels(hit: Ranked, segments: readonly Segment[]): readonly string[] {
  const labels: string[] = [];
  for (const [index, { matches }] of segments.entries()) {
    if ((hit.answered & (1 << index)) === 0) continue;
    let best: { weight: number; label: string } | undefined;
    for (const { entry, form, quality } of matches) {
      const field = entry.postings.field(hit.doc);
      if (field === undefined) continue;
      const { kind, label } = entry.concept;
      const weight = (quality * KIND_WEIGHT[kind]) / (1 + field);
      if (best === undefined || weight > best.weight) {
        best = { weight, label: kind === 'word' ? form : label };
      }
    }
    const label = best?.label ?? matches[0]?.entry.concept.label;
    if (label !== undefined && !labels.includes(label)) labels.push(label);
  }
  return labels;
}

/**
 * Names to offer: the nearest known ones to words that nobody knows, and the other candidates where
 * a misspelt name was read and another name is as near.
 */
export function didYouMean(
  { segments, unread }: Segmentation,
  matcher: SpanMatcher,
): readonly Concept[] {
  const offered = new Map<string, Concept>();
  const offer = (concept: Concept): void => {
    const key = concept.label;
    if (!offered.has(key)) offered.set(key, concept);
  };
  for (const { text } of unread) {
    if (text.length < 4 || /\d/.test(text)) continue;
    for (const { concept } of matcher.beyond(text).slice(0, OFFERED)) offer(concept);
  }
  for (const { matches } of segments) {
    const names = matches.filter(
      ({ how, entry }) => how === 'fuzzy' && NAMES.has(entry.concept.kind),
    );
    if (names.length > 1 || unread.length > 0)
      for (const { entry } of names.slice(0, OFFERED)) offer(entry.concept);
  }
  return [...offered.values()].slice(0, OFFERED);
}

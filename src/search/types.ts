/** What the search room offers the others. The engine is behind these types. */
import type { Filters } from '../incidents/filters.js';
import type { Incident } from '../incidents/schema.js';

/** What a word or phrase can stand for. `word`: a word of titles, summaries, losses or notes. */
export type ConceptKind =
  | 'place'
  | 'alsoHit'
  | 'site'
  | 'area'
  | 'region'
  | 'country'
  | 'group'
  | 'type'
  | 'target'
  | 'weapon'
  | 'party'
  | 'basis'
  | 'year'
  | 'month'
  | 'day'
  | 'word';

export interface Concept {
  readonly kind: ConceptKind;
  /** Term, group or region id; country code; folded name for places; `2019`, `2019-11`, `2019-11-01` for dates. */
  readonly id: string;
  /** How it is written for people ("In-Delimane"). */
  readonly label: string;
}

export interface ConceptMatch {
  readonly concept: Concept;
  /** The folded form that matched (for a date its id). */
  readonly form: string;
  readonly how: 'exact' | 'prefix' | 'fuzzy';
  /** Edit distance with transpositions; 0 unless fuzzy. */
  readonly distance: number;
}

/** A run of the query's words and what it may stand for, best first. */
export interface Span {
  /** Token positions, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  readonly matches: readonly ConceptMatch[];
}

/** A query taken apart: every content token is either in a span or in `unread`. */
export interface Reading {
  readonly tokens: readonly string[];
  readonly spans: readonly Span[];
  /** Content words that nothing in the vocabulary explains, as typed. */
  readonly unread: readonly string[];
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
  /** What matched, for people and `--json`: the labels of the concepts hit. */
  readonly matched: readonly string[];
  /** Answers every part of the query. Others follow as near misses and are shown as such. */
  readonly complete: boolean;
}

/** `deadliest`: by the killed that some report vouches for. Complete hits always come first. */
export type SortOrder = 'relevance' | 'newest' | 'oldest' | 'deadliest';

export interface SearchResult {
  /** Best first, from `offset` on, at most `limit`. */
  readonly hits: readonly SearchHit[];
  /** How many hits there are without the limit. */
  readonly total: number;
  /** How many of them answer every part of the query. */
  readonly complete: number;
  readonly reading: Reading;
  /** Nearest known names where a name was not found; never silently substituted. */
  readonly didYouMean: readonly Concept[];
  /** Counts over all complete hits (over all hits if none is complete), most frequent first. */
  readonly facets: Readonly<
    Record<
      'country' | 'group' | 'year' | 'type',
      readonly { readonly id: string; readonly count: number }[]
    >
  >;
}

export interface Suggestion {
  /** At most 100 characters, tells look-alikes apart. */
  readonly label: string;
  /** Id or name to send back. */
  readonly value: string;
}

export interface SearchOptions {
  readonly filters?: Filters;
  /** Default: relevance; newest first without a query. */
  readonly sort?: SortOrder;
  readonly limit?: number;
  readonly offset?: number;
  /** The last word may be unfinished (while typing). */
  readonly typing?: boolean;
}

/** Where an incident may be said to lie: joined names (see `joined`) of places, ids of regions. */
export interface Location {
  readonly kind: 'place' | 'site' | 'area' | 'alsoHit' | 'region';
  readonly keys: readonly string[];
}

/** An incremental index: a change is searchable when the call returns. */
export interface SearchIndex {
  upsert(incident: Incident): void;
  remove(id: string): void;
  readonly size: number;
  search(query: string, options?: SearchOptions): SearchResult;
  /**
   * Ids of all incidents that one of these locations may mean, each once and in no order, found
   * without looking at the others. None is missing; some may only share another name of the place.
   */
  candidates(locations: readonly Location[]): readonly string[];
  /** Ids of all incidents whose texts hold a word, by word id; their own place's names apart. */
  holding(wordId: string): readonly string[];
  /** Takes a text apart by the vocabulary without searching: what questions are read with. */
  read(
    text: string,
    options?: { readonly typing?: boolean; readonly kinds?: readonly ConceptKind[] },
  ): Reading;
  /** Autocomplete for a command option: exact, then prefix, then fuzzy; newer first among equals; at most 25. */
  suggest(
    field: 'incident' | 'group' | 'place' | 'query',
    typed: string,
    language: 'en' | 'fr',
  ): readonly Suggestion[];
}

/** The search engine (DESIGN §10): an incremental index over a small vocabulary. */
import type { Filters } from '../incidents/filters.js';
import { deathsAtLeast } from '../incidents/deaths.js';
import type { Knowledge } from '../incidents/knowledge.js';
import { createMatcher } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import { Documents } from './documents.js';
import { facetsOf } from './facets.js';
import { Indexer } from './indexer.js';
import { KnownForms } from './known.js';
import { SpanMatcher, type Tuning } from './match.js';

export type { Tuning };
import type { Hits, Ranked } from './hits.js';
import { Ranker, type Ranking } from './rank.js';
import { didYouMean, matchedLabels, toReading } from './reading.js';
import { segment, type Segmentation } from './segment.js';
import { Suggester } from './suggest.js';
import type {
  ConceptKind,
  Location,
  Reading,
  SearchIndex,
  SearchOptions,
  SearchResult,
  Suggestion,
} from './types.js';
import { Vocabulary, type Entry } from './vocabulary.js';

/** A search box holds no essays: what lies beyond is not searched. */
const LONGEST_QUERY = 400;
/** Near misses are added until there are this many hits. */
const ENOUGH_HITS = 5;

/**
 * Builds the index. `knowledge` is fixed for its life; incidents come and go by `upsert` and
 * `remove`, each searchable when the call returns. Throws nothing on any query.
 */
export function createSearchIndex(
  knowledge: Knowledge,
  incidents: Iterable<Incident> = [],
  tuning: Tuning = {},
): SearchIndex {
  return new VocabularyIndex(knowledge, incidents, tuning);
}

class VocabularyIndex implements SearchIndex {
  readonly #knowledge: Knowledge;
  readonly #indexer: Indexer;
  readonly #vocabulary = new Vocabulary();
  readonly #documents = new Documents();
  readonly #matcher: SpanMatcher;
  readonly #ranker: Ranker;
  readonly #suggester: Suggester;

  constructor(knowledge: Knowledge, incidents: Iterable<Incident>, tuning: Tuning) {
    this.#knowledge = knowledge;
    const known = new KnownForms(knowledge);
    known.seed(this.#vocabulary);
    this.#indexer = new Indexer(this.#vocabulary, known);
    this.#matcher = new SpanMatcher(this.#vocabulary, tuning);
    this.#ranker = new Ranker(this.#documents, this.#vocabulary);
    this.#suggester = new Suggester({
      knowledge,
      vocabulary: this.#vocabulary,
      documents: this.#documents,
      matcher: this.#matcher,
      ranker: this.#ranker,
      ranked: (query, limit) => this.#ranked(query, { typing: true, limit }, limit).page,
    });
    for (const incident of incidents) this.upsert(incident);
    this.#indexer.settle();
  }

  get size(): number {
    return this.#documents.size;
  }

  upsert(incident: Incident): void {
    this.remove(incident.id);
    this.#indexer.add(incident, this.#documents.put(incident));
    this.#suggester.forget();
  }

  remove(id: string): void {
    const doc = this.#documents.numberOf(id);
    const incident = doc === undefined ? undefined : this.#documents.at(doc);
    if (doc === undefined || incident === undefined) return;
    this.#indexer.remove(incident, doc);
    this.#documents.delete(id);
    this.#suggester.forget();
  }

  search(query: string, options: SearchOptions = {}): SearchResult {
    const { segmentation, ranking, total, page } = this.#ranked(query, options);
    const { complete, missed } = ranking;
    const counted = complete.length > 0 ? complete : missed;
    const docs = counted.docs.slice(0, counted.length);
    let facets: SearchResult['facets'] | undefined;
    const count = (): SearchResult['facets'] => (facets ??= facetsOf(docs, this.#documents));
    return {
      hits: page.map((hit) => ({
        id: this.#documents.at(hit.doc)?.id ?? '',
        score: Math.round(hit.score * 1000) / 1000,
        matched: matchedLabels(hit, segmentation.segments),
        complete: hit.complete,
      })),
      total,
      complete: complete.length,
      reading: toReading(query, segmentation),
      didYouMean: didYouMean(segmentation, this.#matcher),
      // Counted when asked for: few callers show them, and a broad query has very many hits.
      get facets() {
        return count();
      },
    };
  }

  candidates(locations: readonly Location[]): readonly string[] {
    return this.#idsOf(
      locations.flatMap(({ kind, keys }) =>
        keys.flatMap((key) => this.#vocabulary.located(kind, key)),
      ),
    );
  }

  holding(wordId: string): readonly string[] {
    const entry = this.#vocabulary.entry('word', wordId);
    return entry === undefined ? [] : this.#idsOf([entry]);
  }

  read(
    text: string,
    options: { readonly typing?: boolean; readonly kinds?: readonly ConceptKind[] } = {},
  ): Reading {
    return toReading(
      text,
      segment(text, this.#vocabulary, this.#matcher, {
        typing: options.typing ?? false,
        ...(options.kinds !== undefined && { kinds: new Set(options.kinds) }),
      }),
    );
  }

  suggest(
    field: 'incident' | 'group' | 'place' | 'query',
    typed: string,
    language: 'en' | 'fr',
  ): readonly Suggestion[] {
    return this.#suggester.suggest(field, typed.slice(0, LONGEST_QUERY), language);
  }

  /** Reads, ranks, and puts the wanted page in order. With `best`, totals are of no use. */
  #ranked(
    text: string,
    { filters, sort, limit = Infinity, offset = 0, typing = false }: SearchOptions,
    best?: number,
  ): {
    segmentation: Segmentation;
    ranking: Ranking;
    /** Complete hits alone if there are enough, else with the best near misses after them. */
    total: number;
    page: readonly Ranked[];
  } {
    const query = text.slice(0, LONGEST_QUERY);
    const segmentation = segment(query, this.#vocabulary, this.#matcher, { typing });
    const { tokens, segments, unread } = segmentation;
    const accept = acceptor(this.#knowledge, filters);
    const ranking =
      tokens.length === 0
        ? this.#ranker.everything(accept)
        : this.#ranker.rank({
            segments,
            // A number nobody knows ("5 soldiers") names nothing that could be missed.
            unread: unread.filter(({ text: word }) => !/^\d+$/.test(word)).length,
            accept,
            ...(best !== undefined && { best }),
          });
    const { complete, missed } = ranking;
    const wantedMisses = complete.length === 0 ? Infinity : ENOUGH_HITS - complete.length;
    const misses = Math.max(0, Math.min(missed.length, wantedMisses));
    const order = sort ?? (tokens.length === 0 ? 'newest' : 'relevance');
    const end = offset + limit;
    const first = (hits: Hits, count: number): readonly Ranked[] =>
      count <= 0 ? [] : hits.first(count, order, this.#documents, (doc) => this.#killed(doc));
    const page = [
      ...first(complete, Math.min(end, complete.length)),
      ...first(missed, Math.min(end - complete.length, misses)),
    ];
    return {
      segmentation,
      ranking,
      total: complete.length + misses,
      page: page.slice(offset),
    };
  }

  /** Incidents that carry one of these concepts, each once. */
  #idsOf(entries: readonly Entry[]): readonly string[] {
    const docs = new Set(entries.flatMap(({ postings }) => [...postings.documents()]));
    return [...docs].flatMap((doc) => this.#documents.at(doc)?.id ?? []);
  }

  #killed(doc: number): number {
    const incident = this.#documents.at(doc);
    return incident === undefined ? 0 : deathsAtLeast(incident, this.#knowledge);
  }
}

function acceptor(
  knowledge: Knowledge,
  filters: Filters | undefined,
): ((incident: Incident) => boolean) | undefined {
  if (filters === undefined || Object.keys(filters).length === 0) return undefined;
  return createMatcher(knowledge, filters);
}

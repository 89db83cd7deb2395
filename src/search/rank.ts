/**
 * Turns a reading into ranked hits. Each segment gives every incident the best of its meanings,
 * weighted by kind, field and sureness, times the segment's rarity. Incidents that answer all
 * segments come first; the others follow only if they answer most of what was asked.
 */
import type { Documents } from './documents.js';
import { Hits } from './hits.js';
import { KIND_WEIGHT, NAMES, type Match } from './match.js';
import type { Segment } from './segment.js';
import type { Incident } from '../incidents/schema.js';
import type { AliasScope, Vocabulary } from './vocabulary.js';

/** Record, title, summary, note: see FIELD. */
const FIELD_WEIGHT = [1, 0.75, 0.45, 0.2] as const;
/** An ambiguous alias outside its countries and years is hardly meant. */
const OUT_OF_SCOPE = 0.3;
/** The share of what was asked (by rarity) that an incomplete hit must answer. */
const LEAST_ANSWERED = 0.5;
/** Of a name's best weight: less, and the name is only mentioned in passing, which answers nothing. */
const PASSING = 0.3;
/** What is left of a word's weight where the query means the name. */
const IN_PASSING = 0.4;
/** An unread word weighs nearly as much as the rarest; less beside a name, which says much by itself. */
const UNREAD = { besidePlace: 0.2, besideName: 0.6, alone: 0.85 } as const;
/** Weights further apart than this do not make equal scores. */
const CLEARLY = 1e-3;
/** Segments beyond this many are ignored: the set of answered ones is a bit mask. */
const MOST_SEGMENTS = 30;

export interface RankQuery {
  readonly segments: readonly Segment[];
  /** Words that nothing explains: what they ask for, no hit answers. */
  readonly unread: number;
  /** Only so many of the best hits are wanted: what cannot be among them may be left out. */
  readonly best?: number;
  /** Which of them count; undefined for all. */
  readonly accept: ((incident: Incident) => boolean) | undefined;
}

/** Hits in no order, good until the next query. */
export interface Ranking {
  /** Answer every segment, and no word was left unread. */
  readonly complete: Hits;
  /** Answer most of what was asked. */
  readonly missed: Hits;
}

export class Ranker {
  readonly #documents: Documents;
  readonly #vocabulary: Vocabulary;
  #best = new Float32Array(64);
  #sum = new Float32Array(64);
  #answered = new Int32Array(64);
  #touched = new Int32Array(64);
  #all = new Int32Array(64);
  readonly #complete = new Hits(true);
  readonly #missed = new Hits(false);

  constructor(documents: Documents, vocabulary: Vocabulary) {
    this.#documents = documents;
    this.#vocabulary = vocabulary;
  }

  /** All accepted incidents, as hits of a query that asks for nothing. */
  everything(accept: RankQuery['accept']): Ranking {
    this.#clear();
    for (const doc of this.#documents.all()) {
      if (this.#accepted(doc, accept)) this.#complete.push(doc, 0, 0);
    }
    return { complete: this.#complete, missed: this.#missed };
  }

  rank({ segments: asked, unread, best, accept }: RankQuery): Ranking {
    this.#clear();
    this.#grow();
    const segments = asked.slice(0, MOST_SEGMENTS);
    // With one part asked and all accepted, the first meanings often give enough.
    const wanted = segments.length === 1 && unread === 0 && accept === undefined ? best : undefined;
    const allGeneric = segments.every(({ generic }) => generic);
    const size = this.#documents.size;
    const rarest = Math.log(1 + size);
    let found = 0;
    let demanded = 0;
    let mass = unread * rarest * unreadWeight(segments);
    const rarities: number[] = [];
    for (const [index, segment] of segments.entries()) {
      const count = this.#gather(segment, wanted);
      const passing = this.#passingBelow(segment, count);
      const rarity = Math.log(1 + size / Math.max(count, 1));
      const demand = !segment.generic || allGeneric;
      rarities.push(demand ? rarity : 0);
      if (demand) {
        demanded |= 1 << index;
        mass += rarity;
      }
      for (let at = 0; at < count; at += 1) {
        const doc = this.#touched[at] ?? 0;
        const weight = this.#best[doc] ?? 0;
        if (this.#sum[doc] === 0) this.#all[found++] = doc;
        if (weight >= passing) this.#answered[doc] = (this.#answered[doc] ?? 0) | (1 << index);
        this.#sum[doc] = (this.#sum[doc] ?? 0) + rarity * weight;
        this.#best[doc] = 0;
      }
    }
    // Whether incidents answer enough depends on which segments they answer, mostly the same in a row.
    let judged = 0;
    let fits = false;
    for (let at = 0; at < found; at += 1) {
      const doc = this.#all[at] ?? 0;
      const answered = this.#answered[doc] ?? 0;
      const score = this.#sum[doc] ?? 0;
      this.#answered[doc] = 0;
      this.#sum[doc] = 0;
      const complete = unread === 0 && (answered & demanded) === demanded;
      if (!complete) {
        if (answered !== judged) fits = shareOf(answered, rarities) > LEAST_ANSWERED * mass;
        judged = answered;
        if (!fits) continue;
      }
      const hits = complete ? this.#complete : this.#missed;
      if (this.#accepted(doc, accept)) hits.push(doc, score, answered);
    }
    return { complete: this.#complete, missed: this.#missed };
  }

  #clear(): void {
    this.#complete.clear();
    this.#missed.clear();
  }

  #accepted(doc: number, accept: RankQuery['accept']): boolean {
    if (accept === undefined) return true;
    const incident = this.#documents.at(doc);
    return incident !== undefined && accept(incident);
  }

  /**
   * Best weight of a segment's meanings for each document, into `#best` and `#touched`. With
   * `wanted`, meanings too weak to be among the best so many are left out.
   */
  #gather(segment: Segment, wanted: number | undefined): number {
    const meanings = meaningsOf(segment);
    if (wanted !== undefined) meanings.sort((a, b) => heaviest(b) - heaviest(a));
    let count = 0;
    for (const meaning of meanings) {
      if (wanted !== undefined && this.#heavier(count, heaviest(meaning)) >= wanted) break;
      count = this.#spread(meaning, count);
      // A place that lies near another's incident is found by all its spellings too.
      if (meaning.entry.concept.kind === 'place') {
        const near = this.#vocabulary.entry('alsoHit', meaning.entry.concept.id);
        if (near !== undefined) count = this.#spread({ ...meaning, entry: near }, count);
      }
    }
    return count;
  }

  /** How many of the documents touched so far weigh clearly more. */
  #heavier(count: number, weight: number): number {
    let heavier = 0;
    for (let at = 0; at < count; at += 1) {
      if ((this.#best[this.#touched[at] ?? 0] ?? 0) > weight + CLEARLY) heavier += 1;
    }
    return heavier;
  }

  /**
   * The weight below which incidents only mention a name that others are about: they stay hits, but
   * do not answer for it. Zero where nothing is about it, or where words were asked and not a name.
   */
  #passingBelow(segment: Segment, count: number): number {
    if (!isNamed(segment)) return 0;
    // Nothing happened at a place that is only mentioned, be it the only mention.
    if (segment.matches[0]?.entry.concept.kind === 'place') return PASSING;
    let best = 0;
    for (let at = 0; at < count; at += 1) {
      best = Math.max(best, this.#best[this.#touched[at] ?? 0] ?? 0);
    }
    return PASSING * best;
  }

  #spread({ entry, quality, scope }: Match, before: number): number {
    const weight = heaviest({ entry, quality });
    const best = this.#best;
    let count = before;
    for (const { first, items, length } of entry.postings.blocks) {
      for (let at = 0; at < length; at += 1) {
        const packed = items[at] ?? 0;
        const doc = first + (packed >>> 2);
        let value = weight * (FIELD_WEIGHT[packed & 3] ?? 0);
        if (scope !== undefined && !this.#inScope(doc, scope)) value *= OUT_OF_SCOPE;
        const known = best[doc] ?? 0;
        if (known === 0) this.#touched[count++] = doc;
        if (value > known) best[doc] = value;
      }
    }
    return count;
  }

  #inScope(doc: number, { countries, from, to }: AliasScope): boolean {
    const incident = this.#documents.at(doc);
    if (incident === undefined) return false;
    const { place, date } = incident;
    return (
      (countries?.includes(place.country) ?? true) &&
      (from === undefined || (date.end ?? date.start) >= from) &&
      (to === undefined || date.start <= to)
    );
  }

  #grow(): void {
    const size = this.#documents.capacity;
    if (size <= this.#best.length) return;
    const room = Math.ceil(size * 1.25);
    this.#best = new Float32Array(room);
    this.#sum = new Float32Array(room);
    this.#answered = new Int32Array(room);
    this.#touched = new Int32Array(room);
    this.#all = new Int32Array(room);
  }
}

/** A segment's matches; words count less where the query means a name. */
function meaningsOf(segment: Segment): Match[] {
  if (!isNamed(segment)) return [...segment.matches];
  return segment.matches.map((match) =>
    match.entry.concept.kind === 'word' ? { ...match, quality: match.quality * IN_PASSING } : match,
  );
}

/** What a match weighs in the strongest field. */
const heaviest = ({ entry, quality }: Pick<Match, 'entry' | 'quality'>): number =>
  quality * KIND_WEIGHT[entry.concept.kind];

/** The rarity of the answered segments together. */
const shareOf = (answered: number, rarities: readonly number[]): number =>
  rarities.reduce((sum, rarity, at) => ((answered & (1 << at)) === 0 ? sum : sum + rarity), 0);

/** Whether a segment is read as a proper name before anything else. */
function isNamed({ matches: [surest] }: Segment): boolean {
  return surest !== undefined && NAMES.has(surest.entry.concept.kind);
}

function unreadWeight(segments: readonly Segment[]): number {
  const names = segments.filter((one) => isNamed(one) && one.matches[0]?.how === 'exact');
  if (names.length === 0) return UNREAD.alone;
  const atPlace = names.some(({ matches }) =>
    matches.some(({ entry }) => entry.concept.kind === 'place' && entry.postings.length > 0),
  );
  return atPlace ? UNREAD.besidePlace : UNREAD.besideName;
}

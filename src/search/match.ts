/**
 * What a run of words can stand for: exactly, or else as the beginning of a known form, one that
 * sounds alike, or a misspelt one. Fuse finds the misspelt ones among a few candidates; the edit
 * distance decides which of them count.
 */
import Fuse from 'fuse.js';
import { editDistance } from './distance.js';
import { writtenAs, type Form } from './forms.js';
import { Lru } from './lru.js';
import { slipCost, slipLimit } from './slips.js';
import type { ConceptKind } from './types.js';
import type { AliasScope, Entry, FormLink, Vocabulary } from './vocabulary.js';

export interface Match {
  readonly entry: Entry;
  readonly form: string;
  readonly how: 'exact' | 'prefix' | 'fuzzy';
  readonly distance: number;
  /** 0..1: how sure the reading is. */
  readonly quality: number;
  readonly scope?: AliasScope;
}

/** Candidates that Fuse scores; measured: more do not find more. */
const CANDIDATES = 64;
/** Forms looked through for a beginning, and matches kept of a run. */
const PREFIXES = 400;
const KEPT = 24;
/** Matches this much less sure than the best are noise. */
const BAND = 0.2;
/** The same for a misspelt reading beside a better one: half a slip. */
const FUZZY_BAND = 0.1;
/** Beginnings shorter than this only count while typing. */
const WHOLE_PREFIX = 4;
/** Below this, only places are found by their beginning. */
const SHORT = 4;

const FUSE_OPTIONS = {
  keys: ['key'],
  threshold: 0.6,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
  shouldSort: false,
};

/** How much a kind is what people type into a search box. Breaks ties between readings. */
export const KIND_WEIGHT: Readonly<Record<ConceptKind, number>> = {
  place: 1,
  group: 1,
  day: 1,
  month: 1,
  year: 1,
  country: 0.95,
  site: 0.9,
  region: 0.85,
  type: 0.8,
  target: 0.8,
  weapon: 0.75,
  party: 0.75,
  basis: 0.72,
  word: 0.7,
  area: 0.6,
  alsoHit: 0.45,
};

/** Fuse's threshold where nothing judges after it. */
const FUSE_ALONE = 0.4;

/** Leaves a part out, to measure what it is worth; see the benchmark. */
export interface Tuning {
  /** False: every form that shares letters is judged. */
  readonly fuse?: boolean;
  /** False: what Fuse finds counts. */
  readonly judge?: boolean;
}

export class SpanMatcher {
  readonly #vocabulary: Vocabulary;
  readonly #tuning: Tuning;
  readonly #cache = new Lru<readonly Match[]>(4096);
  #version = -1;

  constructor(vocabulary: Vocabulary, tuning: Tuning = {}) {
    this.#vocabulary = vocabulary;
    this.#tuning = tuning;
  }

  /** Exact readings of a run of folded words, most telling kind first. */
  exact(tokens: readonly string[]): readonly Match[] {
    const matches = this.#vocabulary
      .exact(tokens)
      .filter(({ entry }) => isLive(entry))
      .map((link) => toMatch(link, tokens.join(' '), 'exact', 0, link.stemmed ? SURE_STEM : 1));
    return matches.length > 1 ? matches.sort(byQuality) : matches;
  }

  /** A term that a word leans to without naming it. */
  term(kind: ConceptKind, id: string): readonly Match[] {
    const entry = this.#vocabulary.entry(kind, id);
    return entry === undefined ? [] : [{ entry, form: id, how: 'exact', distance: 0, quality: 1 }];
  }

  /** Readings of a run that is not known as it stands. `typing`: the run may be unfinished. */
  near(tokens: readonly string[], typing: boolean): readonly Match[] {
    if (this.#version !== this.#vocabulary.version) {
      this.#cache.clear();
      this.#version = this.#vocabulary.version;
    }
    const key = tokens.join('');
    const cacheKey = typing ? `${key}…` : key;
    const known = this.#cache.get(cacheKey);
    if (known !== undefined) return known;
    const found = new Map<Entry, Match>();
    const offer = (form: Form<FormLink>, ...how: ReadingOf): void => {
      for (const link of form.links) {
        if (!isLive(link.entry)) continue;
        const match = toMatch(link, writtenAs(form), ...how);
        const rival = found.get(link.entry);
        if (rival === undefined || rival.quality < match.quality) found.set(link.entry, match);
      }
    };
    if (key.length >= (typing ? 1 : WHOLE_PREFIX)) this.#prefixes(key, typing, offer);
    if (key.length >= 3 && !/\d/.test(key)) this.#misspelt(key, typing, offer);
    const sorted = [...found.values()].sort(byQuality);
    const best = sorted[0]?.quality ?? 0;
    const matches = sorted
      .filter(({ quality, how }) => best - quality <= (how === 'fuzzy' ? FUZZY_BAND : BAND))
      .slice(0, KEPT);
    this.#cache.set(cacheKey, matches);
    return matches;
  }

  #prefixes(key: string, typing: boolean, offer: Offer): void {
    for (const form of this.#vocabulary.forms.withPrefix(key, PREFIXES)) {
      // A finished word is taken for the beginning of a name or a title's word, not of just any word.
      if (!typing && (form.slot < 0 || (key.length < SHORT && !isNameForm(form)))) continue;
      // Nor for that of a name without incidents: that one has to be written out.
      if (form.links.every(({ entry }) => entry.postings.length === 0)) continue;
      offer(form, 'prefix', 0, SURE_PREFIX + (0.15 * key.length) / form.key.length);
    }
  }

  #misspelt(key: string, typing: boolean, offer: Offer): void {
    const { forms } = this.#vocabulary;
    const accept = (form: Form<FormLink>, cost: number): void => {
      const distance = editDistance(key, form.key, MOST_EDITS);
      offer(form, 'fuzzy', distance, SURE_SLIP - cost / 120);
    };
    for (const form of forms.soundingLike(key)) {
      accept(form, Math.min(SAME_SOUND, slipCost(key, form.key, SAME_SOUND)));
    }
    const limit = slipLimit(key.length);
    if (limit === 0) return;
    for (const form of this.#proposed(key)) {
      const cost = slipCost(key, form.key, limit);
      if (this.#tuning.judge === false) offer(form, 'fuzzy', editDistance(key, form.key, 9), 0.8);
      else if (cost <= wordLimit(key.length) || (cost <= limit && isNameForm(form)))
        accept(form, cost);
      else if (
        typing &&
        key.length > 3 &&
        slipCost(key, form.key, COST_TYPING, true) <= COST_TYPING
      ) {
        offer(form, 'fuzzy', 1, 0.6);
      }
    }
  }

  /** The forms worth judging: those that share letter pairs, and of them those that Fuse finds alike. */
  #proposed(key: string): readonly Form<FormLink>[] {
    const similar = this.#vocabulary.forms.similar(key, CANDIDATES);
    if (this.#tuning.fuse === false) return similar;
    const threshold = this.#tuning.judge === false ? FUSE_ALONE : FUSE_OPTIONS.threshold;
    return new Fuse(similar, { ...FUSE_OPTIONS, threshold }).search(key).map(({ item }) => item);
  }

  /** Known names a little beyond the limit: for "did you mean", never for hits. */
  beyond(token: string): readonly Entry[] {
    const limit = slipLimit(token.length) * 1.7;
    return this.#vocabulary.forms
      .similar(token, CANDIDATES)
      .map((form) => ({ form, cost: slipCost(token, form.key, limit) }))
      .filter(({ cost }) => cost <= limit)
      .sort((a, b) => a.cost - b.cost)
      .flatMap(({ form }) => form.links.map(({ entry }) => entry))
      .filter((entry) => isLive(entry) && NAMES.has(entry.concept.kind));
  }
}

/** Edits told at most; above it, only the sound is the same. */
const MOST_EDITS = 6;
/** How sure a misspelt reading is before its slips are taken off, and what a like sound costs. */
const SURE_SLIP = 0.9;
/** A free word known by another ending only: the best misspellings of names are as sure. */
const SURE_STEM = 0.94;
/** A beginning is surer than any misspelling, the surer the more of the name is there. */
const SURE_PREFIX = 0.8;
const SAME_SOUND = 5;
/** Slips allowed in a half-typed word. */
const COST_TYPING = 8;

/** Ordinary words are only taken for misspelt when they are long: a short one is likely a name. */
const wordLimit = (length: number): number => (length < 5 ? 0 : length < 9 ? 10 : 14);

const isNameForm = ({ links }: Form<FormLink>): boolean =>
  links.some(({ entry }) => PLACE_NAMES.has(entry.concept.kind));

type ReadingOf = [how: Match['how'], distance: number, quality: number];
type Offer = (form: Form<FormLink>, ...how: ReadingOf) => void;

/** Kinds that are proper names. */
export const NAMES: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'place',
  'alsoHit',
  'site',
  'area',
  'region',
  'country',
  'group',
]);

/** Names with many spellings; acronyms and terms have one. */
const PLACE_NAMES: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'place',
  'alsoHit',
  'site',
  'area',
  'region',
]);

/** A word that no incident has leads nowhere; a known name is known even without incidents. */
const isLive = ({ postings, concept }: Entry): boolean =>
  postings.length > 0 || concept.kind !== 'word';

function toMatch({ entry, scope }: FormLink, form: string, ...how: ReadingOf): Match {
  const [kind, distance, quality] = how;
  return { entry, form, how: kind, distance, quality, ...(scope !== undefined && { scope }) };
}

/** Surest first; then names before words, frequent before rare, and by id so that it is stable. */
function byQuality(a: Match, b: Match): number {
  return (
    b.quality - a.quality ||
    KIND_WEIGHT[b.entry.concept.kind] - KIND_WEIGHT[a.entry.concept.kind] ||
    b.entry.postings.length - a.entry.postings.length ||
    (a.entry.concept.id < b.entry.concept.id ? -1 : 1)
  );
}

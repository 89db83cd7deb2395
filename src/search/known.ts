/**
 * What words, names and days are for the index, remembered: a bulk load meets the same ones again and
 * again. Also finds the terms, groups and places that running text mentions.
 */
import type { Knowledge } from '../incidents/knowledge.js';
import { Chunks } from './chunks.js';
import {
  conceptOf,
  dayConcepts,
  type KnownConcept,
  type KnownDay,
  type KnownName,
  type KnownWord,
  type Mention,
} from './concepts.js';
import { Memo } from './memo.js';
import { seedForms, type SeedForm } from './seed.js';
import { stem } from './stem.js';
import { wordId } from './synonyms.js';
import { isStopWord, words } from './tokens.js';
import type { ConceptKind } from './types.js';
import type { Vocabulary } from './vocabulary.js';

/** Words in the longest place name. */
const LONGEST_NAME = 4;

/** Kinds that running text is searched for; places are found there as words. */
const MENTIONED: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'group',
  'type',
  'target',
  'weapon',
  'party',
  'country',
  'word',
]);

/** Kinds with a list of their own. */
export type TermKind =
  'group' | 'type' | 'target' | 'weapon' | 'party' | 'region' | 'country' | 'basis';

/** A single word mentions something from this length on. */
const SHORT = 3;

export class KnownForms {
  readonly #knowledge: Knowledge;
  readonly #forms: readonly SeedForm[];
  /** Forms by first stemmed word, longest first, for finding mentions. */
  readonly #mentions = new Map<string, Mention[]>();
  /** Place names and spellings: joined form → candidates. */
  readonly #places = new Map<string, SeedForm[]>();
  /** First words of place names, to skip most of a text. */
  readonly #placeStarts = new Set<string>();

  readonly #words = new Memo((word) => this.#makeWord(word));
  readonly #texts = new Chunks((chunk) => words(chunk).map((word) => this.#words.get(word)));
  readonly #names = new Memo((name) => this.#makeName(name));
  /** Places that are not on file, by name. */
  readonly #ownPlaces = new Memo((name) => conceptOf('place', this.name(name).text, name));
  readonly #days = new Memo(dayConcepts);
  readonly #terms: Readonly<Record<TermKind, Memo<readonly KnownConcept[]>>> = {
    group: this.#memoOfTerms('group'),
    type: this.#memoOfTerms('type'),
    target: this.#memoOfTerms('target'),
    weapon: this.#memoOfTerms('weapon'),
    party: this.#memoOfTerms('party'),
    region: this.#memoOfTerms('region'),
    country: this.#memoOfTerms('country'),
    basis: this.#memoOfTerms('basis'),
  };

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#forms = seedForms(knowledge);
    for (const form of this.#forms) {
      this.#readMention(form);
      if (form.country !== undefined) this.#readPlace(form);
    }
    for (const list of this.#mentions.values()) {
      list.sort((a, b) => b.stems.length - a.stems.length);
    }
  }

  /** The place concept a name stands for in a country: a place on file by any spelling, else its own. */
  place(name: string, country: string): KnownConcept {
    return this.#onFile(this.name(name).key, country) ?? this.#ownPlaces.get(name);
  }

  /** The places on file in this country that a text names, longest names first. */
  placesIn(text: readonly KnownWord[], country: string): readonly KnownConcept[] {
    const found: KnownConcept[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text[at]?.startsPlace !== true) continue;
      for (let end = Math.min(at + LONGEST_NAME, text.length); end > at; end -= 1) {
        const run = text.slice(at, end);
        const here = this.#onFile(run.map(({ form: [word] }) => word).join(''), country);
        if (here === undefined) continue;
        found.push(here);
        at = end - 1;
        break;
      }
    }
    return found;
  }

  /**
   * The known term or group that a text mentions as whole words from `at` on, the longest if several:
   * "Ansar" inside "Ansar Dine" mentions nobody else. Several concepts may share a name.
   */
  mentioned(text: readonly KnownWord[], at: number): readonly Mention[] {
    const found: Mention[] = [];
    for (const mention of text[at]?.mentions ?? []) {
      const { stems } = mention;
      if (stems.length < (found[0]?.stems.length ?? 0)) break;
      let same = 1;
      while (same < stems.length && text[at + same]?.stem === stems[same]) same += 1;
      if (same === stems.length) found.push(mention);
    }
    return found;
  }

  /** The words of a text. */
  read(text: string): readonly KnownWord[] {
    return this.#texts.read(text);
  }

  /** A name taken apart. */
  name(name: string): KnownName {
    return this.#names.get(name);
  }

  /** A term with the broader ones it belongs to, a group with those it belongs to. */
  term(kind: TermKind, id: string): readonly KnownConcept[] {
    return this.#terms[kind].get(id);
  }

  /** The concepts of a `YYYY-MM-DD`. */
  day(date: string): KnownDay {
    return this.#days.get(date);
  }

  /** How many words, names and days of incidents are remembered. */
  get remembered(): number {
    const { size } = this.#texts;
    return size + this.#words.size + this.#names.size + this.#days.size + this.#ownPlaces.size;
  }

  /** Forgets them, not what was known before any incident. */
  forget(): void {
    this.#words.clear();
    this.#texts.clear();
    this.#names.clear();
    this.#days.clear();
    this.#ownPlaces.clear();
  }

  /** Puts everything known into a new vocabulary. */
  seed(vocabulary: Vocabulary): void {
    for (const { concept, words: form, scope } of this.#forms) {
      const entry = vocabulary.intern(concept.kind, concept.id, concept.label, true);
      vocabulary.link(form, entry, true, scope);
    }
  }

  #onFile(key: string, country: string): KnownConcept | undefined {
    return this.#places.get(key)?.find((place) => place.country === country)?.concept;
  }

  #makeWord(word: string): KnownWord {
    const id = isStopWord(word) || word.length < 2 ? undefined : wordId(word);
    const root = stem(word);
    return {
      concept: id === undefined ? undefined : conceptOf('word', id, id),
      form: [word],
      stem: root,
      mentions: this.#mentions.get(root) ?? [],
      startsPlace: this.#placeStarts.has(word),
      metIn: 0,
    };
  }

  #makeName(name: string): KnownName {
    const known = this.read(name);
    const form = known.map(({ form: [word] }) => word);
    return { words: known, form, text: form.join(' '), key: form.join('') };
  }

  #memoOfTerms(kind: TermKind): Memo<readonly KnownConcept[]> {
    return new Memo((id) =>
      [id, ...this.#broader(kind, id)].map((one) => conceptOf(kind, one, this.#labelOf(kind, one))),
    );
  }

  #broader(kind: TermKind, id: string): readonly string[] {
    if (kind === 'group') return this.#knowledge.ancestors(id);
    const broader: string[] = [];
    if (kind === 'region' || kind === 'country' || kind === 'basis') return broader;
    let next = this.#knowledge[kind](id)?.broader;
    while (next !== undefined && !broader.includes(next)) {
      broader.push(next);
      next = this.#knowledge[kind](next)?.broader;
    }
    return broader;
  }

  #labelOf(kind: TermKind, id: string): string {
    if (kind === 'group') return this.#knowledge.group(id)?.name ?? id;
    return kind === 'country' || kind === 'basis' ? id : (this.#knowledge[kind](id)?.en ?? id);
  }

  #readMention({ concept, words: form, scope }: SeedForm): void {
    const [first] = form;
    // An ambiguous alias mentions nobody in particular.
    if (!MENTIONED.has(concept.kind) || first === undefined || scope !== undefined) return;
    // "IS" and "UN" inside a sentence are more often grammar than a name.
    if (form.length === 1 && (isStopWord(first) || first.length < SHORT)) return;
    const list = this.#mentions.get(stem(first)) ?? [];
    list.push({ stems: form.map(stem), concept });
    this.#mentions.set(stem(first), list);
  }

  #readPlace(place: SeedForm): void {
    const key = place.words.join('');
    this.#placeStarts.add(key).add(place.words[0] ?? key);
    this.#places.set(key, [...(this.#places.get(key) ?? []), place]);
  }
}

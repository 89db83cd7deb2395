/**
 * Puts incidents into the vocabulary and takes them out. Both walk the same features: what an
 * incident put in is undone exactly. Forms count once an incident, however often it has them.
 */
import type { Incident } from '../incidents/schema.js';
import type { KnownConcept, KnownName, KnownWord } from './concepts.js';
import { visitFeatures, type FeatureVisitor } from './features.js';
import type { KnownForms } from './known.js';
import { FIELD, type Field } from './postings.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** Words, names and days met after which they are forgotten, so that memory has an end. */
const REMEMBERED = 100_000;

export class Indexer implements FeatureVisitor {
  readonly #vocabulary: Vocabulary;
  readonly #known: KnownForms;
  /** Incidents walked so far. */
  #walk = 0;
  /** Names met in this incident. */
  #names: { readonly concept: KnownConcept; readonly name: KnownName }[] = [];
  #doc = 0;
  #adding = true;

  constructor(vocabulary: Vocabulary, known: KnownForms) {
    this.#vocabulary = vocabulary;
    this.#known = known;
  }

  add(incident: Incident, doc: number): void {
    this.#visit(incident, doc, true);
  }

  /** Takes back one `add` of the same arguments. */
  remove(incident: Incident, doc: number): void {
    this.#visit(incident, doc, false);
  }

  concept(concept: KnownConcept, field: Field): void {
    if (this.#adding) this.#entryOf(concept).postings.add(this.#doc, field);
    else this.#takeBack(concept);
  }

  name(concept: KnownConcept, name: KnownName): void {
    if (this.#isMet(concept, name)) return;
    this.#names.push({ concept, name });
    if (this.#adding) {
      const entry = this.#entryOf(concept);
      entry.postings.add(this.#doc, FIELD.record);
      this.#vocabulary.link(name.form, entry, true);
    } else this.#takeBack(concept, name.form, true);
    const [only] = name.words;
    // The place itself says more than the word that is its name.
    if (concept.kind === 'place' && name.words.length === 1 && only !== undefined) {
      only.metIn = this.#walk;
    }
  }

  /** Words of titles and names are worth matching misspelt. */
  word(word: KnownWord, field: Field): void {
    const { concept, form, counted } = word;
    if (concept === undefined || word.metIn === this.#walk) return;
    word.metIn = this.#walk;
    const named = field <= FIELD.title;
    if (!this.#adding) {
      this.#takeBack(concept, form, named);
      return;
    }
    if (counted !== undefined && counted.link.count > 0) {
      counted.link.entry.postings.add(this.#doc, field);
      this.#vocabulary.again(counted, form, named);
      return;
    }
    const entry = this.#entryOf(concept);
    entry.postings.add(this.#doc, field);
    word.counted = this.#vocabulary.link(form, entry, named);
  }

  /** After a bulk load: gives back memory and readies the vocabulary. */
  settle(): void {
    this.#known.forget();
    this.#vocabulary.settle();
  }

  #visit(incident: Incident, doc: number, adding: boolean): void {
    this.#walk += 1;
    if (this.#known.remembered > REMEMBERED) this.#known.forget();
    this.#names = [];
    this.#doc = doc;
    this.#adding = adding;
    visitFeatures(incident, this.#known, this);
  }

  /** Whether this incident has told this name of this concept. */
  #isMet({ kind, id }: KnownConcept, { text }: KnownName): boolean {
    for (const { concept, name } of this.#names) {
      if (concept.kind === kind && concept.id === id && name.text === text) return true;
    }
    return false;
  }

  /** The concept's entry: the one it had last time, unless that was released meanwhile. */
  #entryOf(concept: KnownConcept): Entry {
    const { entry: last } = concept;
    if (last?.listed === true) return last;
    return (concept.entry = this.#vocabulary.intern(concept.kind, concept.id, concept.label));
  }

  #takeBack({ kind, id }: KnownConcept, form?: readonly string[], name = false): void {
    const entry = this.#vocabulary.entry(kind, id);
    if (entry === undefined) return;
    entry.postings.remove(this.#doc);
    if (form !== undefined) this.#vocabulary.unlink(form, entry, name);
    this.#vocabulary.release(entry);
  }
}

/**
 * Puts incidents into the vocabulary and takes them out. Both walk the same features: what an
 * incident put in is undone exactly. Forms count once an incident, however often it has them.
 */
import type { Incident } from '../incidents/schema.js';
import { visitFeatures, type FeatureVisitor } from './features.js';
import type { KnownConcept, KnownForms, KnownWord } from './known.js';
import { FIELD, type Field } from './postings.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** Incidents after which the words and names met are forgotten, so that memory has an end. */
const WALKS_REMEMBERED = 20_000;

export class Indexer implements FeatureVisitor {
  readonly #vocabulary: Vocabulary;
  readonly #known: KnownForms;
  /** Incidents walked so far. */
  #walk = 0;
  /** Names met in this incident. */
  #names: string[] = [];
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

  name(concept: KnownConcept, name: string): void {
    const form = this.#known.name(name);
    const key = `${concept.kind} ${concept.id} ${form.join(' ')}`;
    if (this.#names.includes(key)) return;
    this.#names.push(key);
    this.#form(concept, form, FIELD.record);
    const [only] = form;
    // The place itself says more than the word that is its name.
    if (concept.kind === 'place' && form.length === 1 && only !== undefined) {
      this.#known.word(only).metIn = this.#walk;
    }
  }

  word(word: KnownWord, field: Field): void {
    if (word.concept === undefined || word.metIn === this.#walk) return;
    word.metIn = this.#walk;
    this.#form(word.concept, word.form, field);
  }

  /** Gives back memory after a bulk load. */
  trim(): void {
    this.#known.forget();
    this.#vocabulary.trim();
  }

  #visit(incident: Incident, doc: number, adding: boolean): void {
    this.#walk += 1;
    if (this.#walk % WALKS_REMEMBERED === 0) this.#known.forget();
    this.#names = [];
    this.#doc = doc;
    this.#adding = adding;
    visitFeatures(incident, this.#known, this);
  }

  /** A concept in one of its written forms; those of titles and names are worth matching misspelt. */
  #form(concept: KnownConcept, form: readonly string[], field: Field): void {
    const name = field <= FIELD.title;
    if (this.#adding) {
      const entry = this.#entryOf(concept);
      entry.postings.add(this.#doc, field);
      this.#vocabulary.link(form, entry, name);
    } else this.#takeBack(concept, form, name);
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

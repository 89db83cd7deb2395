/**
 * Puts incidents into the vocabulary and takes them out. Both walk the same features: what an
 * incident put in is undone exactly. Forms count once an incident, however often it has them.
 */
import type { Incident } from '../incidents/schema.js';
import { visitFeatures, type FeatureVisitor } from './features.js';
import type { KnownForms, KnownWord } from './known.js';
import { FIELD, type Field } from './postings.js';
import type { ConceptKind } from './types.js';
import type { Vocabulary } from './vocabulary.js';

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

  concept(kind: ConceptKind, id: string, label: string, field: Field): void {
    if (this.#adding) this.#vocabulary.intern(kind, id, label).postings.add(this.#doc, field);
    else this.#takeBack(kind, id);
  }

  name(kind: ConceptKind, id: string, label: string, name: string): void {
    const form = this.#known.name(name);
    const key = `${kind} ${id} ${form.join(' ')}`;
    if (this.#names.includes(key)) return;
    this.#names.push(key);
    this.#form(kind, id, label, form, FIELD.record);
    const [only] = form;
    // The place itself says more than the word that is its name.
    if (kind === 'place' && form.length === 1 && only !== undefined) {
      this.#known.word(only).metIn = this.#walk;
    }
  }

  word(word: KnownWord, field: Field): void {
    if (word.id === undefined || word.metIn === this.#walk) return;
    word.metIn = this.#walk;
    this.#form('word', word.id, word.id, word.form, field);
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
  #form(kind: ConceptKind, id: string, label: string, form: readonly string[], field: Field): void {
    const name = field <= FIELD.title;
    if (this.#adding) {
      const entry = this.#vocabulary.intern(kind, id, label);
      entry.postings.add(this.#doc, field);
      this.#vocabulary.link(form, entry, name);
    } else this.#takeBack(kind, id, form, name);
  }

  #takeBack(kind: ConceptKind, id: string, form?: readonly string[], name = false): void {
    const entry = this.#vocabulary.entry(kind, id);
    if (entry === undefined) return;
    entry.postings.remove(this.#doc);
    if (form !== undefined) this.#vocabulary.unlink(form, entry, name);
    this.#vocabulary.release(entry);
  }
}

/** Gathers the features of one incident, each concept once, with its strongest field. */
import { FIELD, type Field } from './postings.js';
import { words } from './tokens.js';
import type { ConceptKind } from './types.js';

/** One written form of a feature, as folded words. */
export interface FeatureForm {
  readonly words: readonly string[];
  /** Worth matching misspelt: a name, or a word of the title. */
  readonly name: boolean;
}

export interface Feature {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly label: string;
  field: Field;
  readonly forms: FeatureForm[];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

export class Collector {
  readonly #words = new Map<string, Feature>();
  /** Some twenty an incident: looking through them is faster than a map of compound keys. */
  readonly #others: Feature[] = [];
  /** Words that are the incident's own place: the place says more than the word. */
  readonly #own: string[] = [];

  *features(): Iterable<Feature> {
    yield* this.#others;
    yield* this.#words.values();
  }

  /** A concept other than a word. */
  add(kind: ConceptKind, id: string, label: string, field: Field): Feature {
    for (const known of this.#others) {
      if (known.id === id && known.kind === kind) {
        if (field < known.field) known.field = field;
        return known;
      }
    }
    const feature = { kind, id, label, field, forms: [] };
    this.#others.push(feature);
    return feature;
  }

  /** A name: the concept with one of its written forms. */
  named(kind: ConceptKind, id: string, label: string, name: string): void {
    const form = words(name);
    const { forms } = this.add(kind, id, label, FIELD.record);
    if (!forms.some((known) => same(known.words, form))) forms.push({ words: form, name: true });
    if (kind === 'place' && form.length === 1) this.#own.push(...form);
  }

  /** A word of running text with its concept's id, written in this way. */
  word(word: string, id: string, field: Field): void {
    if (this.#own.includes(word)) return;
    let feature = this.#words.get(id);
    if (feature === undefined) {
      feature = { kind: 'word', id, label: id, field, forms: [] };
      this.#words.set(id, feature);
    } else if (field < feature.field) feature.field = field;
    const name = field <= FIELD.title;
    const at = feature.forms.findIndex((form) => form.words.length === 1 && form.words[0] === word);
    if (at < 0) feature.forms.push({ words: [word], name });
    else if (name) feature.forms[at] = { words: [word], name };
  }

  /** A meaning that a phrase of the text has; the phrase itself is known beforehand. */
  meaning(id: string, field: Field): void {
    const known = this.#words.get(id);
    if (known === undefined) {
      this.#words.set(id, { kind: 'word', id, label: id, field, forms: [] });
    } else if (field < known.field) known.field = field;
  }
}

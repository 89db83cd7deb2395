/**
 * The small vocabulary that queries are matched against: concepts (a place, a group, a word …), the
 * folded forms they are written in, and each concept's postings. Forms are counted by the incidents
 * that bring them, so that removing an incident leaves nothing behind.
 */
import { FormIndex, isCut, type Form } from './forms.js';
import { NameParts } from './name-parts.js';
import { Postings } from './postings.js';
import { stem } from './stem.js';
import { wordId } from './synonyms.js';
import type { Concept, ConceptKind, Location } from './types.js';

export interface Entry {
  readonly concept: Concept;
  readonly postings: Postings;
  /** Knows the concept apart from any incident (groups, terms, places on file). */
  pinned: boolean;
  /** Whether it is in the vocabulary; false once released. */
  listed: boolean;
  /** Forms that link here, for taking the entry away with its last form. */
  forms: number;
}

/** How a form leads to an entry. */
export interface FormLink {
  readonly entry: Entry;
  /** Incidents that bring the link; pinned links count one more. */
  count: number;
  /** Where an ambiguous alias means this entry. */
  readonly scope?: AliasScope;
}

/** A form with one of its links, to count further mentions without looking them up. */
export interface Counted {
  readonly form: Form<FormLink>;
  /** Gone from the form once its count is zero. */
  readonly link: FormLink;
}

/** Countries and days in which an ambiguous alias means a group. */
export interface AliasScope {
  readonly countries?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

const NO_LINKS: readonly FormLink[] = [];

export class Vocabulary {
  readonly #entries: Readonly<Record<ConceptKind, Map<string, Entry>>> = {
    place: new Map(),
    alsoHit: new Map(),
    site: new Map(),
    area: new Map(),
    region: new Map(),
    country: new Map(),
    group: new Map(),
    type: new Map(),
    target: new Map(),
    weapon: new Map(),
    party: new Map(),
    basis: new Map(),
    year: new Map(),
    month: new Map(),
    day: new Map(),
    word: new Map(),
  };
  readonly #forms = new FormIndex<FormLink>();
  /** Links by stemmed form: plurals and endings of terms and words. */
  readonly #stems = new Map<string, FormLink[]>();
  /** Names that people complete while typing, by their words. */
  readonly #nameParts = { place: new NameParts<Entry>(), group: new NameParts<Entry>() };
  #version = 0;

  /** Grows whenever a form appears or disappears: what caches of matches depend on. */
  get version(): number {
    return this.#version;
  }

  get forms(): FormIndex<FormLink> {
    return this.#forms;
  }

  /** All entries of a kind. */
  ofKind(kind: ConceptKind): Iterable<Entry> {
    return this.#entries[kind].values();
  }

  /** Places or groups whose name has these letters at the beginning of a word. */
  named(kind: 'place' | 'group', start: string): Iterable<Entry> {
    return this.#nameParts[kind].find(start);
  }

  entry(kind: ConceptKind, id: string): Entry | undefined {
    return this.#entries[kind].get(id);
  }

  /**
   * The entries whose incidents may lie where this says. What was also hit by another spelling of an
   * incident's own place is indexed as that place.
   */
  located(kind: Location['kind'], key: string): readonly Entry[] {
    if (kind === 'region') {
      const entry = this.entry(kind, key);
      return entry === undefined ? [] : [entry];
    }
    const kinds: readonly ConceptKind[] = kind === 'alsoHit' ? ['alsoHit', 'place'] : [kind];
    const links = this.#forms.get(key)?.links ?? NO_LINKS;
    return links.map(({ entry }) => entry).filter(({ concept }) => kinds.includes(concept.kind));
  }

  /** The entry, made on first mention. */
  intern(kind: ConceptKind, id: string, label: string, pinned = false): Entry {
    const entries = this.#entries[kind];
    const known = entries.get(id);
    if (known !== undefined) {
      known.pinned ||= pinned;
      return known;
    }
    const entry = {
      concept: { kind, id, label },
      postings: new Postings(),
      pinned,
      listed: true,
      forms: 0,
    };
    entries.set(id, entry);
    if (kind === 'place' || kind === 'group') this.#nameParts[kind].add(label, entry);
    return entry;
  }

  /**
   * Lets a form (folded words) lead to an entry. `fuzzy` forms may be matched misspelt: names,
   * terms, words of titles; words of running text only once they are frequent.
   * Undefined for a form without letters.
   */
  link(
    words: readonly string[],
    entry: Entry,
    fuzzy: boolean,
    scope?: AliasScope,
  ): Counted | undefined {
    const key = keyOf(words);
    if (key === '') return undefined;
    const form = this.#forms.add(key, words, fuzzy);
    for (const link of form.links) {
      if (link.entry !== entry) continue;
      link.count += 1;
      return { form, link };
    }
    const link: FormLink = { entry, count: 1, ...(scope !== undefined && { scope }) };
    form.links = [...form.links, link];
    entry.forms += 1;
    this.#version += 1;
    if (isStemmed(entry, words)) this.#linkStem(words, link);
    return { form, link };
  }

  /** The same link once more, while its count is above zero. */
  again({ form, link }: Counted, words: readonly string[], fuzzy: boolean): void {
    this.#forms.count(form, words, fuzzy);
    link.count += 1;
  }

  /** Takes back one `link` of the same arguments. */
  unlink(form: readonly string[], entry: Entry, fuzzy: boolean): void {
    const key = keyOf(form);
    const item = this.#forms.get(key);
    const link = item?.links.find((candidate) => candidate.entry === entry);
    if (item === undefined || link === undefined) return;
    link.count -= 1;
    if (link.count === 0) {
      item.links = item.links.filter((other) => other !== link);
      entry.forms -= 1;
      this.#version += 1;
      if (isStemmed(entry, form)) this.#unlinkStem(form, link);
    }
    this.#forms.remove(key, form, fuzzy);
  }

  /** Forgets an entry that nothing leads to any more. */
  release(entry: Entry): void {
    if (entry.pinned || entry.forms > 0 || entry.postings.length > 0) return;
    const { kind, id, label } = entry.concept;
    this.#entries[kind].delete(id);
    entry.listed = false;
    if (kind === 'place' || kind === 'group') this.#nameParts[kind].remove(label, entry);
  }

  /**
   * Where exactly these words lead, endings of ordinary words apart. `stemmed`: only by leaving off
   * the ending of a free word, so that it may be a name after all.
   */
  exact(tokens: readonly string[]): readonly (FormLink & { readonly stemmed?: true })[] {
    const form = this.#forms.get(tokens.join(''));
    const direct = form !== undefined && isWritten(form, tokens) ? form.links : NO_LINKS;
    const stemmed = this.#stems.get(stemKey(tokens)) ?? NO_LINKS;
    const [only] = tokens;
    const word = tokens.length === 1 && only !== undefined && this.entry('word', wordId(only));
    const byStem = word ? [{ entry: word, count: 0, stemmed: true as const }] : [];
    const links = [...direct, ...stemmed, ...byStem];
    return links.filter(
      ({ entry }, at) => links.findIndex((other) => other.entry === entry) === at,
    );
  }

  /** Readies the vocabulary after a bulk load: the first query finds everything in order. */
  settle(): void {
    this.#forms.settle();
    for (const parts of Object.values(this.#nameParts)) parts.settle();
    for (const entries of Object.values(this.#entries)) {
      for (const { postings } of entries.values()) postings.trim();
    }
  }

  #linkStem(form: readonly string[], link: FormLink): void {
    const key = stemKey(form);
    const links = this.#stems.get(key);
    if (links === undefined) this.#stems.set(key, [link]);
    else links.push(link);
  }

  #unlinkStem(form: readonly string[], link: FormLink): void {
    const key = stemKey(form);
    const rest = this.#stems.get(key)?.filter((other) => other !== link) ?? [];
    if (rest.length === 0) this.#stems.delete(key);
    else this.#stems.set(key, rest);
  }
}

/** Joined letters; the word itself, not a copy, where there is only one. */
const keyOf = (form: readonly string[]): string =>
  form.length === 1 ? (form[0] ?? '') : form.join('');

const stemKey = (tokens: readonly string[]): string => tokens.map(stem).join(' ');

/** Names keep their endings: "Sobane" is not "Sobanes". */
const STEMMED: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'word',
  'type',
  'target',
  'weapon',
  'party',
  'basis',
]);

/** Single free words are found by `wordId`, which knows endings already. */
const isStemmed = ({ concept }: Entry, form: readonly string[]): boolean =>
  STEMMED.has(concept.kind) && (concept.kind !== 'word' || form.length > 1);

/**
 * Short joined forms must be cut as they are known: "is a" is not "Isa". From five letters on, how a
 * name is cut says nothing ("Tin Akoff", "Tinakoff").
 */
const isWritten = (form: Form<FormLink>, tokens: readonly string[]): boolean =>
  form.key.length >= 5 || tokens.length === 1 || isCut(form, tokens.join(' '));

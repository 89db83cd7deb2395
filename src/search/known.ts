/**
 * What the vocabulary knows before any incident: groups, terms, regions, countries and places on
 * file, in all their written forms, and where text mentions them.
 */
import type { Knowledge } from '../incidents/knowledge.js';
import { partialDateBound } from '../incidents/knowledge.js';
import { BASES } from '../incidents/vocabulary.js';
import { stem } from './stem.js';
import { ELSEWHERE } from './elsewhere.js';
import { PHRASES, wordId } from './synonyms.js';
import { isStopWord, words } from './tokens.js';
import type { Concept } from './types.js';
import type { AliasScope, Entry, Vocabulary } from './vocabulary.js';

/** Words for the footing of an attribution, where they are more than the English term. */
const BASIS_FORMS: Readonly<Record<(typeof BASES)[number], readonly string[]>> = {
  claimed: [
    'claimed',
    'claim',
    'claims',
    'claiming',
    'revendiqué',
    'revendiquée',
    'revendication',
    'revendique',
  ],
  attributed: ['attributed', 'blamed', 'attribué', 'attribuée', 'imputé', 'imputée'],
  suspected: ['suspected', 'suspect', 'presumed', 'soupçonné', 'soupçonnée', 'suspecté', 'présumé'],
  denied: ['denied', 'denies', 'denial', 'démenti', 'nié', 'dément'],
  admitted: ['admitted', 'admits', 'admission', 'avowed', 'reconnu', 'reconnaît', 'admis'],
};

export const conceptOf = (kind: Concept['kind'], id: string, label: string): KnownConcept => ({
  kind,
  id,
  label,
});

/** Words in the longest place name. */
const LONGEST_NAME = 4;

interface KnownForm {
  readonly concept: KnownConcept;
  readonly words: readonly string[];
  readonly scope?: AliasScope;
}

/** A form that running text is searched for. */
export interface Mention {
  readonly stems: readonly string[];
  readonly concept: KnownConcept;
}

/** A concept with the entry it was last found under: most features are met again and again. */
export interface KnownConcept extends Concept {
  entry?: Entry;
}

/** A folded word, made once for all the texts it stands in. */
export interface KnownWord {
  /** Its word concept; undefined for grammar and single letters. */
  readonly concept: KnownConcept | undefined;
  /** The word as a form of one word. */
  readonly form: readonly string[];
  /** Known forms that begin with it. */
  readonly mentions: readonly Mention[];
  /** The incident it was last met in, by the indexer's count: a word counts once an incident. */
  metIn: number;
}

/** Kinds that running text is searched for; places are found there as words. */
const MENTIONED: ReadonlySet<Concept['kind']> = new Set<Concept['kind']>([
  'group',
  'type',
  'target',
  'weapon',
  'party',
  'country',
  'word',
]);

/** Kinds with a list of their own. */
export type TermKind = 'group' | 'type' | 'target' | 'weapon' | 'party' | 'region' | 'country';

/** What a day stands for: itself and its place in any year, its month likewise and its year. */
export interface KnownDay {
  readonly days: readonly KnownConcept[];
  readonly months: readonly KnownConcept[];
}

export class KnownForms {
  readonly knowledge: Knowledge;
  readonly #forms: KnownForm[] = [];
  /** Forms by first stemmed word, longest first, for finding mentions. */
  readonly #mentions = new Map<string, Mention[]>();
  readonly #words = new Map<string, KnownWord>();
  readonly #names = new Map<string, readonly string[]>();
  readonly #days = new Map<string, KnownDay>();
  readonly #ownPlaces = new Map<string, KnownConcept>();
  readonly #terms: Readonly<Record<TermKind, Map<string, readonly KnownConcept[]>>> = {
    group: new Map(),
    type: new Map(),
    target: new Map(),
    weapon: new Map(),
    party: new Map(),
    region: new Map(),
    country: new Map(),
  };
  /** Place names and spellings: joined form → candidates. */
  readonly #places = new Map<
    string,
    { readonly concept: KnownConcept; readonly country: string }[]
  >();

  /** First words of place names, to skip most of a text. */
  readonly #placeStarts = new Set<string>();

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
    this.#readTerms();
    this.#readGroups();
    this.#readPlaces();
    this.#readElsewhere();
    for (const { id, phrases } of PHRASES) {
      for (const phrase of phrases) this.#add(conceptOf('word', id, id), phrase);
    }
    for (const list of this.#mentions.values()) {
      list.sort((a, b) => b.stems.length - a.stems.length);
    }
  }

  /** The place concept a name stands for in a country: a place on file by any spelling, else its own. */
  place(name: string, country: string): KnownConcept {
    const form = this.name(name);
    const known = this.#places.get(form.join(''));
    const here = known?.find((candidate) => candidate.country === country);
    if (here !== undefined) return here.concept;
    const own = this.#ownPlaces.get(name) ?? conceptOf('place', form.join(' '), name);
    this.#ownPlaces.set(name, own);
    return own;
  }

  /** The places on file in this country that a text names, longest names first. */
  placesIn(tokens: readonly string[], country: string): readonly KnownConcept[] {
    const found: KnownConcept[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      if (!this.#placeStarts.has(tokens[at] ?? '')) continue;
      for (let end = Math.min(at + LONGEST_NAME, tokens.length); end > at; end -= 1) {
        const known = this.#places.get(tokens.slice(at, end).join(''));
        const here = known?.find((candidate) => candidate.country === country);
        if (here === undefined) continue;
        found.push(here.concept);
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
  mentioned(tokens: readonly string[], at: number, first: KnownWord): readonly Mention[] {
    let longest = 0;
    return first.mentions.filter(({ stems }) => {
      if (stems.length < longest) return false;
      for (let offset = 1; offset < stems.length; offset += 1) {
        if (stems[offset] !== stem(tokens[at + offset] ?? '')) return false;
      }
      longest = stems.length;
      return true;
    });
  }

  /** What a folded word is for the index. Remembered: texts are made of the same words again and again. */
  word(word: string): KnownWord {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const id = isStopWord(word) || word.length < 2 ? undefined : wordId(word);
    const made: KnownWord = {
      concept: id === undefined ? undefined : conceptOf('word', id, id),
      form: [word],
      mentions: this.#mentions.get(stem(word)) ?? [],
      metIn: 0,
    };
    this.#words.set(word, made);
    return made;
  }

  /** The folded words of a name. Remembered: the same places and sources come again and again. */
  name(name: string): readonly string[] {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const form = words(name);
    this.#names.set(name, form);
    return form;
  }

  /** A term with the broader ones it belongs to, a group with those it belongs to. Remembered. */
  term(kind: TermKind, id: string): readonly KnownConcept[] {
    const known = this.#terms[kind].get(id);
    if (known !== undefined) return known;
    const made = [id, ...this.#broader(kind, id)].map((one) =>
      conceptOf(kind, one, this.#labelOf(kind, one)),
    );
    this.#terms[kind].set(id, made);
    return made;
  }

  /** The concepts of a `YYYY-MM-DD`. Without a year: `--11-01`, `--11`, as ISO 8601 once wrote them. */
  day(date: string): KnownDay {
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
    const made = {
      days: [conceptOf('day', date, date), conceptOf('day', `-${date.slice(4)}`, date.slice(5))],
      months: [
        conceptOf('month', month, month),
        conceptOf('month', `-${month.slice(4)}`, month.slice(5)),
        conceptOf('year', year, year),
      ],
    };
    this.#days.set(date, made);
    return made;
  }

  /** Forgets the words, names and days of incidents, not what was known before any. */
  forget(): void {
    this.#words.clear();
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

  #broader(kind: TermKind, id: string): readonly string[] {
    const { knowledge } = this;
    if (kind === 'group') return knowledge.ancestors(id);
    const broader: string[] = [];
    if (kind === 'region' || kind === 'country') return broader;
    let next = knowledge[kind](id)?.broader;
    while (next !== undefined && !broader.includes(next)) {
      broader.push(next);
      next = knowledge[kind](next)?.broader;
    }
    return broader;
  }

  #labelOf(kind: TermKind, id: string): string {
    if (kind === 'group') return this.knowledge.group(id)?.name ?? id;
    return kind === 'country' ? id : (this.knowledge[kind](id)?.en ?? id);
  }

  #add(concept: KnownConcept, form: readonly string[], scope?: AliasScope): void {
    if (form.length === 0) return;
    this.#forms.push({ concept, words: form, ...(scope !== undefined && { scope }) });
    const [first] = form;
    // An ambiguous alias mentions nobody in particular.
    if (!MENTIONED.has(concept.kind) || first === undefined || scope !== undefined) return;
    // "IS" and "UN" inside a sentence are more often grammar than a name.
    if (form.length === 1 && (isStopWord(first) || first.length < 3)) return;
    const stems = form.map(stem);
    const list = this.#mentions.get(stem(first)) ?? [];
    list.push({ stems, concept });
    this.#mentions.set(stem(first), list);
  }

  #readTerms(): void {
    const { vocabularies } = this.knowledge;
    const kinds = [
      ['type', vocabularies.types],
      ['target', vocabularies.targets],
      ['weapon', vocabularies.weapons],
      ['party', vocabularies.parties],
      ['region', vocabularies.regions],
      ['country', vocabularies.countries],
    ] as const;
    for (const [kind, terms] of kinds) {
      for (const { id, en, fr, forms } of terms) {
        const concept = conceptOf(kind, id, en);
        const own = kind === 'country' ? [] : [id];
        for (const form of new Set(
          [...own, en, fr, ...forms].map((text) => words(text).join(' ')),
        )) {
          this.#add(concept, form.split(' '));
        }
      }
    }
    for (const basis of BASES) {
      for (const form of BASIS_FORMS[basis])
        this.#add(conceptOf('basis', basis, basis), words(form));
    }
  }

  #readGroups(): void {
    for (const group of this.knowledge.groups) {
      const concept = conceptOf('group', group.id, group.name);
      const plain = [
        group.name,
        group.nameFr ?? group.name,
        group.fullName.en,
        group.fullName.fr,
        ...group.names.map(({ name }) => name),
        ...group.aliases.filter(({ ambiguous }) => ambiguous !== true).map(({ form }) => form),
      ];
      for (const form of new Set(plain.map((text) => words(text).join(' ')))) {
        this.#add(concept, form.split(' '));
      }
      for (const { form, ambiguous, countries, from, to } of group.aliases) {
        if (ambiguous !== true) continue;
        this.#add(concept, words(form), {
          ...(countries !== undefined && { countries }),
          ...(from !== undefined && { from: partialDateBound(from, 'start') }),
          ...(to !== undefined && { to: partialDateBound(to, 'end') }),
        });
      }
    }
  }

  #readPlaces(): void {
    for (const { name, spellings, country } of this.knowledge.places) {
      const concept = conceptOf('place', words(name).join(' '), name);
      for (const form of new Set([name, ...spellings].map((text) => words(text).join(' ')))) {
        this.#add(concept, form.split(' '));
        const key = form.replaceAll(' ', '');
        this.#placeStarts.add(key).add(form.split(' ', 1)[0] ?? key);
        this.#places.set(key, [...(this.#places.get(key) ?? []), { concept, country }]);
      }
    }
  }

  /** Towns without incidents, unless the name is on file for something nearer. */
  #readElsewhere(): void {
    const known = new Set(this.#forms.map(({ words: form }) => form.join('')));
    for (const name of ELSEWHERE) {
      const form = words(name);
      if (!known.has(form.join(''))) this.#add(conceptOf('place', form.join(' '), name), form);
    }
  }
}

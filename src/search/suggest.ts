/**
 * Autocomplete. Answers from memory on every keystroke: exact, then beginnings, then misspelt; newer
 * or more frequent first among equals; at most 25, as Discord shows.
 */
import type { Knowledge } from '../incidents/knowledge.js';
import type { Incident } from '../incidents/schema.js';
import type { Documents } from './documents.js';
import type { CountryCode, Language } from '../incidents/vocabulary.js';
import { fit, Labels } from './labels.js';
import { firstOf, type Ranked } from './hits.js';
import { Lru } from './lru.js';
import type { SpanMatcher } from './match.js';
import type { Ranker } from './rank.js';
import { segment, type Segment } from './segment.js';
import { words } from './tokens.js';
import type { ConceptKind, Suggestion } from './types.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** Discord's limit on choices. */
export const MOST_SUGGESTIONS = 25;
const LONGEST_VALUE = 100;

/** Lists remembered until the next change: beginnings are typed again and again, and cost most. */
const REMEMBERED = 500;
/** Labels remembered likewise: the next key mostly leaves some of the same incidents. */
const LABELS_REMEMBERED = 4000;

type Field = 'incident' | 'group' | 'place' | 'query';

interface SuggesterParts {
  readonly knowledge: Knowledge;
  readonly vocabulary: Vocabulary;
  readonly documents: Documents;
  readonly matcher: SpanMatcher;
  readonly ranker: Ranker;
  /** The index's own ranking of a half-typed query. */
  readonly ranked: (query: string, limit: number) => readonly Ranked[];
}

/** Kinds that may complete a half-typed query. */
const COMPLETING: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'place',
  'group',
  'country',
  'region',
  'site',
  'area',
  'alsoHit',
  'type',
  'target',
  'weapon',
]);

export class Suggester {
  readonly #parts: SuggesterParts;
  readonly #remembered = new Lru<readonly Suggestion[]>(REMEMBERED);
  readonly #incidentLabels = new Lru<string>(LABELS_REMEMBERED);
  readonly #labels: Readonly<Record<Language, Labels>>;

  constructor(parts: SuggesterParts) {
    this.#parts = parts;
    this.#labels = {
      en: new Labels(parts.knowledge, 'en'),
      fr: new Labels(parts.knowledge, 'fr'),
    };
  }

  suggest(field: Field, typed: string, language: Language): readonly Suggestion[] {
    const key = `${field} ${language} ${typed}`;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const made = this.#make(field, typed, language);
    this.#remembered.set(key, made);
    return made;
  }

  /** To be called after every change of the index. */
  forget(): void {
    this.#remembered.clear();
    this.#incidentLabels.clear();
  }

  #make(field: Field, typed: string, language: Language): readonly Suggestion[] {
    switch (field) {
      case 'incident':
        return this.#incidents(typed, language);
      case 'group':
        return this.#groups(typed, language);
      case 'place':
        return this.#places(typed, language);
      case 'query':
        return this.#queries(typed, language);
    }
  }

  #incidents(typed: string, language: Language): readonly Suggestion[] {
    const { documents, ranked } = this.#parts;
    const byId = documents.numberOf(typed.trim());
    const docs = ranked(typed, MOST_SUGGESTIONS).map(({ doc }) => doc);
    const ordered = byId === undefined ? docs : [byId, ...docs.filter((doc) => doc !== byId)];
    const seen = new Set<string>();
    return ordered.slice(0, MOST_SUGGESTIONS).flatMap((doc) => {
      const incident = documents.at(doc);
      if (incident === undefined) return [];
      const label = this.#label(incident, language);
      // Two attacks on one place and day may read alike: the id then tells them apart.
      const distinct = seen.has(label) ? fit([label, incident.id]) : label;
      seen.add(label);
      return [{ label: distinct, value: incident.id }];
    });
  }

  #label(incident: Incident, language: Language): string {
    const key = `${language} ${incident.id}`;
    const known = this.#incidentLabels.get(key);
    if (known !== undefined) return known;
    const label = this.#labels[language].incident(incident);
    this.#incidentLabels.set(key, label);
    return label;
  }

  #groups(typed: string, language: Language): readonly Suggestion[] {
    const { knowledge } = this.#parts;
    return this.#entries('group', typed).flatMap(({ concept, postings }) => {
      const group = knowledge.group(concept.id);
      if (group === undefined) return [];
      const name = knowledge.groupName(group.id, undefined, language);
      const full = group.fullName[language];
      const parts = full === name ? [name] : [name, full];
      return [
        { label: fit([...parts, this.#labels[language].count(postings.records)]), value: group.id },
      ];
    });
  }

  #places(typed: string, language: Language): readonly Suggestion[] {
    const labels = this.#labels[language];
    return this.#entries('place', typed).map((entry) => {
      const { label } = entry.concept;
      const name = [
        label,
        this.#countries(entry)
          .map((code) => labels.country(code))
          .join(' / '),
      ];
      return {
        label: fit([name.join(', '), labels.count(entry.postings.records)]),
        value: label.slice(0, LONGEST_VALUE),
      };
    });
  }

  /** Where a place's incidents lie: two places may share a name. */
  #countries({ postings }: Entry): readonly CountryCode[] {
    const { documents } = this.#parts;
    const codes = new Set<CountryCode>();
    for (const { first, items, length } of postings.blocks) {
      for (let at = 0; at < length; at += 1) {
        const code = documents.countryOf(first + ((items[at] ?? 0) >>> 2));
        if (code !== undefined) codes.add(code);
      }
    }
    return [...codes].sort();
  }

  /** What was typed, if it finds something, and then with its last name or term completed. */
  #queries(typed: string, language: Language): readonly Suggestion[] {
    const { matcher, vocabulary, ranked } = this.#parts;
    const { tokens, segments } = segment(typed, vocabulary, matcher, { typing: true });
    if (tokens.length === 0) return this.#popular();
    const last = segments.at(-1);
    const start = last?.end === tokens.length ? last.start : tokens.length - 1;
    const run = tokens.slice(start).map(({ text }) => text);
    const before = typed.slice(0, tokens[start]?.start);
    const finds = this.#finding(segments.filter(({ end }) => end <= start));
    const texts = new Set(ranked(typed, 1).length > 0 ? [typed] : []);
    for (const { entry } of [...matcher.exact(run), ...matcher.near(run, true)]) {
      if (!COMPLETING.has(entry.concept.kind) || !finds(entry)) continue;
      texts.add(before + this.#nameOf(entry, language));
    }
    return [...texts]
      .filter((text) => text.length <= LONGEST_VALUE)
      .slice(0, MOST_SUGGESTIONS)
      .map((text) => ({ label: text, value: text }));
  }

  /** Tells of a concept whether some incident has it that answers these segments too. */
  #finding(segments: readonly Segment[]): (entry: Entry) => boolean {
    if (segments.length === 0) return ({ postings }) => postings.length > 0;
    const { documents, ranker } = this.#parts;
    const { complete } = ranker.rank({ segments, unread: 0, accept: undefined });
    const answers = new Uint8Array(documents.capacity);
    for (let at = 0; at < complete.length; at += 1) answers[complete.docs[at] ?? 0] = 1;
    return ({ postings }) => {
      for (const doc of postings.documents()) if (answers[doc] === 1) return true;
      return false;
    };
  }

  #nameOf({ concept: { kind, id, label } }: Entry, language: Language): string {
    const { knowledge } = this.#parts;
    switch (kind) {
      case 'type':
      case 'target':
      case 'weapon':
      case 'region':
        return knowledge[kind](id)?.[language] ?? label;
      case 'group':
        return knowledge.groupName(id, undefined, language);
      default:
        return label;
    }
  }

  #popular(): readonly Suggestion[] {
    return this.#mostFrequent('place').map(({ concept: { label } }) => ({ label, value: label }));
  }

  /** Entries of a kind that what was typed may mean, best first; the most frequent for no text. */
  #entries(kind: 'group' | 'place', typed: string): readonly Entry[] {
    const { matcher, vocabulary } = this.#parts;
    const tokens = words(typed);
    if (tokens.length === 0) return this.#mostFrequent(kind);
    const found = new Set<Entry>();
    for (const { entry } of [...matcher.exact(tokens), ...matcher.near(tokens, true)]) {
      if (entry.concept.kind === kind && isOffered(entry)) found.add(entry);
    }
    // A word inside a longer name ("Islam" in "Ansarul Islam").
    if (found.size < MOST_SUGGESTIONS) {
      const inside = [...vocabulary.named(kind, tokens.join(' '))];
      for (const entry of mostFrequent(inside.filter(isOffered))) found.add(entry);
    }
    return [...found].slice(0, MOST_SUGGESTIONS);
  }

  #mostFrequent(kind: ConceptKind): readonly Entry[] {
    const entries = [...this.#parts.vocabulary.ofKind(kind)];
    return mostFrequent(entries.filter(({ postings }) => postings.records > 0));
  }
}

/** A place without incidents leads nowhere; a group has its profile. */
const isOffered = ({ concept, postings }: Entry): boolean =>
  concept.kind !== 'place' || postings.length > 0;

/** The first few, those first that most incidents are about. */
function mostFrequent(entries: readonly Entry[]): readonly Entry[] {
  return firstOf(
    entries,
    MOST_SUGGESTIONS,
    (a, b) => b.postings.records - a.postings.records || (a.concept.id < b.concept.id ? -1 : 1),
  );
}

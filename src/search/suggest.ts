/**
 * Autocomplete. Answers from memory on every keystroke: exact, then beginnings, then misspelt; newer
 * or more frequent first among equals; at most 25, as Discord shows.
 */
import type { Knowledge } from '../incidents/knowledge.js';
import type { Documents } from './documents.js';
import type { CountryCode, Language } from '../incidents/vocabulary.js';
import { fit, Labels } from './labels.js';
import type { SpanMatcher, Match } from './match.js';
import type { Ranked } from './hits.js';
import { words } from './tokens.js';
import type { ConceptKind, Suggestion } from './types.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** Discord's limit on choices. */
export const MOST_SUGGESTIONS = 25;
const LONGEST_VALUE = 100;

interface SuggesterParts {
  readonly knowledge: Knowledge;
  readonly vocabulary: Vocabulary;
  readonly documents: Documents;
  readonly matcher: SpanMatcher;
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

  readonly #labels: Readonly<Record<Language, Labels>>;

  constructor(parts: SuggesterParts) {
    this.#parts = parts;
    this.#labels = {
      en: new Labels(parts.knowledge, 'en'),
      fr: new Labels(parts.knowledge, 'fr'),
    };
  }

  suggest(
    field: 'incident' | 'group' | 'place' | 'query',
    typed: string,
    language: Language,
  ): readonly Suggestion[] {
    switch (field) {
      case 'incident':
        return this.#incidents(typed, language);
      case 'group':
        return this.#groups(typed, language);
      case 'place':
        return this.#places(typed, language);
      case 'query':
        return this.#queries(typed);
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
      const label = this.#labels[language].incident(incident);
      // Two attacks on one place and day may read alike: the id then tells them apart.
      const distinct = seen.has(label) ? fit([label, incident.id]) : label;
      seen.add(label);
      return [{ label: distinct, value: incident.id }];
    });
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
    const codes = new Set<CountryCode>();
    for (const doc of postings.documents()) {
      const incident = this.#parts.documents.at(doc);
      if (incident !== undefined) codes.add(incident.place.country);
    }
    return [...codes].sort();
  }

  /** The typed words with the last one completed. */
  #queries(typed: string): readonly Suggestion[] {
    const { matcher, ranked } = this.#parts;
    const last = /\S+$/.exec(typed)?.[0];
    if (last === undefined) return this.#popular();
    const before = typed.slice(0, typed.length - last.length);
    const tokens = words(last);
    const completions = [...matcher.exact(tokens), ...matcher.near(tokens, true)]
      .filter(({ entry }) => COMPLETING.has(entry.concept.kind) && entry.postings.length > 0)
      .map(({ entry }) => `${before}${entry.concept.label}`);
    const texts = [typed, ...completions];
    return [...new Set(texts)]
      .filter((text) => text.length <= LONGEST_VALUE && ranked(text, 1).length > 0)
      .slice(0, MOST_SUGGESTIONS)
      .map((text) => ({ label: text, value: text }));
  }

  #popular(): readonly Suggestion[] {
    return this.#mostFrequent('place').map(({ concept: { label } }) => ({ label, value: label }));
  }

  /** Entries of a kind that what was typed may mean, best first; the most frequent for no text. */
  #entries(kind: 'group' | 'place', typed: string): readonly Entry[] {
    const { matcher, vocabulary } = this.#parts;
    const tokens = words(typed);
    if (tokens.length === 0) return this.#mostFrequent(kind);
    const found = new Map<Entry, Match>();
    const offer = (match: Match): void => {
      if (match.entry.concept.kind !== kind || found.has(match.entry)) return;
      if (kind === 'place' && match.entry.postings.length === 0) return;
      found.set(match.entry, match);
    };
    matcher.exact(tokens).forEach(offer);
    matcher.near(tokens, true).forEach(offer);
    // A word inside a longer name ("Islam" in "Ansarul Islam").
    if (found.size < MOST_SUGGESTIONS) {
      const start = tokens.join(' ');
      for (const entry of vocabulary.ofKind(kind)) {
        if (found.has(entry)) continue;
        if (!` ${words(entry.concept.label).join(' ')}`.includes(` ${start}`)) continue;
        offer({ entry, form: start, how: 'prefix', distance: 0, quality: 0.5 });
      }
    }
    return [...found.keys()].slice(0, MOST_SUGGESTIONS);
  }

  #mostFrequent(kind: ConceptKind): readonly Entry[] {
    return [...this.#parts.vocabulary.ofKind(kind)]
      .map((entry) => ({ entry, records: entry.postings.records }))
      .filter(({ records }) => records > 0)
      .sort((a, b) => b.records - a.records || (a.entry.concept.id < b.entry.concept.id ? -1 : 1))
      .slice(0, MOST_SUGGESTIONS)
      .map(({ entry }) => entry);
  }
}

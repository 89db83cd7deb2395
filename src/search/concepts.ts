/** Concepts, words and names as the indexer meets them: made once, met again and again. */
import type { Concept } from './types.js';
import type { Counted, Entry } from './vocabulary.js';

/** A concept with the entry it was last found under. */
export interface KnownConcept extends Concept {
  entry?: Entry;
  /** Of a place: that it was hit as well. */
  alsoHit?: KnownConcept;
}

/** A form that running text is searched for. */
export interface Mention {
  readonly stems: readonly string[];
  readonly concept: KnownConcept;
}

/** A folded word, made once for all the texts it stands in. */
export interface KnownWord {
  /** Its word concept; undefined for grammar and single letters. */
  readonly concept: KnownConcept | undefined;
  /** The word as a form of one word. */
  readonly form: readonly [string];
  readonly stem: string;
  /** Known forms that begin with it. */
  readonly mentions: readonly Mention[];
  /** Whether a place name on file begins with it. */
  readonly startsPlace: boolean;
  /** The incident it was last met in, by the indexer's count: a word counts once an incident. */
  metIn: number;
  /** How its form last led to its concept's entry. */
  counted?: Counted | undefined;
}

/** The name of a place, source or road, taken apart once. */
export interface KnownName {
  readonly words: readonly KnownWord[];
  /** Its folded words. */
  readonly form: readonly string[];
  /** The same with spaces, and without. */
  readonly text: string;
  readonly key: string;
}

/** What a day stands for: itself and its place in any year, its month likewise and its year. */
export interface KnownDay {
  readonly days: readonly KnownConcept[];
  readonly months: readonly KnownConcept[];
}

export const conceptOf = (kind: Concept['kind'], id: string, label: string): KnownConcept => ({
  kind,
  id,
  label,
});

/** The concepts of a `YYYY-MM-DD`. Without a year: `--11-01`, `--11`, as ISO 8601 once wrote them. */
export function dayConcepts(date: string): KnownDay {
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
  return {
    days: [conceptOf('day', date, date), conceptOf('day', `-${date.slice(4)}`, date.slice(5))],
    months: [
      conceptOf('month', month, month),
      conceptOf('month', `-${month.slice(4)}`, month.slice(5)),
      conceptOf('year', year, year),
    ],
  };
}

/**
 * The neutral answer: what is said, without knowing where. The terminal prints it, Discord renders
 * it to components, tests read it. Text here is plain: each surface escapes it in its own way.
 */
import type { Basis, Measure, SourceType } from '../incidents/vocabulary.js';
import type { Picture } from './picture.js';

/** A piece of text. `strong` and `quiet` are emphasis; `url` makes it a link. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly quiet?: true;
  readonly url?: string;
}
export type Line = readonly Span[];

/** A block that is never torn apart where it fits on one page. */
export interface Section {
  readonly heading?: Line;
  readonly lines: readonly Line[];
  /** Incident whose card this section offers to open. */
  readonly incident?: string;
}

/** A figure the answer states, as `ask --json` gives it. */
export interface StatedFigure {
  readonly incident: string;
  readonly report: string;
  readonly measure: Measure;
  /** English label of the party term ("French soldiers"). */
  readonly party: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly source: string;
  readonly sourceType: SourceType;
  readonly published: string | null;
  readonly url: string;
}

export interface StatedGroup {
  readonly id: string;
  readonly name: string;
  /** Absent where an observer only speaks of the group. */
  readonly basis?: Basis;
}

export type AnswerStatus = 'answered' | 'no_match' | 'not_understood' | 'ambiguous';

export interface Answer {
  readonly status: AnswerStatus;
  readonly title?: Line;
  /** The answer itself, in a sentence or two. */
  readonly lead: readonly Line[];
  /** What it rests on. */
  readonly sections: readonly Section[];
  /** Small print: "read as", counting rule, freshness. */
  readonly notes: readonly Line[];
  readonly picture?: Picture;
  /** Ids the answer rests on, best first. */
  readonly incidents: readonly string[];
  /** Near misses, set apart. */
  readonly suggestions: readonly string[];
  readonly figures: readonly StatedFigure[];
  readonly groups: readonly StatedGroup[];
  readonly count?: number;
  /** For `ambiguous`: the readings to choose from; `question` is the full question to ask instead. */
  readonly choices?: readonly { readonly label: string; readonly question: string }[];
}

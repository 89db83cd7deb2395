/**
 * The filters every look-up shares: slash-command options, the terminal's flags and what a question
 * is read into. One definition, one matcher (DESIGN §4, "same filters").
 */
import type { Incident } from './schema.js';
import type { Basis, CountryCode, Measure, Responsibility } from './vocabulary.js';

/** Absent means "any". Lists mean "one of". Days are inclusive `YYYY-MM-DD`. */
export interface Filters {
  /** Group ids; a group includes its katibas. */
  readonly groups?: readonly string[];
  /** Only these bases count when matching `groups` (default: every basis but `denied`). */
  readonly bases?: readonly Basis[];
  readonly status?: readonly Responsibility[];
  readonly countries?: readonly CountryCode[];
  /** Region term ids. */
  readonly regions?: readonly string[];
  /** Place names or spellings, compared folded with the incident's own place and its spellings. */
  readonly places?: readonly string[];
  /** Term ids; a term includes its narrower terms. */
  readonly types?: readonly string[];
  readonly targets?: readonly string[];
  readonly weapons?: readonly string[];
  /** Party term ids: incidents that carry a figure for one of these. */
  readonly parties?: readonly string[];
  readonly measure?: Measure;
  readonly from?: string;
  readonly to?: string;
  /** At least this many killed by some unsuperseded report on file (its lower bound, victims only). */
  readonly minKilled?: number;
}

/** Tells whether an incident passes. Made once per query by `createMatcher`. */
export type Matcher = (incident: Incident) => boolean;

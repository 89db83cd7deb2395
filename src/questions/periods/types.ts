import type { Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';

/** What was decided for the asker; worded in `src/i18n/questions`. */
export type PeriodAssumption =
  'past-year' | 'day-first' | 'season-months' | 'thirds' | 'ramadan-calendar' | 'relative-to-today';

/** A period as read. An absent side is open. Days are inclusive `YYYY-MM-DD`. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
  /** The asker's own words for it. */
  readonly text: string;
  readonly assumption?: PeriodAssumption;
}

/** A period found inside a question, with the token positions it uses. */
export interface FoundPeriod extends Period, Stretch {
  /** "not in 2019", "pas celle de 2019": the asker leaves this period out. */
  readonly negated: boolean;
}

export interface Scan {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What one rule read from a position on. */
export interface Hit {
  readonly from?: string;
  readonly to?: string;
  /** Tokens used. */
  readonly length: number;
  readonly assumption?: PeriodAssumption;
}

export type Rule = (scan: Scan, at: number) => Hit | undefined;

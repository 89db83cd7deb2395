/** What a question was read into. Everything later works from this, never from the text again. */
import type { Split } from '../../answers/casualties-rows.js';
import type { Concept } from '../../search/types.js';
import type { Basis, CountryCode, Language, Measure } from '../../incidents/vocabulary.js';
import type { Outside } from '../lexicon/gazetteer.js';
import type { Cue, Refusal } from '../lexicon/index.js';
import type { FoundPeriod } from '../periods/index.js';
import type { Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';
import type { Conditions } from './conditions.js';

/** Words of the question that name something, with all they may stand for, best first. */
export interface Mention extends Stretch {
  readonly text: string;
  readonly concepts: readonly Concept[];
  /** Misspelt or unfinished: shown as read. */
  readonly fuzzy: boolean;
}

export interface CueHit extends Stretch {
  readonly cue: Cue;
}

/** A number the asker states, with what it seems to count. */
export interface StatedNumber {
  readonly value: number;
  readonly at: number;
  /** "more than 50", "at least 20": a floor for lists rather than a figure to check. */
  readonly floor: boolean;
  /** "Fewer than 10", the second of "between 20 and 50": a limit for lists. */
  readonly ceiling: boolean;
  /** Written as a word ("four"): a hint which incident is meant, not a figure to check. */
  readonly spelled: boolean;
}

/** Where something happened: alternatives, the likeliest first. */
export interface PlaceReading extends Stretch {
  readonly text: string;
  readonly label: string;
  readonly options: readonly PlaceOption[];
  readonly fuzzy: boolean;
}
export interface PlaceOption {
  readonly kind: 'place' | 'region' | 'site' | 'area' | 'alsoHit';
  readonly label: string;
  /** Joined forms for places, sites, areas; term ids for regions. */
  readonly keys: readonly string[];
}

export interface GroupReading extends Stretch {
  readonly text: string;
  readonly label: string;
  /** Candidate group ids; several where the name is ambiguous. */
  readonly ids: readonly string[];
  readonly fuzzy: boolean;
}

/** Terms of the controlled vocabularies that a mention may stand for. */
export interface TermReading extends Stretch {
  readonly text: string;
  readonly label: string;
  readonly types: readonly string[];
  readonly targets: readonly string[];
  readonly weapons: readonly string[];
  readonly parties: readonly string[];
  /** Word concepts, for text that no term covers. */
  readonly words: readonly string[];
  /** A general word for an attack (« attentat », "raid"): helps to choose, is never demanded. */
  readonly loose: boolean;
  /** "The army says": whose account it is, not whose dead. */
  readonly voice: boolean;
  readonly fuzzy: boolean;
}

export interface CountryReading extends Stretch {
  readonly code: CountryCode;
  readonly demonym: boolean;
  readonly text: string;
}

/** A free word that stands in incident texts: its word id with the asker's wording. */
export interface WordReading {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  /** A question word that texts hold too: helps to choose, is never demanded. */
  readonly weak: boolean;
}

/** Names of a question by what they are. */
export interface Names {
  readonly countries: readonly CountryReading[];
  readonly places: readonly PlaceReading[];
  readonly groups: readonly GroupReading[];
  readonly terms: readonly TermReading[];
}

/** What may be asked, in one question several at once. */
export type Intent =
  | 'figures'
  | 'compare'
  | 'change'
  | 'who'
  | 'claim'
  | 'when'
  | 'where'
  | 'losses'
  | 'weapons'
  | 'list'
  | 'count'
  | 'superlative'
  | 'total'
  | 'split'
  | 'unclaimed'
  | 'suspected'
  | 'profile'
  | 'silence'
  | 'updates'
  | 'card';

export type Superlative = 'deadliest' | 'latest' | 'first';

/** What is asked of the incidents, apart from which. */
export interface Asked {
  readonly intents: readonly Intent[];
  readonly measures: readonly Measure[];
  readonly bases: readonly Basis[];
  readonly superlative?: Superlative;
  /** Which of the ranking is wanted ("the second deadliest"): 2, 3 …; the first where absent. */
  readonly nth?: number;
  /** How many of the top are wanted ("the two deadliest"). */
  readonly top?: number;
  readonly conditions: Conditions;
  /** Of the incidents counted, how many are claimed or not ("and how many of them unclaimed?"). */
  readonly share?: 'claimed' | 'unclaimed';
  /**
   * What to split the incidents by. Without the intent `split` the question only speaks of several
   * ("which groups attacked Gao in 2018"), and one incident that fits may answer it.
   */
  readonly split?: Split;
  /** The question speaks of several incidents. */
  readonly plural: boolean;
}

export interface Reading extends Names {
  readonly question: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly cues: readonly CueHit[];
  readonly periods: readonly FoundPeriod[];
  /** What the question leaves out ("except Gao", « hors Mali »). */
  readonly excluded: Names;
  readonly words: readonly WordReading[];
  readonly numbers: readonly StatedNumber[];
  readonly outside: readonly Outside[];
  /** Content words nothing explains, as typed. */
  readonly unread: readonly string[];
  readonly refusal?: Refusal;
  readonly asked: Asked;
}

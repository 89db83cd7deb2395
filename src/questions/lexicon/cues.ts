/** Cues for what is counted: each is the measure of its name. */
export const MEASURE_CUES = ['killed', 'wounded', 'missing', 'captured', 'casualties'] as const;

/** What words of a question can do, apart from naming things. Each language gives its phrases for each cue. */
export const CUES = [
  ...MEASURE_CUES,
  'toll',
  // What is asked
  'how-many',
  'how-often',
  'who',
  'when',
  'where',
  'why',
  'list',
  'total',
  'change',
  'compare',
  'source',
  'medium',
  'delay',
  'profile',
  'silence',
  'updates',
  'losses',
  'weapons',
  'assessment',
  'card',
  'more',
  // Rank and order
  'deadliest',
  'most',
  'least',
  'latest',
  'first',
  'next',
  'previous',
  'second',
  // Footing
  'claimed',
  'unclaimed',
  'suspected',
  'attributed',
  'denied',
  'confirmed',
  'nobody',
  // Whose account
  'official',
  'said-by-group',
  'government',
  'army',
  'un',
  'media',
  'witnesses',
  'locals',
  'ngo',
  'hospital',
  'security-source',
  // Whose dead, where the vocabulary has no term
  'people',
  // Events in general
  'event',
  'events',
  'not',
  'after',
  'before',
  'day-after',
  'day-before',
  'same-day',
  'only',
  'region',
  'town',
  'near',
  'at',
  'by',
  'against',
  // Known words that nothing asks for: no misspelt names
  'central',
  'northern',
  'group-word',
] as const;
export type Cue = (typeof CUES)[number];

/** Reasons to decline a question whatever names it holds. */
export const REFUSALS = [
  'operational',
  'opinion',
  'prediction',
  'instructions',
  'creative',
  'weather',
  'greeting',
  'personal',
  'elsewhere',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What incidents may be split by in words ("per year", « quel pays »); `group` and the rest as in tables. */
export const SPLITS = ['group', 'country', 'region', 'place', 'month', 'year'] as const;
export type SplitWord = (typeof SPLITS)[number];

export interface Lexicon {
  /** Nouns for what incidents are split by. */
  readonly splits: Readonly<Record<SplitWord, string>>;
  /** One word that says both: "yearly", « mensuel ». */
  readonly perPeriod: Readonly<Record<'month' | 'year', string>>;
  readonly cues: Readonly<Record<Cue, string>>;
  readonly refusals: Readonly<Record<Refusal, string>>;
  /** Words that carry no content of their own. */
  readonly functionWords: string;
  /** Words that are typical of the language, to tell it from the other. */
  readonly markers: string;
}

/** What words of a question can do, apart from naming things. Each language gives its phrases for each cue. */
export const CUES = [
  // What is counted
  'killed',
  'wounded',
  'missing',
  'captured',
  'casualties',
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
  'only',
  'region',
  'town',
  'near',
  'at',
  'by',
  'against',
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

export interface Lexicon {
  readonly cues: Readonly<Record<Cue, string>>;
  readonly refusals: Readonly<Record<Refusal, string>>;
  /** Words that carry no content of their own. */
  readonly functionWords: string;
  /** Words that are typical of the language, to tell it from the other. */
  readonly markers: string;
}

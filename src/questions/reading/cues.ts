/** The cues found in a question, and the words around them. */
import type { Cue } from '../lexicon/index.js';
import type { Token } from '../tokens.js';
import type { CueHit } from './types.js';

export class Cues {
  readonly hits: readonly CueHit[];
  readonly tokens: readonly Token[];

  constructor(hits: readonly CueHit[], tokens: readonly Token[]) {
    this.hits = hits;
    this.tokens = tokens;
  }

  /** Whether any of these cues was found. */
  has(...cues: readonly Cue[]): boolean {
    return this.hits.some(({ cue }) => cues.includes(cue));
  }

  /** Every place where one of these cues was found, in the order they were read. */
  all(...cues: readonly Cue[]): readonly CueHit[] {
    return this.hits.filter(({ cue }) => cues.includes(cue));
  }

  /** The folded word at a position; empty outside the question. */
  word(at: number): string {
    return this.tokens[at]?.folded ?? '';
  }
}

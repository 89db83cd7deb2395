/**
 * Cuts a question into tokens that keep their place in the text. Dates written with digits stay one
 * token (`17/06/2017`, `17/06/17`); everything else is cut exactly as `fold` cuts it, so positions agree with search.
 */
import { fold } from '../incidents/fold.js';

export interface Token {
  /** As typed. */
  readonly text: string;
  readonly folded: string;
  /** Character offsets in the question, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Punctuation typed between the previous token and this one, spaces left out. */
  readonly before: string;
}

const TOKEN =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2}(?!\d)|\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{1,2}\/\d{4}(?!\d)|[\p{L}\p{N}\p{M}]+/gu;

/** Tokens in order. An apostrophe or hyphen separates (`l'EI` → `l`, `EI`), as in `fold`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.normalize('NFC').matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const folded = /^\d+[/.-]/.test(word) ? word : fold(word);
    if (folded !== '') {
      tokens.push({
        text: word,
        folded,
        start,
        end: start + word.length,
        before: text.slice(last, start).replace(/\s+/g, ''),
      });
    }
    last = start + word.length;
  }
  return tokens;
}

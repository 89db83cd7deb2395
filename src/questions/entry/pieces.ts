/** A typed toll cut into words, numbers and marks, each with its place in the text. */
import { fold } from '../../incidents/fold.js';

export type Kind = 'word' | 'number' | 'mark';

export interface Piece {
  readonly kind: Kind;
  /** Folded for words, the digits for numbers, the sign for marks; `"` for a quotation. */
  readonly text: string;
  /** As typed; inside the marks for a quotation. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

// A number's groups of three may be set apart by a space, a comma or a full stop.
const PIECE =
  /(?<quote>[“"«]\s*(?<quoted>[^”"»]+?)\s*[”"»])|(?<number>\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+)|(?<word>[\p{L}\p{M}]+)|(?<mark>[^\s\p{L}\p{M}\d])/gu;

/** Marks that only part words: "vingt-trois", "jusqu'à", "civils/miliciens", "soldats (accident)". */
const SEPARATOR = /^[-‐‑–—/'’()[\]]$/u;
const isBetweenDigits = (text: string, at: number): boolean =>
  /\d\s?$/.test(text.slice(0, at)) && /^\s?\d/.test(text.slice(at + 1));

/** Words written together count apart when folded apart ("l'armée"): all pieces are single words. */
export function cutUp(typed: string): readonly Piece[] {
  const text = typed.normalize('NFC');
  return [...text.matchAll(PIECE)].flatMap((match): Piece | readonly Piece[] => {
    if (SEPARATOR.test(match[0]) && !isBetweenDigits(text, match.index)) return [];
    const { quoted, number, word } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (quoted !== undefined) return { kind: 'mark', text: '"', typed: quoted, ...place };
    if (number !== undefined) {
      return { kind: 'number', text: number.replace(/\D/g, ''), typed: number, ...place };
    }
    return word === undefined
      ? { kind: 'mark', text: match[0], typed: match[0], ...place }
      : { kind: 'word', text: fold(word), typed: word, ...place };
  });
}

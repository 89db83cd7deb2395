/** Making lines of text: plain data, put together the same way everywhere. */
import type { Line, Span } from './answer.js';

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, strong: true });
export const quiet = (text: string): Span => ({ text, quiet: true });
export const link = (text: string, url: string): Span => ({ text, url });

/** A line of plain text. */
export const line = (text: string): Line => [plain(text)];

/** Puts separators between pieces of a line, leaving out empty pieces. */
export function joinLines(pieces: readonly Line[], separator = ' · '): Line {
  return pieces
    .filter((piece) => piece.some(({ text }) => text !== ''))
    .flatMap((piece, index) => (index === 0 ? piece : [plain(separator), ...piece]));
}

/** The words of a line, as a terminal without emphasis shows them. */
export const lineText = (spans: Line): string => spans.map(({ text }) => text).join('');

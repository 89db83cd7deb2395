/** Cutting a line that is too long for one message: at a sentence end, never inside one (DESIGN §1.5). */
import type { Line } from '../answers/answer.js';
import { length } from './limits.js';
import { lineText } from '../answers/spans.js';
import { lineMarkdown } from './markdown.js';

/** A full stop after one of these does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'no nr n art p pp vol cf ca env approx etc vs e.g i.e gen gén col capt cap lt sgt cdt cmdt st ste mr mrs ms m mm mme dr ' +
    'jan janv feb févr mar apr avr jun jul juil aug sep sept oct nov dec déc'
  ).split(' '),
);

/** Offsets (UTF-16) after each sentence of the line that ends outside a link. */
function sentenceEnds(line: Line): readonly number[] {
  const text = lineText(line);
  const linked: (readonly [number, number])[] = [];
  let offset = 0;
  for (const span of line) {
    if (span.url !== undefined) linked.push([offset, offset + span.text.length]);
    offset += span.text.length;
  }
  return [...text.matchAll(/[.!?…][»”")\]]*(?=\s+[\p{Lu}«“"(])/gu)]
    .filter(({ index }) => {
      const word = /[\p{L}.]*$/u.exec(text.slice(0, index))?.[0] ?? '';
      // A single capital is an initial ("J. Dupont"); it may be the start of a name.
      return !ABBREVIATIONS.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
    })
    .map((match) => match.index + match[0].length)
    .filter((end) => linked.every(([from, to]) => end <= from || end >= to));
}

/** The line up to an offset. */
function head(line: Line, end: number): Line {
  let offset = 0;
  return line.flatMap((span) => {
    const start = offset;
    offset += span.text.length;
    return start >= end ? [] : [{ ...span, text: span.text.slice(0, end - start) }];
  });
}

/**
 * The longest run of whole sentences whose Markdown fits.
 * @returns undefined where not even one sentence fits
 */
export function cutLine(line: Line, limit: number): string | undefined {
  const fitting = sentenceEnds(line).findLast(
    (end) => length(lineMarkdown(head(line, end))) <= limit,
  );
  return fitting === undefined ? undefined : lineMarkdown(head(line, fitting));
}

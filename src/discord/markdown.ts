/**
 * Plain text to Discord's Markdown. Stored text comes from people and pages: whatever it holds, it
 * must show as written, ping nobody and leave the formatting around it whole.
 */
import type { Line, Span } from '../answers/answer.js';

/** Significant anywhere: emphasis, code, spoilers, links, mentions, quotes, headings. */
const SIGNIFICANT = /[\\*_~`|[\]<>@#]/g;
/** Significant at the start of a line: lists, and small print (`-#`). */
const LIST_MARK = /^(\s*)([-+]|\d+(?=[.)]))/;
/** Invisible characters that reorder or hide text, and control characters. */
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Escapes text so that Discord shows it as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\n\r\t]\s*/g, ' ')
    .replace(INVISIBLE, '')
    .replace(SIGNIFICANT, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(LIST_MARK, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** A web address as the target of a masked link; undefined where it is not one. */
function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  // WHATWG serialisation leaves no spaces or angle brackets outside the fragment; encode what is left.
  return protocol === 'https:' || protocol === 'http:'
    ? href.replace(/[<>\s\\]/g, encodeURIComponent)
    : undefined;
}

const sameStyle = (a: Span, b: Span): boolean => a.strong === b.strong && a.url === b.url;

/** Neighbours of one style become one span: `**a****b**` would not be read as bold. */
function merged(line: Line): readonly Span[] {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last !== undefined && sameStyle(last, span)) {
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    } else if (span.text !== '') {
      spans.push(span);
    }
  }
  return spans;
}

/** Puts marks around the text inside its outer spaces, where Discord reads them. */
function wrapped(text: string, before: string, after: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  return text.slice(0, start) + before + inner + after + text.slice(start + inner.length);
}

/** A lone bracket breaks a masked link even where it is escaped: shown by its full-width twin instead. */
const withoutBrackets = (text: string): string =>
  text.replaceAll('[', '\uff3b').replaceAll(']', '\uff3d');

function spanMarkdown(span: Span): string {
  const target = span.url === undefined ? undefined : linkTarget(span.url);
  let text = escapeMarkdown(target === undefined ? span.text : withoutBrackets(span.text));
  if (target !== undefined) text = wrapped(text, '[', `](<${target}>)`);
  return span.strong === true ? wrapped(text, '**', '**') : text;
}

/** A line in Discord's Markdown. A line that is quiet throughout becomes small print. */
export function lineMarkdown(line: Line): string {
  const text = merged(line).map(spanMarkdown).join('').trim();
  const quiet = text !== '' && line.every((span) => span.quiet === true || span.text.trim() === '');
  return quiet ? `-# ${text}` : text;
}

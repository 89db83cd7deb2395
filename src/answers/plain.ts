/** An answer as plain text: what the terminal prints and `ask --json` carries. */
import type { Answer, Line, Section, Span } from './answer.js';

export interface PlainOptions {
  /** Write addresses after the linked words (default). Without, the figures carry them. */
  readonly links?: boolean;
}

function spanText({ text, url }: Span, links: boolean): string {
  return url === undefined || !links || url === text ? text : `${text} <${url}>`;
}

const lineText = (line: Line, links: boolean): string =>
  line.map((span) => spanText(span, links)).join('');

function sectionText({ heading, lines }: Section, links: boolean): string {
  const indent = heading === undefined ? '' : '  ';
  return [
    ...(heading === undefined ? [] : [lineText(heading, links)]),
    ...lines.map((line) => indent + lineText(line, links)),
  ].join('\n');
}

/** The whole answer, nothing shortened: title, lead, sections, choices, small print. */
export function plainText(answer: Answer, { links = true }: PlainOptions = {}): string {
  const { title, lead, sections, notes, choices = [] } = answer;
  const block = (lines: readonly Line[]): string =>
    lines.map((line) => lineText(line, links)).join('\n');
  return [
    block([...(title === undefined ? [] : [title]), ...lead]),
    ...sections.map((section) => sectionText(section, links)),
    choices.map(({ label }) => `- ${label}`).join('\n'),
    block(notes),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

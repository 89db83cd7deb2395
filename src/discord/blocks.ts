/** An answer as blocks of Markdown, none longer than a page, in the order they are read. */
import type { Answer, Line, Section } from '../answers/answer.js';
import { discordText } from '../i18n/discord/index.js';
import type { Language } from '../incidents/vocabulary.js';
import { cutLine } from './cut.js';
import { length } from './limits.js';
import { lineMarkdown } from './markdown.js';

/** A stretch of text that stays on one page, with the incident it offers to open. */
export interface Block {
  readonly text: string;
  readonly incident?: string;
}

/** A heading is emphasis enough: marks inside would end its own. */
export const plainLine = (line: Line): Line =>
  line.map(({ text, url }) => ({ text, ...(url !== undefined && { url }) }));

/** Lines as Markdown; those too long for any page are cut at a sentence end, and say so. */
export function fittedLines(lines: readonly Line[], limit: number, language: Language): string[] {
  const t = discordText(language);
  return lines
    .map((line) => ({ line, text: lineMarkdown(line) }))
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => {
      if (length(text) <= limit) return text;
      const notice = `-# ${t.shortened}`;
      const cut = cutLine(line, limit - length(notice) - 1);
      return cut === undefined ? `-# ${t.lineLeftOut}` : `${cut}\n${notice}`;
    });
}

/** Joins lines into as few texts as fit the limit each. */
function packed(lines: readonly string[], limit: number): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (last !== undefined && length(joined) <= limit) texts[texts.length - 1] = joined;
    else texts.push(line);
  }
  return texts;
}

function sectionBlocks(section: Section, limit: number, language: Language): Block[] {
  const heading =
    section.heading === undefined
      ? []
      : // Small where it stands beside a button, as in lists.
        fittedLines([plainLine(section.heading)], limit, language).map((text) =>
          section.incident === undefined ? `### ${text}` : `**${text}**`,
        );
  const texts = packed([...heading, ...fittedLines(section.lines, limit, language)], limit);
  return texts.map((text, index) =>
    section.incident !== undefined && index === 0 ? { text, incident: section.incident } : { text },
  );
}

/**
 * @param limit code points a block may have
 * @returns lead and sections; title and notes are placed on the page by themselves
 */
export function blocksOf(answer: Answer, limit: number, language: Language): readonly Block[] {
  return [
    ...packed(fittedLines(answer.lead, limit, language), limit).map((text) => ({ text })),
    ...answer.sections.flatMap((section) => sectionBlocks(section, limit, language)),
  ];
}

/** Small print: one `-#` line each. */
export function notesText(answer: Answer, limit: number, language: Language): string {
  const lines = answer.notes.map((line) => line.map((span) => ({ ...span, quiet: true as const })));
  return packed(fittedLines(lines, limit, language), limit)[0] ?? '';
}

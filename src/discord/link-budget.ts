import type { Answer, Line } from '../answers/answer.js';

/** Addresses count against Discord's 4,000 characters: with more incidents than this, pages get thin. */
const MOST_WITH_LINKS = 3;

const withoutLinks = (spans: Line): Line =>
  spans.map(({ text, strong, quiet }) => ({
    text,
    ...(strong === true && { strong }),
    ...(quiet === true && { quiet }),
  }));

/** A list of many incidents names its sources; their cards, a button away, link them. */
export function sparingLinks(list: Answer): Answer {
  if (list.sections.length <= MOST_WITH_LINKS) return list;
  const sections = list.sections.map((section) => ({
    ...section,
    lines: section.lines.map(withoutLinks),
  }));
  return { ...list, sections };
}

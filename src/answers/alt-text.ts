/** Alt text of pictures: as many whole sentences as Discord takes, and how many were left out. */
import type { AnswerContext } from './context.js';

/** Discord's limit for the description of an attachment, in code points. */
const MAX_ALT_TEXT = 1_024;
/** Room for the sentence that says how many were left out. */
const RESERVE = 60;

/** Joins a heading and sentences (without final stops); leaves out whole sentences only. */
export function fitAltText(
  heading: string,
  sentences: readonly string[],
  { words, format }: AnswerContext,
): string {
  let text = `${heading}.`;
  for (const [index, sentence] of sentences.entries()) {
    const longer = `${text} ${sentence}.`;
    if (Array.from(longer).length > MAX_ALT_TEXT - RESERVE) {
      return `${text} ${words.altTextRest(format.number(sentences.length - index))}`;
    }
    text = longer;
  }
  return text;
}

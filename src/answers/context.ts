/** What every builder needs: knowledge, language, what is on file, and the day it is. */
import { answerWords, type AnswerWords } from '../i18n/answers/index.js';
import { summaryWords, type SummaryWords } from '../i18n/summaries/index.js';
import { createFormat, type Format } from '../i18n/format.js';
import type { Knowledge } from '../incidents/knowledge.js';
import { onFileOf } from '../incidents/on-file.js';
import type { Incident } from '../incidents/schema.js';
import type { Language } from '../incidents/vocabulary.js';

export interface AnswerContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  /** All visible incidents: for freshness, related entries and joint tolls. */
  readonly onFile: readonly Incident[];
  readonly now: Date;
  readonly format: Format;
  readonly words: AnswerWords;
  readonly summary: SummaryWords;
  incident(id: string): Incident | undefined;
}

/** Makes a context; cheap enough to make one per answer. */
export function createAnswerContext(
  given: Pick<AnswerContext, 'knowledge' | 'language' | 'onFile' | 'now'>,
): AnswerContext {
  const { knowledge, language, onFile } = given;
  return {
    ...given,
    format: createFormat(language, knowledge),
    words: answerWords[language],
    summary: summaryWords[language],
    incident: (id) => onFileOf(onFile).get(id),
  };
}

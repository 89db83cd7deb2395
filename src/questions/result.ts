/** What asking gives: an answer with how the question was read, and its form for `ask --json` (DESIGN §5). */
import type { Answer, StatedFigure } from '../answers/answer.js';
import { plainText } from '../answers/plain.js';
import type { Filters } from '../incidents/filters.js';
import type { Language } from '../incidents/vocabulary.js';
import type { Intent } from './reading/types.js';

export interface AskContext {
  /** Answer in this language instead of the question's own. */
  readonly language?: Language;
  /** Where the question was asked: follow-ups lean on the last answer there. */
  readonly channel?: string;
  /**
   * Read it as a follow-up of these questions (none: as one that stands alone) instead of what the channel
   * remembers, and remember nothing: gives an earlier answer again, with the `after` it came with.
   */
  readonly after?: readonly string[];
  readonly now: Date;
}

export interface ResultReading {
  /** `none` where the question was declined or not understood. */
  readonly intent: Intent | 'none';
  readonly filters: Filters;
  /** The reading in words, in the language of the answer. */
  readonly text: string;
}

export interface AskResult extends Answer {
  readonly question: string;
  readonly language: Language;
  readonly reading: ResultReading;
  /** The earlier questions that this one leaned on, oldest first. */
  readonly after: readonly string[];
}

export interface Asker {
  /** Answers any text; throws nothing. */
  ask(question: string, context: AskContext): AskResult;
}

export interface AskJson {
  readonly question: string;
  readonly language: Language;
  readonly status: Answer['status'];
  readonly reading: { readonly intent: string; readonly text: string } & Readonly<
    Record<string, unknown>
  >;
  readonly incidents: readonly string[];
  readonly suggestions: readonly string[];
  readonly figures: readonly Omit<StatedFigure, 'report'>[];
  readonly groups: Answer['groups'];
  readonly count?: number;
  readonly choices?: Answer['choices'];
  /** The whole answer as plain text, without addresses: the figures carry them. */
  readonly answer: string;
}

/** A figure without our report number, which means nothing outside. */
const toFigure = (stated: StatedFigure): AskJson['figures'][number] => {
  const { incident, measure, party, min, max, source, sourceType, published, url } = stated;
  return { incident, measure, party, min, max, source, sourceType, published, url };
};

/** The object that `ask --json` prints. */
export function toJson(result: AskResult): AskJson {
  const {
    question,
    language,
    status,
    reading,
    incidents,
    suggestions,
    figures,
    groups,
    count,
    choices,
  } = result;
  const { filters, intent, text } = reading;
  return {
    question,
    language,
    status,
    reading: { intent, ...filters, text },
    incidents,
    suggestions,
    figures: figures.map(toFigure),
    groups,
    ...(count !== undefined && { count }),
    ...(choices !== undefined && { choices }),
    answer: plainText(result, { links: false }),
  };
}

/** Answers a question in words: read it, find what it means, reply. Never throws for any text. */
import { createAnswerContext, type AnswerContext } from '../answers/context.js';
import type { Language } from '../incidents/vocabulary.js';
import type { FindParts } from './finding/types.js';
import { leans, Memory, merge, type Remembered } from './follow-up.js';
import { createReader } from './reading/reader.js';
import type { AskContext, Asker, AskResult } from './result.js';
import { answerReading, type AnswerParts } from './routing.js';

/** Beyond this a question is no question; the rest is not read. */
const LONGEST_QUESTION = 600;
/** So many follow-ups in a row are remembered word for word. */
const LONGEST_CHAIN = 12;

/**
 * Makes the asker. `index` must hold the incidents that `all` gives; follow-ups are remembered inside.
 */
export function createAsker(given: FindParts): Asker {
  const { knowledge } = given;
  const wordsOf = (language: Language): AnswerContext =>
    createAnswerContext({ knowledge, language, onFile: [], now: new Date(0) });
  const parts: AnswerParts = { ...given, words: { en: wordsOf('en'), fr: wordsOf('fr') } };
  const read = createReader(parts);
  const memory = new Memory();

  /** Answers one question, leaning on what was answered before it. */
  function step(question: string, context: AskContext, before: Remembered | undefined): Step {
    const text = question.slice(0, LONGEST_QUESTION);
    const fresh = read(text, {
      now: context.now,
      ...(context.language !== undefined && { language: context.language }),
      ...(before !== undefined && { fallback: before.reading.language }),
    });
    const leaning = before !== undefined && fresh.refusal === undefined && leans(fresh);
    const reading = leaning ? merge(before.reading, fresh) : fresh;
    const own =
      fresh.places.length + fresh.countries.length + fresh.periods.length + fresh.groups.length;
    const fixed = leaning && own === 0 ? before.incident : undefined;
    const { answer, result } = answerReading({ reading, text, fixed, now: context.now }, parts);
    const after = leaning ? before.questions.slice(-LONGEST_CHAIN) : [];
    const [settled, second] = answer.incidents;
    return {
      result: { ...answer, question, language: reading.language, reading: result, after },
      ...(answer.status === 'answered' && {
        answered: {
          reading,
          questions: [...after, text],
          at: context.now.getTime(),
          ...(settled !== undefined && second === undefined && { incident: settled }),
        },
      }),
    };
  }

  return {
    ask: (question, context) => {
      const { channel, after, now } = context;
      if (after !== undefined) {
        const before = after.reduce<Remembered | undefined>(
          (earlier, asked) => step(asked, { now }, earlier).answered ?? earlier,
          undefined,
        );
        return step(question, context, before).result;
      }
      const { result, answered } = step(question, context, memory.recall(channel, now));
      if (answered !== undefined) memory.remember(channel, answered);
      return result;
    },
  };
}

interface Step {
  readonly result: AskResult;
  /** What to lean the next question on; absent where this one was not answered. */
  readonly answered?: Remembered;
}

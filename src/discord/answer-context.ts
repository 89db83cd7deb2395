import { createAnswerContext, type AnswerContext } from '../answers/context.js';
import type { Context } from './context.js';

/** What the builders of answers need, in the language of the reply. */
export const answerContext = ({ services, language, now }: Context): AnswerContext =>
  createAnswerContext({
    knowledge: services.knowledge,
    language,
    onFile: services.store.all(),
    now,
  });

/** `/ask`: a question in words. Mentions and direct messages come here, too. */
import { z } from 'zod';
import type { Context } from '../src/discord/context.js';
import { defineCommand } from '../src/discord/define.js';
import { reply, type Reply } from '../src/discord/response.js';
import { defineRoute, type ButtonRoute } from '../src/discord/routes.js';
import { MAX_QUESTION } from '../src/discord/targets.js';
import { commandText } from '../src/i18n/commands/index.js';
import type { AskContext } from '../src/questions/index.js';
import { LANGUAGES } from '../src/incidents/vocabulary.js';

const afterSchema = z.array(z.string());
const languageSchema = z.enum(LANGUAGES);

function answered(question: string, context: Context, how: Omit<AskContext, 'now'>): Reply {
  const { now, services } = context;
  const answer = services.asker.ask(question, { ...how, now });
  const { language, after } = answer;
  return reply(answer, {
    // In the question's own language: it says better than Discord's settings what its asker reads.
    language,
    again: again.id({ question, language, after: JSON.stringify(after) }),
  });
}

/** The same answer, whatever was asked in the channel since: how its pages are turned. */
const again: ButtonRoute<'question' | 'language' | 'after'> = defineRoute(
  { name: 'ask-again', params: ['question', 'language', 'after'], lookup: true },
  (context, { question, language, after }) =>
    answered(question, context, {
      language: languageSchema.parse(language),
      after: afterSchema.parse(JSON.parse(after)),
    }),
);

export const ask = defineCommand({
  name: 'ask',
  text: commandText((t) => t.ask),
  options: {
    question: {
      type: 'string',
      required: true,
      maxLength: MAX_QUESTION,
      text: commandText((t) => t.ask.question),
    },
  },
  routes: [again],
  execute: (context, { question }) =>
    answered(question, context, context.channelId === null ? {} : { channel: context.channelId }),
});

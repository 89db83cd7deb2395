/** `/ask`: a question in words. Mentions and direct messages come here, too. */
import { defineCommand } from '../src/discord/define.js';
import { reply } from '../src/discord/response.js';
import { MAX_QUESTION } from '../src/discord/targets.js';
import { commandText } from '../src/i18n/commands/index.js';

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
  execute: ({ services, channelId, now }, { question }) => {
    const answer = services.asker.ask(question, {
      now,
      ...(channelId !== null && { channel: channelId }),
    });
    // In the question's own language: it says better than Discord's settings what its asker reads.
    return reply(answer, { language: answer.language });
  },
});

/** `/timeline`: incidents and people killed over time, as a picture with its numbers below. */
import { timelineAnswer } from '../src/answers/timeline-answer.js';
import { answerContext } from '../src/discord/answer-context.js';
import { defineCommand } from '../src/discord/define.js';
import { UserError } from '../src/discord/errors.js';
import { filterOptions } from '../src/discord/filter-options.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply } from '../src/discord/response.js';
import { pictureText } from '../src/i18n/pictures/index.js';

export const timeline = defineCommand({
  name: 'timeline',
  text: pictureText((t) => t.commands.timeline),
  slow: true,
  options: filterOptions,
  execute: (context, values) => {
    const filters = readFilters(context, values);
    return filters instanceof UserError
      ? filters
      : reply(timelineAnswer(filters, answerContext(context)));
  },
});

/** `/claims`: claims beside official figures, and what is still unclaimed. */
import { claimsAnswer } from '../src/answers/claims-answer.js';
import { answerContext } from '../src/discord/answer-context.js';
import { defineCommand } from '../src/discord/define.js';
import { UserError } from '../src/discord/errors.js';
import { filterOptions } from '../src/discord/filter-options.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply } from '../src/discord/response.js';
import { summaryCommandText } from '../src/i18n/summaries/index.js';

export const claims = defineCommand({
  name: 'claims',
  text: summaryCommandText((t) => t.claims),
  options: {
    group: filterOptions.group,
    status: {
      type: 'string',
      text: summaryCommandText((t) => t.claims.status),
      choices: summaryCommandText((t) => t.claims.statuses),
    },
    country: filterOptions.country,
    place: filterOptions.place,
    from: filterOptions.from,
    to: filterOptions.to,
  },
  execute: (context, values) => {
    const filters = readFilters(context, values);
    return filters instanceof UserError
      ? filters
      : reply(claimsAnswer(filters, answerContext(context)));
  },
});

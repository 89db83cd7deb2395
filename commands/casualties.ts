/** `/casualties`: totals as official, claimed and lowest to highest, with a chart. */
import { casualtiesAnswer } from '../src/answers/casualties-answer.js';
import { answerContext } from '../src/discord/answer-context.js';
import { defineCommand } from '../src/discord/define.js';
import { UserError } from '../src/discord/errors.js';
import { filterOptions, suggestTerms } from '../src/discord/filter-options.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply } from '../src/discord/response.js';
import { summaryCommandText } from '../src/i18n/summaries/index.js';

export const casualties = defineCommand({
  name: 'casualties',
  text: summaryCommandText((t) => t.casualties),
  slow: true,
  options: {
    group: filterOptions.group,
    country: filterOptions.country,
    place: filterOptions.place,
    party: {
      type: 'string',
      text: summaryCommandText((t) => t.casualties.party),
      autocomplete: (typed, context) =>
        suggestTerms(context.services.knowledge.vocabularies.parties, typed, context),
    },
    measure: {
      type: 'string',
      text: summaryCommandText((t) => t.casualties.measure),
      choices: summaryCommandText((t) => t.casualties.measures),
    },
    from: filterOptions.from,
    to: filterOptions.to,
    by: {
      type: 'string',
      text: summaryCommandText((t) => t.casualties.by),
      choices: summaryCommandText((t) => t.casualties.bys),
    },
  },
  execute: (context, { by, ...values }) => {
    const filters = readFilters(context, values);
    return filters instanceof UserError
      ? filters
      : reply(casualtiesAnswer(filters, answerContext(context), { ...(by && { by }) }));
  },
});

/** `/group`: an armed group's profile. */
import { groupProfile } from '../src/answers/group-profile.js';
import { answerContext } from '../src/discord/answer-context.js';
import { defineCommand } from '../src/discord/define.js';
import { UserError, userError } from '../src/discord/errors.js';
import { filterOptions } from '../src/discord/filter-options.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply } from '../src/discord/response.js';
import { filterText } from '../src/i18n/filters/index.js';
import { summaryCommandText } from '../src/i18n/summaries/index.js';

export const group = defineCommand({
  name: 'group',
  text: summaryCommandText((t) => t.group),
  options: {
    name: {
      ...filterOptions.group,
      required: true,
      text: summaryCommandText((t) => t.group.group),
    },
  },
  execute: (context, { name }) => {
    const filters = readFilters(context, { group: name });
    if (filters instanceof UserError) return filters;
    const [id = name] = filters.groups ?? [];
    const found = context.services.knowledge.group(id);
    return found === undefined
      ? userError('unknown-group', (language) => filterText(language).unknownGroup(name, []))
      : reply(groupProfile(found, answerContext(context)));
  },
});

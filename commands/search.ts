/** `/search`: words and filters, best matches first, with how the words were read. */
import type { Answer, Line } from '../src/answers/answer.js';
import { filterWords } from '../src/answers/filter-words.js';
import { foundLine, incidentList } from '../src/answers/incident-list.js';
import { line, quiet } from '../src/answers/spans.js';
import type { AnswerContext } from '../src/answers/context.js';
import { answerContext } from '../src/discord/answer-context.js';
import type { Context } from '../src/discord/context.js';
import { defineCommand } from '../src/discord/define.js';
import { UserError } from '../src/discord/errors.js';
import { filterOptions } from '../src/discord/filter-options.js';
import { length, MAX_BUTTON_LABEL } from '../src/discord/limits.js';
import { sparingLinks } from '../src/discord/link-budget.js';
import type { OptionValues, RawValues } from '../src/discord/options.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply, type Button } from '../src/discord/response.js';
import { pageId, runId } from '../src/discord/targets.js';
import type { Filters } from '../src/incidents/filters.js';
import { commandText, commandWords } from '../src/i18n/commands/index.js';
import type { SearchResult } from '../src/search/types.js';

/** More than this nobody pages through. */
const MOST_SHOWN = 100;
const MOST_FACETS = 5;
const MOST_GUESSES = 3;

const options = {
  query: {
    type: 'string',
    text: commandText((t) => t.search.query),
    maxLength: 200,
    autocomplete: (typed: string, { services, language }: Context) =>
      services.index.suggest('query', typed, language),
  },
  ...filterOptions,
  sort: {
    type: 'string',
    text: commandText((t) => t.search.sort),
    choices: commandText((t) => t.search.sorts),
  },
} as const;

type Values = OptionValues<typeof options>;

/** The facets as lines: "By country: Mali 12, Niger 3". */
function facetLines({ facets }: SearchResult, context: AnswerContext): Line[] {
  const { knowledge, language, format } = context;
  const t = commandWords(language).search.facets;
  const labels = {
    country: (id: string) =>
      knowledge.vocabularies.countries.find((term) => term.id === id)?.[language] ?? id,
    group: (id: string) => knowledge.groupName(id, undefined, language),
    year: (id: string) => id,
    type: (id: string) => knowledge.type(id)?.[language] ?? id,
  };
  return (['country', 'group', 'year', 'type'] as const)
    .filter((facet) => facets[facet].length > 1)
    .map((facet) => {
      const counts = facets[facet]
        .slice(0, MOST_FACETS)
        .map(({ id, count }) => `${labels[facet](id)} ${format.number(count)}`);
      const more = facets[facet].length > MOST_FACETS ? ', …' : '';
      return line(format.labels.colon(t[facet], `${counts.join(', ')}${more}`));
    });
}

/** How the words were read, so that a wrong reading is seen at once. */
function readingLines({ reading }: SearchResult, filters: Filters, context: AnswerContext): Line[] {
  const t = commandWords(context.language).search;
  const read = reading.spans.flatMap(({ text, matches }) => {
    const [best] = matches;
    if (best === undefined) return [];
    return [best.how === 'fuzzy' ? t.fuzzy(text, best.concept.label) : best.concept.label];
  });
  return [
    ...(read.length > 0 ? [line(t.readAs([...new Set(read)].join(' · ')))] : []),
    ...(reading.unread.length > 0 ? [line(t.unread(reading.unread.join(', ')))] : []),
    ...(Object.keys(filters).length > 0 ? [line(t.filteredBy(filterWords(filters, context)))] : []),
  ];
}

/** Buttons that search for the nearest known names instead. */
function guesses(result: SearchResult, values: Values, context: Context): Button[] {
  const { query = '' } = values;
  const [unread, ...more] = result.reading.unread;
  const t = commandWords(context.language).search;
  return result.didYouMean.slice(0, MOST_GUESSES).flatMap(({ label }) => {
    const instead =
      unread !== undefined && more.length === 0 ? query.replace(unread, label) : label;
    const given: RawValues = Object.fromEntries(
      Object.entries({ ...values, query: instead }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const target = runId('search', null, given);
    const text = t.didYouMean(label);
    return target === undefined || length(text) > MAX_BUTTON_LABEL
      ? []
      : [{ label: text, customId: pageId(target, 0), style: 'primary' as const }];
  });
}

function answerOf(result: SearchResult, filters: Filters, context: Context): Answer {
  const answers = answerContext(context);
  const t = commandWords(context.language).search;
  const { store } = context.services;
  const found = result.hits.filter(({ complete }) => complete);
  const incidents = found.flatMap(({ id }) => store.get(id) ?? []);
  const matched = new Map(found.map((hit) => [hit.id, hit.matched]));
  // What all of them match stands in "read as" already.
  const alike = new Set(found.map((hit) => hit.matched.join())).size <= 1;
  const list = incidentList(incidents, answers, {
    notes: [...readingLines(result, filters, answers), ...facetLines(result, answers)],
    suggestions: result.hits.filter(({ complete }) => !complete).map(({ id }) => id),
  });
  const shown = answers.format.number(incidents.length);
  return {
    ...list,
    count: result.complete,
    lead:
      incidents.length === 0
        ? [line(t.none)]
        : [
            foundLine(result.complete, answers),
            ...(result.complete > incidents.length
              ? [line(t.firstOf(shown, answers.format.number(result.complete)))]
              : []),
          ],
    sections: list.sections.map((section) => {
      const labels = matched.get(section.incident ?? '') ?? [];
      const also = alike || labels.length === 0 ? [] : [[quiet(t.matched(labels.join(', ')))]];
      return { ...section, lines: [...section.lines, ...also] };
    }),
  };
}

export const search = defineCommand({
  name: 'search',
  text: commandText((t) => t.search),
  options,
  execute: (context, values) => {
    const { query = '', sort, ...given } = values;
    const filters = readFilters(context, given);
    if (filters instanceof UserError) return filters;
    const result = context.services.index.search(query, {
      filters,
      limit: MOST_SHOWN,
      ...(sort !== undefined && { sort }),
    });
    return reply(sparingLinks(answerOf(result, filters, context)), {
      buttons: guesses(result, values, context),
    });
  },
});

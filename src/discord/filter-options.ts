/**
 * The filters that look-ups share, as slash-command options. Spread them into a command's options and
 * read their values with `readFilters`; a command may pick fewer.
 */
import { fold } from '../incidents/fold.js';
import type { Term } from '../incidents/schema.js';
import { commandText } from '../i18n/commands/index.js';
import type { Suggestion } from '../search/types.js';
import type { Context } from './context.js';
import { MAX_CHOICES } from './limits.js';
import type { Options } from './options.js';

const text = commandText((t) => t.filters);
const filterText = <K extends keyof typeof text.en>(key: K) => ({
  en: text.en[key],
  fr: text.fr[key],
});

/** Suggests terms of a vocabulary: those whose label or other forms begin with, then contain, what is typed. */
export function suggestTerms(
  terms: readonly Term[],
  typed: string,
  { language }: Context,
): readonly Suggestion[] {
  const wanted = fold(typed);
  const rank = (term: Term): number => {
    const forms = [term[language], term.en, term.fr, ...term.forms].map(fold);
    if (forms.some((form) => form.startsWith(wanted))) return 0;
    return forms.some((form) => form.includes(wanted)) ? 1 : 2;
  };
  return terms
    .map((term) => ({ term, rank: rank(term) }))
    .filter((entry) => entry.rank < 2)
    .sort((a, b) => a.rank - b.rank || a.term[language].localeCompare(b.term[language], language))
    .slice(0, MAX_CHOICES)
    .map(({ term }) => ({ label: term[language], value: term.id }));
}

/** DESIGN §4, "same filters". `private` is added to every public look-up by `defineCommand`. */
export const filterOptions = {
  group: {
    type: 'string',
    text: filterText('group'),
    autocomplete: (typed, { services, language }) =>
      services.index.suggest('group', typed, language),
  },
  country: {
    type: 'string',
    text: filterText('country'),
    choices: commandText((t) => t.countries),
  },
  place: {
    type: 'string',
    text: filterText('place'),
    autocomplete: (typed, { services, language }) =>
      services.index.suggest('place', typed, language),
  },
  type: {
    type: 'string',
    text: filterText('type'),
    autocomplete: (typed, context) =>
      suggestTerms(context.services.knowledge.vocabularies.types, typed, context),
  },
  target: {
    type: 'string',
    text: filterText('target'),
    autocomplete: (typed, context) =>
      suggestTerms(context.services.knowledge.vocabularies.targets, typed, context),
  },
  weapon: {
    type: 'string',
    text: filterText('weapon'),
    autocomplete: (typed, context) =>
      suggestTerms(context.services.knowledge.vocabularies.weapons, typed, context),
  },
  basis: { type: 'string', text: filterText('basis'), choices: commandText((t) => t.bases) },
  from: { type: 'string', text: filterText('from'), maxLength: 60 },
  to: { type: 'string', text: filterText('to'), maxLength: 60 },
  'min-killed': { type: 'integer', text: filterText('minKilled'), min: 1, max: 100_000 },
} as const satisfies Options;

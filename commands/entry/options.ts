/** Options that several subcommands of `/entry` share. */
import { filterOptions } from '../../src/discord/filter-options.js';
import type { Options } from '../../src/discord/options.js';
import { commandText } from '../../src/i18n/commands/index.js';
import { entryText } from '../../src/i18n/entry/index.js';
import { labels } from '../../src/i18n/labels/index.js';
import { fold } from '../../src/incidents/fold.js';

const option = entryText((t) => t.options);
const text = <K extends keyof typeof option.en>(key: K) => ({
  en: option.en[key],
  fr: option.fr[key],
});

/** Discord's limit for one option; also the longest text worth reading as a toll. */
const LONG = 400;

export const incidentOption = {
  type: 'string',
  required: true,
  maxLength: 200,
  text: text('id'),
  autocomplete: (typed, { services, language }) =>
    services.index.suggest('incident', typed, language),
} as const satisfies Options[string];

export const entryOptions = {
  place: {
    type: 'string',
    required: true,
    maxLength: 100,
    text: text('place'),
    autocomplete: filterOptions.place.autocomplete,
  },
  date: { type: 'string', required: true, maxLength: 60, text: text('date') },
  country: {
    type: 'string',
    required: true,
    text: text('country'),
    choices: commandText((t) => t.countries),
  },
  link: { type: 'string', required: true, maxLength: LONG, text: text('link') },
  figures: { type: 'string', maxLength: LONG, text: text('figures') },
  title: { type: 'string', maxLength: 150, text: text('title') },
  type: {
    type: 'string',
    maxLength: 100,
    text: text('type'),
    autocomplete: filterOptions.type.autocomplete,
  },
  region: {
    type: 'string',
    maxLength: 100,
    text: text('region'),
    autocomplete: (typed, { services, language }) =>
      services.knowledge.vocabularies.regions
        .filter((term) => fold(term[language]).includes(fold(typed)))
        .slice(0, 25)
        .map((term) => ({ label: term[language], value: term.id })),
  },
  source: { type: 'string', maxLength: 150, text: text('sourceName') },
  'source-type': {
    type: 'string',
    text: text('sourceType'),
    choices: entryText((t) => t.sourceTypes),
  },
  group: {
    type: 'string',
    maxLength: 100,
    text: text('group'),
    autocomplete: filterOptions.group.autocomplete,
  },
  basis: { type: 'string', text: text('basis'), choices: commandText((t) => t.bases) },
  published: { type: 'string', maxLength: 60, text: text('published') },
} as const satisfies Options;

export const saidOption = {
  type: 'string',
  maxLength: 60,
  text: text('said'),
} as const satisfies Options[string];

/** Of an attribution: the footing is required there, and who says so is not the page it stands on. */
export const claimOptions = {
  id: incidentOption,
  group: { ...entryOptions.group, required: true },
  basis: { ...entryOptions.basis, required: true },
  by: { type: 'string', required: true, maxLength: 150, text: text('by') },
  link: entryOptions.link,
  date: saidOption,
  medium: {
    type: 'string',
    text: text('medium'),
    choices: { en: labels.en.media, fr: labels.fr.media },
  },
  brand: { type: 'string', maxLength: 100, text: text('brand') },
} as const satisfies Options;

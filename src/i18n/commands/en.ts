/** Names and descriptions of commands and options, English. `fr.ts` has the same shape. */
export const en = {
  private: { name: 'private', description: 'Show the answer to you alone' },
  filters: {
    group: { name: 'group', description: 'Armed group, by any of its names' },
    country: { name: 'country', description: 'Country where it happened' },
    place: { name: 'place', description: 'Town, village or region, in any spelling' },
    type: { name: 'type', description: 'Kind of incident' },
    target: { name: 'target', description: 'What was attacked' },
    weapon: { name: 'weapon', description: 'Weapon or means used' },
    basis: { name: 'basis', description: 'On what footing the group is named' },
    from: { name: 'from', description: 'First day, month or year: 2019-11-01, nov 2019, 2019' },
    to: { name: 'to', description: 'Last day, month or year: 2019-11-30, nov 2019, 2019' },
    minKilled: { name: 'min-killed', description: 'At least this many killed, by some source' },
  },
  countries: {
    ML: 'Mali',
    BF: 'Burkina Faso',
    NE: 'Niger',
    BJ: 'Benin',
    TG: 'Togo',
    CI: 'Côte d’Ivoire',
  },
  bases: {
    claimed: 'Claimed by the group',
    attributed: 'Attributed to it',
    suspected: 'Suspected',
    denied: 'Denied by the group',
    admitted: 'Admitted as an error',
  },
  search: {
    name: 'search',
    description: 'Find incidents by words, place, group, date and more',
    query: { name: 'query', description: 'Words to look for: a place, a group, a date, a target' },
    sort: { name: 'sort', description: 'Order of the results' },
    sorts: {
      relevance: 'Best match first',
      newest: 'Newest first',
      oldest: 'Oldest first',
      deadliest: 'Most killed first',
    },
    none: 'Nothing on file matches all of that.',
    firstOf: (shown: string, count: string) =>
      `The first ${shown} of ${count} are shown. Add a filter to narrow them down.`,
    matched: (labels: string) => `matches ${labels}`,
    readAs: (words: string) => `Read as: ${words}`,
    fuzzy: (typed: string, label: string) => `“${typed}” as ${label}`,
    unread: (words: string) => `Not understood, and not searched for: ${words}`,
    filteredBy: (words: string) => `Filters: ${words}`,
    facets: { country: 'By country', group: 'By group', year: 'By year', type: 'By kind' },
    didYouMean: (label: string) => `Did you mean ${label}?`,
  },
  incident: {
    name: 'incident',
    description: 'One incident: who, where, when, and every figure with its source',
    id: { name: 'id', description: 'Place, title or id of the incident' },
    sources: 'Sources',
    history: 'History',
    map: 'Map',
    several: (typed: string) => `“${typed}” can be one of these. Open the one you mean.`,
    none: (typed: string) =>
      `No incident on file matches “${typed}”. Try the name of the place with a year, for example “Inates 2019”, or look with /search.`,
    removed: 'This entry has been removed by a moderator.',
    moderator: 'a moderator',
  },
  ask: {
    name: 'ask',
    description: 'Ask a question in English or French',
    question: { name: 'question', description: 'For example: who claimed In-Delimane?' },
  },
  help: {
    name: 'help',
    description: 'What can be asked, where the data comes from, how fresh it is',
    title: 'What I can do',
    lead: 'I answer questions about incidents involving armed groups in the Sahel: who attacked whom, who claimed it, and how many were killed according to whom. Conflicting figures stand side by side, each with its source.',
    askHeading: 'Ask in your own words',
    ask: 'Use /ask, mention me in a channel, or write to me directly. For example:',
    examples: [
      'Who claimed In-Delimane?',
      'How many soldiers were killed at Inates, officially and according to the group?',
      'Which attacks in Mali in 2017 were never claimed?',
      'Deadliest attacks in Burkina Faso since 2019',
      'Attacks per year in Niger',
    ],
    commandsHeading: 'Commands',
    dataHeading: 'Where the data comes from',
    data: (incidents: string, reports: string, first: string, last: string) =>
      `${incidents} incidents with ${reports} sourced reports are on file, from ${first} to ${last}: news agencies, official statements, claims and research, each figure with a link. Moderators add and correct entries.`,
    empty: 'No incidents are on file yet.',
    fresh: (date: string) => `Last change of the data: ${date}.`,
    limits:
      '“On file” does not mean “all that happened”. A missing figure is not zero, and “no claim recorded” does not mean that nobody claimed it. Suspected is never shown as claimed.',
    privateHint:
      'Every look-up has the option “private”: then only you see the answer. Errors are always shown to you alone.',
  },
};

export type CommandCatalogue = typeof en;

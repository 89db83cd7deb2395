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
  },
  incident: {
    name: 'incident',
    description: 'One incident: who, where, when, and every figure with its source',
    id: { name: 'id', description: 'Place, title or id of the incident' },
  },
  ask: {
    name: 'ask',
    description: 'Ask a question in English or French',
    question: { name: 'question', description: 'For example: who claimed In-Delimane?' },
  },
  help: {
    name: 'help',
    description: 'What can be asked, where the data comes from, how fresh it is',
  },
};

export type CommandCatalogue = typeof en;

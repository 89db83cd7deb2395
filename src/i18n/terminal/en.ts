/** What the terminal says besides answers. */
export const en = {
  nothingFound: (query: string) =>
    `Nothing on file matches “${query}”. Try fewer or other words, or a place, group or date.`,
  didYouMean: (names: readonly string[]) => `Did you mean: ${names.join(', ')}?`,
  nearMisses: 'Nothing matches every word. The nearest:',
  unread: (words: readonly string[]) => `Not read: ${words.join(', ')}`,
  unknownIncident: (id: string) =>
    `There is no incident “${id}” on file, and nothing that resembles it.`,
  severalIncidents: (typed: string) => `“${typed}” can be several incidents. Name one of these:`,
  unreadableFile: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  noQuestion: 'Write a question, or name a file of questions with --file.',
  noQuery: 'Write what to search for, or name a file of queries with --file.',
  badLimit: 'The limit must be a whole number from 1 upwards.',
  badFormat: (formats: readonly string[]) => `The format must be one of ${formats.join(', ')}.`,
  needsToken: 'Set DISCORD_TOKEN: commands are registered with Discord under the bot’s own name.',
  registered: (changed: number, unchanged: number) =>
    `Commands registered. Lists replaced: ${String(changed)}, already up to date: ${String(unchanged)}.`,
  refusedServer: (guild: string, reason: string) => `Server ${guild} refused: ${reason}`,
  discordRefused: (status: number, reason: string) =>
    `Discord refused (${String(status)}): ${reason}. Check DISCORD_TOKEN.`,
  discordUnreachable: (url: string, reason: string) => `${url} cannot be reached: ${reason}`,
  check: {
    ok: 'The data is in order.',
    faults: (count: number) => `${String(count)} ${count === 1 ? 'fault' : 'faults'}:`,
    setAside: (count: number) =>
      `${String(count)} ${count === 1 ? 'row' : 'rows'} of the store set aside:`,
    shipped: 'shipped data',
    store: 'own store',
    noStore: 'none yet (begins as a copy of the shipped data)',
  },
};

export type TerminalCatalogue = typeof en;

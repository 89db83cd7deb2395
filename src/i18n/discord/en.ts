/** What the bot says around its answers, English. `fr.ts` has the same shape. */

const list = (items: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(items);

export const en = {
  ambiguousGroup: (typed: string, names: readonly string[]) =>
    `“${typed}” can mean ${list(names)}. Choose one from the suggestions, or write its full name.`,
  unknownGroup: (typed: string, near: readonly string[]) =>
    `I know no group called “${typed}”.` +
    (near.length > 0
      ? ` Did you mean ${list(near)}?`
      : ' Choose one from the suggestions that appear while you type.'),
  unknownPlace: (typed: string, near: readonly string[]) =>
    `No incident on file is at “${typed}”.` +
    (near.length > 0
      ? ` Did you mean ${list(near)}?`
      : ' Choose a place from the suggestions that appear while you type, or search for the word with /search.'),
  unknownTerm: (field: 'type' | 'target' | 'weapon', typed: string, known: readonly string[]) =>
    `“${typed}” is not a ${field} I know. Choose one from the suggestions, for example ${list(known.slice(0, 5))}.`,
  unreadDate: (typed: string) =>
    `I could not read the date “${typed}”. Write a day, a month or a year: 2019-11-01, 2019-11 or 2019.`,
  periodReversed: (from: string, to: string) =>
    `The period ends (${to}) before it begins (${from}). Swap “from” and “to”.`,
};

export type DiscordCatalogue = typeof en;

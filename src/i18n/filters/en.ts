/** What is wrong with a typed filter, and what to do. Shared by slash commands and the terminal. */
const list = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

export const en = {
  ambiguousGroup: (typed: string, names: readonly string[]) =>
    `“${typed}” can mean ${list(names)}. Choose one of them, or write its full name.`,
  unknownGroup: (typed: string, near: readonly string[]) =>
    near.length > 0
      ? `I know no group called “${typed}”. Did you mean ${list(near)}?`
      : `I know no group called “${typed}”. Write one of its names, for example JNIM, ISGS or Ansar Dine.`,
  unknownPlace: (typed: string, near: readonly string[]) =>
    near.length > 0
      ? `No incident on file is at “${typed}”. Did you mean ${list(near)}?`
      : `No incident on file is at “${typed}”. Try the name of a nearby town or of the region, or search for the word itself.`,
  unknownCountry: (typed: string, known: readonly string[]) =>
    `“${typed}” is not a country on file. These are: ${list(known)}.`,
  unknownTerm: (
    field: 'type' | 'target' | 'weapon' | 'party' | 'basis' | 'status' | 'measure',
    typed: string,
    known: readonly string[],
  ) =>
    `“${typed}” is not a ${field} I know. Write one of those on file, for example ${list(known)}.`,
  unreadDate: (typed: string) =>
    `I could not read the date “${typed}”. Write a day, a month or a year, for example 2019-11-01, Nov 2019 or 2019.`,
  periodReversed: (from: string, to: string) =>
    `The period ends (${to}) before it begins (${from}). Swap the two dates.`,
  notACount: (typed: string) => `“${typed}” is not a whole number from 1 upwards.`,
};

export type FilterCatalogue = typeof en;

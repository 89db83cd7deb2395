/** Ordinal numbers of both languages, folded. */

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'first 1st premier premiere 1er 1ere',
    'second 2nd deuxieme seconde 2e 2eme',
    'third 3rd troisieme 3e 3eme',
    'fourth 4th quatrieme 4e 4eme',
    'fifth 5th cinquieme 5e 5eme',
  ].flatMap((words, at) => words.split(' ').map((word): [string, number] => [word, at + 1])),
);

/** 1 for "first", 3 for « troisième »; undefined for every other word. */
export const ordinal = (word: string): number | undefined => ORDINALS.get(word);

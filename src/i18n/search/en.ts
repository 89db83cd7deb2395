/** Words of suggestions while typing. `fr.ts` has the same shape. */
export interface SearchWords {
  /** A toll, already counted out ("at least 54"); `plural` as the language counts it. */
  officialKilled(count: string, plural: boolean): string;
  reportedKilled(count: string, plural: boolean): string;
  readonly noToll: string;
  readonly incidents: { readonly one: string; readonly other: string };
}

export const en: SearchWords = {
  officialKilled: (count) => `${count} killed (official)`,
  reportedKilled: (count) => `${count} killed (reports)`,
  noToll: 'no toll on file',
  incidents: { one: 'incident', other: 'incidents' },
};

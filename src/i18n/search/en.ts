/** Words of suggestions while typing. `fr.ts` has the same shape. */
export interface SearchWords {
  /** Beside a toll of the country's authorities; others are named. */
  readonly official: string;
  readonly noToll: string;
  readonly incidents: { readonly one: string; readonly other: string };
}

export const en: SearchWords = {
  official: 'official',
  noToll: 'no toll on file',
  incidents: { one: 'incident', other: 'incidents' },
};

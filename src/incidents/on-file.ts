/**
 * What answers need of all incidents at once, worked out once for each version of them. Every change
 * gives a new array, so that the array itself is the version.
 */
import type { Incident } from './schema.js';
import type { CountryCode } from './vocabulary.js';

export interface OnFile {
  /** First day of the newest incident, `YYYY-MM-DD`; empty where nothing is on file. */
  readonly newest: string;
  get(id: string): Incident | undefined;
  /** Those of some countries, in the order of the file. */
  inCountries(codes: readonly CountryCode[]): readonly Incident[];
  /** Those that name one of these groups on whatever footing, in the order of the file. */
  naming(groups: readonly string[]): readonly Incident[];
  /** Those with a day in the years that a period touches, in the order of the file. */
  inYears(period: { readonly from?: string; readonly to?: string }): readonly Incident[];
  /** The incidents with these ids, each once, in the order of the file; ids not on file are left out. */
  pick(ids: Iterable<string>): readonly Incident[];
}

/** Earliest first. Days are plain ASCII, which `localeCompare` takes ten times as long to compare. */
export const byDay = (a: Incident, b: Incident): number =>
  a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : 0;

/** Newest first; of the same day in the order of their ids. */
export const byNewest = (a: Incident, b: Incident): number =>
  byDay(b, a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const versions = new WeakMap<readonly Incident[], OnFile>();

/** The look-ups for these incidents. The array must not change afterwards. */
export function onFileOf(incidents: readonly Incident[]): OnFile {
  const known = versions.get(incidents);
  if (known !== undefined) return known;
  const made = createOnFile(incidents);
  versions.set(incidents, made);
  return made;
}

/** After every day there is. */
const LAST_DAY = '9999-12-31';

/** The years that an incident has days in. */
function yearsOf({ date: { start, end = start } }: Incident): readonly string[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, more) => String(first + more));
}

/** Positions by key, each list in the order of the file. */
function positionsBy(
  incidents: readonly Incident[],
  keysOf: (incident: Incident) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [position, incident] of incidents.entries()) {
    for (const key of new Set(keysOf(incident))) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [position]);
      else list.push(position);
    }
  }
  return index;
}

/** Worked out when it is first needed. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function createOnFile(incidents: readonly Incident[]): OnFile {
  const positions = new Map(incidents.map(({ id }, position) => [id, position]));
  const at = (id: string): number => positions.get(id) ?? -1;
  const inOrder = (found: Iterable<number>): readonly Incident[] =>
    [...new Set(found)].sort((a, b) => a - b).flatMap((position) => incidents[position] ?? []);
  const countries = lazily(() => positionsBy(incidents, ({ place }) => [place.country]));
  const groups = lazily(() =>
    positionsBy(incidents, ({ attributions }) => attributions.flatMap((one) => one.groups)),
  );
  const years = lazily(() => positionsBy(incidents, yearsOf));
  const under = (
    index: ReadonlyMap<string, readonly number[]>,
    keys: readonly string[],
  ): readonly Incident[] => {
    const [only, more] = keys;
    // Positions under one key are in order already.
    return only !== undefined && more === undefined
      ? (index.get(only) ?? []).flatMap((position) => incidents[position] ?? [])
      : inOrder(keys.flatMap((key) => index.get(key) ?? []));
  };
  return {
    inCountries: (codes) => under(countries(), codes),
    naming: (ids) => under(groups(), ids),
    inYears: ({ from = '', to = LAST_DAY }) => {
      const index = years();
      const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
      return under(
        index,
        [...index.keys()].filter((year) => year >= first && year <= last),
      );
    },
    newest: incidents.reduce((latest, { date }) => (date.start > latest ? date.start : latest), ''),
    get: (id) => incidents[at(id)],
    pick: (ids) => inOrder(Array.from(ids, at).filter((position) => position >= 0)),
  };
}

/** Ids of new entries: `country-date-place`, told apart by a number where the same place was hit twice that day. */
import { fold } from '../incidents/fold.js';
import type { Incident } from '../incidents/schema.js';
import type { CountryCode } from '../incidents/vocabulary.js';

/** Fixed for good, since ids hold them; not the countries' labels, which may change. */
const COUNTRY_SLUGS: Readonly<Record<CountryCode, string>> = {
  ML: 'mali',
  BF: 'burkina-faso',
  NE: 'niger',
  BJ: 'benin',
  TG: 'togo',
  CI: 'cote-divoire',
};

const LONGEST_PLACE = 40;

function placeSlug(name: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9 ]+/g, '')
    .split(' ')
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_PLACE) break;
    slug = longer;
  }
  // A name in another script alone leaves nothing to write.
  return slug === '' ? 'place' : slug;
}

/** An id that `taken` does not know: `mali-2019-11-01-in-delimane`, `…-2`, `…-3`. */
export function newIncidentId(
  { place, date }: Pick<Incident, 'place' | 'date'>,
  taken: (id: string) => boolean,
): string {
  const base = `${COUNTRY_SLUGS[place.country]}-${date.start}-${placeSlug(place.name)}`;
  let id = base;
  for (let n = 2; taken(id); n += 1) id = `${base}-${n}`;
  return id;
}

/** The next free `r1`, `r2` … or `a1`, `a2` … of an incident. */
export function nextRowId(letter: 'r' | 'a', rows: readonly { readonly id: string }[]): string {
  const highest = rows.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
  return `${letter}${highest + 1}`;
}

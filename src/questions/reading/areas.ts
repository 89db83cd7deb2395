/** Parts of countries and regions: names made of ordinary words, which the vocabulary alone cannot tell. */
import { fold } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { AREAS } from '../lexicon/gazetteer.js';
import { holds, range } from '../stretch.js';
import type { Token } from '../tokens.js';
import type { Cues } from './cues.js';
import type { CountryReading, Mention, PlaceReading } from './types.js';

const LONGEST_AREA = 5;

/** Parts of countries ("northern Mali", « centre du Mali »), outside the positions that are used. */
export function findAreas(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
): readonly PlaceReading[] {
  const found: PlaceReading[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    // "Centre-Nord (Burkina)" is a region's own name, not the north of Burkina.
    if (/^[-–]$/.test(tokens[start]?.before ?? '')) continue;
    for (let length = Math.min(LONGEST_AREA, tokens.length - start); length > 0; length -= 1) {
      const end = start + length;
      if (range(start, end).some((at) => used.has(at))) continue;
      const words = tokens.slice(start, end);
      const phrase = words.map(({ folded }) => folded).join(' ');
      const area = AREAS.find(({ forms }) => forms.includes(phrase));
      if (area === undefined) continue;
      const text = words.map((word) => word.text).join(' ');
      found.push(regionNamed(text, { start, end, keys: area.regions }));
      start = end - 1;
      break;
    }
  }
  return found;
}

/** Regions whose names are ordinary words ("the Est region", « région Centre »): only beside the word "region". */
export function plainRegions(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  cues: Cues,
  { vocabularies }: Knowledge,
): readonly PlaceReading[] {
  return cues.all('region').flatMap((hit): PlaceReading[] => {
    for (const at of [hit.start - 1, hit.end, hit.end + 1, hit.end + 2]) {
      const token = tokens[at];
      if (token === undefined || mentions.some((mention) => holds(mention, at))) continue;
      const keys = vocabularies.regions
        .filter(({ en, fr }) => [en, fr].some((name) => fold(name) === token.folded))
        .map(({ id }) => id);
      if (keys.length > 0) return [regionNamed(token.text, { start: at, end: at + 1, keys })];
    }
    return [];
  });
}

const regionNamed = (
  text: string,
  { start, end, keys }: Pick<PlaceReading, 'start' | 'end'> & { readonly keys: readonly string[] },
): PlaceReading => ({
  text,
  label: text,
  start,
  end,
  fuzzy: false,
  options: [{ kind: 'region', label: text, keys }],
});

/**
 * The places without those that mean all the data covers ("journalists killed in the Sahel"), unless the
 * region of Burkina Faso is meant.
 */
export function withoutWholeArea(
  places: readonly PlaceReading[],
  countries: readonly CountryReading[],
  cues: Cues,
): readonly PlaceReading[] {
  if (countries.some(({ code }) => code === 'BF')) return places;
  return places.filter(
    ({ text, start, end }) =>
      fold(text) !== 'sahel' ||
      cues.all('region').some((hit) => hit.end >= start - 1 && hit.start <= end),
  );
}

/** Where a question means: which of the readings of each name, and whether several names are one spot. */
import type { Incident } from '../../incidents/schema.js';
import type { FoundPeriod } from '../periods/index.js';
import type { Token } from '../tokens.js';
import type { PlaceOption, PlaceReading, Reading } from '../reading/types.js';
import { runsOf } from './coordinated.js';
import { allOf, anyOf, atAnyReading, atPlace, inPeriod, type Test } from './criteria.js';

/** The road "between Anefis and Gao", « entre Anéfis et Gao ». */
const BETWEEN = new Set(['between', 'entre']);
/** A site in its town: "the Byblos in Sévaré", « le Byblos de Sévaré ». */
const WITHIN = new Set('in at of de du d a au en the le la l'.split(' '));

/**
 * Reads each place name as the first of its kinds that leaves something in the asked period. Several
 * names add up ("Boulkessi and Mondoro"), but a region only narrows a place that lies in it.
 */
export function choosePlaces(
  { places, asked }: Reading,
  set: readonly Incident[],
  periods: readonly FoundPeriod[],
  strict: boolean,
): { readonly places: readonly PlaceOption[]; readonly pointed: boolean } {
  if (places.length === 0) return { places: [], pointed: false };
  const tests = periods.map((period) => inPeriod(period));
  const inTime = tests.length === 0 ? set : set.filter(anyOf(tests));
  const chosen = places.flatMap((place): PlaceOption[] => {
    const fits =
      (incidents: readonly Incident[]) =>
      (option: PlaceOption): boolean =>
        incidents.some(atPlace(option));
    const { options } = place;
    // In a list a town is the town; what was hit beside it comes in only for a single event.
    const usable =
      strict || asked.plural
        ? options.filter(({ kind }) => kind !== 'alsoHit' || options.length === 1)
        : options;
    const option = usable.find(fits(inTime)) ?? usable.find(fits(set)) ?? options[0];
    return option === undefined ? [] : [option];
  });
  const points = chosen.filter(({ kind }) => kind !== 'region');
  const narrow = points.length > 0 && points.length < chosen.length ? points : chosen;
  return { places: narrow, pointed: points.length > 0 };
}

/**
 * Names that mean one spot, as a test for what has to do with all of them: a road between two towns, a
 * site in its town. Undefined where each name stands for itself ("Boulkessi and Mondoro").
 */
export function oneSpot({ places, tokens }: Reading, strict: boolean): Test | undefined {
  const spots = runsOf(places, (last, place) => isOneSpot(last, place, tokens, strict));
  if (spots.every(({ length }) => length === 1)) return undefined;
  return anyOf(spots.map((names) => allOf(names.map(atAnyReading))));
}

function isOneSpot(
  last: PlaceReading,
  place: PlaceReading,
  tokens: readonly Token[],
  strict: boolean,
): boolean {
  const gap = tokens.slice(last.end, place.start).map(({ folded }) => folded);
  const between = tokens[place.start]?.before ?? '';
  const dash = /^[-–]$/.test(between);
  // "Super Camp Timbuktu"; in a list "Gao Kidal" are two towns.
  const bare = between === '' && !strict;
  return (
    (gap.length === 0 && (dash || bare)) ||
    (gap.length > 0 && gap.every((word) => WITHIN.has(word))) ||
    BETWEEN.has(tokens[last.start - 1]?.folded ?? '')
  );
}

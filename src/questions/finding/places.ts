/** Where a question means: which of the readings of each name, and whether several names are one spot. */
import type { Incident } from '../../incidents/schema.js';
import type { FoundPeriod } from '../periods/index.js';
import type { PlaceOption, PlaceReading, Reading } from '../reading/types.js';
import { atPlace, inPeriod, type Test } from './criteria.js';

/** The road "between Anefis and Gao", « entre Anéfis et Gao ». */
const BETWEEN = new Set(['between', 'entre']);
/** A site in its town: "the Byblos in Sévaré", « le Byblos de Sévaré ». */
const WITHIN = new Set('in at of de du d a au en the le la l'.split(' '));
/** « Autour de Ménaka »: the region where it has the name of its town. */
const AROUND = new Set('around surrounding autour alentours environs'.split(' '));
const AROUND_REACH = 3;

/**
 * Reads each place name as the first of its kinds that leaves something in the asked period. Several
 * names add up ("Boulkessi and Mondoro"), but a region only narrows a place that lies in it.
 */
export function choosePlaces(
  reading: Reading,
  set: readonly Incident[],
  periods: readonly FoundPeriod[],
  strict: boolean,
): { readonly places: readonly PlaceOption[]; readonly pointed: boolean } {
  const { places, asked } = reading;
  if (places.length === 0) return { places: [], pointed: false };
  const tests = periods.map((period) => inPeriod(period));
  const inTime =
    tests.length === 0 ? set : set.filter((incident) => tests.some((test) => test(incident)));
  const chosen = places.flatMap((place): PlaceOption[] => {
    const fits =
      (incidents: readonly Incident[]) =>
      (option: PlaceOption): boolean =>
        incidents.some(atPlace(option));
    const options = optionsOf(place, reading);
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

/** The kinds of place a name may be, best first. */
function optionsOf({ options, start }: PlaceReading, { tokens }: Reading): readonly PlaceOption[] {
  const around = tokens
    .slice(Math.max(0, start - AROUND_REACH), start)
    .some(({ folded }) => AROUND.has(folded));
  return around
    ? options.toSorted((a, b) => Number(b.kind === 'region') - Number(a.kind === 'region'))
    : options;
}

/**
 * Two names that mean one spot, as a test for what has to do with both: a road between two towns, a site
 * in its town. Undefined where each name stands for itself ("Boulkessi and Mondoro").
 */
export function oneSpot({ places, tokens }: Reading, strict: boolean): Test | undefined {
  if (places.length < 2) return undefined;
  const inOrder = places.toSorted((a, b) => a.start - b.start);
  const joined = inOrder.slice(1).every((place, index) => {
    const last = inOrder[index];
    if (last === undefined) return false;
    const gap = tokens.slice(last.end, place.start).map(({ folded }) => folded);
    const between = tokens[place.start]?.before ?? '';
    const dash = /^[-–]$/.test(between);
    // "Super Camp Timbuktu"; in a list "Gao Kidal" are two towns.
    const bare = between === '';
    return (
      (gap.length === 0 && (dash || (!strict && bare))) ||
      (gap.length > 0 && gap.every((word) => WITHIN.has(word))) ||
      BETWEEN.has(tokens[last.start - 1]?.folded ?? '')
    );
  });
  if (!joined) return undefined;
  const tests = inOrder.map(({ options }) => options.map(atPlace));
  return (incident) => tests.every((readings) => readings.some((test) => test(incident)));
}

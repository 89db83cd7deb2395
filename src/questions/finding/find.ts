/** Finds the incidents a reading is about: what must hold, what helps to choose, and what failed. */
import type { Knowledge } from '../../incidents/knowledge.js';
import { createMatcher } from '../../incidents/matcher.js';
import { onFileOf } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import type { CountryCode } from '../../incidents/vocabulary.js';
import type { Reading } from '../reading/types.js';
import { Candidates } from './candidates.js';
import { coordinatedGroups } from './coordinated.js';
import { allOf, anyOf, atPlace, byGroup, type Test } from './criteria.js';
import { demandedRuns, demandOf } from './demands.js';
import { exclusionTests } from './limits.js';
import { choosePlaces, oneSpot } from './places.js';
import { keepTime } from './time.js';
import type { Failure, FindOptions, FindParts, Found } from './types.js';
import { byWords, isBare, keepWords, pointByWords, widened } from './words.js';

/**
 * The incidents a reading is about. Demands one thing after another, where, when, who and what; the
 * first that leaves nothing is the reason given.
 */
export function find(reading: Reading, parts: FindParts, options: FindOptions): Found {
  if (reading.outside.length > 0) return nothing('outside');
  const { knowledge, index } = parts;
  const { strict } = options;
  const all = parts.all();
  const left = new Candidates(startOf(reading, parts));

  keepCountries(left, reading, all);
  const { places, pointed } = keepPlaces(left, reading, strict);
  const anyTime = left.incidents;
  const anyYear = keepTime(left, reading, options, all);
  for (const test of exclusionTests(reading, knowledge))
    left.keep((incident) => !test(incident), 'term');
  if (!strict && places.length > 0) left.replace(widened(left.incidents, reading, parts));
  const named = !strict && pointByWords(left, reading, index);
  const placed = left.incidents.length > 0 ? left.incidents : anyTime;

  keepGroups(left, reading, options, { all, knowledge });
  if (strict) keepTerms(left, reading, knowledge);
  const unmatched = strict ? keepWords(left, reading, index) : [];
  if (!strict && isBare(reading)) left.take(byWords(reading, index, left.incidents), 'words');

  const { incidents, failed } = left;
  return {
    incidents,
    placed: failed === 'country' ? [] : placed,
    places,
    pointed: pointed || named,
    unmatched,
    ...(anyYear && incidents.length > 0 && { anyYear }),
    ...(failed !== undefined && { failed }),
  };
}

const nothing = (failed: Failure): Found => ({
  incidents: [],
  failed,
  placed: [],
  places: [],
  pointed: false,
  unmatched: [],
});

/** What a question about places can be about at all: all that follows looks at these alone. */
function startOf({ places }: Reading, { index, all }: FindParts): readonly Incident[] {
  if (places.length === 0) return all();
  return onFileOf(all()).pick(index.candidates(places.flatMap(({ options }) => options)));
}

function keepCountries(left: Candidates, reading: Reading, all: readonly Incident[]): void {
  const homes = homeCountries(reading);
  if (homes.length === 0) return;
  const atHome = onFileOf(all).inCountries(homes);
  // Where nothing lies at the place in that country, the country itself may still have incidents.
  if (left.incidents === all || atHome.length === 0) left.take(atHome, 'country');
  else left.keep(({ place }) => homes.includes(place.country), 'place');
}

/** Countries as places. A nationality ("Malian soldiers") says whose people they are, not where, once a place is named. */
function homeCountries({ countries, places, terms }: Reading): readonly CountryCode[] {
  const plain = countries.filter(({ demonym }) => !demonym);
  if (plain.length > 0) return plain.map(({ code }) => code);
  if (places.length > 0 || terms.some(({ targets }) => targets.includes('peacekeepers'))) return [];
  return countries.map(({ code }) => code);
}

function keepPlaces(
  left: Candidates,
  reading: Reading,
  strict: boolean,
): Pick<Found, 'places' | 'pointed'> {
  const wanted = reading.periods.filter(({ negated }) => !negated);
  const chosen = choosePlaces(reading, left.incidents, wanted, strict);
  const tests = chosen.places.map(atPlace);
  if (tests.length > 0) left.keep(anyOf(tests), 'place');
  const spot = oneSpot(reading, strict);
  if (spot !== undefined) left.prefer(spot);
  if (reading.places.length > 0 && tests.length === 0) left.take([], 'place');
  return chosen;
}

function keepGroups(
  left: Candidates,
  reading: Reading,
  { strict, bases }: FindOptions,
  { all, knowledge }: { readonly all: readonly Incident[]; readonly knowledge: Knowledge },
): void {
  for (const groups of coordinatedGroups(reading)) {
    const tests = groups.map((group) => byGroup(group, bases, knowledge));
    const together: Test = allOf(tests);
    const ids = groups.flatMap((group) => group.ids.flatMap((id) => knowledge.withDescendants(id)));
    if (left.incidents === all) left.replace(onFileOf(all).naming(ids));
    // Of one event "AQIM / Al-Mourabitoun" are two names; of several each has its own.
    const both = !strict && left.incidents.some(together);
    left.keep(both ? together : anyOf(tests), 'group');
  }
  if (strict && reading.groups.length === 0 && bases.length > 0)
    left.keep(createMatcher(knowledge, { bases }), 'group');
}

function keepTerms(left: Candidates, reading: Reading, knowledge: Knowledge): void {
  for (const terms of demandedRuns(reading)) {
    const tests = terms.map((term) => demandOf(term, reading, left.incidents, knowledge));
    left.keep(anyOf(tests), 'term');
  }
}

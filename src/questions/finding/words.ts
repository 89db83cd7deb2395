/** Free words: what they point at, and what they narrow down. */
import { onFileOf } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import { wordId } from '../../search/synonyms.js';
import { words as wordsIn } from '../../search/tokens.js';
import type { SearchIndex } from '../../search/types.js';
import type { Reading, WordReading } from '../reading/types.js';
import type { Candidates } from './candidates.js';
import { allOf, byTerm, inPeriod } from './criteria.js';
import { isDemanded } from './demands.js';
import { mayHold, wordWeight } from './facts.js';
import type { FindParts } from './types.js';

/** So many incidents are looked up by words. */
const WORD_CANDIDATES = 40;
/** A place with more incidents than this is searched as it is. */
const WIDENABLE = 300;
/** `wordWeight` of a word that only notes hold. */
const IN_NOTES = 1;

/** Words that stand in texts, without question words that texts hold too. */
const freeWords = ({ words }: Reading): readonly WordReading[] => words.filter(({ weak }) => !weak);

/** Whether a word stands where an incident is told, rather than only in notes. */
const tells = (incident: Incident, id: string): boolean => wordWeight(incident, id) > IN_NOTES;

/** Nothing but words and terms to go by: "two RFI reporters", "the giraffe reserve". */
export const isBare = ({ places, countries, periods, groups }: Reading): boolean =>
  places.length + countries.length + periods.length + groups.length === 0;

/**
 * "AQMI Radisson": words that stand in few texts point at an incident as a place does. Returns whether
 * they do.
 */
export function pointByWords(left: Candidates, reading: Reading, index: SearchIndex): boolean {
  const free = freeWords(reading);
  if (free.length === 0 || reading.places.length > 0 || isBare(reading)) return false;
  const tests = free.map(({ id }) => mayHold(id, index));
  const holding = left.incidents
    .filter(allOf(tests))
    .filter((incident) => free.every(({ id }) => tells(incident, id)));
  if (holding.length > 0) left.replace(holding);
  return holding.length > 0;
}

/** Demands each free word that anything left holds. Returns the wording of the others. */
export function keepWords(
  left: Candidates,
  reading: Reading,
  index: SearchIndex,
): readonly string[] {
  const unmatched: string[] = [];
  for (const { id, text } of freeWords(reading)) {
    const holding = left.incidents.filter(mayHold(id, index));
    const telling = holding.filter((incident) => tells(incident, id));
    const fitting =
      telling.length > 0 ? telling : holding.filter((incident) => wordWeight(incident, id) > 0);
    if (fitting.length > 0) left.replace(fitting);
    else unmatched.push(text);
  }
  return unmatched;
}

/** The incidents of a set that a search for the words and terms brings up. */
export function byWords(
  reading: Reading,
  index: SearchIndex,
  set: readonly Incident[],
): readonly Incident[] {
  const texts = [...freeWords(reading), ...reading.terms].map(({ text }) => text);
  if (texts.length === 0) return set;
  const hits = index.search(texts.join(' '), { limit: WORD_CANDIDATES }).hits;
  const wanted = new Set(hits.map(({ id }) => id));
  return set.filter(({ id }) => wanted.has(id));
}

/**
 * "Emiratis kidnapped near Bamako", « le bateau de Tombouctou »: where nothing at the place itself fits
 * what else is said, incidents whose texts name the place are looked at too, and taken if they fit better.
 */
export function widened(
  set: readonly Incident[],
  reading: Reading,
  { knowledge, index, all }: FindParts,
): readonly Incident[] {
  const terms = reading.terms.filter(isDemanded);
  const words = freeWords(reading);
  if (terms.length + words.length === 0 || set.length > WIDENABLE) return set;
  const tests = terms.map((term) => byTerm(term, knowledge));
  const fit = (incident: Incident): number =>
    tests.filter((readings) => readings.some((test) => test(incident))).length +
    words.filter(({ id }) => tells(incident, id)).length;
  const best = Math.max(0, ...set.map(fit));
  if (best === terms.length + words.length) return set;
  const looked = [...terms, ...words, ...reading.places].map(({ text }) => text).join(' ');
  const around = index.search(looked, { limit: WORD_CANDIDATES }).hits.map(({ id }) => id);
  const known = new Set(set);
  const periods = reading.periods.filter(({ negated }) => !negated);
  const better = onFileOf(all())
    .pick(around)
    .filter(
      (incident) =>
        !known.has(incident) &&
        fit(incident) > best &&
        namesPlaces(incident, reading) &&
        (periods.length === 0 || periods.some((period) => inPeriod(period)(incident))),
    );
  return better.length === 0 ? set : better;
}

const namesPlaces = (incident: Incident, { places }: Reading): boolean =>
  places.every(({ text }) => wordsIn(text).every((word) => tells(incident, wordId(word))));

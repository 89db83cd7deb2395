/** Finds the incidents a reading is about: what must hold, what helps to choose, and what failed. */
import type { Knowledge } from '../../incidents/knowledge.js';
import { createMatcher } from '../../incidents/matcher.js';
import { onFileOf } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import type { Basis, CountryCode } from '../../incidents/vocabulary.js';
import { wordId } from '../../search/synonyms.js';
import { words as wordsIn } from '../../search/tokens.js';
import type { SearchIndex } from '../../search/types.js';
import { readPeriods, type FoundPeriod } from '../periods/index.js';
import { tokenize } from '../tokens.js';
import type { PlaceOption, Reading, TermReading } from '../reading/types.js';
import { coordinatedGroups, coordinatedTerms } from './coordinated.js';
import { atPlace, beginsIn, byGroup, byTerm, inPeriod, inSeason, type Test } from './criteria.js';
import { mayHold, wordWeight } from './facts.js';
import { choosePlaces, oneSpot } from './places.js';
import { exclusionTests } from './limits.js';

export interface FindParts {
  readonly knowledge: Knowledge;
  readonly index: SearchIndex;
  readonly all: () => readonly Incident[];
}

/** Why nothing was found, first reason that emptied the set. */
export type Failure = 'period' | 'country' | 'place' | 'group' | 'term' | 'outside' | 'words';

export interface Found {
  /** Incidents that fulfil everything demanded. */
  readonly incidents: readonly Incident[];
  readonly failed?: Failure;
  /** Incidents at the asked place and time, whatever else was asked: for corrections and near misses. */
  readonly placed: readonly Incident[];
  /** How the place was read in the end. */
  readonly places: readonly PlaceOption[];
  /** The place names one or few events rather than a country or region. */
  readonly pointed: boolean;
  /** Free words that no incident found holds. */
  readonly unmatched: readonly string[];
  /** Days without a year were taken of whatever year: the last one past has nothing. */
  readonly anyYear?: true;
}

export interface FindOptions {
  /** Demand every term and word: lists, counts and rankings. Otherwise they only help to choose. */
  readonly strict: boolean;
  readonly bases: readonly Basis[];
  /** A period from elsewhere (relative to another incident). */
  readonly period?: Pick<FoundPeriod, 'from' | 'to'>;
  /** Only incidents whose day is known fit that period. */
  readonly toTheDay?: boolean;
}

const WORD_CANDIDATES = 40;
/** A day given without its year may be that of a report: days around it are looked at. */
const SEASON_SLACK = 3;
/** A place with more incidents than this is searched as it is. */
const WIDENABLE = 300;

export function find(reading: Reading, parts: FindParts, options: FindOptions): Found {
  const { knowledge } = parts;
  const all = parts.all();
  let set = startOf(reading, parts);
  let failed: Failure | undefined;
  const view = onFileOf(all);
  const take = (next: readonly Incident[], reason: Failure): void => {
    if (next.length === 0) failed ??= reason;
    set = next;
  };
  const keep = (test: Test, reason: Failure): void => {
    take(set.filter(test), reason);
  };

  if (reading.outside.length > 0) return nothing('outside');
  const wanted = reading.periods.filter(({ negated }) => !negated);
  const unwanted = reading.periods.filter(({ negated }) => negated);
  const homes = homeCountries(reading);
  if (homes.length > 0) {
    const atHome = view.inCountries(homes);
    // Where nothing lies at the place in that country, the country itself may still have incidents.
    if (set === all || atHome.length === 0) take(atHome, 'country');
    else keep(({ place }) => homes.includes(place.country), 'place');
  }

  const { places, pointed } = choosePlaces(reading, set, wanted, options.strict);
  const placeTests = places.map(atPlace);
  if (placeTests.length > 0) keep(anyOf(placeTests), 'place');
  const spot = oneSpot(reading, options.strict);
  if (spot !== undefined && set.some(spot)) set = set.filter(spot);
  if (reading.places.length > 0 && places.length === 0) keep(() => false, 'place');
  const anyTime = set;
  let anyYear = false;
  if (wanted.length > 0) {
    const tests = wanted.map((period) => inPeriod(period));
    const anyDay = set;
    const [period, more] = wanted;
    const near = set === all && period !== undefined && !more ? view.inYears(period) : set;
    const dated = near.filter(anyOf(tests));
    // "The July one": a month without its year means any July where the last one has nothing.
    const guessed = wanted.every(({ assumption }) => assumption === 'past-year');
    const inAnyYear = (slack: number): readonly Incident[] =>
      set.filter(anyOf(wanted.map((period) => inSeason(period, slack))));
    const season = dated.length === 0 && guessed ? inAnyYear(0) : dated;
    anyYear = guessed && dated.length === 0;
    const within = season.length === 0 && guessed ? inAnyYear(SEASON_SLACK) : season;
    // A day names when it began; an incident that merely lasted into it gives way.
    const begun = within.filter(anyOf(wanted.map(beginsIn)));
    set = begun.length > 0 ? begun : within;
    if (set.length === 0) set = claimedWithin(anyDay, wanted, reading);
    if (set.length === 0) set = reportedWithin(anyDay, wanted, reading);
    if (set.length === 0) failed ??= 'period';
  }
  if (options.period !== undefined) {
    const begun = beginsIn(options.period);
    const exact = options.toTheDay === true;
    keep((incident) => begun(incident) && (!exact || incident.date.precision === 'day'), 'period');
  }
  if (unwanted.length > 0) {
    const out = anyOf(
      unwanted.map((period) =>
        period.assumption === 'past-year' ? inSeason(period) : beginsIn(period),
      ),
    );
    keep((incident) => !out(incident), 'period');
  }
  for (const test of exclusionTests(reading, knowledge))
    keep((incident) => !test(incident), 'term');
  if (!options.strict && placeTests.length > 0) set = widened(set, reading, parts);
  const free = reading.words.filter(({ weak }) => !weak);
  let named = false;
  if (!options.strict && free.length > 0 && reading.places.length === 0 && !isBare(reading)) {
    // "AQMI Radisson": words that stand in few texts point at an incident as a place does.
    const tests = free.map(({ id }) => mayHold(id, parts.index));
    const holding = set
      .filter((incident) => tests.every((test) => test(incident)))
      .filter((incident) => free.every(({ id }) => wordWeight(incident, id) > 1));
    named = holding.length > 0;
    if (named) set = holding;
  }
  const placed = set.length > 0 ? set : anyTime;
  for (const groups of coordinatedGroups(reading)) {
    const tests = groups.map((group) => byGroup(group, options.bases, knowledge));
    const together: Test = (incident) => tests.every((test) => test(incident));
    const ids = groups.flatMap((group) => group.ids.flatMap((id) => knowledge.withDescendants(id)));
    if (set === all) set = view.naming(ids);
    // Of one event "AQIM / Al-Mourabitoun" are two names; of several each has its own.
    keep(!options.strict && set.some(together) ? together : anyOf(tests), 'group');
  }
  if (options.strict && reading.groups.length === 0 && options.bases.length > 0)
    keep(createMatcher(knowledge, { bases: options.bases }), 'group');
  if (options.strict) {
    for (const terms of demandedRuns(reading)) {
      const tests = terms.map((term) => demandOf(term, reading, set, knowledge));
      keep(anyOf(tests), 'term');
    }
  }
  const unmatched: string[] = [];
  if (options.strict) {
    for (const { id, text } of free) {
      const holding = set.filter(mayHold(id, parts.index));
      const next = holding.filter((incident) => wordWeight(incident, id) > 1);
      const fallback =
        next.length > 0 ? next : holding.filter((incident) => wordWeight(incident, id) > 0);
      if (fallback.length > 0) set = fallback;
      else unmatched.push(text);
    }
  } else if (isBare(reading)) {
    set = byWords(reading, parts, set);
    if (set.length === 0) failed ??= 'words';
  }
  const result: Found = {
    incidents: set,
    placed: failed === 'country' ? [] : placed,
    places,
    pointed: pointed || named,
    unmatched,
    ...(anyYear && set.length > 0 && { anyYear }),
  };
  return failed === undefined ? result : { ...result, failed };
}

/** What a question about places can be about at all: all that follows looks at these alone. */
function startOf({ places }: Reading, { index, all }: FindParts): readonly Incident[] {
  if (places.length === 0) return all();
  return onFileOf(all()).pick(index.candidates(places.flatMap(({ options }) => options)));
}

/**
 * "Emiratis kidnapped near Bamako", « le bateau de Tombouctou »: where nothing at the place itself fits
 * what else is said, incidents whose texts name the place are looked at too, and taken if they fit better.
 */
function widened(
  set: readonly Incident[],
  reading: Reading,
  { knowledge, index, all }: FindParts,
): readonly Incident[] {
  const terms = reading.terms.filter(isDemanded);
  const words = reading.words.filter(({ weak }) => !weak);
  if (terms.length + words.length === 0 || set.length > WIDENABLE) return set;
  const tests = terms.map((term) => byTerm(term, knowledge));
  const fit = (incident: Incident): number =>
    tests.filter((readings) => readings.some((test) => test(incident))).length +
    words.filter(({ id }) => wordWeight(incident, id) > 1).length;
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
  places.every(({ text }) => wordsIn(text).every((word) => wordWeight(incident, wordId(word)) > 1));

/**
 * "The video of late August 2017": where nothing happened then, incidents that were claimed then, by the
 * claim's date or by what its note says.
 */
function claimedWithin(
  set: readonly Incident[],
  periods: readonly FoundPeriod[],
  { cues, words }: Reading,
): readonly Incident[] {
  const aboutClaims =
    cues.some(({ cue }) => cue === 'claimed' || cue === 'medium') ||
    words.some(({ id }) => CLAIM_WORDS.has(id));
  if (!aboutClaims) return [];
  const told = (note: string | undefined): boolean =>
    note !== undefined &&
    readPeriods(tokenize(note), NO_TODAY).some((one) =>
      periods.some((period) => overlaps(one, period)),
    );
  return set.filter(({ attributions }) =>
    attributions.some(
      ({ basis, date, note }) =>
        basis === 'claimed' &&
        (date === undefined
          ? told(note)
          : periods.some((period) => overlaps({ from: date, to: date }, period))),
    ),
  );
}
/** "The UN briefing of 4 November 2019": the day of what was said, not of the incident. */
function reportedWithin(
  set: readonly Incident[],
  periods: readonly FoundPeriod[],
  { tokens }: Reading,
): readonly Incident[] {
  const told = periods.filter(({ start }) =>
    tokens
      .slice(Math.max(0, start - REPORT_REACH), start)
      .some(({ folded }) => REPORT_WORDS.has(folded)),
  );
  if (told.length === 0) return [];
  return set.filter(({ reports, attributions }) =>
    [
      ...reports.flatMap(({ published, statedOn }) => [published, statedOn]),
      ...attributions.map(({ date }) => date),
    ].some(
      (day) => day !== undefined && told.some((period) => overlaps({ from: day, to: day }, period)),
    ),
  );
}
const REPORT_REACH = 2;
const REPORT_WORDS = new Set(
  'briefing statement communique report article bulletin release letter dispatch tweet speech press presse rapport depeche point declaration note'.split(
    ' ',
  ),
);
const CLAIM_WORDS: ReadonlySet<string> = new Set(
  ['video', 'photo', 'audio', 'statement', 'communique'].map(wordId),
);
/** Notes name whole dates; nothing in them is counted from a today. */
const NO_TODAY = new Date(0);
type Days = Pick<FoundPeriod, 'from' | 'to'>;
const overlaps = (a: Days, b: Days): boolean =>
  a.from !== undefined &&
  a.to !== undefined &&
  (b.to === undefined || a.from <= b.to) &&
  (b.from === undefined || a.to >= b.from);

const anyOf =
  (tests: readonly Test[]): Test =>
  (incident) =>
    tests.some((test) => test(incident));

const nothing = (failed: Failure): Found => ({
  incidents: [],
  failed,
  placed: [],
  places: [],
  pointed: false,
  unmatched: [],
});

/** Countries as places. A nationality ("Malian soldiers") says whose people they are, not where, once a place is named. */
function homeCountries({ countries, places, terms }: Reading): readonly CountryCode[] {
  const plain = countries.filter(({ demonym }) => !demonym);
  if (plain.length > 0) return plain.map(({ code }) => code);
  if (places.length > 0 || terms.some(({ targets }) => targets.includes('peacekeepers'))) return [];
  return countries.map(({ code }) => code);
}

/** Nothing but words and terms to go by: "two RFI reporters", "the giraffe reserve". */
const isBare = ({ places, countries, periods, groups }: Reading): boolean =>
  places.length + countries.length + periods.length + groups.length === 0;

function byWords(
  reading: Reading,
  { index }: FindParts,
  set: readonly Incident[],
): readonly Incident[] {
  const texts = [...reading.words.filter(({ weak }) => !weak), ...reading.terms].map(
    ({ text }) => text,
  );
  if (texts.length === 0) return set;
  const hits = index.search(texts.join(' '), { limit: WORD_CANDIDATES }).hits;
  const wanted = new Set(hits.map(({ id }) => id));
  return set.filter(({ id }) => wanted.has(id));
}

/**
 * "Car bombs", "mortar attacks": a kind of incident or what it was done with; "hostages": abductions, or
 * whoever counts hostages. Of other kinds the first that fits.
 */
function demandOf(
  term: TermReading,
  { asked }: Reading,
  set: readonly Incident[],
  knowledge: Knowledge,
): Test {
  const { types, weapons, parties } = term;
  const [measure] = asked.measures;
  const others = [
    ...(weapons.length > 0 ? [createMatcher(knowledge, { weapons })] : []),
    ...(measure !== undefined && parties.length > 0
      ? // Whoever was captured was a hostage, however the source calls them.
        [createMatcher(knowledge, measure === 'captured' ? { measure } : { measure, parties })]
      : []),
  ];
  return types.length > 0 && others.length > 0
    ? anyOf([createMatcher(knowledge, { types }), ...others])
    : firstFitting(byTerm(term, knowledge), set);
}

const firstFitting = (tests: readonly Test[], set: readonly Incident[]): Test =>
  tests.find((test) => set.some(test)) ?? (() => false);

/** What must hold of the incidents, rather than say whose dead are counted. */
const demandedTerms = ({ terms, asked }: Reading): readonly TermReading[] =>
  terms.filter(
    (term) =>
      isDemanded(term) &&
      !(asked.measures.length > 0 && term.parties.length > 0 && namesNothingElse(term)),
  );

/** "Ambushes and raids": a general word counts where it is joined to a kind of incident. */
const demandedRuns = (reading: Reading): readonly (readonly TermReading[])[] => {
  const demanded = demandedTerms(reading);
  const loose = reading.terms.filter(
    ({ loose: general, voice, types }) => general && !voice && types.length > 0,
  );
  return coordinatedTerms([...demanded, ...loose], reading).filter((run) =>
    run.some((term) => demanded.includes(term)),
  );
};

const namesNothingElse = ({ types, targets, weapons }: TermReading): boolean =>
  types.length + targets.length + weapons.length === 0;

/** "Terrorists" and "people" say nothing about which incident is meant. */
const isDemanded = ({ types, targets, weapons, parties, loose, voice }: TermReading): boolean =>
  !loose &&
  !voice &&
  (types.length + targets.length + weapons.length > 0 ||
    parties.some((id) => !['attackers', 'people', 'all', 'suspects'].includes(id)));

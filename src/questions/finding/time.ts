/** When: incidents in the asked periods, or claimed or reported then where nothing happened. */
import { onFileOf } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import { wordId } from '../../search/synonyms.js';
import { readPeriods, type FoundPeriod } from '../periods/index.js';
import type { Reading } from '../reading/types.js';
import { tokenize } from '../tokens.js';
import type { Candidates } from './candidates.js';
import { anyOf, beginsIn, inPeriod, inSeason } from './criteria.js';
import type { FindOptions } from './types.js';

/** A day given without its year may be that of a report: days around it are looked at. */
const SEASON_SLACK = 3;

/**
 * Keeps what lies in the asked periods and outside those left out. Returns whether days without a year
 * were taken of whatever year.
 *
 * @param all everything on file, to look a single period up quickly
 */
export function keepTime(
  left: Candidates,
  reading: Reading,
  { period, toTheDay }: Pick<FindOptions, 'period' | 'toTheDay'>,
  all: readonly Incident[],
): boolean {
  const wanted = reading.periods.filter(({ negated }) => !negated);
  const unwanted = reading.periods.filter(({ negated }) => negated);
  let anyYear = false;
  if (wanted.length > 0) {
    const anyTime = left.incidents;
    const timed = inAskedTime(anyTime, wanted, all);
    anyYear = timed.anyYear;
    const ways = [
      () => timed.incidents,
      () => claimedWithin(anyTime, wanted, reading),
      () => reportedWithin(anyTime, wanted, reading),
    ];
    left.take(firstWithAny(ways), 'period');
  }
  if (period !== undefined) {
    const begun = beginsIn(period);
    left.keep(
      (incident) => begun(incident) && (toTheDay !== true || incident.date.precision === 'day'),
      'period',
    );
  }
  if (unwanted.length > 0) {
    const out = anyOf(
      unwanted.map((one) => (one.assumption === 'past-year' ? inSeason(one) : beginsIn(one))),
    );
    left.keep((incident) => !out(incident), 'period');
  }
  return anyYear;
}

function firstWithAny(ways: readonly (() => readonly Incident[])[]): readonly Incident[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** "The July one": a month without its year means any July where the last one has nothing. */
function inAskedTime(
  set: readonly Incident[],
  wanted: readonly FoundPeriod[],
  all: readonly Incident[],
): { readonly incidents: readonly Incident[]; readonly anyYear: boolean } {
  const [period, more] = wanted;
  const near = set === all && period !== undefined && !more ? onFileOf(all).inYears(period) : set;
  const dated = near.filter(anyOf(wanted.map(inPeriod)));
  const guessed = wanted.every(({ assumption }) => assumption === 'past-year');
  const anyYear = guessed && dated.length === 0;
  const inAnyYear = (slack: number): readonly Incident[] =>
    set.filter(anyOf(wanted.map((one) => inSeason(one, slack))));
  const within = anyYear
    ? firstWithAny([() => inAnyYear(0), () => inAnyYear(SEASON_SLACK)])
    : dated;
  // A day names when it began; an incident that merely lasted into it gives way.
  const begun = within.filter(anyOf(wanted.map(beginsIn)));
  return { incidents: begun.length > 0 ? begun : within, anyYear };
}

/** Words for a claim, beside its cues. */
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

/** A report is named this near before its day. */
const REPORT_REACH = 2;
const REPORT_WORDS = new Set(
  'briefing statement communique report article bulletin release letter dispatch tweet speech press presse rapport depeche point declaration note'.split(
    ' ',
  ),
);

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

/** Claims beside official figures: when, how late, how far apart, and what is still unclaimed. */
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { highEdge } from '../incidents/bounds.js';
import {
  claimRecord,
  compareClaim,
  silencesBetween,
  type Silence,
  summariseClaims,
  type ClaimRecord,
} from '../incidents/claims.js';
import { claimsOf } from '../incidents/attribution.js';
import { agreementOf } from '../incidents/figures.js';
import type { Filters } from '../incidents/filters.js';
import { createMatcher } from '../incidents/matcher.js';
import type { Incident } from '../incidents/schema.js';
import type { Answer, Line, Section } from './answer.js';
import { attributionLines } from './attribution-lines.js';
import type { AnswerContext } from './context.js';
import { figureLines } from './figure-lines.js';
import { filterWords } from './filter-words.js';
import { freshnessLine } from './incident-card.js';
import { nameLine } from './incident-names.js';
import { createLedger, type Ledger } from './ledger.js';
import { line, quiet, strong } from './spans.js';

/** Shorter stretches are the ordinary rhythm of statements. */
const MIN_SILENCE_DAYS = 30;
const MAX_SILENCES = 5;
/** More entries than this nobody turns pages through; the summary speaks of all of them. */
const MAX_ENTRIES = 200;

/** "Claim above the official figure by 17 or more". */
function comparisonLine(incident: Incident, { knowledge, format, summary }: AnswerContext): Line {
  const compared = compareClaim(incident, knowledge);
  if (compared === undefined) return [];
  const { claimed, official, result } = compared;
  const apart = Math.abs(highEdge(claimed) - highEdge(official));
  const open = result === 'above' ? claimed.max === null : official.max === null;
  return line(summary.claims.comparison[result](summary.claims.apart(format.number(apart), open)));
}

/** Whether the sources on file agree on killed and wounded. */
function agreementLine(incident: Incident, { knowledge, words, summary }: AnswerContext): Line {
  const parts = (['killed', 'wounded'] as const).flatMap((measure) => {
    const state = agreementOf(incident, { measure }, knowledge);
    return state === 'none'
      ? []
      : [summary.claims.others(words.measureHeadings[measure], words.agreement[state])];
  });
  return [quiet(parts.join(' · '))];
}

function claimSection(incident: Incident, ledger: Ledger, context: AnswerContext): Section {
  const { format, summary, now } = context;
  const days = differenceInCalendarDays(now, parseISO(incident.date.end ?? incident.date.start));
  const claimed = claimsOf(incident).length > 0;
  const figures = figureLines(
    incident,
    { brief: true, voices: ['claimed', 'official', 'un', 'foreign'] },
    ledger,
    context,
  );
  return {
    heading: nameLine(incident, context),
    lines: [
      ...attributionLines(incident, ledger, context),
      ...(claimed ? [] : [line(summary.claims.since(format.days(days)))]),
      ...figures,
      comparisonLine(incident, context),
      agreementLine(incident, context),
    ].filter((spans) => spans.some(({ text }) => text !== '')),
    incident: incident.id,
  };
}

function summaryLines(
  records: readonly ClaimRecord[],
  incidents: number,
  { format, summary }: AnswerContext,
): readonly Line[] {
  const { claimed, medianDelay, withDelay, compared } = summariseClaims(records, incidents);
  const comparable = compared.above + compared.equal + compared.below;
  const words = summary.claims;
  return [
    line(words.claimed(format.number(claimed), format.number(incidents))),
    ...(medianDelay === undefined
      ? []
      : [line(words.delay(format.days(medianDelay), format.number(withDelay)))]),
    ...(comparable === 0
      ? []
      : [
          line(
            words.compared(
              format.number(compared.above),
              format.number(compared.equal),
              format.number(compared.below),
            ),
          ),
        ]),
    ...(claimed === comparable
      ? []
      : [[quiet(words.notCompared(format.number(claimed - comparable)))]]),
  ];
}

/** One silence, with what an undated claim leaves open. */
export function silenceLine(
  { from, to, days, undated }: Silence,
  { format, summary: { claims: words } }: AnswerContext,
): Line {
  const open =
    undated === 0 ? '' : ` (${words.undated(format.counted(undated, words.undatedClaims))})`;
  return line(words.silence(format.date(from), format.date(to), format.days(days)) + open);
}

/** The longest silences of a group. */
export const silenceLines = (
  records: readonly ClaimRecord[],
  context: AnswerContext,
): readonly Line[] =>
  silencesBetween(records)
    .filter(({ days }) => days >= MIN_SILENCE_DAYS)
    .slice(0, MAX_SILENCES)
    .map((silence) => silenceLine(silence, context));

/**
 * The claims among the incidents that pass the filters; with a `status`, the incidents of that status.
 * The summary always speaks of all incidents that pass the other filters.
 */
export function claimsAnswer(filters: Filters, context: AnswerContext): Answer {
  const { knowledge, onFile, format, summary, words } = context;
  const { status = ['claimed'] as const, ...others } = filters;
  const base = onFile.filter(createMatcher(knowledge, others));
  const listed = onFile
    .filter(createMatcher(knowledge, { ...others, status }))
    .toSorted((a, b) => b.date.start.localeCompare(a.date.start));
  const records = base.flatMap((one) => claimRecord(one, knowledge, filters.groups) ?? []);
  const ledger = createLedger(context);
  const entries = listed.slice(0, MAX_ENTRIES).map((one) => claimSection(one, ledger, context));
  // Silence is a group's: mixed claims of several would only tell how often somebody claims something.
  const silences = filters.groups?.length === 1 ? silenceLines(records, context) : [];
  const found = base.length > 0;
  return {
    status: found ? 'answered' : 'no_match',
    title: [strong(summary.claims.title(filterWords(filters, context)))],
    lead: found ? summaryLines(records, base.length, context) : [line(words.list.none)],
    sections: [
      ...(silences.length === 0
        ? []
        : [{ heading: [strong(summary.claims.silences)], lines: silences }]),
      ...entries,
    ],
    notes: [
      ...(listed.length > MAX_ENTRIES
        ? [line(summary.claims.shown(format.number(MAX_ENTRIES), format.number(listed.length)))]
        : []),
      line(`${summary.claims.onFile} ${summary.claims.order}`),
      freshnessLine(context),
    ],
    incidents: listed.map(({ id }) => id),
    suggestions: [],
    count: listed.length,
    ...ledger.stated,
  };
}

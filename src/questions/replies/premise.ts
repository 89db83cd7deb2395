/** Corrects what a question takes for granted: a claim that was not made, a number put in another's mouth. */
import type { Line } from '../../answers/answer.js';
import { shortName } from '../../answers/incident-names.js';
import type { Ledger } from '../../answers/ledger.js';
import { line } from '../../answers/spans.js';
import { claimsOf, denialsOf, isOwnVoice } from '../../incidents/attribution.js';
import { sameHouse } from '../../incidents/group-names.js';
import { voiceOf } from '../../incidents/reports.js';
import type { Figure, Incident, Report } from '../../incidents/schema.js';
import { sourceNameOf } from '../../incidents/texts.js';
import type { SourceType } from '../../incidents/vocabulary.js';
import type { Cue } from '../lexicon/index.js';
import type { GroupReading } from '../reading/types.js';
import type { ReplyContext } from './context.js';

/** What the question says of a group against what is on file; empty where it holds or says nothing. */
export function groupPremise(
  incident: Incident,
  ledger: Ledger,
  context: ReplyContext,
): readonly Line[] {
  const { reading, say, knowledge, format } = context;
  const claimAsked = reading.cues.some(({ cue }) => cue === 'claimed');
  if (reading.groups.length === 0) return statePremise(incident, context);
  return reading.groups.flatMap((group): Line[] => {
    const mine = (ids: readonly string[]): boolean =>
      ids.some((id) => group.ids.some((own) => own === id || sameHouse(own, id, knowledge)));
    const name = meantName(group, incident, context);
    const place = shortName(incident, context);
    const claims = claimsOf(incident);
    if (claimAsked) {
      if (claims.some(({ groups }) => mine(groups))) return [];
      if (denialsOf(incident).some((one) => mine(one.groups) && isOwnVoice(one, knowledge)))
        return [line(say.premise.denied(name, place))];
      const others = [...new Set(claims.map((claim) => ledger.groups(incident, claim)))].filter(
        (other) => other !== '',
      );
      return [
        line(
          others.length === 0
            ? say.premise.notClaimed(name, place)
            : say.premise.claimedByOther(name, place, format.list(others)),
        ),
      ];
    }
    const named = incident.attributions.some(
      ({ groups, basis }) => basis !== 'denied' && mine(groups),
    );
    return named ? [] : [line(say.premise.notNamed(name, place))];
  });
}

/** Between a state and its verb: "the army has claimed", « l'armée a revendiqué ». */
const CLAIM_REACH = 2;

/** "The army claimed Moura": a state is no group by name, and claims nothing in the sense of this data. */
function statePremise(incident: Incident, context: ReplyContext): readonly Line[] {
  const { reading, say } = context;
  const { cues, tokens, asked, numbers } = reading;
  // "The army claimed 20 killed" repeats a toll.
  if (asked.measures.length + numbers.length > 0 || claimsOf(incident).length > 0) return [];
  const speaker = cues.find(
    (state) =>
      (state.cue === 'army' || state.cue === 'government') &&
      cues.some(
        ({ cue, start }) =>
          cue === 'claimed' && start >= state.end && start - state.end <= CLAIM_REACH,
      ),
  );
  if (speaker === undefined) return [];
  const name = tokens
    .slice(speaker.start, speaker.end)
    .map(
      ({ text, before }, at) =>
        (at > 0 && /^[’']$/.test(before) ? before : at > 0 ? ' ' : '') + text,
    )
    .join('');
  return [line(say.premise.notClaimed(name, shortName(incident, context)))];
}
const meantName = (
  { ids, text }: GroupReading,
  { date }: Incident,
  { knowledge, language }: ReplyContext,
): string => {
  const [only, more] = ids;
  return only === undefined || more !== undefined
    ? text
    : knowledge.groupName(only, date.start, language);
};

const SPEAKERS: readonly (readonly [Cue, readonly SourceType[]])[] = [
  ['government', ['government']],
  ['army', ['military', 'government']],
  ['official', ['government', 'military', 'un']],
  ['un', ['un']],
  ['media', ['media']],
  ['witnesses', ['witness']],
  ['ngo', ['ngo']],
];

/** Whether a report is a voice that the question puts the number in; undefined where it names nobody. */
function speakerTest(
  incident: Incident,
  { reading, knowledge }: ReplyContext,
): ((report: Report) => boolean) | undefined {
  const types = SPEAKERS.flatMap(([cue, list]) =>
    reading.cues.some((hit) => hit.cue === cue) ? list : [],
  );
  const country =
    reading.countries.length > 0 && reading.groups.length === 0
      ? (['government', 'military'] as const)
      : [];
  const all = new Set<SourceType>([...types, ...country]);
  const group =
    reading.groups.length > 0 || reading.cues.some(({ cue }) => cue === 'said-by-group');
  if (all.size === 0 && !group) return undefined;
  return (report) =>
    all.has(report.source.type) || (group && voiceOf(incident, report, knowledge) === 'claimed');
}

const states =
  (value: number) =>
  ({ min, max }: Figure): boolean =>
    min === value || max === value || (max === null && min === value + 1);

/** Where a stated number really comes from. The number itself is only repeated from a source. */
export function numberPremise(
  incident: Incident,
  ledger: Ledger,
  context: ReplyContext,
): readonly Line[] {
  const { reading, say, language, format } = context;
  const speaks = speakerTest(incident, context);
  return reading.numbers
    .filter(({ spelled, floor, ceiling }) => !spelled && !floor && !ceiling)
    .flatMap(({ value }): Line[] => {
      const sources = incident.reports.flatMap((report) =>
        report.figures.filter(states(value)).map((figure) => ({ report, figure })),
      );
      const [first] = sources;
      if (first === undefined) return [line(say.premise.numberNowhere)];
      const theirs = sources.find(({ report }) => speaks?.(report) ?? true);
      const { report, figure } = theirs ?? first;
      const text = ledger.figure({ incident, report, figure });
      const source = sourceNameOf(report.source, language);
      return [
        line(
          theirs === undefined
            ? say.premise.numberOfOther(text, source, say.sources[report.source.type])
            : say.premise.numberRight(format.capital(text), source),
        ),
      ];
    });
}

/** "How long was JNIM silent before it claimed Kidal": the claim that ended a silence, and how long it was. */
import type { Answer } from '../../answers/answer.js';
import { silenceLine } from '../../answers/claims-answer.js';
import { shortName } from '../../answers/incident-names.js';
import { line } from '../../answers/spans.js';
import { claimRecords, silencesBetween, type Silence } from '../../incidents/claims.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import type { Incident, Observation } from '../../incidents/schema.js';
import { anyOf, atAnyReading } from '../finding/criteria.js';
import type { Reading } from '../reading/types.js';
import type { ReplyContext } from './context.js';
import { observationLine } from './observation.js';
import { singleReply } from './single.js';

const idsOf = ({ groups }: Reading): readonly string[] => groups.flatMap(({ ids }) => ids);

/**
 * The incident whose claim ended a silence, or opened it ("the last claim before the silence of 2017"),
 * where the question names the claim by its day or its place. Undefined where it names none, or none is on
 * file.
 *
 * @param observations what observers said of it: they tell which of several silences is meant
 */
export function besideSilence(
  reading: Reading,
  onFile: readonly Incident[],
  knowledge: Knowledge,
  observations: readonly Observation[],
): Incident | undefined {
  const { asked, groups, places, periods } = reading;
  if (!asked.intents.includes('silence') || groups.length === 0) return undefined;
  if (places.length + periods.length === 0) return undefined;
  const isHere = anyOf(places.map(atAnyReading));
  const days = periods.filter(({ negated }) => !negated);
  const records = claimRecords(onFile, knowledge, idsOf(reading));
  const within = (date: string | undefined): boolean =>
    days.length === 0 ||
    days.some(
      ({ from = '', to }) => date !== undefined && date >= from && (to === undefined || date <= to),
    );
  const named = records.filter(
    ({ incident, claim }) => within(claim.date) && (places.length === 0 || isHere(incident)),
  );
  const edge = asksBefore(reading) ? 'from' : 'to';
  const told = new Set(observations.flatMap(({ incidents }) => incidents));
  const isTold = (day: string): boolean =>
    records.some(({ incident, claim }) => claim.date === day && told.has(incident.id));
  const claimAt = (silence: Silence): Incident | undefined =>
    named.find(({ claim }) => claim.date === silence[edge])?.incident;
  // The silence observers wrote about; else one that lies in the year asked for; else the longest.
  const weight = (silence: Silence): readonly number[] => [
    Number(isTold(silence.from) && isTold(silence.to)),
    Number(liesIn(silence, within)),
    silence.days,
  ];
  const [best] = silencesBetween(records)
    .filter((silence) => claimAt(silence) !== undefined)
    .toSorted((a, b) => compareArrays(weight(b), weight(a)));
  return best === undefined ? named[0]?.incident : claimAt(best);
}

/** The first difference decides. */
const compareArrays = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

const liesIn = ({ from, to }: Silence, within: (date: string) => boolean): boolean =>
  within(from) && within(to);

/** "Before the silence", « avant son silence ». */
const asksBefore = ({ cues }: Reading): boolean =>
  cues.some(
    ({ cue, end }) =>
      cue === 'before' &&
      cues.some((hit) => hit.cue === 'silence' && hit.start >= end && hit.start - end <= 2),
  );

/** The claim beside the silence, after how long it was by the claims on file and what observers said of it. */
export function silenceReply(
  claimed: Incident,
  observations: readonly Observation[],
  context: ReplyContext,
): Answer {
  const { knowledge, onFile, reading } = context;
  const records = claimRecords(onFile, knowledge, idsOf(reading));
  const ended = records.find(({ incident }) => incident === claimed)?.claim.date;
  const stretch = silencesBetween(records).find(
    ({ from, to }) => ended === (asksBefore(reading) ? from : to),
  );
  const reply = singleReply({ chosen: [claimed], others: [], bySalience: false }, context);
  // "How long": the claim that it was told from belongs to the answer.
  const long =
    !asksBefore(reading) && reading.cues.some(({ cue }) => cue === 'delay' || cue === 'how-many');
  const opened = long
    ? records.filter(({ claim }) => claim.date !== undefined && claim.date === stretch?.from)
    : [];
  return {
    ...reply,
    incidents: [...reply.incidents, ...opened.map(({ incident }) => incident.id)],
    lead: [
      ...(stretch === undefined ? [] : [silenceLine(stretch, context)]),
      ...opened.map(({ incident }) => line(context.say.claimBefore(shortName(incident, context)))),
      ...observations.map((one) => observationLine(one, context)),
      ...reply.lead,
    ],
  };
}

/** Answers from observations: sourced statements about a group or an area rather than about one incident. */
import type { Answer, Line } from '../../answers/answer.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { shortName } from '../../answers/incident-names.js';
import { line, link, plain, strong } from '../../answers/spans.js';
import { joined } from '../../incidents/fold.js';
import type { Observation } from '../../incidents/schema.js';
import { wordId } from '../../search/synonyms.js';
import { isStopWord, words } from '../../search/tokens.js';
import type { Cue } from '../lexicon/index.js';
import type { Reading } from '../reading/types.js';
import { readingNotes, type ReplyContext } from './context.js';

/** Cues of what observations speak of. */
const OBSERVED: readonly Cue[] = ['silence', 'assessment'];

const asksForOne = ({ cues }: Reading): boolean => cues.some(({ cue }) => OBSERVED.includes(cue));

/** Whether what was observed lies in a time that the question names, or it names none. */
const touches = (
  { start, end }: NonNullable<Observation['period']>,
  { periods }: Reading,
): boolean =>
  periods.every(({ negated }) => negated) ||
  periods.some(
    ({ from, to, negated }) =>
      !negated &&
      (to === undefined || start <= to) &&
      (from === undefined || end === undefined || end >= from),
  );

/** How well an observation fits; 0 where it speaks of other groups or times, or of none of the words. */
function fit(
  { groups, place, text, period }: Observation,
  reading: Reading,
  asked: ReadonlySet<string>,
): number {
  if (period !== undefined && !touches(period, reading)) return 0;
  const named = reading.groups.flatMap(({ ids }) => ids);
  if (named.length > 0 && !groups.some((id) => named.includes(id))) return 0;
  const said = new Set(
    [text.en, text.fr, period?.asStated ?? '', place?.name ?? ''].flatMap(words).map(wordId),
  );
  const shared = [...asked].filter((id) => said.has(id)).length;
  const keys = reading.places.flatMap(({ options }) => options.flatMap((option) => option.keys));
  const here = place !== undefined && keys.includes(joined(place.name)) ? 2 : 0;
  return shared === 0 ? 0 : shared + here;
}

/** The observations a question asks for, best first; empty where it asks for none. */
export function observationsFor(
  reading: Reading,
  observations: readonly Observation[],
): readonly Observation[] {
  if (!asksForOne(reading)) return [];
  const asked = new Set(
    reading.tokens
      .map(({ folded }) => folded)
      .filter((word) => !isStopWord(word) && word.length > 2)
      .map(wordId),
  );
  const ranked = observations
    .map((observation) => ({ observation, points: fit(observation, reading, asked) }))
    .filter(({ points }) => points > 1)
    .toSorted((a, b) => b.points - a.points);
  const best = ranked[0]?.points ?? 0;
  return ranked.filter(({ points }) => points === best).map(({ observation }) => observation);
}

/** What an observer said, with the source. */
export function observationLine(
  { text, source }: Observation,
  { language, format }: ReplyContext,
): Line {
  const dated = source.published === undefined ? '' : `, ${format.date(source.published)}`;
  const named = source.url === undefined ? plain(source.name) : link(source.name, source.url);
  return [plain(`${text[language]} (`), named, plain(`${dated})`)];
}

export function observationReply(
  observations: readonly Observation[],
  context: ReplyContext,
): Answer {
  const { onFile, say, knowledge, language } = context;
  const named = [...new Set(observations.flatMap(({ groups }) => groups))];
  const ids = [...new Set(observations.flatMap(({ incidents }) => incidents))];
  const incidents = onFile.filter(({ id }) => ids.includes(id));
  return {
    status: 'answered',
    lead: observations.map((one) => observationLine(one, context)),
    sections:
      incidents.length === 0
        ? []
        : [
            {
              heading: [strong(say.seeAlso)],
              lines: incidents.map((one) => line(shortName(one, context))),
            },
          ],
    notes: [...readingNotes(context), freshnessLine(context)],
    incidents: incidents.map(({ id }) => id),
    suggestions: [],
    figures: [],
    groups: named.map((id) => ({ id, name: knowledge.groupName(id, undefined, language) })),
  };
}

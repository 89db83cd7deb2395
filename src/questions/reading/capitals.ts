/** "What did Bamako concede", « selon Niamey »: a capital that speaks is its government, not a place. */
import type { Cue } from '../lexicon/index.js';
import { range, type Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';
import type { CueHit } from './types.js';

/** Seats of governments and of the UN, folded, with whose voice they are. */
const SEATS: ReadonlyMap<string, Cue> = new Map<string, Cue>([
  ['bamako', 'government'],
  ['niamey', 'government'],
  ['ouagadougou', 'government'],
  ['ouaga', 'government'],
  ['cotonou', 'government'],
  ['lome', 'government'],
  ['abidjan', 'government'],
  ['yamoussoukro', 'government'],
  ['n djamena', 'government'],
  ['ndjamena', 'government'],
  ['paris', 'government'],
  ['new york', 'un'],
  ['washington', 'government'],
  ['moscow', 'government'],
  ['moscou', 'government'],
  ['accra', 'government'],
  ['abuja', 'government'],
]);
const LONGEST = 2;
/** Words that lead to a speaker. */
const LEADS: readonly (readonly string[])[] = [
  ['selon'],
  ['according', 'to'],
  ['d', 'apres'],
  ['per'],
  ['cote'],
];
/** Verbs that make a capital before them a government. */
const SAYING = new Set(
  'agree agrees disagree disagrees differ differs match matches blame blames blamed accuse accuses accused deny denies denied say says said saying concede concedes conceded admit admits admitted announce announces announced acknowledge acknowledged recognise recognised give gives gave report reports reported count counts counted dit disait annonce annoncait reconnait reconnu admet admis donne donnait avance avancait parle affirme concede declare'.split(
    ' ',
  ),
);
/** Between a seat and its verb: "Bamako finally conceded", « Bamako a finalement reconnu ». */
const REACH = 3;

/**
 * The seats that speak in a question, as cues of their voice.
 *
 * @param isElsewhere whether the question names a place apart from the one at a stretch: only then does a
 *   verb beside a seat make it a speaker
 */
export function speakingSeats(
  tokens: readonly Token[],
  isElsewhere: (seat: Stretch) => boolean,
): readonly CueHit[] {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const hits: CueHit[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = LONGEST; length > 0; length -= 1) {
      const end = start + length;
      const name = tokens.slice(start, end).map(({ folded }) => folded);
      const cue = name.length === length ? SEATS.get(name.join(' ')) : undefined;
      if (cue === undefined) continue;
      // "According to the New York Times": a newspaper.
      if (word(end) === 'times') break;
      const led = LEADS.some((lead) =>
        lead.every((part, at) => word(start - lead.length + at) === part),
      );
      const says = range(end, end + REACH).some((at) => SAYING.has(word(at)));
      // "Did it happen in Bamako, say": a seat that a preposition leads to is a place.
      const placed = ['in', 'at', 'a', 'near', 'de', 'to'].includes(word(start - 1)) && !led;
      if (led || (says && !placed && isElsewhere({ start, end }))) hits.push({ cue, start, end });
      break;
    }
  }
  return hits;
}

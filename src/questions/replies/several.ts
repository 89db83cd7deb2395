/** Chooses the form of an answer over several incidents: ranking, count, sum, list or asking back. */
import type { Answer } from '../../answers/answer.js';
import type { Incident } from '../../incidents/schema.js';
import { choose, rankByFit } from '../finding/choose.js';
import { atPlace } from '../finding/criteria.js';
import type { Found } from '../finding/types.js';
import type { Intent, Reading } from '../reading/types.js';
import type { ReplyContext } from './context.js';
import { listReply, totalReply } from './many.js';
import { superlativeReply } from './ranking.js';
import { ambiguousReply } from './none.js';
import { singleReply } from './single.js';

/** The question was about several incidents. */
export function manyReply(found: Found, context: ReplyContext): Answer {
  const { asked } = context.reading;
  const { incidents } = found;
  if (asked.superlative !== undefined)
    return superlativeReply(asked.superlative, incidents, context);
  // "Which groups claimed …" asks for the claims themselves.
  const several =
    asked.split !== undefined && (asked.split.by !== 'group' || !asked.intents.includes('claim'));
  if (several || asked.intents.includes('split'))
    return totalReply(incidents, context, asked.split);
  if (asked.intents.includes('count')) return listReply(incidents, context);
  const [only, second] = incidents;
  const specific = asked.intents.some((intent) => ABOUT_ONE.includes(intent));
  if (
    only !== undefined &&
    second === undefined &&
    (!asked.plural || specific || asked.measures.length > 0)
  )
    return singleReply({ chosen: [only], others: [], bySalience: false }, context);
  if (asksForSum(context.reading)) return totalReply(incidents, context);
  return listReply(incidents, context);
}

/** "Amasrakad strikes: date and region": one incident answers what is asked of several. */
const ABOUT_ONE: readonly Intent[] = ['when', 'where', 'losses', 'weapons', 'change', 'compare'];

/** "Journalists killed in Mali" asks which; "how many journalists were killed" asks for the sum. */
const asksForSum = ({ asked, cues }: Reading): boolean =>
  asked.intents.includes('total') ||
  (asked.intents.includes('figures') &&
    cues.some(({ cue }) => cue === 'how-many' || cue === 'toll'));

/** Several fit and none stands out: ask back where one was meant, list where the question is open. */
export function severalReply(found: Found, context: ReplyContext): Answer {
  const { asked, places } = context.reading;
  const open =
    asked.intents.length === 0 ||
    asked.intents.every(
      (intent) => intent === 'list' || intent === 'claim' || intent === 'unclaimed',
    );
  const pair = onePerPlace(found, context);
  if (asked.split !== undefined) return totalReply(found.incidents, context, asked.split);
  if (pair.length > 1) return singleReply({ chosen: pair, others: [], bySalience: false }, context);
  if (found.places.length > 1) return listReply(found.incidents, context);
  const listed =
    asked.intents.length > 0 &&
    asked.intents.every((intent) => intent === 'list' || intent === 'unclaimed');
  if ((places.length === 0 && open) || listed || asksWhereOnly(asked.intents))
    return listReply(found.incidents, context);
  return ambiguousReply(
    rankByFit(found.incidents, context.reading, context.knowledge).map(({ incident }) => incident),
    context,
  );
}

/** "Inates and Chinagodrar": the incident that each place means; none where one is in doubt. */
function onePerPlace(found: Found, { reading, knowledge }: ReplyContext): readonly Incident[] {
  if (found.places.length < 2) return [];
  const chosen = found.places.map((place) => {
    const incidents = found.incidents.filter(atPlace(place));
    return choose({ ...found, incidents, places: [place] }, reading, knowledge)?.chosen[0];
  });
  const settled = chosen.filter((one) => one !== undefined);
  return settled.length === chosen.length ? [...new Set(settled)] : [];
}

/** "Where is Eknewane?" has one answer whatever happened there. */
const asksWhereOnly = (intents: readonly Intent[]): boolean =>
  intents.includes('where') && intents.every((intent) => intent === 'where' || intent === 'list');

/** What is asked: read from the cues and where they stand, never from whole sentences. */
import type { Basis } from '../../incidents/vocabulary.js';
import { positionsOf } from '../stretch.js';
import { readConditions } from './conditions.js';
import {
  asksOfPeople,
  countsIncidents,
  isEventAt,
  isTollWord,
  measuresOf,
  shareOf,
  speaksOfSeveral,
} from './counting.js';
import type { Cues } from './cues.js';
import { comparesVoices, nobodyClaimed, voicesOnly } from './footing.js';
import { nthOf, orderOf, topOf } from './order.js';
import { asksAtHead, asksRegion, asksWho } from './question-words.js';
import { readSplit, type SplitWords } from './split.js';
import type { Asked, Intent, Mention } from './types.js';

/** What was read of a question before what is asked. */
export interface ReadSoFar extends Pick<SplitWords, 'isDate' | 'isName' | 'rivals'> {
  /** Words that name kinds of incidents ("ambushes", "enlèvements"). */
  readonly kinds: readonly Mention[];
  /** Positions of words that name people ("soldiers", "civils"). */
  readonly people: ReadonlySet<number>;
  /** Nothing but groups is named. */
  readonly groupOnly: boolean;
  /** A place is named, so that one incident may be meant. */
  readonly placed: boolean;
}

/** What a question asks, from its cues and the names around them. */
export function readAsked(cues: Cues, read: ReadSoFar): Asked {
  const { kinds, people, placed } = read;
  const events = positionsOf(kinds);
  const measures = measuresOf(cues);
  const conditions = placed ? {} : readConditions(cues, read.isDate);
  const plural = Object.keys(conditions).length > 0 || speaksOfSeveral(cues, kinds);

  const words: SplitWords = {
    isEvent: (at) => isEventAt(cues, events, at),
    isPerson: (at) => people.has(at),
    isDate: read.isDate,
    isName: read.isName,
    ...(read.rivals !== undefined && !placed && { rivals: read.rivals }),
  };
  const found = readSplit(cues, words);
  const ranksRows = found?.asked === true && found.split.rank !== undefined;
  const ranked = ranksRows ? undefined : orderOf(cues, words);
  const counts = countsIncidents(cues, events, people);
  const share = counts ? shareOf(cues) : undefined;

  const unclaimed = share === undefined && (cues.has('unclaimed') || nobodyClaimed(cues, plural));
  const claim = share === undefined && !unclaimed && cues.has('claimed') && !voicesOnly(cues);
  // "Suspected and never claimed": whoever is named, as long as nobody claimed it.
  const suspected = cues.has('suspected') && !unclaimed;
  const figures =
    cues.has('toll') ||
    (measures.length > 0 && (cues.has('how-many') || !plural)) ||
    (!counts && asksOfPeople(cues, people));
  // "Without a death toll", "with conflicting tolls": tells which incidents, and asks for no toll.
  const ofTolls = conditions.toll !== undefined;

  const told = asked([
    ['updates', cues.has('updates')],
    ['split', found?.asked === true],
    ['superlative', ranked !== undefined],
    ['count', counts],
    ['silence', cues.has('silence')],
    ['unclaimed', unclaimed],
    ['claim', claim],
    ['suspected', suspected && (plural || !cues.has('who'))],
    ['who', asksWho(cues, people) || (cues.has('attributed') && !plural)],
    ['figures', figures && !counts && !ofTolls],
    ['change', cues.has('change') && (measures.length > 0 || speaksOfTolls(cues))],
    ['compare', !ofTolls && comparesVoices(cues) && (figures || namesVoices(cues))],
    ['when', asksAtHead(cues, 'when')],
    ['where', asksAtHead(cues, 'where') || asksRegion(cues)],
    ['losses', cues.has('losses')],
    ['weapons', cues.has('weapons')],
    ['total', cues.has('total')],
    [
      'profile',
      cues.has('profile') && read.groupOnly && !cues.has('claimed', 'unclaimed', 'suspected'),
    ],
  ]);
  // "How many", and nothing that says of what.
  const bare = told.length === 0 && cues.has('how-many') && !counts && !figures;
  const intents = [
    ...told,
    ...asked([
      ['figures', bare && people.size > 0],
      ['count', bare && people.size === 0],
      ['list', plural || cues.has('list')],
    ]),
  ];
  const bases: readonly Basis[] = [
    ...(claim ? (['claimed'] as const) : []),
    ...(suspected ? (['suspected'] as const) : []),
    ...(cues.has('denied') && !ofTolls ? (['denied'] as const) : []),
  ];
  const top = topOf(cues);
  const nth = ranked === undefined ? undefined : nthOf(cues);
  return {
    intents,
    measures,
    bases,
    conditions,
    plural,
    ...(ranked !== undefined && { superlative: ranked }),
    ...(top !== undefined && { top }),
    ...(nth !== undefined && { nth }),
    ...(share !== undefined && { share }),
    ...(found !== undefined && { split: found.split }),
  };
}

const asked = (intents: readonly (readonly [Intent, boolean])[]): readonly Intent[] =>
  intents.flatMap(([intent, is]) => (is ? [intent] : []));

/** A change is one of tolls where a toll, or somebody who states one, is named. */
const speaksOfTolls = (cues: Cues): boolean =>
  cues.has('toll', 'official', 'army', 'government') ||
  cues.tokens.some(({ folded }) => isTollWord(folded));

const namesVoices = (cues: Cues): boolean =>
  cues.has('official', 'army', 'government', 'un', 'said-by-group');

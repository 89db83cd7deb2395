/** What is asked: read from the cues and where they stand, never from whole sentences. */
import type { Basis, Measure } from '../../incidents/vocabulary.js';
import { smallNumber } from '../periods/calendar.js';
import { wordCues } from '../lexicon/index.js';
import { positionsOf } from '../stretch.js';
import type { Cues } from './cues.js';
import { readConditions } from './conditions.js';
import { ranksPeople, readSplit, type SplitWords } from './split.js';
import type { Asked, Intent, Mention, Superlative } from './types.js';

/** List words that speak of several incidents by themselves. */
const SEVERAL = new Set(
  'all every everything each list lists anything enumerate overview toutes tous liste lister listes chaque ensemble recense recensees lesquelles lesquels quelles quels'.split(
    ' ',
  ),
);
/** Words that make a toll question ask how it moved rather than which incident came first. */
const TOLL_WORDS = new Set(
  'toll bilan count figure figures number numbers chiffre chiffres tolls bilans report reports'.split(
    ' ',
  ),
);

/** « Les chiffres de l'armée contre ceux du GSIM »: numbers, not incidents. */
const STAND_INS = new Set(['ceux', 'celles', 'ones']);

const MEASURE_CUES = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'casualties',
] as const satisfies readonly Measure[];

/** Nouns a superlative or a count may be about. */
const isEventAt = (cues: Cues, events: ReadonlySet<number>, at: number): boolean =>
  events.has(at) ||
  cues.all('event', 'events', 'claimed').some(({ start, end }) => at >= start && at < end);

const asksForTop = (cues: Cues): boolean =>
  topOf(cues) !== undefined && !cues.has('latest', 'first') && cues.word(0) === 'top';

/** What the incidents are ranked by, and from which end. */
function orderOf(cues: Cues, words: SplitWords): Superlative | undefined {
  // "Top 5 attacks by wounded" ranks by what is counted.
  const toll = cues.has('deadliest') || ranksPeople(cues, words) || asksForTop(cues);
  const ranked =
    cues.has('change') && !toll ? undefined : toll ? 'deadliest' : dated(cues, words.isEvent);
  return ranked ?? orderAsked(cues);
}

function dated(cues: Cues, isEvent: (at: number) => boolean): Superlative | undefined {
  for (const kind of ['latest', 'first'] as const) {
    for (const { start, end } of cues.all(kind)) {
      // "How long did the siege last": a verb.
      if (cues.has('delay') && end === cues.tokens.length) continue;
      const after = [end, end + 1, end + 2];
      const about =
        [start - 1, ...after].some(isEvent) || ['time', 'fois'].includes(cues.word(end));
      const aboutToll = [start - 1, end, end + 1].some((at) => TOLL_WORDS.has(cues.word(at)));
      if (about && !aboutToll) return kind;
    }
  }
  return undefined;
}

/** Whether "how many" counts incidents rather than people: what noun follows decides. */
function countsIncidents(
  cues: Cues,
  events: ReadonlySet<number>,
  people: ReadonlySet<number>,
): boolean {
  if (cues.has('how-often')) return true;
  for (const { end } of cues.all('how-many')) {
    // "massacres in Niger, how many?"
    if (end === cues.tokens.length && events.size > 0 && people.size === 0) return true;
    for (let at = end; at < end + 5 && at < cues.tokens.length; at += 1) {
      if (people.has(at) || cues.all('people', ...MEASURE_CUES).some(({ start }) => start === at))
        break;
      if (isEventAt(cues, events, at)) return true;
    }
  }
  return false;
}

/** "How many soldiers did they boast of": a number of people whatever else is asked. */
const asksOfPeople = (cues: Cues, people: ReadonlySet<number>): boolean =>
  cues
    .all('how-many')
    .some(({ end }) =>
      Array.from({ length: 3 }, (_, i) => end + i).some(
        (at) => people.has(at) || cues.all('people').some(({ start }) => start === at),
      ),
    );

/** "The next attack after June 2019": the first of an open period; "the previous one before …": the last. */
function orderAsked(cues: Cues): Superlative | undefined {
  // "How did it evolve from one day to the next".
  if (cues.has('change')) return undefined;
  if (cues.has('next')) return 'first';
  return cues.has('previous') ? 'latest' : undefined;
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['2nd', 2],
  ['deuxieme', 2],
  ['seconde', 2],
  ['2e', 2],
  ['2eme', 2],
  ['third', 3],
  ['3rd', 3],
  ['troisieme', 3],
  ['3e', 3],
  ['3eme', 3],
  ['fourth', 4],
  ['4th', 4],
  ['quatrieme', 4],
  ['4e', 4],
  ['fifth', 5],
  ['5th', 5],
  ['cinquieme', 5],
]);

/** "The second deadliest attack", « la deuxième attaque la plus meurtrière ». */
function nthOf(cues: Cues): number | undefined {
  for (const { start } of cues.all('deadliest', 'latest', 'first', 'most')) {
    for (const at of [start - 1, start - 2, start - 3]) {
      const nth = ORDINALS.get(cues.word(at));
      if (nth !== undefined) return nth;
    }
  }
  return undefined;
}

function topOf(cues: Cues): number | undefined {
  for (const { start, end } of cues.all('deadliest', 'latest', 'first')) {
    for (const at of [start - 1, start - 2, end]) {
      const number = smallNumber(cues.word(at));
      if (
        number !== undefined &&
        number > 1 &&
        number <= 20 &&
        !['the', 'la', 'a', 'un'].includes(cues.word(at))
      )
        return number;
    }
  }
  const top = cues.tokens.findIndex(({ folded }) => folded === 'top');
  return top < 0 ? undefined : smallNumber(cues.word(top + 1));
}

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
export function readAsked(cues: Cues, extra: ReadSoFar): Asked {
  const { kinds: types, people } = extra;
  const events = positionsOf(types);
  const intents = new Set<Intent>();
  // "Casualties" and « pertes » ask for the dead and the wounded, counted apart or together.
  const measures: Measure[] = MEASURE_CUES.filter(
    (measure) =>
      cues.has(measure) ||
      (cues.has('casualties') && (measure === 'killed' || measure === 'wounded')),
  );
  const pluralType = types.some((type) => isPluralNoun(type, cues));
  const conditions = extra.placed ? {} : readConditions(cues, extra.isDate);
  const plural =
    Object.keys(conditions).length > 0 ||
    cues.tokens.some(
      ({ folded }) =>
        wordCues(folded).includes('events') && !(cues.has('toll') && STAND_INS.has(folded)),
    ) ||
    pluralType ||
    cues.all('list').some(({ start }) => SEVERAL.has(cues.word(start))) ||
    cues
      .all('claimed')
      .some(({ start }) => ['claims', 'revendications'].includes(cues.word(start)));

  const words: SplitWords = {
    isEvent: (at) => isEventAt(cues, events, at),
    isPerson: (at) => people.has(at),
    isDate: extra.isDate,
    isName: extra.isName,
    ...(extra.rivals !== undefined && !extra.placed && { rivals: extra.rivals }),
  };
  const found = readSplit(cues, words);
  const ranked =
    found?.asked === true && found.split.rank !== undefined ? undefined : orderOf(cues, words);
  const counts = countsIncidents(cues, events, people);
  const share = counts ? shareOf(cues) : undefined;
  const askedWho =
    cues
      .all('who')
      .some(({ start }) => cues.word(start) !== 'qui' && !isRelative(start, cues, people)) ||
    /\bqui\b/.test(
      cues.tokens
        .slice(0, 2)
        .map(({ folded }) => folded)
        .join(' '),
    ) ||
    cues.all('who').some(({ start }) => ['par', 'a', 'de', 'pour'].includes(cues.word(start - 1)));

  if (cues.has('updates')) intents.add('updates');
  if (found?.asked === true) intents.add('split');
  if (ranked !== undefined) intents.add('superlative');
  if (counts) intents.add('count');
  if (cues.has('silence')) intents.add('silence');
  if (share === undefined) {
    if (cues.has('unclaimed') || nobodyClaimed(cues, plural)) intents.add('unclaimed');
    else if (cues.has('claimed') && !voicesOnly(cues)) intents.add('claim');
  }
  // "Suspected and never claimed": whoever is named, as long as nobody claimed it.
  const suspected = cues.has('suspected') && !intents.has('unclaimed');
  if (suspected && !(cues.has('who') && !plural)) intents.add('suspected');
  if (askedWho || (cues.has('attributed') && !plural)) intents.add('who');
  const asksFigures =
    cues.has('toll') ||
    (measures.length > 0 && (cues.has('how-many') || !plural)) ||
    (!counts && asksOfPeople(cues, people));
  if (asksFigures && !counts && conditions.toll === undefined) intents.add('figures');
  if (
    cues.has('change') &&
    (cues.has('toll') ||
      measures.length > 0 ||
      cues.has('official', 'army', 'government') ||
      cues.tokens.some(({ folded }) => TOLL_WORDS.has(folded)))
  )
    intents.add('change');
  if (
    conditions.toll === undefined &&
    comparesVoices(cues) &&
    (asksFigures || cues.has('official', 'army', 'government', 'un', 'said-by-group'))
  )
    intents.add('compare');
  if (asksAtHead(cues, 'when')) intents.add('when');
  if (asksAtHead(cues, 'where') || asksRegion(cues)) intents.add('where');
  if (cues.has('losses')) intents.add('losses');
  if (cues.has('weapons')) intents.add('weapons');
  if (cues.has('total')) intents.add('total');
  if (cues.has('profile') && extra.groupOnly && !cues.has('claimed', 'unclaimed', 'suspected'))
    intents.add('profile');
  if (cues.has('how-many') && !counts && !asksFigures && intents.size === 0)
    intents.add(people.size > 0 ? 'figures' : 'count');
  if (plural || cues.has('list')) intents.add('list');

  const bases: Basis[] = [];
  if (intents.has('claim')) bases.push('claimed');
  if (suspected) bases.push('suspected');
  if (cues.has('denied') && conditions.toll === undefined) bases.push('denied');
  const top = topOf(cues);
  const nth = ranked === undefined ? undefined : nthOf(cues);
  return {
    intents: [...intents],
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

/** So many words may stand between "nobody" and "claimed": "by no group that is on file". */
const NOBODY_REACH = 5;

/** "No organisation has taken responsibility", « revendiqué par personne »; "did anybody claim it" asks who did. */
function nobodyClaimed(cues: Cues, plural: boolean): boolean {
  return cues.all('nobody').some((nobody) => {
    const word = cues.word(nobody.start);
    const denies = /^(?:no|none|noone|nobody|aucun|aucune|personne|nul)$/.test(word);
    return cues.all('claimed').some((claimed) => {
      const gap = Math.max(nobody.start - claimed.end, claimed.start - nobody.end);
      return gap <= NOBODY_REACH && (denies || plural);
    });
  });
}

/** "The villagers who were fleeing": tells which people, and asks for nobody. */
const isRelative = (at: number, cues: Cues, people: ReadonlySet<number>): boolean =>
  cues.word(at) === 'who' &&
  (people.has(at - 1) || cues.all('people', 'event').some(({ end }) => end === at)) &&
  (cues.tokens[at]?.before ?? '') === '';

/** « contre » compares two accounts ("bilan officiel contre bilan revendiqué"), but not after an attack. */
function comparesVoices(cues: Cues): boolean {
  const sides = cues.all(
    'official',
    'army',
    'government',
    'un',
    'said-by-group',
    'toll',
    'claimed',
  );
  return cues
    .all('compare')
    .some(({ start }) => cues.word(start) !== 'contre' || sides.some(({ end }) => end === start));
}

/** "How many attacks …, and how many of them unclaimed": a part of the count is asked beside the whole. */
function shareOf(cues: Cues): Asked['share'] {
  const text = ` ${cues.tokens.map(({ folded }) => folded).join(' ')} `;
  const parted =
    cues.all('how-many').length > 1 || / (?:of them|of which|of these|of those|dont) /.test(text);
  if (!parted) return undefined;
  if (cues.has('unclaimed')) return 'unclaimed';
  return cues.has('claimed') ? 'claimed' : undefined;
}

/** "Date and region?": the bare word at the end of a clause asks where. */
function asksRegion(cues: Cues): boolean {
  return cues.all('region').some(({ start, end }) => {
    const closes = end === cues.tokens.length || /[?,;]/.test(cues.tokens[end]?.before ?? '');
    const joined = ['and', 'et', 'what', 'which', 'quelle', 'quel'].includes(cues.word(start - 1));
    return closes && (joined || /[:,;?]/.test(cues.tokens[start]?.before ?? ''));
  });
}

/** Nouns that speak of many without a plural. */
const MASS_NOUNS = new Set(['fire', 'shelling', 'fighting', 'gunfire', 'violence']);

/** Plural nouns, not participles: "ambushes", « prises d'otages », not « enlevés » or "hostages". */
function isPluralNoun({ text, start }: Mention, cues: Cues): boolean {
  const words = text.toLowerCase().split(' ');
  // « prise d'otages »: the first noun is the head; "air strikes", « véhicules piégés »: any noun shows it.
  const nouns = words.some((word) => ['d', 'de', 'des', 'of'].includes(word))
    ? words.slice(0, 1)
    : words;
  const people = cues.all('captured', 'killed').some((hit) => hit.start === start);
  if (nouns.some((word) => MASS_NOUNS.has(word))) return true;
  return !people && nouns.some((word) => /[sx]$/.test(word) && !/(?:ss|us|és|ées)$/.test(word));
}

/** "When" and "where" ask at the head of a clause; inside one they only join ("when the bus blew up"). */
function asksAtHead(cues: Cues, cue: 'when' | 'where'): boolean {
  const joins = new Set(['when', 'where', 'quand', 'ou']);
  return cues.all(cue).some(({ start, end }) => {
    if (end - start > 1 || !joins.has(cues.word(start))) return true;
    const before = cues.word(start - 1);
    const head =
      start === 0 ||
      (cues.tokens[start]?.before ?? '') !== '' ||
      ['and', 'et', 'or', 'ou', 'etait', 's', 'c'].includes(before);
    return head || end === cues.tokens.length;
  });
}

/** "the claimed toll", "bilan revendiqué": an account, not a question for the claim. */
function voicesOnly(cues: Cues): boolean {
  const claims = cues.all('claimed');
  return claims.every(
    ({ start, end }) => TOLL_WORDS.has(cues.word(start - 1)) || TOLL_WORDS.has(cues.word(end)),
  );
}

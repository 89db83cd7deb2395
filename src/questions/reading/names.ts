/** Sorts the mentions of a question into groups, places, countries, terms and free words. */
import { fold } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { COUNTRIES } from '../../incidents/vocabulary.js';
import { wordId } from '../../search/synonyms.js';
import { holds, range, type Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';
import { plainRegions, withoutWholeArea } from './areas.js';
import type { Cues } from './cues.js';
import { isAcronym, isKnownWord } from './mentions.js';
import { groupOf, placeOf, termOf } from './roles.js';
import type {
  CountryReading,
  GroupReading,
  Mention,
  Names,
  PlaceReading,
  TermReading,
  WordReading,
} from './types.js';

export interface NamesContext {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  readonly knowledge: Knowledge;
  /** Parties that a nationality alone names, by word id. */
  readonly nationality: ReadonlyMap<string, readonly string[]>;
  /** Parts of countries, which are places already. */
  readonly areas: readonly PlaceReading[];
}

export interface NamesRead extends Names {
  readonly words: readonly WordReading[];
  /** Mentions that turned out to name nothing: what they stand on is not explained by them. */
  readonly dropped: readonly Stretch[];
}

/** What each mention is in its question, a mention being one thing only. */
export function readNames(mentions: readonly Mention[], context: NamesContext): NamesRead {
  const { tokens, cues, knowledge, nationality, areas } = context;
  const countries: CountryReading[] = [];
  const groups: GroupReading[] = [];
  const found: PlaceReading[] = [...areas, ...plainRegions(tokens, mentions, cues, knowledge)];
  const terms: TermReading[] = [];
  const words: WordReading[] = [];
  for (const mention of mentions) {
    if (isCountry(mention)) {
      if (isBorder(mention, tokens)) words.push(firstWord(mention, tokens));
      else countries.push(...countryOf(mention));
      continue;
    }
    const group = groupOf(mention, context);
    if (group !== undefined) {
      groups.push(group);
      continue;
    }
    const place = placeOf(mention, context);
    if (place !== undefined) {
      found.push(place);
      continue;
    }
    const term = termOf(mention, context, nationality);
    if (term !== undefined) terms.push(term);
    else words.push(...wordsOf(mention, context));
  }
  const dropped = doubtful(found, tokens);
  const places = found.filter((place) => !dropped.includes(place));
  const nations = nationsOfOthers(terms);
  const rest = terms.filter((term) => !nations.includes(term));
  const database = rest.find((term) => isDatabase(term, tokens));
  return {
    countries,
    groups,
    places: withoutWholeArea(places, countries, cues),
    terms: rest.filter((term) => term !== database),
    words: [
      ...words,
      ...nations.flatMap(({ text, start, words: ids }) =>
        ids.map((id) => ({ id, text, start, weak: false })),
      ),
    ],
    dropped,
  };
}

const isCountry = ({ concepts }: Mention): boolean =>
  concepts.some(({ kind }) => kind === 'country') && !concepts.some(({ kind }) => kind === 'place');

function countryOf({ concepts, start, end, text }: Mention): readonly CountryReading[] {
  const country = concepts.find(({ kind }) => kind === 'country');
  const code = COUNTRIES.find((one) => one === country?.id);
  return code === undefined ? [] : [{ code, demonym: isDemonym(text), start, end, text }];
}

const isDemonym = (text: string): boolean =>
  /(?:ians?|iens?|iennes?|ese|oise?s?|aise?s?|abes?|abè|lais)$/iu.test(text) &&
  !/^(?:benin|bénin)$/i.test(text);

const RIVER = new Set(['river', 'fleuve', 'rio']);
const BORDER = new Set(['border', 'borders', 'frontier', 'frontiere', 'frontieres']);
const BORDER_REACH = 3;

/** "Near the Mali border", « à la frontière avec le Mali », "the Niger river": not the country it happened in. */
const isBorder = ({ start, end }: Stretch, tokens: readonly Token[]): boolean =>
  BORDER.has(tokens[end]?.folded ?? '') ||
  RIVER.has(tokens[end]?.folded ?? '') ||
  RIVER.has(tokens[start - 1]?.folded ?? '') ||
  tokens.slice(Math.max(0, start - BORDER_REACH), start).some(({ folded }) => BORDER.has(folded));

const firstWord = ({ start, text }: Mention, tokens: readonly Token[]): WordReading => ({
  id: wordId(tokens[start]?.folded ?? ''),
  text,
  start,
  weak: false,
});

/** What a mention without any other role is looked for as; numbers are read elsewhere. */
function wordsOf(
  { concepts, start, end, text }: Mention,
  { tokens, cues }: NamesContext,
): readonly WordReading[] {
  const weak = range(start, end).every((at) => {
    const token = tokens[at];
    const plain = token !== undefined && !isAcronym(token);
    return plain && (isKnownWord(token) || cues.hits.some((hit) => holds(hit, at)));
  });
  return concepts
    .filter(({ kind, id }) => kind === 'word' && !/^\d+$/.test(id))
    .map(({ id }) => ({ id, text, start, weak }));
}

const PAIRING = new Set(['and', 'et', 'or', 'ou', 'vs', 'versus']);

/** Places that are only nearly written beside one that is written right: more likely another word. */
function doubtful(
  places: readonly PlaceReading[],
  tokens: readonly Token[],
): readonly PlaceReading[] {
  if (!places.some(({ fuzzy }) => !fuzzy)) return [];
  return places.filter(({ fuzzy, start, end }) => {
    const beside = [tokens[start - 1], tokens[end]].map((token) => token?.folded ?? '');
    return fuzzy && !beside.some((word) => PAIRING.has(word));
  });
}

/** "French aid workers": the nationality of those, not soldiers; it is looked for as a word. */
const nationsOfOthers = (terms: readonly TermReading[]): readonly TermReading[] =>
  terms.filter(
    (term) =>
      term.targets.length + term.types.length + term.weapons.length === 0 &&
      term.words.length > 0 &&
      /^\p{Lu}/u.test(term.text) &&
      terms.some(
        (next) => next.start === term.end && next.targets.length + next.parties.length > 0,
      ),
  );

/** « Combien d'attaques dans la base ? »: the data, not a military base. */
function isDatabase({ text, start, end }: TermReading, tokens: readonly Token[]): boolean {
  const before = tokens
    .slice(Math.max(0, start - 2), start)
    .map(({ folded }) => folded)
    .join(' ');
  return (
    fold(text) === 'base' &&
    (/^dans (?:la|ta|votre|notre|cette)$/.test(before) || /(?:^| )(?:en|ta|votre)$/.test(before)) &&
    (end === tokens.length || tokens[end + 1]?.folded === 'donnees' || tokens[end]?.before !== '')
  );
}

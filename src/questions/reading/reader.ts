/** Takes a question apart: periods, names, terms, cues, numbers, and what is left unread. */
import { fold } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { COUNTRIES, type Language } from '../../incidents/vocabulary.js';
import type { Concept, SearchIndex } from '../../search/types.js';
import { wordId } from '../../search/synonyms.js';
import { detectLanguage } from '../language.js';
import { AREAS, outsideNames, type Outside } from '../lexicon/gazetteer.js';
import { functionWords, type Cue, type SplitWord } from '../lexicon/index.js';
import { readPeriods } from '../periods/index.js';
import { tokenize, type Token } from '../tokens.js';
import { isExcluded } from './exclusions.js';
import { speakingSeats } from './capitals.js';
import { Cues, readAsked } from './intent.js';
import { isAcronym, isKnownWord, misspeltCue, readCues, readMentions } from './mentions.js';
import { readNumbers } from './numbers.js';
import { narrowForces } from './perpetrators.js';
import { refusalOf } from './refusal.js';
import { isSplitWord, unsupported } from './split.js';
import { groupOf, namesKind, partyByNationality, placeOf, termOf } from './roles.js';
import type {
  CountryReading,
  CueHit,
  Excluded,
  GroupReading,
  Mention,
  PlaceReading,
  Reading,
  TermReading,
} from './types.js';

export interface ReaderParts {
  readonly knowledge: Knowledge;
  readonly index: SearchIndex;
}

const LONGEST_AREA = 5;
const LONGEST_OUTSIDE = 6;

export interface ReadOptions {
  readonly now: Date;
  /** Answer in this language whatever the question's own. */
  readonly language?: Language;
  /** Where the question shows no language. */
  readonly fallback?: Language;
}

/** Makes the reader; what depends only on the knowledge is prepared once. */
export function createReader({
  knowledge,
  index,
}: ReaderParts): (question: string, options: ReadOptions) => Reading {
  const outside = outsideNames(COUNTRIES);
  const nationality = partyByNationality(knowledge);

  return (question, { now, language: wanted, fallback }) => {
    const tokens = tokenize(question);
    const language = wanted ?? detectLanguage(question, fallback);
    const periods = readPeriods(tokens, now);
    const used = new Set(periods.flatMap(({ start, end }) => range(start, end)));
    const areas = findAreas(tokens, used);
    const named = readMentions(tokens, used, index);
    const seats = speakingSeats(tokens, (seat) =>
      named.some((one) => !within(one, [seat]) && one.concepts.some(({ kind }) => isSpot(kind))),
    );
    const known = named.filter((mention) => !within(mention, [...areas, ...seats]));
    const strangers = findOutside(tokens, used, known, [...areas, ...seats], outside);
    const mentions = known.filter((mention) => !within(mention, strangers));
    const ownCues = [...seats, ...readCues(tokens, used, language, mentions)];
    const cueHits = [...ownCues, ...repairedCues(tokens, used, mentions, ownCues, language)];
    const cues = new Cues(cueHits, tokens);
    const numbers = readNumbers(tokens, used, (at) =>
      cues
        .all('killed', 'wounded', 'missing', 'captured', 'casualties')
        .some(({ start, end }) => at >= start && at < end),
    );

    const groups: GroupReading[] = [];
    const places: PlaceReading[] = [
      ...areas.map(({ place }) => place),
      ...plainRegions(tokens, mentions, cues, knowledge),
    ];
    const terms: TermReading[] = [];
    const words: Reading['words'][number][] = [];
    const countries: CountryReading[] = [];
    const explained = new Set<number>();
    const isCovered = (at: number): boolean =>
      !isAcronym(tokens[at]) && cueHits.some(({ start, end }) => at >= start && at < end);
    for (const mention of mentions) {
      const { start, end, text, concepts } = mention;
      for (const at of range(start, end)) explained.add(at);
      const country = concepts.find(({ kind }) => kind === 'country');
      if (country !== undefined && !concepts.some(({ kind }) => kind === 'place')) {
        const code = COUNTRIES.find((one) => one === country.id);
        if (code === undefined) continue;
        if (!isBorder(mention, tokens))
          countries.push({ code, demonym: isDemonym(text), start, end, text });
        else words.push({ id: wordId(tokens[start]?.folded ?? ''), text, start, weak: false });
        continue;
      }
      const context = { tokens, cues, knowledge };
      const group = groupOf(mention, context);
      if (group !== undefined) {
        groups.push(group);
        continue;
      }
      const place = placeOf(mention, context);
      if (place !== undefined) {
        places.push(place);
        continue;
      }
      const term = termOf(mention, context, nationality);
      if (term !== undefined) terms.push(term);
      else {
        for (const { kind, id } of concepts) {
          if (kind === 'word' && !/^\d+$/.test(id))
            words.push({
              id,
              text,
              start,
              weak: range(start, end).every((at) => isCovered(at) || isKnownToken(tokens[at])),
            });
        }
      }
    }
    dropDoubtful(places, explained, tokens);
    dropWholeArea(places, countries, cues);
    wordsOfNations(terms, words);
    dropDatabase(terms, tokens);
    for (const { start, end } of [...areas, ...strangers])
      for (const at of range(start, end)) explained.add(at);
    for (const { start, end } of cueHits) for (const at of range(start, end)) explained.add(at);
    const unread = tokens.filter(
      (token, at) =>
        !used.has(at) &&
        !explained.has(at) &&
        !functionWords.has(token.folded) &&
        !/^\d+$/.test(token.folded) &&
        token.folded.length > 1,
    );
    const refusal = refusalOf(question, tokens, cueHits, {
      named:
        groups.length + places.length + countries.length + strangers.length + periods.length > 0,
      kinds: terms.some(({ types: kinds, loose }) => kinds.length > 0 && !loose),
      armed: groups.length > 0 || terms.some(({ loose }) => !loose),
    });
    const excluded = takeExcluded({ countries, places, groups, terms }, tokens);
    const types = mentions.filter(({ start }) =>
      terms.some((term) => term.start === start && namesKind(term, knowledge)),
    );
    const asked = readAsked(
      cues,
      new Set(types.flatMap(({ start, end }) => range(start, end))),
      new Set(
        terms
          .filter(
            ({ parties, weapons }) => parties.length > 0 || weapons.includes('suicide-bomber'),
          )
          .flatMap(({ start, end }) => range(start, end)),
      ),
      types,
      {
        groupOnly:
          groups.length > 0 &&
          places.length + periods.length + terms.length + countries.length === 0,
        placed: places.some(({ options }) => options[0]?.kind !== 'region'),
        ...rivalsOf(groups, countries, periods),
        isDate: (at) => used.has(at),
        isName: (at) => within({ start: at, end: at + 1 }, [...groups, ...places, ...strangers]),
      },
    );
    const missing = unsupported(cues).filter((at) => !used.has(at));
    const isRead = ({ text }: { readonly text: string }): boolean =>
      asked.split !== undefined && isSplitWord(fold(text));
    return {
      question,
      language,
      tokens,
      cues: cueHits,
      periods,
      countries,
      places,
      groups: narrowForces(groups, countries, knowledge),
      terms,
      excluded,
      words: words.filter((word) => !isRead(word) && !missing.includes(word.start)),
      numbers,
      outside: strangers.map(({ outside: one }) => one),
      unread: [
        ...unread.filter((token) => !isRead(token)),
        ...missing.flatMap((at) => tokens[at] ?? []),
      ].map(({ text }) => text),
      ...(refusal !== undefined && { refusal }),
      asked,
    };
  };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

interface Names {
  readonly countries: CountryReading[];
  readonly places: PlaceReading[];
  readonly groups: GroupReading[];
  readonly terms: TermReading[];
}

/** Takes the names that are left out from those that are asked for. */
function takeExcluded(names: Names, tokens: readonly Token[]): Excluded {
  const { countries, places, groups, terms } = names;
  const excluded: Stretch[] = [];
  const all = [...countries, ...places, ...groups, ...terms].toSorted((a, b) => a.start - b.start);
  for (const one of all) {
    const country = countries.some(({ start }) => start === one.start);
    if (isExcluded(one, tokens, { excluded, country })) excluded.push(one);
  }
  const take = <T extends Stretch>(list: T[]): readonly T[] => {
    const out = list.filter((one) => excluded.some(({ start }) => start === one.start));
    const kept = list.filter((one) => !out.includes(one));
    list.splice(0, list.length, ...kept);
    return out;
  };
  return {
    countries: take(countries),
    places: take(places),
    groups: take(groups),
    terms: take(terms),
  };
}

/** Regions whose names are ordinary words ("the Est region", « région Centre »): only beside the word "region". */
function plainRegions(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  cues: Cues,
  { vocabularies }: Knowledge,
): readonly PlaceReading[] {
  return cues.all('region').flatMap((hit): PlaceReading[] => {
    for (const at of [hit.start - 1, hit.end, hit.end + 1, hit.end + 2]) {
      const token = tokens[at];
      if (token === undefined || mentions.some(({ start, end }) => at >= start && at < end))
        continue;
      const keys = vocabularies.regions
        .filter(({ en, fr }) => [en, fr].some((name) => fold(name) === token.folded))
        .map(({ id }) => id);
      if (keys.length > 0) {
        return [
          {
            text: token.text,
            label: token.text,
            start: at,
            end: at + 1,
            fuzzy: false,
            options: [{ kind: 'region', label: token.text, keys }],
          },
        ];
      }
    }
    return [];
  });
}

const PAIRING = new Set(['and', 'et', 'or', 'ou', 'vs', 'versus']);

/** A place that is only nearly written beside one that is written right is more likely another word. */
function dropDoubtful(
  places: PlaceReading[],
  explained: Set<number>,
  tokens: readonly Token[],
): void {
  if (!places.some(({ fuzzy }) => !fuzzy)) return;
  for (const place of places.filter(({ fuzzy }) => fuzzy)) {
    const beside = [tokens[place.start - 1], tokens[place.end]].map((token) => token?.folded ?? '');
    if (beside.some((word) => PAIRING.has(word))) continue;
    places.splice(places.indexOf(place), 1);
    for (const at of range(place.start, place.end)) explained.delete(at);
  }
}

/** "Journalists killed in the Sahel": all the data covers, unless the region of Burkina Faso is meant. */
function dropWholeArea(
  places: PlaceReading[],
  countries: readonly CountryReading[],
  cues: Cues,
): void {
  if (countries.some(({ code }) => code === 'BF')) return;
  const whole = places.filter(
    ({ text, start, end }) =>
      fold(text) === 'sahel' &&
      !cues.all('region').some((hit) => hit.end >= start - 1 && hit.start <= end),
  );
  for (const place of whole) places.splice(places.indexOf(place), 1);
}

/** « Combien d'attaques dans la base ? »: the data, not a military base. */
function dropDatabase(terms: TermReading[], tokens: readonly Token[]): void {
  const at = terms.findIndex(({ text, start, end }) => {
    const before = tokens
      .slice(Math.max(0, start - 2), start)
      .map(({ folded }) => folded)
      .join(' ');
    return (
      fold(text) === 'base' &&
      (/^dans (?:la|ta|votre|notre|cette)$/.test(before) ||
        /(?:^| )(?:en|ta|votre)$/.test(before)) &&
      (end === tokens.length || tokens[end + 1]?.folded === 'donnees' || tokens[end]?.before !== '')
    );
  });
  if (at >= 0) terms.splice(at, 1);
}

/** "French aid workers": the nationality of those, not soldiers; it is looked for as a word. */
function wordsOfNations(terms: TermReading[], words: Reading['words'][number][]): void {
  const nations = terms.filter(
    (term) =>
      term.targets.length + term.types.length + term.weapons.length === 0 &&
      term.words.length > 0 &&
      /^\p{Lu}/u.test(term.text) &&
      terms.some(
        (next) => next.start === term.end && next.targets.length + next.parties.length > 0,
      ),
  );
  for (const { text, start, words: ids, ...term } of nations) {
    terms.splice(
      terms.findIndex((one) => one.start === start && one.end === term.end),
      1,
    );
    words.push(...ids.map((id) => ({ id, text, start, weak: false })));
  }
}

const isKnownToken = (token: Token | undefined): boolean =>
  token !== undefined && !isAcronym(token) && isKnownWord(token);

interface Stretch {
  readonly start: number;
  readonly end: number;
}
const within = ({ start, end }: Stretch, stretches: readonly Stretch[]): boolean =>
  stretches.some((one) => start < one.end && end > one.start);

/** What is named more than once, so that it can be set side by side. */
function rivalsOf(
  groups: readonly GroupReading[],
  countries: readonly CountryReading[],
  periods: Reading['periods'],
): { readonly rivals?: SplitWord } {
  if (groups.length > 1) return { rivals: 'group' };
  if (countries.filter(({ demonym }) => !demonym).length > 1) return { rivals: 'country' };
  const years = periods.filter(
    ({ from, to, negated }) =>
      !negated && from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true,
  );
  const span = years.some(({ from, to }) => from?.slice(0, 4) !== to?.slice(0, 4));
  return years.length > 1 || span ? { rivals: 'year' } : {};
}

const isSpot = (kind: Concept['kind']): boolean =>
  ['place', 'site', 'area', 'alsoHit'].includes(kind);

const RIVER = new Set(['river', 'fleuve', 'rio']);
const BORDER = new Set(['border', 'borders', 'frontier', 'frontiere', 'frontieres']);
const BORDER_REACH = 3;

/** "Near the Mali border", « à la frontière avec le Mali », "the Niger river": not the country it happened in. */
const isBorder = ({ start, end }: Stretch, tokens: readonly Token[]): boolean =>
  BORDER.has(tokens[end]?.folded ?? '') ||
  RIVER.has(tokens[end]?.folded ?? '') ||
  RIVER.has(tokens[start - 1]?.folded ?? '') ||
  tokens.slice(Math.max(0, start - BORDER_REACH), start).some(({ folded }) => BORDER.has(folded));

const isDemonym = (text: string): boolean =>
  /(?:ians?|iens?|iennes?|ese|oise?s?|aise?s?|abes?|abè|lais)$/iu.test(text) &&
  !/^(?:benin|bénin)$/i.test(text);

/** Parts of countries ("northern Mali", « centre du Mali »). */
function findAreas(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
): readonly (Stretch & { place: PlaceReading })[] {
  const found: (Stretch & { place: PlaceReading })[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    // "Centre-Nord (Burkina)" is a region's own name, not the north of Burkina.
    if (/^[-–]$/.test(tokens[start]?.before ?? '')) continue;
    for (let length = Math.min(LONGEST_AREA, tokens.length - start); length > 0; length -= 1) {
      const end = start + length;
      if (range(start, end).some((at) => used.has(at))) continue;
      const phrase = tokens
        .slice(start, end)
        .map(({ folded }) => folded)
        .join(' ');
      const area = AREAS.find(({ forms }) => forms.includes(phrase));
      if (area === undefined) continue;
      const text = tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(' ');
      found.push({
        start,
        end,
        place: {
          text,
          label: text,
          start,
          end,
          fuzzy: false,
          options: [{ kind: 'region', label: text, keys: area.regions }],
        },
      });
      start = end - 1;
      break;
    }
  }
  return found;
}

const OF = new Set(['s', 'from', 'of', 'de', 'du', 'des', 'la', 'le', 'the', 'l']);

/** "Bangladesh's peacekeepers", « les soldats du Tchad »: whose people they are, not where. */
function isNationality(
  country: Stretch,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): boolean {
  return mentions.some(({ start, end, concepts }) => {
    if (!concepts.some(({ kind }) => kind === 'party')) return false;
    const gap = tokens.slice(Math.min(end, country.end), Math.max(start, country.start));
    return gap.length <= 2 && gap.every(({ folded }) => OF.has(folded));
  });
}

/** "The New York Times": a source, not a place. */
const NEWSPAPERS = new Set(['times', 'post', 'journal', 'tribune']);

/** Countries, towns and groups that the data does not cover. A name of the data goes first. */
function findOutside(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  mentions: readonly Mention[],
  areas: readonly Stretch[],
  names: ReadonlyMap<string, Outside>,
): readonly (Stretch & { outside: Outside })[] {
  const found: (Stretch & { outside: Outside })[] = [];
  const ours = mentions.filter(
    ({ fuzzy, concepts }) =>
      !fuzzy &&
      concepts.some(({ kind }) =>
        [
          'place',
          'site',
          'alsoHit',
          'area',
          'region',
          'group',
          'country',
          'target',
          'type',
          'party',
        ].includes(kind),
      ),
  );
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = Math.min(LONGEST_OUTSIDE, tokens.length - start); length > 0; length -= 1) {
      const stretch = { start, end: start + length };
      if (range(start, stretch.end).some((at) => used.has(at))) continue;
      const words = tokens.slice(start, stretch.end);
      const outside = names.get(words.map(({ folded }) => folded).join(' '));
      if (
        outside === undefined ||
        within(stretch, areas) ||
        NEWSPAPERS.has(tokens[stretch.end]?.folded ?? '') ||
        (outside.kind === 'country' && isNationality(stretch, tokens, mentions)) ||
        ours.some(
          ({ start: from, end: to }) => from < stretch.end && to > start && to - from >= length,
        )
      )
        continue;
      const [first] = words;
      const doubtful =
        length === 1 && first !== undefined && (isKnownWord(first) || first.folded.length <= 3);
      if (doubtful && first.text === first.folded) continue;
      found.push({ ...stretch, outside });
      start = stretch.end - 1;
      break;
    }
  }
  return found;
}

/** Misspelt question words, where no name or term explains them as well. */
function repairedCues(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  mentions: readonly Mention[],
  cues: readonly CueHit[],
  language: Language,
): readonly CueHit[] {
  const repaired: { cue: Cue; start: number; end: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const taken = mentions.some(
      (mention) =>
        within({ start: at, end: at + 1 }, [mention]) &&
        (!mention.fuzzy || mention.end - mention.start > 1),
    );
    if (
      used.has(at) ||
      taken ||
      isKnownWord(token) ||
      cues.some(({ start, end }) => at >= start && at < end)
    )
      continue;
    if (/^\p{Lu}/u.test(token.text) && at > 0) continue;
    const repair = misspeltCue(token.folded, language);
    if (repair !== undefined) repaired.push({ cue: repair.cue, start: at, end: at + 1 });
  }
  return repaired;
}

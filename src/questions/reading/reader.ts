/** Takes a question apart: periods, names, terms, cues, numbers, and what is left unread. */
import { fold } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { COUNTRIES, type Language } from '../../incidents/vocabulary.js';
import type { ConceptKind, SearchIndex } from '../../search/types.js';
import { detectLanguage } from '../language.js';
import { outsideNames } from '../lexicon/gazetteer.js';
import { functionWords, MEASURE_CUES } from '../lexicon/index.js';
import { readPeriods } from '../periods/index.js';
import { holds, overlaps, positionsOf, type Stretch } from '../stretch.js';
import { tokenize, type Token } from '../tokens.js';
import { findAreas } from './areas.js';
import { speakingSeats } from './capitals.js';
import { Cues } from './cues.js';
import { takeExcluded } from './exclusions.js';
import { readAsked } from './intent.js';
import { readCues, readMentions } from './mentions.js';
import { readNames } from './names.js';
import { readNumbers } from './numbers.js';
import { findOutside } from './outside.js';
import { narrowForces } from './perpetrators.js';
import { refusalOf } from './refusal.js';
import { repairedCues } from './repair.js';
import { namesKind, partyByNationality } from './roles.js';
import { isSplitWord, rivalsOf, unsupported } from './split.js';
import type { Mention, Reading, TermReading } from './types.js';

export interface ReaderParts {
  readonly knowledge: Knowledge;
  readonly index: SearchIndex;
}

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
    const used = positionsOf(periods);

    const areas = findAreas(tokens, used);
    const named = readMentions(tokens, used, index);
    const seats = speakingSeats(tokens, (seat) => namesSpotBeside(seat, named));
    const taken = [...areas, ...seats];
    const known = named.filter((mention) => !overlaps(mention, taken));
    const strangers = findOutside(tokens, used, known, taken, outside);
    const mentions = known.filter((mention) => !overlaps(mention, strangers));

    const plainCues = [...seats, ...readCues(tokens, used, language, mentions)];
    const repaired = repairedCues(tokens, used, mentions, plainCues, language);
    const cues = new Cues([...plainCues, ...repaired], tokens);
    const counted = cues.all(...MEASURE_CUES);
    const numbers = readNumbers(tokens, used, (at) => counted.some((hit) => holds(hit, at)));

    const names = readNames(mentions, { tokens, cues, knowledge, nationality, areas });
    const { countries, groups, places, terms } = names;
    const refusal = refusalOf(question, tokens, cues.hits, {
      named:
        groups.length + places.length + countries.length + strangers.length + periods.length > 0,
      kinds: terms.some(({ types, loose }) => types.length > 0 && !loose),
      armed: groups.length > 0 || terms.some(({ loose }) => !loose),
    });

    const { asked: meant, excluded } = takeExcluded(names, tokens);
    const rivals = rivalsOf(meant, periods);
    const ofNames = [...meant.groups, ...meant.places, ...strangers];
    const asked = readAsked(cues, {
      kinds: mentions.filter(({ start }) =>
        meant.terms.some((term) => term.start === start && namesKind(term, knowledge)),
      ),
      people: positionsOf(meant.terms.filter(namesPeople)),
      groupOnly:
        meant.groups.length > 0 &&
        meant.places.length + periods.length + meant.terms.length + meant.countries.length === 0,
      placed: meant.places.some(({ options }) => options[0]?.kind !== 'region'),
      ...(rivals !== undefined && { rivals }),
      isDate: (at) => used.has(at),
      isName: (at) => ofNames.some((name) => holds(name, at)),
    });

    const missing = unsupported(cues).filter((at) => !used.has(at));
    const isRead = ({ text }: { readonly text: string }): boolean =>
      asked.split !== undefined && isSplitWord(fold(text));
    const explained = new Set([
      ...used,
      ...positionsOf(mentions.filter((mention) => !overlaps(mention, names.dropped))),
      ...positionsOf([...areas, ...strangers, ...cues.hits]),
    ]);
    const unread = tokens.filter(
      (token, at) => !explained.has(at) && hasContent(token) && !isRead(token),
    );
    return {
      question,
      language,
      tokens,
      cues: cues.hits,
      periods,
      ...meant,
      groups: narrowForces(meant.groups, meant.countries, knowledge),
      excluded,
      words: names.words.filter((word) => !isRead(word) && !missing.includes(word.start)),
      numbers,
      outside: strangers.map((stranger) => stranger.outside),
      unread: [...unread, ...missing.flatMap((at) => tokens[at] ?? [])].map(({ text }) => text),
      ...(refusal !== undefined && { refusal }),
      asked,
    };
  };
}

/** Kinds of names for a point on the map, apart from whole regions and countries. */
const SPOTS: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['place', 'site', 'area', 'alsoHit']);

/** Whether another place is named than the one at a stretch. */
const namesSpotBeside = (seat: Stretch, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (mention) => !overlaps(mention, [seat]) && mention.concepts.some(({ kind }) => SPOTS.has(kind)),
  );

/** "Soldiers", « kamikazes »: people that a number may count. */
const namesPeople = ({ parties, weapons }: TermReading): boolean =>
  parties.length > 0 || weapons.includes('suicide-bomber');

/** Words that mean something by themselves: no grammar, numbers or single letters. */
const hasContent = ({ folded }: Token): boolean =>
  !functionWords.has(folded) && !/^\d+$/.test(folded) && folded.length > 1;

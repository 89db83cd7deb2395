/**
 * Questions that lean on the one before in the same channel ("and in 2018?", « et les civils ? »). What
 * the new question names replaces its counterpart; the rest stands. Remembered for ten minutes, for a
 * bounded number of channels.
 */
import { relationOf, RELATIONS } from './finding/relation.js';
import type { Reading } from './reading/types.js';
import type { Stretch } from './stretch.js';

const MEMORY_MS = 10 * 60_000;
const MAX_CHANNELS = 1_000;
const LONGEST = 9;

export interface Remembered {
  readonly reading: Reading;
  /** The incident the last answer settled on. */
  readonly incident?: string;
  /** The questions that led to it, oldest first: the last one leaned on those before it. */
  readonly questions: readonly string[];
  readonly at: number;
}

export class Memory {
  readonly #channels = new Map<string, Remembered>();

  recall(channel: string | undefined, now: Date): Remembered | undefined {
    if (channel === undefined) return undefined;
    const known = this.#channels.get(channel);
    return known !== undefined && now.getTime() - known.at <= MEMORY_MS ? known : undefined;
  }

  remember(channel: string | undefined, answered: Remembered): void {
    if (channel === undefined) return;
    this.#channels.delete(channel);
    this.#channels.set(channel, answered);
    const oldest = this.#channels.keys().next();
    if (this.#channels.size > MAX_CHANNELS && oldest.done !== true)
      this.#channels.delete(oldest.value);
  }
}

const LEADS = new Set([
  'and',
  'et',
  'what',
  'how',
  'also',
  'same',
  'meme',
  'idem',
  'pour',
  'only',
  'seulement',
]);
const POINTING = new Set([
  'it',
  'that',
  'this',
  'they',
  'them',
  'there',
  'celle',
  'celui',
  'cela',
  'ca',
  'cette',
  'elle',
  'l',
  'la',
]);

/** Whether a question makes sense only with the one before it. */
export function leans({
  tokens,
  places,
  groups,
  countries,
  periods,
  terms,
  cues,
  outside,
}: Reading): boolean {
  const [first, second] = tokens.map(({ folded }) => folded);
  if (first === undefined || tokens.length > LONGEST || outside.length > 0) return false;
  const opens =
    first === 'and' ||
    first === 'et' ||
    ((first === 'what' || first === 'how') && second === 'about') ||
    (LEADS.has(first) && tokens.length <= 3);
  const names = places.length + groups.length + countries.length;
  if (opens) return names + periods.length + terms.length + cues.length > 0;
  const points = tokens.some(({ folded }) => POINTING.has(folded));
  return names + periods.length === 0 && cues.length > 0 && (points || tokens.length <= 4);
}

/** The new question's positions counted on behind the old one's, so that both stay true together. */
function behind(fresh: Reading, by: number): Reading {
  const moved = <T extends Stretch>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
  const { excluded } = fresh;
  return {
    ...fresh,
    cues: moved(fresh.cues),
    periods: moved(fresh.periods),
    countries: moved(fresh.countries),
    places: moved(fresh.places),
    groups: moved(fresh.groups),
    terms: moved(fresh.terms),
    words: fresh.words.map((word) => ({ ...word, start: word.start + by })),
    numbers: fresh.numbers.map((number) => ({ ...number, at: number.at + by })),
    excluded: {
      countries: moved(excluded.countries),
      places: moved(excluded.places),
      groups: moved(excluded.groups),
      terms: moved(excluded.terms),
    },
  };
}

/** The old question with what the new one names put in its place. */
export function merge(old: Reading, asked: Reading): Reading {
  const fresh = behind(asked, old.tokens.length);
  const related = relationOf(old) !== undefined;
  const pick = <K extends 'groups' | 'periods'>(key: K): Reading[K] =>
    fresh[key].length > 0 ? fresh[key] : old[key];
  // "Attacks after Inates … and in Mali?": the place is what they are counted from, not where they were.
  const moved = fresh.places.length > 0 || (fresh.countries.length > 0 && !related);
  const { intents, measures, superlative, top, split = old.asked.split } = fresh.asked;
  const own = intents.length > 0 || measures.length > 0;
  const left = <K extends keyof Reading['excluded']>(key: K): Reading['excluded'][K] =>
    fresh.excluded[key].length > 0 ? fresh.excluded[key] : old.excluded[key];
  const limits = old.numbers.filter(({ floor, ceiling }) => floor || ceiling);
  return {
    ...fresh,
    tokens: [...old.tokens, ...fresh.tokens],
    places: moved ? fresh.places : old.places,
    countries: moved || fresh.countries.length > 0 ? fresh.countries : old.countries,
    groups: pick('groups'),
    periods: pick('periods'),
    numbers: fresh.numbers.length > 0 ? fresh.numbers : limits,
    terms: fresh.terms.length > 0 ? fresh.terms : old.terms,
    excluded: {
      countries: left('countries'),
      places: left('places'),
      groups: left('groups'),
      terms: left('terms'),
    },
    words: fresh.words.some(({ weak }) => !weak) || moved ? fresh.words : old.words,
    cues: own
      ? // What ties a place to what came before or after it holds as long as the place does.
        [...(moved ? [] : old.cues.filter(({ cue }) => RELATIONS.includes(cue))), ...fresh.cues]
      : [...old.cues, ...fresh.cues],
    asked: {
      intents: intents.length > 0 ? intents : old.asked.intents,
      measures: measures.length > 0 ? measures : old.asked.measures,
      bases: own ? fresh.asked.bases : old.asked.bases,
      plural: own ? fresh.asked.plural : old.asked.plural,
      conditions: own ? fresh.asked.conditions : old.asked.conditions,
      ...(superlative !== undefined
        ? { superlative }
        : old.asked.superlative !== undefined && !own
          ? { superlative: old.asked.superlative }
          : {}),
      ...(top !== undefined && { top }),
      ...(split !== undefined && { split }),
    },
  };
}

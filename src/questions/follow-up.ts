/**
 * Questions that lean on the one before in the same channel ("and in 2018?", « et les civils ? »). What
 * the new question names replaces its counterpart; the rest stands. Remembered for ten minutes, for a
 * bounded number of channels.
 */
import type { Reading } from './reading/types.js';

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

/** The old question with what the new one names put in its place. */
export function merge(old: Reading, fresh: Reading): Reading {
  const pick = <K extends 'groups' | 'periods' | 'numbers'>(key: K): Reading[K] =>
    fresh[key].length > 0 ? fresh[key] : old[key];
  const located = fresh.places.length + fresh.countries.length > 0;
  const { intents, measures, superlative, top, split = old.asked.split } = fresh.asked;
  const own = intents.length > 0 || measures.length > 0;
  return {
    ...fresh,
    places: located ? fresh.places : old.places,
    countries: located ? fresh.countries : old.countries,
    groups: pick('groups'),
    periods: pick('periods'),
    numbers: fresh.numbers,
    terms: fresh.terms.length > 0 ? fresh.terms : old.terms,
    words: fresh.words.some(({ weak }) => !weak) || located ? fresh.words : old.words,
    cues: own ? fresh.cues : [...old.cues, ...fresh.cues],
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

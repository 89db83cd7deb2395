/** One text (or tree of texts) in every language of the bot. */
import type { Language } from '../incidents/vocabulary.js';

export type Localised<T> = Readonly<Record<Language, T>>;

/** Name and description of a command or option. The English name is the one in the code. */
export type CommandText = Localised<{ readonly name: string; readonly description: string }>;

/**
 * Picks the same leaf of a catalogue in every language.
 * @example
 * const text = localiser({ en, fr });
 * text((t) => t.search.options.query) // { en: {…}, fr: {…} }
 */
export function localiser<T>(catalogue: Localised<T>): <R>(pick: (texts: T) => R) => Localised<R> {
  return (pick) => ({ en: pick(catalogue.en), fr: pick(catalogue.fr) });
}

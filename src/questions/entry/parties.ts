/** Finding whose dead a toll names, by the forms of the party vocabulary. */
import { partyNouns } from '../../i18n/labels/party-nouns.js';
import { fold } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import type { CountryCode } from '../../incidents/vocabulary.js';
import { MEASURE_WORDS } from './words.js';

/** Singular and plural alike, word by word. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);
const stems = (text: string): string => fold(text).split(' ').map(stem).join(' ');

export interface PartyFinder {
  /** The longest party name at a word. */
  at(
    words: readonly string[],
    from: number,
  ): { readonly id: string; readonly length: number } | undefined;
  /** "Malian" in a Malian incident says nothing new. */
  isOwnCountry(word: string): boolean;
}

/** @param country where the incident was: its own adjective may stand beside a party */
export function createPartyFinder(knowledge: Knowledge, country?: CountryCode): PartyFinder {
  const forms = new Map<string, string>();
  for (const term of knowledge.vocabularies.parties) {
    const nouns = Object.values(partyNouns[term.id] ?? {}).flatMap(({ one, other }) => [
      one,
      other,
    ]);
    for (const form of [term.en, term.fr, ...nouns, ...term.forms]) {
      const key = stems(form);
      // "soldiers killed" is a party and a measure: they are read one after the other.
      const measured = key.split(' ').some((word) => MEASURE_WORDS.has(word));
      if (!measured && !forms.has(key)) forms.set(key, term.id);
    }
  }
  const longest = Math.max(...[...forms.keys()].map((form) => form.split(' ').length));
  const term = country === undefined ? undefined : knowledge.country(country);
  const own = new Set([term?.en ?? '', term?.fr ?? '', ...(term?.forms ?? [])].map(stems));
  return {
    at: (words, from) => {
      for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
        const id = forms.get(
          words
            .slice(from, from + length)
            .map(stem)
            .join(' '),
        );
        if (id !== undefined) return { id, length };
      }
      return undefined;
    },
    isOwnCountry: (word) => own.has(stem(word)),
  };
}

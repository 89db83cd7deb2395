/**
 * Counts that a source gave in words ("dozens", "more than a hundred", « une dizaine »): the words
 * themselves are the statement, and the bounds kept beside them are only our reading of it. So the
 * words lead wherever a figure is told, in the reader's language, and no number appears that nobody said.
 */
import type { Language } from '../incidents/vocabulary.js';
import type { Localised } from './localised.js';

/** What comes before a noun, link word included ("dozens of"), and how sources write it. */
interface Phrase extends Localised<string> {
  readonly forms: readonly string[];
}

const phrase = (en: string, fr: string, ...forms: readonly string[]): Phrase => ({ en, fr, forms });

const QUALIFIERS: readonly Phrase[] = [
  phrase('more than', 'plus de', 'more than', 'over', 'plus de', "plus d'"),
  phrase('nearly', 'près de', 'nearly', 'almost', 'près de', "près d'"),
  phrase('about', 'environ', 'about', 'around', 'environ'),
  phrase('at least', 'au moins', 'at least', 'au moins'),
  phrase('up to', 'jusqu’à', 'up to', "jusqu'à"),
];

const QUANTITIES: readonly Phrase[] = [
  phrase('dozens of', 'des dizaines de', 'dozens'),
  phrase('tens of', 'des dizaines de', 'tens', 'dizaines', 'des dizaines'),
  phrase('hundreds of', 'des centaines de', 'hundreds', 'centaines', 'des centaines'),
  phrase('several dozen', 'plusieurs dizaines de', 'several dozen', 'plusieurs dizaines'),
  phrase('several hundred', 'plusieurs centaines de', 'several hundred', 'plusieurs centaines'),
  phrase('several', 'plusieurs', 'several', 'plusieurs'),
  phrase('a dozen', 'une douzaine de', 'a dozen', 'une douzaine'),
  phrase('two dozen', 'deux douzaines de', 'two dozen'),
  phrase('about ten', 'une dizaine de', 'une dizaine'),
  phrase('about twenty', 'une vingtaine de', 'une vingtaine'),
  phrase('about thirty', 'une trentaine de', 'une trentaine'),
  phrase('about fifty', 'une cinquantaine de', 'une cinquantaine'),
  phrase('a hundred', 'une centaine de', 'a hundred', 'une centaine'),
  phrase('seven', 'sept', 'seven', 'sept'),
  phrase('ten', 'dix', 'ten', 'dix'),
  phrase('twenty', 'vingt', 'twenty', 'vingt'),
  phrase('thirty', 'trente', 'thirty', 'trente'),
  phrase('forty', 'quarante', 'forty', 'quarante'),
  phrase('fifty', 'cinquante', 'fifty', 'cinquante'),
  phrase('sixty', 'soixante', 'sixty', 'soixante'),
  phrase('seventy', 'soixante-dix', 'seventy', 'soixante-dix'),
  phrase('eighty', 'quatre-vingts', 'eighty', 'quatre-vingts'),
  phrase('ninety', 'quatre-vingt-dix', 'ninety', 'quatre-vingt-dix'),
];

/** What a source adds after a comma: « des dizaines, voire une centaine ». */
const ADDITIONS: readonly Phrase[] = [
  phrase('possibly as many as', 'peut-être jusqu’à', 'possibly as many as', "peut-être jusqu'à"),
  phrase('even', 'voire', 'even', 'voire'),
];

/** « plus d’une », « d’assaillants »: de loses its vowel before another. */
const elide = (text: string): string => text.replace(/\bde (?=[aeiouyhâàéèêîôû])/giu, 'd’');

/** The phrase a text begins with, the longest first, and what follows it. */
function leading(
  text: string,
  phrases: readonly Phrase[],
): { readonly found: Phrase; readonly rest: string } | undefined {
  const matches = phrases.flatMap((found) =>
    found.forms
      .filter((form) => text === form || text.startsWith(form.endsWith("'") ? form : `${form} `))
      .map((form) => ({ found, rest: text.slice(form.length).trim(), length: form.length })),
  );
  return matches.toSorted((a, b) => b.length - a.length)[0];
}

const quantity = (text: string, language: Language): string | undefined =>
  QUANTITIES.find(({ forms }) => forms.includes(text))?.[language];

/** "dozens of", "more than a hundred": words that a noun can follow. */
function beforeNoun(text: string, language: Language): string | undefined {
  const whole = quantity(text, language);
  if (whole !== undefined) return whole;
  const qualifier = leading(text, QUALIFIERS);
  const amount = qualifier && quantity(qualifier.rest, language);
  return amount === undefined ? undefined : `${qualifier?.found[language] ?? ''} ${amount}`;
}

/** ", possibly as many as 50". */
function addition(text: string, language: Language): string | undefined {
  const added = leading(text, ADDITIONS);
  if (added === undefined) return undefined;
  const amount = /^\d+$/.test(added.rest) ? added.rest : quantity(added.rest, language);
  return amount && `, ${added.found[language]} ${amount.replace(/ (?:of|de)$/u, '')}`;
}

/**
 * "dozens of soldiers" for the words of a source, in either language. Undefined for words that are not
 * known or are themselves a number: the bounds then say it.
 */
export function wordedCount(
  verbatim: string,
  noun: string,
  language: Language,
): string | undefined {
  const [head = '', ...rest] = verbatim.toLowerCase().replaceAll('’', "'").trim().split(/,\s*/);
  const words = beforeNoun(head, language);
  const tail = rest.length === 0 ? '' : addition(rest.join(', '), language);
  if (words === undefined || tail === undefined) return undefined;
  const text = `${words} ${noun}${tail}`;
  return language === 'fr' ? elide(text) : text;
}

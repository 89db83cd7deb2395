/** Cuts text into folded words. Two ways: with positions for what a person typed, without for what we index. */
import { fold } from '../incidents/fold.js';

export interface Token {
  /** Folded, see `fold`. */
  readonly text: string;
  /** As typed. */
  readonly raw: string;
  /** Character offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Symbols stay in: folding makes letters of some ("№"), and drops the others. */
const RUN = /[^\s\p{P}\p{Z}\p{C}]+/gu;
const ASCII_ONLY = /^[\u0020-\u007e]*$/;
const ASCII_WORD = /[a-z0-9]+/g;

/** Folded words with their places in the text. Never throws; text without letters gives none. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(RUN)) {
    const raw = match[0];
    const start = match.index;
    for (const part of fold(raw).split(' ')) {
      if (part !== '') tokens.push({ text: part, raw, start, end: start + raw.length });
    }
  }
  return tokens;
}

/** Folded words only. Plain ASCII, most of what is indexed, skips the Unicode normalisation. */
export function words(text: string): readonly string[] {
  if (ASCII_ONLY.test(text)) return text.toLowerCase().match(ASCII_WORD) ?? [];
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/**
 * Words of grammar in English and French. They carry no search meaning of their own but may be part
 * of a name ("In-Delimane", "La Terrasse", "Parc W"), so they are skipped, never removed beforehand.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been being but by can could did do does during for from had has have ' +
    'he her his how i if in into is it its me my near no not of off on or our over per please show ' +
    'so some than that the their them then there these they this those to under up upon us was we ' +
    'were what when where which who whom whose why will with without would you your all about after ' +
    'before between against find list tell give happened ' +
    'au aux avec c ce ces cet cette chez comment d dans de depuis des dont du elle elles en est et ' +
    'etait ete etre eu il ils j je l la le les leur leurs lors lui m ma mais me mes moi mon n ne nos ' +
    'notre nous ont ou par pas pendant plus pour pres qu quand que quel quelle quelles quels qui quoi ' +
    's sa sans se ses son sont sous sur t ta te tes ton tous tout toute toutes tu un une vers vos ' +
    'votre vous y contre entre apres avant combien montre donne cherche'
  ).split(' '),
);

/** Whether a folded word is one of grammar only. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/**
 * Whether a token is grammar as it was typed: capitals (`IS`, `UN`, `US`) make a name of what would
 * be a verb, an article or a pronoun.
 */
export const isGrammar = ({ text, raw }: Token): boolean =>
  isStopWord(text) && !(raw.length > 1 && raw === raw.toUpperCase());

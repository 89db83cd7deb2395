/** Misspellings as people make them: slips of the finger, doubled letters, other transliterations. */
import type { Random } from './random.js';

const VOWELS = ['a', 'e', 'i', 'o', 'u'];
/** Neighbours on QWERTY and AZERTY keyboards. */
const KEYS: Readonly<Record<string, string>> = {
  a: 'qzs',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'rz',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'km',
  m: 'nl',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'a',
  r: 'et',
  s: 'qd',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'xq',
  x: 'wc',
  y: 'tu',
  z: 'ae',
};

const swap = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
const cut = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);
const put = (word: string, at: number, letters: string): string =>
  word.slice(0, at) + letters + word.slice(at + 1);

/** One slip in a folded word; the same word if none fits. People rarely miss the first letter. */
function slip(word: string, random: Random): string {
  const from = random.chance(0.92) ? 1 : 0;
  if (word.length - from < 2) return word;
  const at = from + random.below(word.length - from);
  const letter = word.charAt(at);
  switch (random.pick(['drop', 'drop', 'double', 'swap', 'swap', 'key', 'vowel', 'vowel'])) {
    case 'drop':
      return cut(word, at);
    case 'double':
      return letter === word.charAt(at + 1) ? cut(word, at) : put(word, at, letter + letter);
    case 'swap':
      return at + 1 < word.length ? swap(word, at) : swap(word, at - 1);
    case 'key':
      return put(word, at, random.pick(Array.from(KEYS[letter] ?? letter)));
    default: {
      const vowels = [...word.matchAll(/[aeiou]/g)].map(({ index }) => index);
      if (vowels.length === 0) return cut(word, at);
      return put(word, random.pick(vowels), random.pick(VOWELS));
    }
  }
}

/** A misspelt form of a name: one slip, in longer names sometimes two. Never the name itself. */
export function misspell(name: string, random: Random): string {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const once = slip(name, random);
    const result = name.length >= 8 && random.chance(0.25) ? slip(once, random) : once;
    if (result !== name && result.length >= 3) return result;
  }
  return name.slice(0, -1);
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [/ou(?=[aeiy])/, 'w'],
  [/ou/, 'u'],
  [/u(?!$)/, 'ou'],
  [/gh/, 'g'],
  [/g(?=[aou])/, 'gh'],
  [/k/, 'c'],
  [/c(?=[aou])/, 'k'],
  [/dj/, 'j'],
  [/j/, 'dj'],
  [/tch/, 'ch'],
  [/ch/, 'tch'],
  [/([lmnrst])\1/, '$1'],
  [/(?<=[aeiou])([lmnrst])(?=[aeiou])/, '$1$1'],
  [/y/, 'i'],
  [/i(?=[aou])/, 'y'],
  [/e$/, ''],
  [/([nt])$/, '$1e'],
  [/aa/, 'a'],
  [/s/, 'z'],
];

/** Another transliteration of a folded name, by one or two rules; undefined if none applies. */
export function transliterate(name: string, random: Random): string | undefined {
  let result = name;
  const steps = random.chance(0.3) ? 2 : 1;
  for (let step = 0; step < steps; step += 1) {
    const fitting = RULES.filter(([pattern]) => pattern.test(result));
    if (fitting.length === 0) break;
    const [pattern, replacement] = random.pick(fitting);
    result = result.replace(pattern, replacement);
  }
  return result === name ? undefined : result;
}

/**
 * Text folding shared by search, filters and duplicate checks, so that a name compares equal however
 * it is typed: accents, case, apostrophes, hyphens, Latin ligatures, Arabic vowel signs and letter variants.
 */

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};
const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ـ: '',
};

/** Lower-case words of letters and digits, single-spaced: `In-Delimane` → `in delimane`, `l'État` → `l etat`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670]/g, '')
    .toLowerCase()
    .replace(/[œæßøłıأإآٱىئؤةـ]/g, (letter) => LIGATURES[letter] ?? ARABIC[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded form without spaces: equal for `In-Delimane`, `In Delimane` and `Indelimane`. */
export function joined(text: string): string {
  return fold(text).replaceAll(' ', '');
}

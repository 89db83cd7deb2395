/**
 * A key for how a name sounds, whoever transliterated it: French and English conventions write one
 * Tamasheq, Fulfulde, Songhay or Arabic name in many ways (Aguelhok, Aguel'hoc; Toumour, Toummour;
 * Tinzaouaten, Tin Zawaten; Tchombangou, Chombangu). Equal keys are likely one name; they are
 * offered after exact matches and before other misspellings.
 */

const RULES: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/t?ch|tsh|sh|sch/g, 'x'],
  [/dj|dg(?=[ei])|dh?j/g, 'j'],
  [/ph/g, 'f'],
  [/gh|g[uh](?=[eiy])/g, 'g'],
  [/kh|ck|qu?|c(?![eiy])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/oo|ou|w/g, 'u'],
  [/y|ij|j(?=[iy])/g, 'i'],
  [/ee/g, 'i'],
  [/z/g, 's'],
  [/h/g, ''],
  [/v/g, 'b'],
  [/(.)\1+/g, '$1'],
  [/n(?=[bp])/g, 'm'],
  [/(?<=..)e$/g, ''],
];

/** The sound key of a folded, joined name; empty for names without Latin letters. */
export function soundKey(name: string): string {
  let key = name;
  for (const [pattern, replacement] of RULES) key = key.replace(pattern, replacement);
  return key;
}

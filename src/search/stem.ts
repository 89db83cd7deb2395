/**
 * A light stemmer for English and French. It only has to bring the forms of one word together
 * ("soldiers", "soldat(e)s", "attacked"), not to find a root: over-stemming would join different words.
 */

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

function compute(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 5) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('aux') && stem.length > 5) stem = `${stem.slice(0, -3)}al`;
  else if (/[sx]$/.test(stem) && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  const whole = stem;
  if (stem.endsWith('ing') && stem.length > 6) stem = stem.slice(0, -3);
  else if (stem.endsWith('ed') && stem.length > 5) stem = stem.slice(0, -2);
  // "kidnapped" → "kidnap", but "killing" → "kill".
  if (stem !== whole && /([bdgmnprt])\1$/.test(stem) && stem.length > 4) stem = stem.slice(0, -1);
  if (stem.endsWith('ees') && stem.length > 5) stem = stem.slice(0, -3);
  while (stem.endsWith('e') && stem.length > 4) stem = stem.slice(0, -1);
  return stem;
}

/** The stem of a folded word; the word itself when it is short or has digits. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const found = compute(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, found);
  return found;
}

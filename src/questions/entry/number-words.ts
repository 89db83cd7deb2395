/** Counts written as words, in English and French: "twenty-three", "soixante-dix", "vingt et un". */

const UNITS = new Map<string, number>(
  Object.entries({
    one: 1,
    un: 1,
    une: 1,
    two: 2,
    deux: 2,
    three: 3,
    trois: 3,
    four: 4,
    quatre: 4,
    five: 5,
    cinq: 5,
    six: 6,
    seven: 7,
    sept: 7,
    eight: 8,
    huit: 8,
    nine: 9,
    neuf: 9,
    ten: 10,
    dix: 10,
    eleven: 11,
    onze: 11,
    twelve: 12,
    douze: 12,
    thirteen: 13,
    treize: 13,
    fourteen: 14,
    quatorze: 14,
    fifteen: 15,
    quinze: 15,
    sixteen: 16,
    seize: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);
const TENS = new Map<string, number>(
  Object.entries({
    twenty: 20,
    vingt: 20,
    vingts: 20,
    thirty: 30,
    trente: 30,
    forty: 40,
    quarante: 40,
    fifty: 50,
    cinquante: 50,
    sixty: 60,
    soixante: 60,
    seventy: 70,
    septante: 70,
    eighty: 80,
    huitante: 80,
    ninety: 90,
    nonante: 90,
  }),
);
const HUNDREDS = new Set(['hundred', 'cent', 'cents']);
const THOUSANDS = new Set(['thousand', 'mille']);
const AND = new Set(['and', 'et']);

export interface ReadNumber {
  readonly value: number;
  /** Words used. */
  readonly length: number;
}

/** "et" and "and" belong to a number only between its parts ("vingt et un", "one hundred and five"). */
function joins(words: readonly string[], at: number, value: number): boolean {
  const next = words[at + 1] ?? '';
  if (words[at] === 'et')
    return value % 10 === 0 && value < 100 && ['un', 'une', 'onze'].includes(next);
  return value >= 100 && value % 100 === 0 && (UNITS.has(next) || TENS.has(next));
}

/** The number that begins at a word; undefined where none does. */
export function readNumberWords(words: readonly string[], from: number): ReadNumber | undefined {
  let total = 0;
  let part = 0;
  let at = from;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const unit = UNITS.get(word);
    const ten = TENS.get(word);
    if (word.startsWith('vingt') && part % 100 === 4) part += 76;
    else if (ten !== undefined && part % 100 === 0) part += ten;
    else if (unit !== undefined && fitsAfter(part, unit)) part += unit;
    else if (HUNDREDS.has(word) && part < 10) part = Math.max(part, 1) * 100;
    else if (THOUSANDS.has(word) && total === 0) {
      total = Math.max(part, 1) * 1000;
      part = 0;
    } else if (!(AND.has(word) && at > from && joins(words, at, part))) break;
  }
  return at === from ? undefined : { value: total + part, length: at - from };
}

/** "twenty three" is one number, "three two" is not; French goes on to 19 after 60 and 80. */
function fitsAfter(part: number, unit: number): boolean {
  const rest = part % 100;
  if (rest === 0) return true;
  if (rest === 60 || rest === 80) return unit < 20;
  // "dix-sept", "soixante-dix-sept"; seventeen is a word of its own in English.
  return rest === 10 ? unit >= 7 && unit <= 9 : rest % 10 === 0 && unit < 10;
}

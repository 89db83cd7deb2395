/** One count of a typed toll: "at least 54", "30-40", "une dizaine", "dozens", "70 or more". */
import { readNumberWords } from './number-words.js';
import type { Piece } from './pieces.js';
import { BEFORE, BEHIND, NONE, ONE, phraseAt, ROUND, VAGUE, type Bound } from './words.js';

export interface ReadCount {
  readonly min: number | null;
  readonly max: number | null;
  readonly approx?: true;
  /** The typed words, where the bounds do not say the same. */
  readonly verbatim?: string;
  /** Pieces used. */
  readonly length: number;
}

interface Scan {
  readonly pieces: readonly Piece[];
  /** Folded words; marks and numbers are kept in place so that positions agree. */
  readonly words: readonly string[];
}

interface Plain {
  readonly value: number;
  readonly length: number;
}

function plainNumber({ pieces, words }: Scan, at: number): Plain | undefined {
  const piece = pieces[at];
  if (piece?.kind === 'number') return { value: Number(piece.text), length: 1 };
  return readNumberWords(words, at);
}

const RANGE_MARKS = new Set(['-', '–', '—', '/', 'to', 'a', 'and', 'et']);

/** The second edge of a range: "30-40", "30 to 40", "between 30 and 40". */
function upperEdge(scan: Scan, at: number, between: boolean, low: number): Plain | undefined {
  const joint = scan.words[at] ?? '';
  if (!RANGE_MARKS.has(joint)) return undefined;
  // "5 soldiers and 3 civilians" has a noun before "and"; "5 and 3" alone is no range either.
  if (['and', 'et'].includes(joint) && !between) return undefined;
  const high = plainNumber(scan, at + 1);
  return high === undefined || high.value < low
    ? undefined
    : { value: high.value, length: high.length + 1 };
}

function bounded(value: number, bound: Bound | undefined): Omit<ReadCount, 'length'> {
  switch (bound) {
    case 'least':
      return { min: value, max: null };
    case 'over':
      return { min: value + 1, max: null };
    case 'most':
      return { min: null, max: value };
    case 'under':
      return { min: null, max: Math.max(0, value - 1) };
    case 'about':
      return { min: value, max: value, approx: true };
    default:
      return { min: value, max: value };
  }
}

/** "more than 70" is 71 and up, but nobody said 71: the words are kept. */
const quotes = (bound: Bound | undefined): boolean => bound === 'over' || bound === 'under';

const typedText = ({ pieces }: Scan, from: number, to: number): string =>
  pieces
    .slice(from, to)
    .map(({ typed }, index, all) => {
      const before = all[index - 1];
      return before !== undefined && before.end < (all[index]?.start ?? 0) ? ` ${typed}` : typed;
    })
    .join('');

/** The count that begins at a piece; undefined where none does. */
export function readCount(pieces: readonly Piece[], at: number): ReadCount | undefined {
  const scan: Scan = { pieces, words: pieces.map(({ text }) => text) };
  const sign = {
    '~': 'about',
    '≈': 'about',
    '≥': 'least',
    '>': 'over',
    '≤': 'most',
    '<': 'under',
  } as const satisfies Record<string, Bound>;
  const mark = scan.words[at] ?? '';
  const signed = Object.entries(sign).find(([key]) => key === mark)?.[1];
  const phrase =
    signed === undefined ? phraseAt(BEFORE, scan.words, at) : { value: signed, length: 1 };
  return (
    (phrase === undefined ? undefined : numberAt(scan, at, phrase.value, phrase.length)) ??
    wordCount(scan, at) ??
    numberAt(scan, at, undefined, 0)
  );
}

function numberAt(
  scan: Scan,
  start: number,
  before: Bound | undefined,
  skip: number,
): ReadCount | undefined {
  const at = start + skip;
  const number = plainNumber(scan, at) ?? (skip > 0 ? roundAt(scan, at) : undefined);
  if (number === undefined) return undefined;
  let end = at + number.length;
  const high =
    before === undefined || before === 'between' || before === 'about'
      ? upperEdge(scan, end, before === 'between', number.value)
      : undefined;
  if (high !== undefined) {
    const approx = before === 'about' ? { approx: true as const } : {};
    return { min: number.value, max: high.value, ...approx, length: end + high.length - start };
  }
  // "from 12 …" and "de 12 …" without an upper edge say nothing about a bound.
  if (before === 'between') return undefined;
  if (scan.words[end] === '+') {
    return { ...bounded(number.value, 'least'), length: end + 1 - start };
  }
  const behind = before === undefined ? phraseAt(BEHIND, scan.words, end) : undefined;
  if (behind !== undefined) end += behind.length;
  const bound = before ?? behind?.value;
  return {
    ...bounded(number.value, bound),
    ...(quotes(bound) && { verbatim: typedText(scan, start, end) }),
    length: end - start,
  };
}

const roundAt = ({ words }: Scan, at: number): Plain | undefined => phraseAt(ROUND, words, at);

/** Counting words: none, a round estimate, a vague number, or the article. */
function wordCount(scan: Scan, at: number): ReadCount | undefined {
  const { words } = scan;
  const none = phraseAt(NONE, words, at);
  if (none !== undefined) return { min: 0, max: 0, length: none.length };
  const round = phraseAt(ROUND, words, at);
  if (round !== undefined) return { ...bounded(round.value, 'about'), length: round.length };
  const vague = phraseAt(VAGUE, words, at);
  if (vague !== undefined && !/^\d/.test(words[at + vague.length] ?? '')) {
    const verbatim = typedText(scan, at, at + vague.length).replace(/^(?:des|d['’])\s*/iu, '');
    return { ...vague.value, verbatim, length: vague.length };
  }
  const article = phraseAt(ONE, words, at);
  return article === undefined ? undefined : { min: 1, max: 1, length: article.length };
}

/**
 * Folded words by the text they are folded from, found by comparing letters in place: cutting out a
 * string and hashing it for a Map costs more than all else that is done with a word of a bulk load.
 */

/** What stands between two spaces, with what it was folded to. */
interface Chunk<W> {
  readonly text: string;
  readonly hash: number;
  readonly words: readonly W[];
}

const SPACE = 32;
/** Slots of an empty table; a power of two, so that a mask does for a remainder. */
const LEAST = 1024;

/** An open-addressing hash table; at most half full. */
export class Chunks<W> {
  readonly #fold: (chunk: string) => readonly W[];
  #slots: (Chunk<W> | undefined)[] = emptySlots(LEAST);
  #size = 0;

  /** `fold` is asked once for each chunk. */
  constructor(fold: (chunk: string) => readonly W[]) {
    this.#fold = fold;
  }

  /** Chunks remembered. */
  get size(): number {
    return this.#size;
  }

  /**
   * The words of a text. Folding chunk by chunk folds it as a whole: no rule of folding looks across
   * a space.
   */
  read(text: string): readonly W[] {
    const found: W[] = [];
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE;
      if (code !== SPACE) {
        hash = Math.imul(hash ^ code, 0x01000193);
        continue;
      }
      if (at > start) for (const word of this.#find(text, start, at, hash)) found.push(word);
      start = at + 1;
      hash = 0;
    }
    return found;
  }

  clear(): void {
    this.#slots = emptySlots(LEAST);
    this.#size = 0;
  }

  #find(text: string, start: number, end: number, hash: number): readonly W[] {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    for (let chunk = this.#slots[slot]; chunk !== undefined; chunk = this.#slots[slot]) {
      if (chunk.hash === hash && isAt(chunk.text, text, start, end)) return chunk.words;
      slot = (slot + 1) & mask;
    }
    const chunk = text.slice(start, end);
    const made = { text: chunk, hash, words: this.#fold(chunk) };
    this.#slots[slot] = made;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return made.words;
  }

  #grow(): void {
    const chunks = this.#slots;
    this.#slots = emptySlots(chunks.length * 2);
    const mask = this.#slots.length - 1;
    for (const chunk of chunks) {
      if (chunk === undefined) continue;
      let slot = spread(chunk.hash) & mask;
      while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
      this.#slots[slot] = chunk;
    }
  }
}

const emptySlots = <W>(count: number): (Chunk<W> | undefined)[] =>
  new Array<Chunk<W> | undefined>(count).fill(undefined);

/** Brings the upper bits of a hash down to where slots are chosen by. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** Whether the text from `start` to `end` is the chunk. */
function isAt(chunk: string, text: string, start: number, end: number): boolean {
  if (chunk.length !== end - start) return false;
  for (let at = 0; at < chunk.length; at += 1) {
    if (chunk.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

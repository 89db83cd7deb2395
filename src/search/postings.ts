/**
 * Which incidents carry a concept, and where. One number per incident: document number times four
 * plus field, ascending. Few are a plain array; many are cut into blocks of 16,384 documents with
 * 16 bits a number, so that a change moves one block's numbers and memory stays small.
 */

/** Where in an incident a concept was found, strongest first. */
export const FIELD = {
  /** The structured record itself: its place, type, group, day; words of its names. */
  record: 0,
  /** Title and description of the target. */
  title: 1,
  /** Summary, losses; a day inside a longer period. */
  summary: 2,
  /** Notes, sources, who said so. */
  note: 3,
} as const;
export type Field = (typeof FIELD)[keyof typeof FIELD];
const FIELDS = [FIELD.record, FIELD.title, FIELD.summary, FIELD.note] as const;

/** A run of postings: `items[at] >>> 2` plus `first` is the document, `items[at] & 3` the field. */
export interface Block {
  readonly first: number;
  readonly items: ArrayLike<number>;
  /** Only so many of `items` count. */
  readonly length: number;
}

/** Bits of a document number within its block; two more are the field's. */
const BLOCK_BITS = 14;
const BLOCK = 1 << BLOCK_BITS;
/** More than any document number, and no double, which would be kept beside each run. */
const ALL = 2 ** 30 - 1;
/** From here on blocks are smaller than a plain array with its eight bytes a number. */
const FEW = 128;

/** Ascending packed numbers with room to grow. */
class Run implements Block {
  readonly first: number;
  /** One more than the last document that may be in it. */
  readonly end: number;
  items: number[] | Uint16Array;
  length = 0;

  constructor(first: number, items: number[] | Uint16Array) {
    this.first = first;
    this.end = Array.isArray(items) ? ALL : first + BLOCK;
    this.items = items;
  }

  /** Where the document is or would be; most are looked for at the end. */
  position(doc: number): number {
    const packed = (doc - this.first) * 4;
    let low = 0;
    let high = this.length;
    const last = high === 0 ? -1 : (this.items[high - 1] ?? 0);
    if (last < packed) return high;
    if (last < packed + 4) return high - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.items[middle] ?? 0) < packed) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The field of the document if it is at this position. */
  fieldAt(at: number, doc: number): Field | undefined {
    const packed = at < this.length ? this.items[at] : undefined;
    if (packed === undefined || packed >>> 2 !== doc - this.first) return undefined;
    return FIELDS[packed & 3];
  }

  insert(at: number, doc: number, field: Field): void {
    if (Array.isArray(this.items)) this.items.push(0);
    else if (this.length === this.items.length) {
      const items = new Uint16Array(Math.min(this.length * 2 + 4, BLOCK));
      items.set(this.items);
      this.items = items;
    }
    if (at < this.length) this.items.copyWithin(at + 1, at, this.length);
    this.items[at] = (doc - this.first) * 4 + field;
    this.length += 1;
  }

  delete(at: number): void {
    this.items.copyWithin(at, at + 1, this.length);
    this.length -= 1;
    if (Array.isArray(this.items)) this.items.length = this.length;
  }

  trim(): void {
    this.items = this.items.slice(0, this.length);
  }
}

export class Postings {
  /** One plain run, or one run a block in ascending order. */
  #runs: Run[] = [];
  /** The last of them, which a bulk load adds to. */
  #last: Run | undefined;
  #length = 0;
  #records = 0;

  get length(): number {
    return this.#length;
  }

  /** How many documents have the concept in their record, not only in their text. */
  get records(): number {
    return this.#records;
  }

  get blocks(): readonly Block[] {
    return this.#runs;
  }

  /** The document numbers, ascending. */
  *documents(): Iterable<number> {
    for (const { first, items, length } of this.#runs) {
      for (let at = 0; at < length; at += 1) yield first + ((items[at] ?? 0) >>> 2);
    }
  }

  /** Adds a document; one that is there already keeps its stronger field. */
  add(doc: number, field: Field): void {
    const run = this.#runFor(doc) ?? this.#open(doc);
    const at = run.position(doc);
    const known = run.fieldAt(at, doc);
    if (known !== undefined) {
      if (known <= field) return;
      run.items[at] = (doc - run.first) * 4 + field;
    } else {
      run.insert(at, doc, field);
      this.#length += 1;
      if (this.#length === FEW) this.#cut();
    }
    if (field === FIELD.record) this.#records += 1;
  }

  /** Where a document has the concept; undefined if it has not. */
  field(doc: number): Field | undefined {
    const run = this.#runFor(doc);
    return run?.fieldAt(run.position(doc), doc);
  }

  /** Removes a document; nothing happens when it is not there. */
  remove(doc: number): void {
    const run = this.#runFor(doc);
    const at = run?.position(doc) ?? 0;
    const field = run?.fieldAt(at, doc);
    if (run === undefined || field === undefined) return;
    run.delete(at);
    this.#length -= 1;
    if (field === FIELD.record) this.#records -= 1;
    if (run.length > 0) return;
    this.#runs.splice(this.#runs.indexOf(run), 1);
    this.#last = this.#runs[this.#runs.length - 1];
  }

  /** Gives back room reserved for growth, after a bulk load. */
  trim(): void {
    for (const run of this.#runs) run.trim();
  }

  /** The run that has the document if any has. */
  #runFor(doc: number): Run | undefined {
    const last = this.#last;
    if (last === undefined || (doc >= last.first && doc < last.end)) return last;
    return this.#runs.find(({ first, end }) => doc >= first && doc < end);
  }

  #open(doc: number): Run {
    const first = (doc >>> BLOCK_BITS) << BLOCK_BITS;
    // A concept is likely as frequent in the next block as in the last.
    const room = Math.max(4, this.#last?.length ?? 0);
    const run = this.#length === 0 ? new Run(0, []) : new Run(first, new Uint16Array(room));
    const next = this.#runs.findIndex((other) => other.first > run.first);
    // Made anew, which leaves no room for growth: most concepts never have a second run.
    this.#runs = this.#runs.toSpliced(next < 0 ? this.#runs.length : next, 0, run);
    this.#last = this.#runs[this.#runs.length - 1];
    return run;
  }

  /** Cuts a plain run, grown long, into blocks. */
  #cut(): void {
    const [plain] = this.#runs;
    if (plain === undefined || !Array.isArray(plain.items)) return;
    this.#runs = [];
    this.#last = undefined;
    for (const packed of plain.items) {
      const doc = packed >>> 2;
      const run = this.#runFor(doc) ?? this.#open(doc);
      run.insert(run.length, doc, FIELDS[packed & 3] ?? FIELD.note);
    }
  }
}

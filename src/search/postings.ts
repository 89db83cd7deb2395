/**
 * Which incidents carry a concept, and where. One number per incident: document number times four
 * plus field, sorted, so that adding at the end is free and anything else is a binary search.
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

/** Small lists are plain arrays: a typed array costs some 200 bytes before its first element. */
const SMALL = 24;

export class Postings {
  #items: number[] | Uint32Array = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** How many documents have the concept in their record, not only in their text. */
  get records(): number {
    let count = 0;
    for (let at = 0; at < this.#length; at += 1) {
      if (((this.#items[at] ?? 0) & 3) === FIELD.record) count += 1;
    }
    return count;
  }

  /** The packed numbers; read only the first `length`. */
  get items(): ArrayLike<number> {
    return this.#items;
  }

  /** The document numbers, ascending. */
  *documents(): Iterable<number> {
    for (let at = 0; at < this.#length; at += 1) yield (this.#items[at] ?? 0) >>> 2;
  }

  /** Adds a document that is not in the list yet. */
  add(doc: number, field: Field): void {
    const packed = doc * 4 + field;
    this.#reserve(this.#length + 1);
    const last = this.#length === 0 ? -1 : (this.#items[this.#length - 1] ?? -1);
    const at = packed > last ? this.#length : this.#find(doc);
    if (at < this.#length) this.#items.copyWithin(at + 1, at, this.#length);
    this.#items[at] = packed;
    this.#length += 1;
  }

  /** Where a document has the concept; undefined if it has not. */
  field(doc: number): Field | undefined {
    const at = this.#find(doc);
    const packed = at < this.#length ? this.#items[at] : undefined;
    if (packed === undefined || packed >>> 2 !== doc) return undefined;
    return FIELDS[packed & 3];
  }

  /** Removes a document; nothing happens when it is not there. */
  remove(doc: number): void {
    const at = this.#find(doc);
    if (at >= this.#length || (this.#items[at] ?? 0) >>> 2 !== doc) return;
    this.#items.copyWithin(at, at + 1, this.#length);
    this.#length -= 1;
    if (Array.isArray(this.#items)) this.#items.length = this.#length;
  }

  /** Gives back room reserved for growth, after a bulk load. */
  trim(): void {
    this.#items = this.#items.slice(0, this.#length);
  }

  /** First position whose document is not below `doc`. */
  #find(doc: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#items[middle] ?? 0) < doc * 4) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #reserve(length: number): void {
    if (Array.isArray(this.#items)) {
      if (length <= SMALL) {
        if (this.#items.length < length) this.#items.push(0);
        return;
      }
    } else if (length <= this.#items.length) return;
    const grown = new Uint32Array(Math.ceil(length * 1.5));
    grown.set(Array.isArray(this.#items) ? this.#items : this.#items.subarray(0, this.#length));
    this.#items = grown;
  }
}

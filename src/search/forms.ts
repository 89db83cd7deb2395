/**
 * The set of folded forms with what finding them takes: exact by their letters, by beginning, by
 * sound, and the few that share letter pairs with a misspelt word.
 */
import { soundKey } from './sound.js';
import { SortedKeys } from './sorted.js';

export interface Form<L> {
  /** The form's letters without spaces: how it is compared. */
  readonly key: string;
  /** The ways it is cut into several words, with how often each occurs; most forms are one word. */
  texts?: { readonly text: string; count: number }[];
  links: readonly L[];
  /** Mentions in all, and those that make it worth matching when misspelt. */
  count: number;
  names: number;
  /** Position in the fuzzy index; -1 when not in it. */
  slot: number;
}

/** Counts a way of cutting a form into words up or down. */
function countText(form: Form<unknown>, text: string, by: 1 | -1): void {
  const texts = (form.texts ??= []);
  const known = texts.find((one) => one.text === text);
  if (known === undefined) texts.push({ text, count: by });
  else if (known.count + by === 0) texts.splice(texts.indexOf(known), 1);
  else known.count += by;
}

/** Whether a form occurs cut into exactly these words. */
export const isCut = ({ texts = [] }: Form<unknown>, text: string): boolean =>
  texts.some((one) => one.text === text);

/** How a form is written for people: cut into most words, so that a name keeps its parts. */
export const writtenAs = ({ key, texts = [] }: Form<unknown>): string =>
  texts
    .map(({ text }) => text)
    .reduce((a, b) => (b.length > a.length || (b.length === a.length && b < a) ? b : a), key);

/** Mentions after which a word of running text is worth matching when misspelt. */
const FREQUENT = 3;

/** Likeness in hundredths: forms that share less are not worth judging; nothing shares more. */
const LEAST_ALIKE = 15;
const MOST_ALIKE = 100;

export class FormIndex<L> {
  readonly #forms = new Map<string, Form<L>>();
  readonly #sounds = new Map<string, Form<L>[]>();
  readonly #pairs = new Map<string, number[]>();
  readonly #slots: (Form<L> | undefined)[] = [];
  readonly #free: number[] = [];
  /** Letters of the form in each slot. */
  #lengths = new Uint16Array(256);
  /** Used while one query looks for similar forms; all zero between. */
  #shared = new Uint8Array(256);
  #touched = new Uint32Array(256);
  readonly #keys = new SortedKeys();

  get size(): number {
    return this.#forms.size;
  }

  get(key: string): Form<L> | undefined {
    return this.#forms.get(key);
  }

  /** Counts one mention of a form, making it on the first. */
  add(key: string, words: readonly string[], name: boolean): Form<L> {
    let item = this.#forms.get(key);
    if (item === undefined) {
      item = { key, links: [], count: 0, names: 0, slot: -1 };
      this.#forms.set(key, item);
      this.#keys.add(key);
    }
    this.count(item, words, name);
    return item;
  }

  /** Counts one mention more of a form that is there. */
  count(item: Form<L>, words: readonly string[], name: boolean): void {
    if (words.length > 1) countText(item, words.join(' '), 1);
    item.count += 1;
    if (name) item.names += 1;
    if (item.slot < 0 && (item.names > 0 || item.count >= FREQUENT)) this.#enlist(item);
  }

  /** Takes back one mention; the form goes with its last. */
  remove(key: string, words: readonly string[], name: boolean): void {
    const item = this.#forms.get(key);
    if (!item) return;
    if (words.length > 1) countText(item, words.join(' '), -1);
    item.count -= 1;
    if (name) item.names -= 1;
    if (item.slot >= 0 && item.names === 0 && item.count < FREQUENT) this.#delist(item);
    if (item.count > 0) return;
    this.#forms.delete(key);
    this.#keys.delete(key);
  }

  /** Readies for looking up, after a bulk load. */
  settle(): void {
    this.#keys.settle();
  }

  /** Forms that begin with `prefix` and go on, in alphabetical order, at most `limit`. */
  withPrefix(prefix: string, limit: number): readonly Form<L>[] {
    const found: Form<L>[] = [];
    for (const key of this.#keys.startingWith(prefix)) {
      const form = this.#forms.get(key);
      if (form !== undefined && key.length > prefix.length) found.push(form);
      if (found.length === limit) break;
    }
    return found;
  }

  /** Forms that sound like `key`. */
  soundingLike(key: string): readonly Form<L>[] {
    const sound = soundKey(key);
    return sound.length < 3 ? [] : (this.#sounds.get(sound) ?? []);
  }

  /** The forms that share most letter pairs with `key` for their length: at most `limit`, best first. */
  similar(key: string, limit: number): readonly Form<L>[] {
    const count = this.#share(key);
    const [touched, shared, lengths] = [this.#touched, this.#shared, this.#lengths];
    // Likeness is the Dice coefficient in hundredths. The least that counts is found by counting: to
    // sort would cost more than the search, and so would to look at each of these forms.
    const counts = new Uint32Array(MOST_ALIKE + 1);
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] ?? 0;
      const letters = (lengths[slot] ?? 0) + key.length + 2;
      const likeness = Math.min(MOST_ALIKE, Math.floor((200 * (shared[slot] ?? 0)) / letters));
      shared[slot] = likeness;
      counts[likeness] = (counts[likeness] ?? 0) + 1;
    }
    let least = MOST_ALIKE;
    let more = 0;
    while (least > LEAST_ALIKE && more + (counts[least] ?? 0) < limit) {
      more += counts[least] ?? 0;
      least -= 1;
    }
    const best: { readonly form: Form<L>; readonly likeness: number }[] = [];
    let room = limit - more;
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] ?? 0;
      const likeness = shared[slot] ?? 0;
      shared[slot] = 0;
      if (likeness < least || (likeness === least && room === 0)) continue;
      if (likeness === least) room -= 1;
      const form = this.#slots[slot];
      if (form !== undefined) best.push({ form, likeness });
    }
    return best.sort((a, b) => b.likeness - a.likeness).map(({ form }) => form);
  }

  /** Counts shared pairs by slot, into `#shared` and `#touched`; returns how many slots have some. */
  #share(key: string): number {
    const [touched, shared] = [this.#touched, this.#shared];
    let count = 0;
    for (const pair of pairsOf(key)) {
      for (const slot of this.#pairs.get(pair) ?? []) {
        const before = shared[slot] ?? 0;
        if (before === 0) touched[count++] = slot;
        if (before < 255) shared[slot] = before + 1;
      }
    }
    return count;
  }

  #enlist(item: Form<L>): void {
    item.slot = this.#free.pop() ?? this.#slots.length;
    this.#slots[item.slot] = item;
    if (item.slot >= this.#shared.length) this.#grow();
    this.#lengths[item.slot] = item.key.length;
    for (const pair of pairsOf(item.key)) {
      const slots = this.#pairs.get(pair);
      if (slots === undefined) this.#pairs.set(pair, [item.slot]);
      else slots.push(item.slot);
    }
    const sound = soundKey(item.key);
    if (sound === '') return;
    const alike = this.#sounds.get(sound);
    if (alike === undefined) this.#sounds.set(sound, [item]);
    else alike.push(item);
  }

  #grow(): void {
    const room = this.#shared.length * 2;
    const lengths = new Uint16Array(room);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
    this.#shared = new Uint8Array(room);
    this.#touched = new Uint32Array(room);
  }

  #delist(item: Form<L>): void {
    for (const pair of pairsOf(item.key)) {
      const slots = this.#pairs.get(pair);
      const at = slots?.indexOf(item.slot) ?? -1;
      if (at >= 0) slots?.splice(at, 1);
      if (slots?.length === 0) this.#pairs.delete(pair);
    }
    const sound = soundKey(item.key);
    const alike = this.#sounds.get(sound)?.filter((other) => other !== item) ?? [];
    if (alike.length === 0) this.#sounds.delete(sound);
    else this.#sounds.set(sound, alike);
    this.#slots[item.slot] = undefined;
    this.#free.push(item.slot);
    item.slot = -1;
  }
}

/** Distinct pairs of neighbouring letters, with marks for beginning and end. */
function pairsOf(key: string): ReadonlySet<string> {
  const marked = `^${key}$`;
  const pairs = new Set<string>();
  for (let at = 0; at < marked.length - 1; at += 1) pairs.add(marked.slice(at, at + 2));
  return pairs;
}

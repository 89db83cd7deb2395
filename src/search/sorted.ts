/** Keys in alphabetical order, to find those with a beginning. A bulk load is sorted once, at its end. */
export class SortedKeys {
  #keys: string[] = [];
  /** Added, not yet in order. */
  readonly #fresh = new Set<string>();

  /** Adds a key that is not there yet. */
  add(key: string): void {
    this.#fresh.add(key);
  }

  /** Removes a key; nothing happens when it is not there. */
  delete(key: string): void {
    if (this.#fresh.delete(key)) return;
    const at = lowerBound(this.#keys, key);
    if (this.#keys[at] === key) this.#keys.splice(at, 1);
  }

  /** Keys that begin with `prefix`, in order. */
  *startingWith(prefix: string): Iterable<string> {
    this.settle();
    for (let at = lowerBound(this.#keys, prefix); ; at += 1) {
      const key = this.#keys[at];
      if (!key?.startsWith(prefix)) return;
      yield key;
    }
  }

  /** Puts new keys in order; done anyway when somebody looks for one. */
  settle(): void {
    if (this.#fresh.size > 64) this.#keys = [...this.#keys, ...this.#fresh].sort();
    else for (const key of this.#fresh) this.#keys.splice(lowerBound(this.#keys, key), 0, key);
    this.#fresh.clear();
  }
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

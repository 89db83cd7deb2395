/** What is made for a key the first time and found from then on. */
export class Memo<V> {
  readonly #values = new Map<string, V>();
  readonly #make: (key: string) => V;

  constructor(make: (key: string) => V) {
    this.#make = make;
  }

  get(key: string): V {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const made = this.#make(key);
    this.#values.set(key, made);
    return made;
  }

  get size(): number {
    return this.#values.size;
  }

  clear(): void {
    this.#values.clear();
  }
}

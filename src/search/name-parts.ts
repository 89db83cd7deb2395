/** Names by any word in them: "Islam" finds "Ansarul Islam". */
import { SortedKeys } from './sorted.js';
import { words } from './tokens.js';

/** A name from each of its words on: "ansarul islam", "islam". */
const endingsOf = (name: string): readonly string[] => {
  const form = words(name);
  return form.map((_, at) => form.slice(at).join(' '));
};

export class NameParts<T> {
  readonly #keys = new SortedKeys();
  readonly #bearers = new Map<string, readonly T[]>();

  add(name: string, bearer: T): void {
    for (const ending of endingsOf(name)) {
      const others = this.#bearers.get(ending);
      if (others === undefined) this.#keys.add(ending);
      this.#bearers.set(ending, [...(others ?? []), bearer]);
    }
  }

  remove(name: string, bearer: T): void {
    for (const ending of endingsOf(name)) {
      const rest = this.#bearers.get(ending)?.filter((other) => other !== bearer) ?? [];
      if (rest.length > 0) this.#bearers.set(ending, rest);
      else {
        this.#bearers.delete(ending);
        this.#keys.delete(ending);
      }
    }
  }

  /** Readies for looking up, after a bulk load. */
  settle(): void {
    this.#keys.settle();
  }

  /** Whose name has `start`, folded, at the beginning of a word; each once, in no order. */
  find(start: string): ReadonlySet<T> {
    const found = new Set<T>();
    for (const ending of this.#keys.startingWith(start)) {
      for (const bearer of this.#bearers.get(ending) ?? []) found.add(bearer);
    }
    return found;
  }
}

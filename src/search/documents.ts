/** The indexed incidents by document number, with the columns that ranking and facets run over. */
import type { Incident } from '../incidents/schema.js';
import { COUNTRIES, type CountryCode } from '../incidents/vocabulary.js';

/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / 86_400_000);

export class Documents {
  readonly #incidents: (Incident | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  /** Country of each, by its place in the list of countries. */
  #countries = new Uint8Array(64);
  /** First day of each incident, for ranking the newest first. */
  days = new Int32Array(64);

  get size(): number {
    return this.#numbers.size;
  }

  /** One more than the highest document number in use. */
  get capacity(): number {
    return this.#incidents.length;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  at(doc: number): Incident | undefined {
    return this.#incidents[doc];
  }

  /** The country of an incident on file, without looking the incident up. */
  countryOf(doc: number): CountryCode | undefined {
    return COUNTRIES[this.#countries[doc] ?? -1];
  }

  /** Puts an incident that is not there under a free number. */
  put(incident: Incident): number {
    const doc = this.#free.pop() ?? this.#incidents.length;
    if (doc >= this.days.length) {
      const days = new Int32Array(this.days.length * 2);
      days.set(this.days);
      this.days = days;
      const countries = new Uint8Array(days.length);
      countries.set(this.#countries);
      this.#countries = countries;
    }
    this.#numbers.set(incident.id, doc);
    this.#incidents[doc] = incident;
    this.days[doc] = dayNumber(incident.date.start);
    this.#countries[doc] = COUNTRIES.indexOf(incident.place.country);
    return doc;
  }

  delete(id: string): void {
    const doc = this.#numbers.get(id);
    if (doc === undefined) return;
    this.#numbers.delete(id);
    this.#incidents[doc] = undefined;
    this.#free.push(doc);
  }

  /** All document numbers in use. */
  all(): Iterable<number> {
    return this.#numbers.values();
  }
}

/** The incidents still in question while finding demands one thing after another. */
import type { Incident } from '../../incidents/schema.js';
import type { Test } from './criteria.js';
import type { Failure } from './types.js';

export class Candidates {
  #incidents: readonly Incident[];
  #failed: Failure | undefined;

  constructor(incidents: readonly Incident[]) {
    this.#incidents = incidents;
  }

  get incidents(): readonly Incident[] {
    return this.#incidents;
  }

  /** The first reason that left nothing. */
  get failed(): Failure | undefined {
    return this.#failed;
  }

  /** Goes on with these; where there are none, the reason is kept. */
  take(next: readonly Incident[], reason: Failure): void {
    if (next.length === 0) this.#failed ??= reason;
    this.#incidents = next;
  }

  /** Demands something. */
  keep(test: Test, reason: Failure): void {
    this.take(this.#incidents.filter(test), reason);
  }

  /** Goes on with those that pass, or with all where none do. */
  prefer(test: Test): void {
    const fitting = this.#incidents.filter(test);
    if (fitting.length > 0) this.#incidents = fitting;
  }

  /** Goes on with others, whatever is left of them: what a later demand looks at. */
  replace(next: readonly Incident[]): void {
    this.#incidents = next;
  }
}

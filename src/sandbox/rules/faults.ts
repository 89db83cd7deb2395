import { DiscordError, invalidForm, type Fault } from '../rest/errors.js';

/** Makes a fault at a path. */
export function fault(path: readonly PropertyKey[], code: string, message: string): Fault {
  return { path, code, message };
}

/** @throws DiscordError 50035 when there is any fault. */
export function refuseIfAny(faults: readonly Fault[], at: readonly PropertyKey[] = []): void {
  if (faults.length === 0) return;
  throw invalidForm(faults.map((each) => ({ ...each, path: [...at, ...each.path] })));
}

/** Puts the faults of a check that throws under a path (bodies nested in `data`, lists of commands). */
export function under<T>(at: readonly PropertyKey[], check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof DiscordError) || error.faults.length === 0) throw error;
    throw invalidForm(error.faults.map((each) => ({ ...each, path: [...at, ...each.path] })));
  }
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Discord counts characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/**
 * A start for the just-in-time compiler. The first few hundred calls of the engine run many times
 * slower than all later ones; without this, the first people to type after a start would wait for it.
 */
import { setImmediate } from 'node:timers/promises';
import type { Incident } from '../incidents/schema.js';
import type { Language } from '../incidents/vocabulary.js';
import type { SearchIndex } from './types.js';

/** Names typed: the first ten keys after a start then take a tenth of the time; more gain little. */
const NAMES = 8;

/**
 * Types names of places as people do, letter by letter, with one left out. Gives way after each call,
 * so that whatever else is to be done meanwhile waits for one call at most. Ends early when aborted.
 */
export async function warmUp(
  index: SearchIndex,
  incidents: readonly Incident[],
  language: Language,
  signal: AbortSignal,
): Promise<void> {
  const step = Math.max(1, Math.floor(incidents.length / NAMES));
  for (let at = 0; at < incidents.length; at += step) {
    const name = incidents[at]?.place.name ?? '';
    for (let end = 1; end <= name.length; end += 1) {
      for (const field of ['incident', 'place', 'query'] as const) {
        if (signal.aborted) return;
        index.suggest(field, name.slice(0, end), language);
        await setImmediate();
      }
    }
    index.search(name.slice(0, 2) + name.slice(3), { limit: 5 });
    await setImmediate();
  }
}

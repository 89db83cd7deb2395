/** The incident that an `id` option means. */
import type { Incident } from '../incidents/schema.js';
import { LANGUAGES } from '../incidents/vocabulary.js';
import type { Context } from './context.js';

/** By id, or by a suggestion's label: clients sometimes send that instead of its value. */
export function namedIncident(typed: string, { services }: Context): Incident | undefined {
  const { store, index } = services;
  const labelled = (): string | undefined =>
    LANGUAGES.flatMap((language) => index.suggest('incident', typed, language)).find(
      ({ label }) => label === typed,
    )?.value;
  return store.get(typed) ?? store.get(labelled() ?? '');
}

/** The incident a moderator means: an id, or a suggestion's label as some clients send it. */
import type { Context } from '../../src/discord/context.js';
import { userError, type UserError } from '../../src/discord/errors.js';
import { entryWords } from '../../src/i18n/entry/index.js';
import { joined } from '../../src/incidents/fold.js';
import type { Incident, IncidentDate } from '../../src/incidents/schema.js';
import { LANGUAGES } from '../../src/incidents/vocabulary.js';
import { addDays } from '../../src/questions/periods/index.js';

export function findEntry(typed: string, { services }: Context): Incident | UserError {
  const id = typed.trim();
  const { store, index } = services;
  if (store.isRemoved(id)) {
    return userError('entry-removed', (l) => entryWords(l).faults.alreadyRemoved(id));
  }
  const labelled = LANGUAGES.flatMap((language) => index.suggest('incident', id, language)).find(
    ({ label }) => label === id,
  );
  return (
    store.get(id) ??
    store.get(labelled?.value ?? '') ??
    userError('entry-unknown', (l) => entryWords(l).faults.unknown(typed))
  );
}

/** Two reports of one event seldom differ by more than this. */
const NEAR_DAYS = 2;

/** Entries of the same place, in any of its spellings, within two days. */
export function nearDuplicates(
  names: readonly string[],
  country: string,
  { start, end = start }: IncidentDate,
  { services }: Context,
): readonly Incident[] {
  const wanted = new Set(names.map(joined));
  const from = addDays(start, -NEAR_DAYS);
  const to = addDays(end, NEAR_DAYS);
  return services.store.all().filter(({ place, date }) => {
    const same = [place.name, ...place.aliases].some((name) => wanted.has(joined(name)));
    return (
      same && place.country === country && date.start <= to && (date.end ?? date.start) >= from
    );
  });
}

/** The entry a moderator means, and entries that may be the same incident. */
import type { Context } from '../../src/discord/context.js';
import { userError, type UserError } from '../../src/discord/errors.js';
import { namedIncident } from '../../src/discord/named-incident.js';
import { entryWords } from '../../src/i18n/entry/index.js';
import { joined } from '../../src/incidents/fold.js';
import type { Incident, IncidentDate } from '../../src/incidents/schema.js';
import { addDays } from '../../src/questions/periods/index.js';

export function findEntry(typed: string, context: Context): Incident | UserError {
  const id = typed.trim();
  if (context.services.store.isRemoved(id)) {
    return userError('entry-removed', (l) => entryWords(l).faults.alreadyRemoved(id));
  }
  return (
    namedIncident(id, context) ??
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

/** Reading what moderators type into `/entry`: each fault is explained, nothing is guessed in silence. */
import type { Context } from '../../src/discord/context.js';
import { userError, UserError } from '../../src/discord/errors.js';
import { entryWords } from '../../src/i18n/entry/index.js';
import { fold } from '../../src/incidents/fold.js';
import {
  sourceUrl,
  type Figure,
  type IncidentDate,
  type Source,
} from '../../src/incidents/schema.js';
import type { CountryCode, SourceType } from '../../src/incidents/vocabulary.js';
import { parseEntryDate } from '../../src/questions/entry/date.js';
import { parseFigures } from '../../src/questions/entry/figures.js';
import { StoreError } from '../../src/store/types.js';

/** The date of an incident, told from `now`. */
export function readDate(typed: string, now: Date): IncidentDate | UserError {
  const read = parseEntryDate(typed, now);
  return read.ok
    ? read.date
    : userError('entry-date', (l) => entryWords(l).faults.date[read.fault](typed));
}

/** The one day of a statement or publication. */
export function readDay(typed: string | undefined, now: Date): string | undefined | UserError {
  if (typed === undefined) return undefined;
  const date = readDate(typed, now);
  if (date instanceof UserError) return date;
  return date.precision === 'day' && date.end === undefined
    ? date.start
    : userError('entry-day', (l) => entryWords(l).faults.wholeDay(typed));
}

export function readFigures(
  typed: string | undefined,
  country: CountryCode,
  { services }: Context,
): readonly Figure[] | UserError {
  if (typed === undefined) return [];
  const read = parseFigures(typed, services.knowledge, country);
  if (read.ok) return read.figures;
  const pieces = read.unread.map((piece) => `“${piece}”`).join(', ');
  return userError('entry-figures', (l) =>
    read.unread.length === 0
      ? entryWords(l).faults.noFigures(typed)
      : entryWords(l).faults.figures(pieces),
  );
}

export function readLink(typed: string): string | UserError {
  const link = typed.trim().replace(/^<(.*)>$/, '$1');
  return sourceUrl.safeParse(link).success
    ? link
    : userError('entry-link', (l) => entryWords(l).faults.link(typed));
}

/** Who speaks: as given, else the site that the link leads to. */
export function readSource(
  link: string,
  name: string | undefined,
  type: SourceType | undefined,
): Source {
  const site = new URL(link).hostname.replace(/^www\./, '');
  return { name: name?.trim() ?? site, type: type ?? 'media' };
}

/** The region as chosen or typed; `unspecified-xx` where none is given. */
export function readRegion(
  typed: string | undefined,
  country: CountryCode,
  { services }: Context,
): string | UserError {
  if (typed === undefined) return `unspecified-${country.toLowerCase()}`;
  const wanted = fold(typed);
  const region = services.knowledge.vocabularies.regions.find(
    (term) =>
      term.country === country &&
      [term.id, term.en, term.fr, ...term.forms].some((form) => fold(form) === wanted),
  );
  return region?.id ?? userError('entry-region', (l) => entryWords(l).faults.region(typed));
}

/** A refusal of the store in words; anything else is a bug and goes on. */
export function storeFault(error: unknown, id: string): UserError {
  if (!(error instanceof StoreError)) throw error;
  return userError(`store-${error.code}`, (l) => {
    const { faults } = entryWords(l);
    switch (error.code) {
      case 'unknown-incident':
        return faults.unknown(id);
      case 'already-removed':
        return faults.alreadyRemoved(id);
      case 'not-removed':
        return faults.notRemoved(id);
      case 'stale-revision':
        return faults.stale;
      case 'invalid':
        return faults.invalid(error.message);
      case 'write-failed':
      case 'closed':
        return faults.notSaved;
    }
  });
}

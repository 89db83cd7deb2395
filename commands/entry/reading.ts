/** Reading what moderators type into `/entry`: each fault is explained, nothing is guessed in silence. */
import type { Context } from '../../src/discord/context.js';
import { userError, UserError } from '../../src/discord/errors.js';
import { entryWords, type EntryCatalogue } from '../../src/i18n/entry/index.js';
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

type EntryOptionTexts = EntryCatalogue['options'];

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
  return userError('entry-figures', (l) =>
    read.unread.length === 0
      ? entryWords(l).faults.noFigures(typed)
      : entryWords(l).faults.figures(read.unread),
  );
}

export function readLink(typed: string): string | UserError {
  const link = typed.trim().replace(/^<(.*)>$/, '$1');
  return sourceUrl.safeParse(link).success
    ? link
    : userError('entry-link', (l) => entryWords(l).faults.link(typed));
}

/** A short text on one line; undefined where nothing but spaces was typed. */
export function shortText(typed: string | undefined): string | undefined {
  const text = typed?.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** A short text that must not be empty. */
export function requiredText(typed: string, option: keyof EntryOptionTexts): string | UserError {
  return (
    shortText(typed) ??
    userError('entry-blank', (l) => {
      const { faults, options } = entryWords(l);
      return faults.blank(options[option].name);
    })
  );
}

/** Who speaks: as given, else the site that the link leads to. */
export function readSource(
  link: string,
  name: string | undefined,
  type: SourceType | undefined,
): Source {
  const site = new URL(link).hostname.replace(/^www\./, '');
  return { name: shortText(name) ?? site, type: type ?? 'media' };
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

/**
 * The free texts of the data in a reader's language. Each falls back to the text as it was entered:
 * moderators write in one language, and a text in the other language is better than none.
 */
import type { Attribution, Group, Incident, Report, Source } from './schema.js';
import type { Language } from './vocabulary.js';

const inLanguage = <T extends string | undefined>(
  original: T,
  french: string | undefined,
  language: Language,
): T | string => (language === 'fr' ? (french ?? original) : original);

export const titleOf = ({ title, fr }: Incident, language: Language): string =>
  inLanguage(title, fr?.title, language);

export const summaryOf = ({ summary, fr }: Incident, language: Language): string =>
  inLanguage(summary, fr?.summary, language);

export const placeNameOf = ({ place }: Incident, language: Language): string =>
  inLanguage(place.name, place.nameFr, language);

/** The target in the sources' words. */
export const targetDetailOf = (
  { targetDetail, fr }: Incident,
  language: Language,
): string | undefined => inLanguage(targetDetail, fr?.targetDetail, language);

/** Material losses and booty. */
export const lossesOf = ({ losses, fr }: Incident, language: Language): string | undefined =>
  inLanguage(losses, fr?.losses, language);

export const dateNoteOf = ({ date, fr }: Incident, language: Language): string | undefined =>
  inLanguage(date.note, fr?.dateNote, language);

/** What is doubtful about the event, its day or its place. */
export const doubtOf = ({ confidence, fr }: Incident, language: Language): string | undefined =>
  inLanguage(confidence.doubt, fr?.doubt, language);

/** What was seen when a claim was last looked for. */
export const claimSearchNoteOf = (
  { claimSearch, fr }: Incident,
  language: Language,
): string | undefined => inLanguage(claimSearch?.note, fr?.claimSearchNote, language);

/** Who gave the figures of a report. */
export const sourceNameOf = ({ name, nameFr }: Source, language: Language): string =>
  inLanguage(name, nameFr, language);

/** Whose statement a report repeats. */
export const relayedSourceOf = (
  { source, sourceFr }: NonNullable<Report['relays']>,
  language: Language,
): string => inLanguage(source, sourceFr, language);

/** Who says that somebody did it. */
export const speakerOf = ({ by, byFr }: Attribution, language: Language): string =>
  inLanguage(by, byFr, language);

/** The source's own wording for the actor. */
export const actorLabelOf = (
  { label, labelFr }: Attribution,
  language: Language,
): string | undefined => inLanguage(label, labelFr, language);

export const reportNoteOf = ({ note, noteFr }: Report, language: Language): string | undefined =>
  inLanguage(note, noteFr, language);

/** What the report's scope is, in words. */
export const scopeNoteOf = (
  { scopeNote, scopeNoteFr }: Report,
  language: Language,
): string | undefined => inLanguage(scopeNote, scopeNoteFr, language);

export const attributionNoteOf = (
  { note, noteFr }: Attribution,
  language: Language,
): string | undefined => inLanguage(note, noteFr, language);

export const groupNoteOf = ({ note, noteFr }: Group, language: Language): string | undefined =>
  inLanguage(note, noteFr, language);

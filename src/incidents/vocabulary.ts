/**
 * Closed lists whose members are part of the code's logic (a new member needs new behaviour), as
 * opposed to the open vocabularies of `data/vocabularies.json` (targets, weapons, parties …), which
 * only need labels.
 */

/** What a figure counts. `casualties` is a source's single count of several measures together. */
export const MEASURES = ['killed', 'wounded', 'missing', 'captured', 'casualties'] as const;
export type Measure = (typeof MEASURES)[number];

/** On what footing a group is named. `admitted` is an actor's own avowal of an error. */
export const BASES = ['claimed', 'attributed', 'suspected', 'denied', 'admitted'] as const;
export type Basis = (typeof BASES)[number];

/** Who speaks in a report. Only government, military and un are official voices. */
export const SOURCE_TYPES = [
  'government',
  'military',
  'un',
  'armed group',
  'media',
  'ngo',
  'witness',
  'local official',
  'security source',
  'company',
  'party',
  'hospital',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** The source types whose toll is called official (DESIGN §3). */
export const OFFICIAL_SOURCE_TYPES: readonly SourceType[] = ['government', 'military', 'un'];

export const DATE_PRECISIONS = ['day', 'week', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const PLACE_PRECISIONS = ['exact', 'near', 'area', 'region', 'country'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** Whether a report's figures cover the incident, a part of it, or several incidents together. */
export const SCOPES = ['incident', 'part', 'wider'] as const;
export type Scope = (typeof SCOPES)[number];

export const CLAIM_MEDIA = ['statement', 'video', 'photo', 'audio', 'news agency', 'call'] as const;
export type ClaimMedium = (typeof CLAIM_MEDIA)[number];

export const CONFIDENCE_LEVELS = ['high', 'medium', 'low'] as const;

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Derived state of responsibility for an incident; see attribution.ts for the rule. */
export const RESPONSIBILITIES = [
  'unclaimed',
  'suspected',
  'attributed',
  'claimed',
  'disputed',
] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** ISO 3166-1 alpha-2 codes of the countries the data set covers. Others are "not covered". */
export const COUNTRIES = ['ML', 'BF', 'NE', 'BJ', 'TG', 'CI'] as const;
export type CountryCode = (typeof COUNTRIES)[number];

/**
 * The single definition of every stored record (DESIGN §3). TypeScript types and the published JSON
 * Schema are derived from these Zod schemas; nothing else describes the data. Objects are strict: a
 * misspelt key is a fault, not a silently lost fact.
 */
import { z } from 'zod';
import {
  BASES,
  CLAIM_MEDIA,
  CONFIDENCE_LEVELS,
  COUNTRIES,
  DATE_PRECISIONS,
  LANGUAGES,
  MEASURES,
  PLACE_PRECISIONS,
  SCOPES,
  SOURCE_TYPES,
} from './vocabulary.js';

/** Lower-case words joined by hyphens: ids of incidents, groups, places and vocabulary terms. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** Year, month or day: `2017`, `2017-03`, `2017-03-02`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD');

/** Web address of a source. Only http(s): stored links are shown to people. */
export const sourceUrl = z.url({ protocol: /^https?$/ });

const text = z.string().trim().min(1);
const count = z.int().min(0);

export const figureSchema = z
  .strictObject({
    measure: z.enum(MEASURES),
    /** Only for `casualties`: what the source counted together. */
    counts: z
      .array(z.enum(['killed', 'wounded', 'missing', 'captured']))
      .min(2)
      .optional(),
    /** Term id of the party vocabulary: whose dead, wounded … these are. */
    party: slug,
    min: count.nullable(),
    max: count.nullable(),
    /** The source rounds or estimates ("about 30"). */
    approx: z.literal(true).optional(),
    /** The source's own words for the number ("dozens"), where they say more than min..max. */
    verbatim: text.optional(),
  })
  .refine((f) => f.min !== null || f.max !== null, 'a figure needs a lower or an upper bound')
  .refine((f) => f.min === null || f.max === null || f.min <= f.max, 'min must not exceed max')
  .refine(
    (f) => (f.measure === 'casualties') === (f.counts !== undefined),
    '`counts` belongs to casualties, and only there',
  );

export const sourceSchema = z.strictObject({
  /** Who gave the figures. */
  name: text,
  nameFr: text.optional(),
  type: z.enum(SOURCE_TYPES),
  /** Through whom we read it ("AFP, via France 24"). */
  via: text.optional(),
});

export const reportSchema = z.strictObject({
  /** Unique inside the incident: `r1`, `r2` … in order of entry. */
  id: z.string().regex(/^r\d+$/),
  source: sourceSchema,
  /** Day the source made the statement, where known apart from publication. */
  statedOn: day.optional(),
  published: day.optional(),
  url: sourceUrl,
  figures: z.array(figureSchema),
  /** Absent means `incident`. */
  scope: z.enum(SCOPES).optional(),
  /** What the scope is, in words ("boat and Bamba camp"). */
  scopeNote: text.optional(),
  scopeNoteFr: text.optional(),
  /** Other incidents of this data set that the same figures cover: never added up with theirs. */
  covers: z.array(slug).min(1).optional(),
  /** The report whose statement this one repeats: not an independent source. */
  relays: z
    .strictObject({
      /** Report id in this incident, where that statement is on file. */
      report: z
        .string()
        .regex(/^r\d+$/)
        .optional(),
      source: text,
      sourceFr: text.optional(),
      status: z.enum(['verified', 'own note', 'likely']),
    })
    .optional(),
  /** Id of the earlier report of the same source that this one replaces. */
  supersedes: z
    .string()
    .regex(/^r\d+$/)
    .optional(),
  note: text.optional(),
  noteFr: text.optional(),
});

export const attributionSchema = z
  .strictObject({
    /** Unique inside the incident: `a1`, `a2` … */
    id: z.string().regex(/^a\d+$/),
    /** Group ids; several where the source names them together ("AQIM / al-Mourabitoun"); none for unidentified men. */
    groups: z.array(slug),
    /** The source's own wording for the actor, where it differs from the group's name or there is no group. */
    label: text.optional(),
    labelFr: text.optional(),
    basis: z.enum(BASES),
    /** Who says so. */
    by: text,
    byFr: text.optional(),
    date: day.optional(),
    medium: z.enum(CLAIM_MEDIA).optional(),
    /** Brand the claim was made under, where not the group's own name ("Islamic State West Africa Province"). */
    claimedAs: text.optional(),
    /** `thin`: rests on one weak page; shown as "reported claim". */
    weight: z.enum(['firm', 'thin']),
    url: sourceUrl,
    note: text.optional(),
    noteFr: text.optional(),
  })
  .refine(
    (a) => a.groups.length > 0 || a.label !== undefined,
    'an attribution names a group or carries a label',
  );

export const incidentDateSchema = z
  .strictObject({
    start: day,
    end: day.optional(),
    precision: z.enum(DATE_PRECISIONS),
    note: text.optional(),
  })
  .refine((d) => d.end === undefined || d.end >= d.start, 'the end lies before the start');

export const incidentPlaceSchema = z
  .strictObject({
    name: text,
    /** French name, where it differs (« Tombouctou »). */
    nameFr: text.optional(),
    /** Other spellings of the same place only. */
    aliases: z.array(text),
    /** Other villages, often hit too: searchable, never matched as the place itself. */
    alsoHit: z.array(text),
    /** Venues and quarters ("Radisson Blu"). */
    sites: z.array(text),
    /** Communes, provinces, roads, parks. */
    areaNames: z.array(text),
    /** Region: term id of the region vocabulary. */
    admin1: slug,
    country: z.enum(COUNTRIES),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    /** How well the coordinates (or, without them, the description) pin the place down. */
    precision: z.enum(PLACE_PRECISIONS),
  })
  .refine((p) => (p.lat === undefined) === (p.lon === undefined), 'lat and lon go together');

/**
 * An incident's own texts in French. The fields beside it hold the language in which the entry was
 * written (English in the shipped set); moderators write in one language, so each is optional.
 * Readers get them through `texts.ts`.
 */
export const incidentFrenchSchema = z.strictObject({
  title: text.optional(),
  summary: text.optional(),
  targetDetail: text.optional(),
  losses: text.optional(),
  dateNote: text.optional(),
  doubt: text.optional(),
  claimSearchNote: text.optional(),
});

export const incidentSchema = z.strictObject({
  id: slug,
  title: text,
  summary: text,
  fr: incidentFrenchSchema.optional(),
  date: incidentDateSchema,
  place: incidentPlaceSchema,
  /** Term id of the type vocabulary. */
  type: slug,
  /** Term ids of the target vocabulary. */
  targets: z.array(slug).min(1),
  /** The target in the sources' words ("FAMa post near the Niger border"). */
  targetDetail: text.optional(),
  /** Term ids of the weapon vocabulary. */
  weapons: z.array(slug),
  attributions: z.array(attributionSchema),
  reports: z.array(reportSchema),
  /** Material losses and booty, in words. */
  losses: text.optional(),
  related: z.array(
    z.strictObject({
      id: slug,
      relation: z.enum([
        'related',
        'same-operation',
        'same-day',
        'same-place',
        'sequel',
        'reprisal',
      ]),
    }),
  ),
  confidence: z.strictObject({ level: z.enum(CONFIDENCE_LEVELS), doubt: text.optional() }),
  /** When a claim was last looked for, and what was seen. */
  claimSearch: z
    .strictObject({ checked: day, result: z.enum(['found', 'not found', 'ambiguous']), note: text })
    .optional(),
  external: z.array(z.strictObject({ dataset: text, id: text, version: text.optional() })),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: text,
  updatedAt: z.iso.datetime(),
  updatedBy: text,
});

const bilingual = z.strictObject({ en: text, fr: text });

export const groupSchema = z.strictObject({
  id: slug,
  /** Short display name ("JNIM", "Ansar Dine"); where the name changed over time see `names`. */
  name: text,
  /** French short name where it differs ("GSIM" is an alias, not this). */
  nameFr: text.optional(),
  fullName: bilingual,
  /** Display names by period, where one organisation changed its name. Later entries win. */
  names: z.array(
    z.strictObject({
      name: text,
      nameFr: text.optional(),
      from: partialDate.optional(),
      to: partialDate.optional(),
    }),
  ),
  aliases: z.array(
    z.strictObject({
      form: text,
      /** May mean another group too: resolved by country and date, or asked back. */
      ambiguous: z.literal(true).optional(),
      /** Countries and dates in which this form means this group, for ambiguous forms. */
      countries: z.array(z.string().length(2)).optional(),
      from: partialDate.optional(),
      to: partialDate.optional(),
    }),
  ),
  kind: z.enum([
    'jihadist',
    'rebel',
    'militia',
    'state-military',
    'state-police',
    'peace-operation',
    'foreign-military',
    'regional-force',
    'private-military',
    'media-outlet',
    'other',
  ]),
  countries: z.array(z.string().length(2)),
  active: z.strictObject({ from: partialDate.optional(), to: partialDate.optional() }),
  /** Umbrella this group belongs to (a katiba of JNIM). */
  parent: slug.optional(),
  parentSince: partialDate.optional(),
  successorOf: z.array(slug),
  note: text.optional(),
  noteFr: text.optional(),
  /** Where these facts come from; absent means unverified and is shown as such. */
  evidence: text.optional(),
});

export const placeSchema = z.strictObject({
  id: slug,
  name: text,
  spellings: z.array(text),
  admin1: slug,
  country: z.enum(COUNTRIES),
  lat: z.number().optional(),
  lon: z.number().optional(),
  precision: z.enum(PLACE_PRECISIONS),
  /** Where the coordinates come from ("GeoNames 2014: 2455290"). */
  source: text.optional(),
  note: text.optional(),
});

export const observationSchema = z.strictObject({
  id: slug,
  kind: z.enum(['media-activity', 'presence', 'trend', 'capability', 'assessment']),
  groups: z.array(slug),
  place: z.strictObject({ name: text, country: z.enum(COUNTRIES) }).optional(),
  period: z.strictObject({ start: day, end: day.optional(), asStated: text.optional() }).optional(),
  text: bilingual,
  source: z.strictObject({ name: text, published: day.optional(), url: sourceUrl.optional() }),
  incidents: z.array(slug),
});

/** One term of an open vocabulary. `forms` are further words people use for it, in either language. */
export const termSchema = z.strictObject({
  id: slug,
  en: text,
  fr: text,
  /** A wider term of the same vocabulary that includes this one. */
  broader: slug.optional(),
  forms: z.array(text),
});

export const partyTermSchema = termSchema.extend({
  /** Who these people are in a toll: victims by kind, the attackers, or counts that mix them. */
  class: z.enum(['military', 'peacekeepers', 'civilians', 'attackers', 'mixed']),
});

export const regionSchema = termSchema.extend({
  country: z.enum(COUNTRIES),
});

export const countryTermSchema = z.strictObject({
  id: z.enum(COUNTRIES),
  en: text,
  fr: text,
  /** Names, short names, adjectives and demonyms ("Malian", "maliennes"). */
  forms: z.array(text),
});

export const vocabulariesSchema = z.strictObject({
  types: z.array(termSchema),
  targets: z.array(termSchema),
  weapons: z.array(termSchema),
  parties: z.array(partyTermSchema),
  regions: z.array(regionSchema),
  countries: z.array(countryTermSchema),
});

export const languageSchema = z.enum(LANGUAGES);

export type Figure = z.infer<typeof figureSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Report = z.infer<typeof reportSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type IncidentDate = z.infer<typeof incidentDateSchema>;
export type IncidentPlace = z.infer<typeof incidentPlaceSchema>;
export type IncidentFrench = z.infer<typeof incidentFrenchSchema>;
export type Incident = z.infer<typeof incidentSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Observation = z.infer<typeof observationSchema>;
export type Term = z.infer<typeof termSchema>;
export type PartyTerm = z.infer<typeof partyTermSchema>;
export type RegionTerm = z.infer<typeof regionSchema>;
export type CountryTerm = z.infer<typeof countryTermSchema>;
export type Vocabularies = z.infer<typeof vocabulariesSchema>;

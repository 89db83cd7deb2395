/** What goes into finding and what comes out. */
import type { Knowledge } from '../../incidents/knowledge.js';
import type { Incident } from '../../incidents/schema.js';
import type { Basis } from '../../incidents/vocabulary.js';
import type { SearchIndex } from '../../search/types.js';
import type { FoundPeriod } from '../periods/index.js';
import type { PlaceOption } from '../reading/types.js';

/** What finding works on. */
export interface FindParts {
  readonly knowledge: Knowledge;
  readonly index: SearchIndex;
  /** Every incident on file; the same array until something changes. */
  readonly all: () => readonly Incident[];
}

/** Why nothing was found, first reason that emptied the set. */
export type Failure = 'period' | 'country' | 'place' | 'group' | 'term' | 'outside' | 'words';

/** What was found, and what kept more from being found. */
export interface Found {
  /** Incidents that fulfil everything demanded. */
  readonly incidents: readonly Incident[];
  readonly failed?: Failure;
  /** Incidents at the asked place and time, whatever else was asked: for corrections and near misses. */
  readonly placed: readonly Incident[];
  /** How the place was read in the end. */
  readonly places: readonly PlaceOption[];
  /** The place names one or few events rather than a country or region. */
  readonly pointed: boolean;
  /** Free words that no incident found holds. */
  readonly unmatched: readonly string[];
  /** Days without a year were taken of whatever year: the last one past has nothing. */
  readonly anyYear?: true;
}

/** How strictly to look, apart from the reading. */
export interface FindOptions {
  /** Demand every term and word: lists, counts and rankings. Otherwise they only help to choose. */
  readonly strict: boolean;
  readonly bases: readonly Basis[];
  /** A period from elsewhere (relative to another incident). */
  readonly period?: Pick<FoundPeriod, 'from' | 'to'>;
  /** Only incidents whose day is known fit that period. */
  readonly toTheDay?: boolean;
}

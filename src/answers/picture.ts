/** The data behind a picture, already worded in the reader's language. `pictures/` draws it. */
import type { Voice } from '../incidents/reports.js';
import type { CountryCode, Language, PlacePrecision } from '../incidents/vocabulary.js';

interface PictureBase {
  /** Of the few words the painter adds itself (country names, precision, "earlier") and of numbers. */
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Sources, count, borders: one line at the foot. */
  readonly footer: string;
  /** Says in words what the picture shows (Discord: at most 1,024 characters). */
  readonly alt: string;
}

/** A series of the legend; `key` picks a colour-blind safe colour that stays the same everywhere. */
export interface PictureSeries {
  readonly key:
    | 'jnim'
    | 'islamic-state'
    | 'boko-haram'
    | 'other-jihadist'
    | 'rebels'
    | 'militias'
    | 'states'
    | 'unattributed';
  readonly label: string;
}

/** Bars by month, quarter or year: incidents and killed, stacked by series. */
export interface TimelinePicture extends PictureBase {
  readonly kind: 'timeline';
  readonly series: readonly PictureSeries[];
  readonly panels: readonly {
    readonly heading: string;
    /** One value per period and series, in their order. */
    readonly values: readonly (readonly number[])[];
  }[];
  readonly periods: readonly { readonly label: string; readonly year?: string }[];
}

export interface MapPicture extends PictureBase {
  readonly kind: 'map';
  readonly series: readonly PictureSeries[];
  readonly sizeLegend: string;
  readonly points: readonly {
    readonly lat: number;
    readonly lon: number;
    readonly label: string;
    readonly series: PictureSeries['key'];
    /** Killed used for the circle's area; null where no toll is on file. */
    readonly killed: number | null;
    readonly precision: PlacePrecision;
    readonly country: CountryCode;
  }[];
  /** Incidents on file without usable coordinates, worded ("4 incidents without coordinates"). */
  readonly missing?: string;
}

/** One row per source: a point, a range, or an open-ended lower bound. */
export interface FiguresPicture extends PictureBase {
  readonly kind: 'figures';
  readonly rows: readonly {
    readonly role: Voice;
    readonly heading: string;
    readonly source: string;
    readonly min: number | null;
    readonly max: number | null;
    /** The number in words ("70 or more"). */
    readonly text: string;
    readonly superseded: boolean;
  }[];
}

/** Horizontal bars of totals: official, claimed, lowest and highest, by whatever was grouped. */
export interface TotalsPicture extends PictureBase {
  readonly kind: 'totals';
  readonly columns: { readonly official: string; readonly claimed: string; readonly range: string };
  readonly rows: readonly {
    readonly label: string;
    readonly official: number | null;
    readonly claimed: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** Which of the numbers are floors ("24 or more"), drawn as "24+". */
    readonly open?: readonly ('official' | 'claimed' | 'high')[];
  }[];
}

export type Picture = TimelinePicture | MapPicture | FiguresPicture | TotalsPicture;

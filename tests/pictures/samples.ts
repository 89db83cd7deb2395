/** Pictures for tests: fixed ones with known numbers, and generators of any. */
import fc from 'fast-check';
import type {
  FiguresPicture,
  MapPicture,
  Picture,
  PictureSeries,
  TimelinePicture,
  TotalsPicture,
} from '../../src/answers/picture.js';
import { COUNTRIES, LANGUAGES, PLACE_PRECISIONS } from '../../src/incidents/vocabulary.js';

const BASE = {
  language: 'en',
  title: 'Incidents and people killed',
  subtitle: 'Mali · 2019',
  footer: '4 incidents',
  alt: 'A picture',
} as const;

const JNIM: PictureSeries = { key: 'jnim', label: 'JNIM' };
const IS: PictureSeries = { key: 'islamic-state', label: 'Islamic State' };

export const timeline: TimelinePicture = {
  ...BASE,
  kind: 'timeline',
  series: [JNIM, IS],
  panels: [
    {
      heading: 'Incidents',
      values: [
        [1, 2],
        [0, 0],
        [3, 1],
      ],
    },
    {
      heading: 'Killed',
      values: [
        [10, 40],
        [0, 0],
        [200, 1034],
      ],
    },
  ],
  periods: [
    { label: 'Nov', year: '2019' },
    { label: 'Dec', year: '2019' },
    { label: 'Jan', year: '2020' },
  ],
};

export const map: MapPicture = {
  ...BASE,
  kind: 'map',
  series: [JNIM, IS],
  sizeLegend: 'Killed',
  missing: '2 incidents without coordinates',
  points: [
    {
      lat: 15.87,
      lon: 1.6,
      label: 'In-Delimane',
      series: 'islamic-state',
      killed: 53,
      precision: 'exact',
      country: 'ML',
    },
    {
      lat: 18.44,
      lon: 1.4,
      label: 'Kidal',
      series: 'jnim',
      killed: 4,
      precision: 'near',
      country: 'ML',
    },
    {
      lat: 14.2,
      lon: -1.2,
      label: 'Soum',
      series: 'jnim',
      killed: 20,
      precision: 'area',
      country: 'BF',
    },
    {
      lat: 16.27,
      lon: -0.04,
      label: 'Gao',
      series: 'jnim',
      killed: null,
      precision: 'exact',
      country: 'ML',
    },
  ],
};

export const figures: FiguresPicture = {
  ...BASE,
  kind: 'figures',
  rows: [
    {
      role: 'official',
      heading: 'Official',
      source: 'Government',
      min: 53,
      max: 53,
      text: '53',
      superseded: false,
    },
    {
      role: 'official',
      heading: 'Official',
      source: 'Army',
      min: 15,
      max: 15,
      text: '15',
      superseded: true,
    },
    {
      role: 'claimed',
      heading: 'Claimed',
      source: 'Islamic State',
      min: 70,
      max: null,
      text: 'at least 70',
      superseded: false,
    },
    {
      role: 'media',
      heading: 'Media',
      source: 'A paper',
      min: 50,
      max: 56,
      text: '50 to 56',
      superseded: false,
    },
    {
      role: 'other',
      heading: 'Witness',
      source: 'A villager',
      min: null,
      max: 40,
      text: 'up to 40',
      superseded: false,
    },
  ],
};

export const totals: TotalsPicture = {
  ...BASE,
  kind: 'totals',
  columns: { official: 'Official', claimed: 'Claimed', range: 'Lowest to highest' },
  rows: [
    {
      label: 'JNIM',
      official: 1200,
      claimed: 1500,
      low: 900,
      high: 2000,
      open: ['claimed', 'high'],
    },
    { label: 'Boko Haram', official: 100, claimed: null, low: 100, high: 100 },
    { label: 'No group named', official: null, claimed: null, low: null, high: null },
  ],
};

/** Words as people and places have them, a few of them hostile. */
const words = (max: number) =>
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(
            'État',
            'islamique',
            'Sahel',
            'Kidal',
            'In-Delimane',
            'Ménaka',
            'au',
            'moins',
            '54',
            'soldats',
            '(AFP)',
            'أنصار',
            'ⴰⵣⴰⵡⴰⴷ',
          ),
        },
        { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('<b>&"\'', ']]>', '\u0000\u0008', '\ud800', 'x'.repeat(90)),
        },
      ),
      { minLength: 1, maxLength: max },
    )
    .map((parts) => parts.join(' '));

const SERIES_KEYS = [
  'jnim',
  'islamic-state',
  'boko-haram',
  'other-jihadist',
  'rebels',
  'militias',
  'states',
  'unattributed',
] as const;

const base = {
  language: fc.constantFrom(...LANGUAGES),
  title: words(14),
  subtitle: words(10),
  footer: words(30),
  alt: fc.constant('alt'),
};

const seriesList = fc
  .subarray([...SERIES_KEYS], { minLength: 1 })
  .chain((keys) => fc.tuple(...keys.map((key) => words(3).map((label) => ({ key, label })))));

const count = fc.oneof(fc.nat(5), fc.nat(200), fc.nat(20_000));

const anyTimeline: fc.Arbitrary<TimelinePicture> = fc
  .tuple(seriesList, fc.integer({ min: 1, max: 170 }), fc.integer({ min: 1, max: 3 }))
  .chain(([series, periods, panels]) =>
    fc.record({
      ...base,
      kind: fc.constant('timeline' as const),
      series: fc.constant(series),
      periods: fc.boolean().map((byYear) =>
        Array.from({ length: periods }, (_, i) =>
          byYear
            ? { label: String(2012 + i) }
            : {
                label: ['janv.', 'févr.', 'sept.'][i % 3] ?? '',
                year: String(2012 + Math.floor(i / 12)),
              },
        ),
      ),
      panels: fc.array(
        fc.record({
          heading: words(4),
          values: fc.array(
            fc.array(count, { minLength: series.length, maxLength: series.length }),
            { minLength: periods, maxLength: periods },
          ),
        }),
        { minLength: panels, maxLength: panels },
      ),
    }),
  );

const anyPoint: fc.Arbitrary<MapPicture['points'][number]> = fc.record({
  lat: fc.double({ min: 4.5, max: 24.5, noNaN: true }),
  lon: fc.double({ min: -12, max: 15.5, noNaN: true }),
  label: words(2),
  series: fc.constantFrom(...SERIES_KEYS),
  killed: fc.option(fc.oneof(fc.nat(20), fc.nat(600))),
  precision: fc.constantFrom(...PLACE_PRECISIONS),
  country: fc.constantFrom(...COUNTRIES),
});

export const anyMap: fc.Arbitrary<MapPicture> = fc.record({
  ...base,
  kind: fc.constant('map' as const),
  series: seriesList,
  sizeLegend: words(6),
  points: fc.array(anyPoint, { maxLength: 60 }),
});

const anyBounds = fc.oneof(
  count.map((n) => ({ min: n, max: n })),
  fc.tuple(count, count).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  count.map((n) => ({ min: n, max: null })),
  count.map((n) => ({ min: null, max: n })),
);

const anyFigures: fc.Arbitrary<FiguresPicture> = fc.record({
  ...base,
  kind: fc.constant('figures' as const),
  rows: fc.array(
    fc
      .record({
        role: fc.constantFrom('official', 'claimed', 'un', 'media', 'other'),
        heading: words(4),
        source: words(12),
        text: words(3),
        superseded: fc.boolean(),
        bounds: anyBounds,
      })
      .map(({ bounds, ...row }) => ({ ...row, ...bounds })),
    { minLength: 1, maxLength: 12 },
  ),
});

const anyTotals: fc.Arbitrary<TotalsPicture> = fc.record({
  ...base,
  kind: fc.constant('totals' as const),
  columns: fc.record({ official: words(2), claimed: words(2), range: words(4) }),
  rows: fc.array(
    fc
      .record({
        label: words(5),
        official: fc.option(count),
        claimed: fc.option(count),
        bounds: fc.option(fc.tuple(count, count)),
      })
      .map(({ bounds, ...row }) => ({
        ...row,
        low: bounds === null ? null : Math.min(...bounds),
        high: bounds === null ? null : Math.max(...bounds),
      })),
    { minLength: 1, maxLength: 12 },
  ),
});

export const anyPicture: fc.Arbitrary<Picture> = fc.oneof(
  anyTimeline,
  anyMap,
  anyFigures,
  anyTotals,
);

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CountryCode } from '../../src/incidents/vocabulary.js';
import { joined } from '../../src/incidents/fold.js';
import { DATA_DIR, files, incidents } from './shipped.js';

interface Located {
  readonly id: string;
  readonly country: CountryCode;
  readonly admin1: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/** West, south, east, north of each country, rounded outwards. */
const BOXES: Record<CountryCode, readonly [number, number, number, number]> = {
  ML: [-12.3, 10.1, 4.3, 25.1],
  BF: [-5.6, 9.3, 2.5, 15.1],
  NE: [0.1, 11.6, 16.1, 23.6],
  BJ: [0.7, 6.1, 3.9, 12.5],
  TG: [-0.2, 6.0, 1.9, 11.2],
  CI: [-8.7, 4.2, -2.4, 10.8],
};

/** Regions made after the division that the shipped borders draw (nine regions of Mali). */
const DRAWN_AS: Record<string, string> = { menaka: 'Gao', taoudenit: 'Tombouctou' };

type Regions = Topology<{ core: GeometryCollection<{ name: string; iso: string }> }>;
const topology = z
  .custom<Regions>(
    (value) => z.looseObject({ type: z.literal('Topology') }).safeParse(value).success,
  )
  .parse(JSON.parse(readFileSync(path.join(DATA_DIR, 'geo/admin1.topo.json'), 'utf8')));
const shapes = feature(topology, topology.objects.core).features;
const ISO: Partial<Record<CountryCode, string>> = { ML: 'MLI', NE: 'NER', BF: 'BFA' };

/** Whether the borders show the point in its region; undefined where no borders of it are shipped. */
function insideRegion({ country, admin1, lat, lon }: Located): boolean | undefined {
  const region = files.vocabularies.regions.find(({ id }) => id === admin1);
  const name = DRAWN_AS[admin1] ?? region?.fr;
  const shape = shapes.find(
    ({ properties }) => properties.iso === ISO[country] && properties.name === name,
  );
  if (shape === undefined || lat === undefined || lon === undefined) return undefined;
  return geoContains(shape, [lon, lat]);
}

const located: readonly Located[] = [
  ...files.places.map(({ id, country, admin1, lat, lon }) => ({ id, country, admin1, lat, lon })),
  ...incidents.map(({ id, place: { country, admin1, lat, lon } }) => ({
    id,
    country,
    admin1,
    lat,
    lon,
  })),
].filter(({ lat }) => lat !== undefined);

describe('places', () => {
  test('every point lies in its country’s box', () => {
    const outside = located.filter(({ country, lat = 99, lon = 999 }) => {
      const [west, south, east, north] = BOXES[country];
      return lon < west || lon > east || lat < south || lat > north;
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test('every point lies in its region as the shipped borders draw it, but for known exceptions', () => {
    const outside = located.filter((point) => insideRegion(point) === false);
    // The hotel lies a few hundred metres outside the simplified outline of the district of Bamako.
    expect(outside.map(({ id }) => id)).toEqual(['mali-2015-11-20-bamako-radisson']);
  });

  test('the borders cover most of the points', () => {
    const checked = located.filter((point) => insideRegion(point) !== undefined);
    expect(checked.length).toBeGreaterThan(located.length * 0.9);
  });

  test('coordinates always say where they come from', () => {
    const silent = files.places.filter(
      ({ lat, source }) => (lat === undefined) !== (source === undefined),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('an incident without coordinates claims no exact place', () => {
    const tooSure = incidents.filter(
      ({ place }) => place.lat === undefined && ['exact', 'near'].includes(place.precision),
    );
    expect(tooSure.map(({ id }) => id)).toEqual([]);
  });

  test('every place that an incident names is on file with its spellings', () => {
    const known = new Set(
      files.places.flatMap(({ country, name, spellings }) =>
        [name, ...spellings].map((form) => `${country} ${joined(form)}`),
      ),
    );
    const missing = incidents.flatMap(({ place }) =>
      [place.name, ...place.aliases].filter(
        (form) => !known.has(`${place.country} ${joined(form)}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('places that share a name are kept apart', () => {
    const named = (name: string): string[] =>
      files.places.filter((place) => place.name === name).map(({ country }) => country);
    expect(named('Koutougou').sort()).toEqual(['BF', 'NE']);
    expect(named('Boni').sort()).toEqual(['ML', 'NE']);
    expect(named('In-Delimane')).toEqual(['ML']);
  });

  test('the known traps of the gazetteer are avoided', () => {
    const at = (id: string): readonly [number | undefined, number | undefined] => {
      const place = files.places.find((one) => one.id === id);
      return [place?.lat, place?.lon];
    };
    // GeoNames' Koutougou of Niger lies by Mali, the ambush south-west of Torodi; its Boni likewise.
    expect(at('koutougou-ne')).toEqual([undefined, undefined]);
    expect(at('boni-ne')).toEqual([undefined, undefined]);
    // The resort called Kangaba lies east of Bamako, the town of that name 85 km south-west of it.
    expect(at('kangaba')[0]).toBeGreaterThan(12.5);
  });
});

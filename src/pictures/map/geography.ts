/**
 * Borders to draw, from `data/geo` (made from Natural Earth, public domain; see data/README.md). The
 * three central countries come as regions, dissolved here to countries so that both lines coincide.
 */
import { readFileSync } from 'node:fs';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';

export interface Country {
  /** Natural Earth's English name: the key of the words. */
  readonly name: string;
  readonly shape: Polygon | MultiPolygon;
}

export interface Geography {
  /** Mali, Niger, Burkina Faso. */
  readonly central: readonly Country[];
  readonly neighbours: readonly Country[];
  /** National borders of the central three. */
  readonly borders: MultiLineString;
  /** Borders between their regions. */
  readonly regionBorders: MultiLineString;
}

const CENTRAL = { MLI: 'Mali', NER: 'Niger', BFA: 'Burkina Faso' } as const;
const CENTRAL_NAMES: readonly string[] = Object.values(CENTRAL);

const regionSchema = z.object({ iso: z.enum(['MLI', 'NER', 'BFA']) });
const countrySchema = z.object({ name: z.string() });

type Layer<Name extends string> = Topology<Record<Name, GeometryCollection>>;

/** The files are ours and never edited by hand: looking at the frame of the file is check enough. */
const layer = <Name extends string>(name: Name) =>
  z.custom<Layer<Name>>(
    (value) =>
      z
        .object({
          type: z.literal('Topology'),
          arcs: z.array(z.unknown()),
          objects: z.object({ [name]: z.object({ type: z.literal('GeometryCollection') }) }),
        })
        .safeParse(value).success,
    `not a topology with the layer ${name}`,
  );

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/geo/${file}`, import.meta.url), 'utf8'));

function load(): Geography {
  const regions = layer('core').parse(read('admin1.topo.json'));
  const around = layer('countries').parse(read('neigh.topo.json'));
  const isoOf = (properties: unknown): keyof typeof CENTRAL => regionSchema.parse(properties).iso;
  const polygons = regions.objects.core.geometries.filter(
    (geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  const central = (['MLI', 'NER', 'BFA'] as const).map((iso) => ({
    name: CENTRAL[iso],
    shape: merge(
      regions,
      polygons.filter(({ properties }) => isoOf(properties) === iso),
    ),
  }));
  const neighbours = feature(around, around.objects.countries).features.flatMap(
    ({ properties, geometry }) => {
      const { name } = countrySchema.parse(properties);
      const isShape = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      return isShape && !CENTRAL_NAMES.includes(name) ? [{ name, shape: geometry }] : [];
    },
  );
  return {
    central,
    neighbours,
    borders: mesh(
      regions,
      regions.objects.core,
      (a, b) => a === b || isoOf(a.properties) !== isoOf(b.properties),
    ),
    regionBorders: mesh(
      regions,
      regions.objects.core,
      (a, b) => a !== b && isoOf(a.properties) === isoOf(b.properties),
    ),
  };
}

let loaded: Geography | undefined;

/** The borders, read at first use. Throws where the files are missing or not topologies. */
export function geography(): Geography {
  return (loaded ??= load());
}

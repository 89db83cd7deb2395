/** Puts each country's name where there is room inside the country and few circles lie. */
import type { GeoProjection } from 'd3-geo';
import type { Language } from '../../incidents/vocabulary.js';
import { pictureWords } from '../../i18n/pictures/index.js';
import { styledWidth, text, type TextStyle } from '../svg.js';
import { circlesUnder, contains, overlaps, type Box, type Circle } from '../boxes.js';
import type { Country, Geography } from './geography.js';
import { isInside, ringsOf } from './view.js';

const CENTRAL: TextStyle = {
  size: 27,
  weight: 'semibold',
  fill: '#d5d8dd',
  anchor: 'middle',
  spacing: 3,
  halo: true,
  role: 'country',
};
const NEIGHBOUR: TextStyle = {
  size: 22,
  weight: 'semibold',
  fill: '#80848d',
  anchor: 'middle',
  spacing: 3,
  role: 'country',
};
const STEP = 22;
const EDGE = 8;

export interface Names {
  readonly svg: string;
  readonly boxes: readonly Box[];
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

function candidates(
  country: Country,
  projection: GeoProjection,
  frame: Box,
  width: number,
  size: number,
): Candidate[] {
  const rings = ringsOf(country.shape, projection);
  if (rings.length === 0) return [];
  const found: Candidate[] = [];
  for (let y = frame.y + EDGE + size; y < frame.y + frame.height - EDGE; y += STEP) {
    for (let x = frame.x + EDGE; x < frame.x + frame.width - EDGE; x += STEP) {
      const middle = y - size * 0.36;
      const box = { x: x - width / 2 - 4, y: y - size, width: width + 8, height: size + 6 };
      if (!contains(frame, box)) continue;
      const spots = [0, -0.5, 0.5, -0.25, 0.25].map((share) => x + share * width);
      if (spots.every((spot) => isInside(spot, middle, rings))) found.push({ x, y, box });
    }
  }
  return found;
}

/** Chooses the spots, central countries first. Names without room are left out. */
export function placeCountryNames(
  { central, neighbours }: Pick<Geography, 'central' | 'neighbours'>,
  language: Language,
  projection: GeoProjection,
  frame: Box,
  circles: readonly Circle[],
  reserved: readonly Box[],
): Names {
  const words: Readonly<Record<string, string>> = pictureWords[language].countries;
  const boxes: Box[] = [];
  const parts: string[] = [];
  const place = (country: Country, style: TextStyle): void => {
    const name = words[country.name]?.toLocaleUpperCase(language);
    if (name === undefined) return;
    const width = styledWidth(name, style);
    const free = candidates(country, projection, frame, width, style.size).filter(
      ({ box }) => ![...reserved, ...boxes].some((taken) => overlaps(taken, box)),
    );
    const centre = {
      x: free.reduce((sum, { x }) => sum + x, 0) / free.length,
      y: free.reduce((sum, { y }) => sum + y, 0) / free.length,
    };
    // A circle underneath weighs as much as lying 60 pixels off the middle.
    const cost = ({ x, y, box }: Candidate): number =>
      Math.hypot(x - centre.x, y - centre.y) + 60 * circlesUnder(box, circles);
    const best = free.reduce<Candidate | undefined>(
      (least, next) => (least === undefined || cost(next) < cost(least) ? next : least),
      undefined,
    );
    if (best === undefined) return;
    boxes.push(best.box);
    parts.push(text(best.x, best.y, name, style));
  };
  for (const country of central) place(country, CENTRAL);
  for (const country of neighbours) place(country, NEIGHBOUR);
  return { svg: parts.join(''), boxes };
}

/** Puts each country's name where there is room inside the country and few circles lie. */
import { mean, minIndex } from 'd3-array';
import type { GeoProjection } from 'd3-geo';
import type { Language } from '../../incidents/vocabulary.js';
import { pictureWords } from '../../i18n/pictures/index.js';
import { styledWidth, text, type TextStyle } from '../svg.js';
import { circlesUnder, contains, overlaps, type Box, type Circle } from '../boxes.js';
import type { Country, Geography } from './geography.js';
import { insideSpans, ringsOf } from './view.js';

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
/** Central countries are always named: smaller, then across their own border, if need be. */
const TRIALS = [
  { style: CENTRAL, reach: 0.5 },
  { style: { ...CENTRAL, size: 22 }, reach: 0.5 },
  { style: { ...CENTRAL, size: 22 }, reach: 0.25 },
] as const;
const NEIGHBOUR_TRIALS = [{ style: NEIGHBOUR, reach: 0.5 }] as const;
/** Height of capital letters in ems. */
const CAPITALS = 0.73;
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
  rings: ReturnType<typeof ringsOf>,
  frame: Box,
  width: number,
  size: number,
  reach: number,
): Candidate[] {
  const found: Candidate[] = [];
  const half = reach * width;
  for (let y = frame.y + EDGE + size; y < frame.y + frame.height - EDGE; y += STEP) {
    const feet = insideSpans(y, rings);
    const isInside = (x: number): boolean =>
      feet.some(([from, to]) => from <= x - half && x + half <= to);
    for (const [from, to] of insideSpans(y - size * CAPITALS, rings)) {
      for (let x = from + half; x <= to - half; x += STEP) {
        if (!isInside(x)) continue;
        const box = { x: x - width / 2 - 4, y: y - size, width: width + 8, height: size + 6 };
        if (contains(frame, box)) found.push({ x, y, box });
      }
    }
  }
  return found;
}

/** The spot nearest the middle of all; a circle underneath weighs as much as 60 pixels. */
function leastHidden(
  free: readonly Candidate[],
  circles: readonly Circle[],
): Candidate | undefined {
  const x = mean(free, (spot) => spot.x) ?? 0;
  const y = mean(free, (spot) => spot.y) ?? 0;
  const index = minIndex(
    free,
    (spot) => Math.hypot(spot.x - x, spot.y - y) + 60 * circlesUnder(spot.box, circles),
  );
  return free[index];
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
  const place = (
    country: Country,
    trials: readonly { readonly style: TextStyle; readonly reach: number }[],
  ): void => {
    const name = words[country.name]?.toLocaleUpperCase(language);
    if (name === undefined) return;
    const rings = ringsOf(country.shape, projection);
    if (rings.length === 0) return;
    for (const { style, reach } of trials) {
      const width = styledWidth(name, style);
      const free = candidates(rings, frame, width, style.size, reach).filter(
        ({ box }) => ![...reserved, ...boxes].some((taken) => overlaps(taken, box)),
      );
      const best = leastHidden(free, circles);
      if (best === undefined) continue;
      boxes.push(best.box);
      parts.push(text(best.x, best.y, name, style));
      return;
    }
  };
  for (const country of central) place(country, TRIALS);
  for (const country of neighbours) place(country, NEIGHBOUR_TRIALS);
  return { svg: parts.join(''), boxes };
}

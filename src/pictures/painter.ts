/** Paints pictures: data in, PNG out. The way in to this room. */
import type { Picture } from '../answers/picture.js';
import { drawFigures } from './figures.js';
import { drawMap } from './map/map.js';
import { createRasteriser, PictureError, type RasteriserOptions } from './rasteriser.js';
import { element, text } from './svg.js';
import { drawTimeline } from './timeline.js';
import { drawTotals } from './totals.js';

export interface Painter {
  /** The picture as a PNG, 1100 pixels wide. Rejects with `PictureError` where it cannot be drawn. */
  render(picture: Picture): Promise<Uint8Array>;
  /** The same picture as SVG text. Pure. */
  svg(picture: Picture): string;
  /**
   * Proves that text really draws, in every script we use; rejects with `PictureError` if not. Done
   * once, before the first picture at the latest.
   */
  selfTest(): Promise<void>;
  close(): Promise<void>;
}

/** Draws a picture as SVG. */
export function toSvg(picture: Picture): string {
  switch (picture.kind) {
    case 'timeline':
      return drawTimeline(picture);
    case 'map':
      return drawMap(picture);
    case 'figures':
      return drawFigures(picture);
    case 'totals':
      return drawTotals(picture);
  }
}

/** One letter of each script: Latin with accents, Arabic, Tifinagh. */
const SAMPLES = ['é', 'ï', 'ش', 'ⴰ'];
/** A private-use character: no font has it, so it shows what a missing letter looks like. */
const MISSING = '\uE0FF';

const sample = (letter: string): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: 80, height: 80 },
    element('rect', { width: 80, height: 80, fill: '#000000' }) +
      text(20, 55, letter, { size: 40, fill: '#ffffff' }),
  );

/** Makes a painter with one drawing thread. Close it to end the thread. */
export function createPainter(options: RasteriserOptions = {}): Painter {
  const rasteriser = createRasteriser(options);
  let proven: Promise<void> | undefined;

  const prove = async (): Promise<void> => {
    const missing = await rasteriser.ink(sample(MISSING));
    for (const letter of SAMPLES) {
      const ink = await rasteriser.ink(sample(letter));
      if (ink === 0 || ink === missing) {
        throw new PictureError(`pictures cannot show the letter ${letter}: a font is missing`);
      }
    }
  };
  const selfTest = (): Promise<void> => {
    proven ??= prove().catch((error: unknown) => {
      // What failed for a passing reason gets another chance.
      proven = undefined;
      throw error;
    });
    return proven;
  };

  return {
    svg: toSvg,
    selfTest,
    // A picture without its text would be false; none at all is better.
    render: async (picture) => {
      await selfTest();
      return rasteriser.png(toSvg(picture));
    },
    close: () => rasteriser.close(),
  };
}

import { test } from '@fast-check/vitest';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect } from 'vitest';
import { toSvg } from '../../src/pictures/painter.js';
import { collisions, numberOf, sheetSize, texts, withClass } from './inspect.js';
import { anyMap, anyPicture } from './samples.js';

/** The letters of a text that a picture can show: XML holds no control characters. */
const visible = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

describe('any picture', () => {
  test.prop([anyPicture], { numRuns: 150 })('keeps every text inside the sheet', (picture) => {
    const svg = toSvg(picture);
    const { width, height } = sheetSize(svg);
    expect(width).toBe(1100);
    const outside = texts(svg).filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
    );
    expect(outside).toEqual([]);
  });

  test.prop([anyPicture], { numRuns: 50 })(
    'is well-formed and sets no text under 22 pixels',
    (picture) => {
      const svg = toSvg(picture);
      // The rasteriser parses XML strictly.
      expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(1100);
      expect(Math.min(...texts(svg).map(({ size }) => size))).toBeGreaterThanOrEqual(22);
    },
  );

  test.prop([anyPicture], { numRuns: 100 })(
    'lets no titles, legends or numbers of an axis collide',
    (picture) => {
      const svg = toSvg(picture);
      for (const roles of [
        ['title', 'subtitle', 'legend', 'footer'],
        ['tick'],
        ['period', 'year'],
        ['source', 'heading'],
      ]) {
        expect(collisions(roles.flatMap((role) => texts(svg, role)))).toEqual([]);
      }
    },
  );

  test.prop([anyPicture], { numRuns: 50 })('cuts no text', (picture) => {
    const svg = toSvg(picture);
    for (const role of ['title', 'subtitle', 'footer'] as const) {
      const drawn = texts(svg, role).map(({ content }) => content);
      expect(visible(drawn.join(''))).toContain(visible(picture[role]));
    }
  });
});

describe('any map', () => {
  test.prop([anyMap], { numRuns: 100 })(
    'names places and countries without touching each other or the size legend',
    (picture) => {
      const svg = toSvg(picture);
      const names = [...texts(svg, 'place'), ...texts(svg, 'country')];
      expect(collisions(names)).toEqual([]);
      const [box] = withClass(svg, 'size-legend');
      expect(box).toBeDefined();
      if (box === undefined) return;
      const [x, y] = [numberOf(box, 'x'), numberOf(box, 'y')];
      const covered = names.filter(
        ({ left, right, top, bottom }) =>
          left < x + numberOf(box, 'width') &&
          x < right &&
          top < y + numberOf(box, 'height') &&
          y < bottom,
      );
      expect(covered).toEqual([]);
    },
  );

  test.prop([anyMap], { numRuns: 100 })('draws every point once, inside the map', (picture) => {
    const svg = toSvg(picture);
    const drawn = withClass(svg, 'mark').filter(
      ({ attributes }) => attributes.stroke !== '#b5bac1',
    );
    expect(drawn).toHaveLength(picture.points.length);
    for (const circle of drawn.filter(({ name }) => name === 'circle')) {
      expect(numberOf(circle, 'cx') - numberOf(circle, 'r')).toBeGreaterThanOrEqual(32);
      expect(numberOf(circle, 'cx') + numberOf(circle, 'r')).toBeLessThanOrEqual(1068);
    }
  });
});

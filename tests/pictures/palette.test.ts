import { describe, expect, it } from 'vitest';
import { COLOURS, ROLE_COLOURS, SERIES_COLOURS } from '../../src/pictures/palette.js';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Linear RGB as seen with full severity of each deficiency: Machado, Oliveira and Fernandes 2009. */
const SIGHT: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const apply = ([r, g, b]: Matrix, colour: Triple): Triple => [
  dot(r, colour),
  dot(g, colour),
  dot(b, colour),
];

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const LUMINANCE: Triple = [0.2126, 0.7152, 0.0722];
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [a, b]
    .map((hex) => dot(LUMINANCE, linear(hex)))
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

function lab(colour: Triple): Triple {
  const clipped: Triple = [
    Math.min(Math.max(colour[0], 0), 1),
    Math.min(Math.max(colour[1], 0), 1),
    Math.min(Math.max(colour[2], 0), 1),
  ];
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], clipped) / 0.95047);
  const y = f(dot(LUMINANCE, clipped));
  const z = f(dot([0.0193, 0.1192, 0.9505], clipped) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Triple, b: Triple): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const pairsOf = (colours: Readonly<Record<string, string>>) => {
  const entries = Object.entries(colours);
  return entries.flatMap((a, i) => entries.slice(i + 1).map((b) => [a, b] as const));
};

describe.each(Object.entries(SIGHT))('with %s', (_sight, matrix) => {
  it.each([
    ['series', SERIES_COLOURS],
    ['roles', ROLE_COLOURS],
  ])('the %s stay apart', (_name, colours) => {
    for (const [[nameA, a], [nameB, b]] of pairsOf(colours)) {
      const apart = distance(lab(apply(matrix, linear(a))), lab(apply(matrix, linear(b))));
      expect(apart, `${nameA} and ${nameB}`).toBeGreaterThan(20);
    }
  });
});

describe('on the dark background', () => {
  it('every series is seen and every text is read', () => {
    for (const colour of [...Object.values(SERIES_COLOURS), ...Object.values(ROLE_COLOURS)]) {
      expect(contrast(colour, COLOURS.background)).toBeGreaterThan(3.5);
    }
    for (const colour of [COLOURS.text, COLOURS.quiet]) {
      expect(contrast(colour, COLOURS.background)).toBeGreaterThan(7);
    }
  });
});

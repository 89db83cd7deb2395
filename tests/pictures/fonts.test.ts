import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { readFontTables } from '../../src/pictures/font-tables.js';
import { FONT_FILES, textWidth, type Weight } from '../../src/pictures/fonts.js';
import { element, text } from '../../src/pictures/svg.js';

/** What the rasteriser draws for a text between two bars, less what it draws for the bars alone. */
function drawnWidth(content: string, weight: Weight): number {
  const boxWidth = (inside: string): number => {
    const svg = element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 3000, height: 100 },
      text(10, 60, `H${inside}H`, { size: 40, weight }),
    );
    const font = { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: 'Inter' };
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };
  return boxWidth(content) - boxWidth('');
}

describe('textWidth', () => {
  it.each([
    ['Incidents et morts par mois', 'regular'],
    ['Chiffres par source, sans arbitrage', 'semibold'],
    ['État islamique — Ménaka, Côte d’Ivoire, Aguel’hoc', 'regular'],
    ['1 234 567 · 2012–2026', 'semibold'],
    ['BURKINA FASO', 'semibold'],
    ['ⴰⵣⴰⵡⴰⴷ', 'regular'],
  ] as const)('agrees with the rasteriser within 3 %%: %s (%s)', (content, weight) => {
    const ratio = textWidth(content, 40, weight) / drawnWidth(content, weight);
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThan(1.03);
  });

  it('grows with the size and measures composed and decomposed letters alike', () => {
    expect(textWidth('Kidal', 44)).toBeCloseTo(2 * textWidth('Kidal', 22));
    expect(textWidth('e\u0301te\u0301', 22)).toBe(textWidth('été', 22));
  });

  it('gives a width to letters no font has', () => {
    expect(textWidth('\uE0FF', 22)).toBeGreaterThan(0);
  });
});

describe('readFontTables', () => {
  it('refuses a file that is no font', () => {
    expect(() => readFontTables(new Uint8Array(64))).toThrow('no table');
  });
});

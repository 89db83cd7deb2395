import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  addBounds,
  addRanges,
  boundsAgree,
  compareBounds,
  rangeOf,
  spanRanges,
  type Bounds,
} from '../../src/incidents/bounds.js';

const at = (min: number | null, max: number | null = min): Bounds => ({ min, max });

const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(fc.nat(200), fc.nat(50), fc.constantFrom('exact', 'range', 'floor', 'limit'))
  .map(([low, spread, shape]) => {
    if (shape === 'floor') return at(low, null);
    if (shape === 'limit') return at(null, low);
    return at(low, shape === 'exact' ? low : low + spread);
  });

describe('counts with an uncertain edge', () => {
  property.prop([fc.array(bounds, { minLength: 1 })])('span what they name', (counts) => {
    const range = spanRanges(counts.map(rangeOf));
    expect(range).toBeDefined();
    for (const { min, max } of counts) {
      expect(range?.low).toBeLessThanOrEqual(min ?? 0);
      expect(range?.high).toBeGreaterThanOrEqual(max ?? min ?? 0);
    }
  });

  property.prop([fc.array(bounds), bounds])('add up the same in any order', (counts, one) => {
    expect(addBounds([one, ...counts])).toEqual(addBounds([...counts, one]));
  });

  it('name more together than their open sum does', () => {
    expect(addRanges([at(5, null), at(null, 7)].map(rangeOf))).toEqual({
      low: 5,
      high: 12,
      open: true,
    });
  });

  property.prop([bounds, bounds])('compare one way or the other, never both', (a, b) => {
    const opposite = { above: 'below', below: 'above', equal: 'equal' } as const;
    expect(compareBounds(b, a)).toBe(opposite[compareBounds(a, b)]);
  });

  it('agree when some number satisfies all, and floors only when they are the same', () => {
    expect(boundsAgree([at(53), at(24, null)])).toBe(true);
    expect(boundsAgree([at(53), at(54, null)])).toBe(false);
    expect(boundsAgree([at(54, null), at(70, null)])).toBe(false);
    expect(boundsAgree([at(70, null), at(70, null)])).toBe(true);
    expect(boundsAgree([at(null, 5), at(7)])).toBe(false);
  });

  it('compare a claim by the numbers named', () => {
    expect(compareBounds(at(70, null), at(53))).toBe('above');
    expect(compareBounds(at(6), at(12))).toBe('below');
    expect(compareBounds(at(24, null), at(53))).toBe('equal');
  });
});

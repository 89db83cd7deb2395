import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/distance.js';
import { slipCost, slipLimit } from '../../src/search/slips.js';
import { soundKey } from '../../src/search/sound.js';
import { stem } from '../../src/search/stem.js';

const taken = (typed: string, known: string): boolean =>
  slipCost(typed, known, slipLimit(typed.length)) <= slipLimit(typed.length);

describe('misspellings', () => {
  it.each([
    ['menka', 'menaka'],
    ['kidla', 'kidal'],
    ['manssila', 'mansila'],
    ['amasarkad', 'amasrakad'],
    ['goa', 'gao'],
  ])('takes %s for %s', (typed, known) => {
    expect(taken(typed, known)).toBe(true);
  });

  it.each([
    ['ghana', 'gao'],
    ['bama', 'gama'],
    ['zamala', 'nampala'],
    ['sodo', 'soro'],
  ])('does not take %s for %s', (typed, known) => {
    expect(taken(typed, known)).toBe(false);
  });

  it('counts plain edits with neighbours swapped as one', () => {
    expect(editDistance('kidla', 'kidal', 3)).toBe(1);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
  });
});

describe('sound', () => {
  it.each([
    ['aguelhok', 'aguelhoc'],
    ['tinzaouaten', 'tinzawaten'],
    ['toumour', 'toummour'],
    ['seytenga', 'seitenga'],
    ['tchombangou', 'chombangu'],
  ])('hears %s and %s as one', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });
});

describe('stems', () => {
  it.each([
    ['soldiers', 'soldier'],
    ['attacked', 'attack'],
    ['kidnapped', 'kidnap'],
    ['journaux', 'journal'],
    ['families', 'family'],
  ])('%s is %s', (word, root) => {
    expect(stem(word)).toBe(stem(root));
  });
});

import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/search/highlight.js';
import { createSearchIndex } from '../../src/search/index.js';
import { incidents, knowledge } from './shipped.js';

const index = createSearchIndex(knowledge, incidents);
const marked = (query: string, text: string): readonly string[] =>
  highlight(text, index.read(query)).map(({ start, end }) => text.slice(start, end));

describe('highlights', () => {
  it('marks names however they are cut', () => {
    expect(marked('indelimane', 'Army post at In-Delimane overrun')).toEqual(['In-Delimane']);
  });

  it('marks what a misspelt name was read as', () => {
    expect(marked('ogosagu', 'Second massacre at Ogossagou')).toEqual(['Ogossagou']);
  });

  it('marks words of the same meaning in the other language', () => {
    expect(marked('otages', 'Two aid workers taken hostage')).toEqual(['hostage']);
  });

  it('marks nothing where nothing stands', () => {
    expect(marked('kidal', 'Assault on Djibo')).toEqual([]);
  });
});

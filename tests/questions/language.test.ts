import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/questions/language.js';

describe('the language of a question', () => {
  it.each([
    ['who claimed In-Delimane?', 'en'],
    ['qui a revendiqué In-Delimane ?', 'fr'],
    ['bilan officiel a inates', 'fr'],
    ['death toll at Inates', 'en'],
    ['attaques au Togo', 'fr'],
    ['EIGS à Chinegodar janvier 2020', 'fr'],
    ["army's numbers for Ber", 'en'],
  ])('%s', (question, language) => {
    expect(detectLanguage(question)).toBe(language);
  });

  it('is the given one where the text shows none', () => {
    expect(detectLanguage('Kidal 2016', 'fr')).toBe('fr');
    expect(detectLanguage('Kidal 2016', 'en')).toBe('en');
  });
});

import { describe, expect, it } from 'vitest';
import { byName, isKnownName, ofName, toName, withArticle } from '../../src/i18n/french-names.js';
import { files } from '../data/shipped.js';

describe('French names', () => {
  it.each([
    ['armée malienne', 'l’armée malienne', 'à l’armée malienne', 'de l’armée malienne'],
    ['JNIM', 'le JNIM', 'au JNIM', 'du JNIM'],
    ['Boko Haram', 'Boko Haram', 'à Boko Haram', 'de Boko Haram'],
    ['Ansar Dine', 'Ansar Dine', 'à Ansar Dine', 'd’Ansar Dine'],
    ['AQMI', 'AQMI', 'à AQMI', 'd’AQMI'],
    ['État islamique', 'l’État islamique', 'à l’État islamique', 'de l’État islamique'],
    ['Katiba Macina', 'la Katiba Macina', 'à la Katiba Macina', 'de la Katiba Macina'],
    ['VDP', 'les VDP', 'aux VDP', 'des VDP'],
    [
      'forces françaises',
      'les forces françaises',
      'aux forces françaises',
      'des forces françaises',
    ],
    [
      'hommes armés peuls',
      'des hommes armés peuls',
      'à des hommes armés peuls',
      'd’hommes armés peuls',
    ],
    ['source locale', 'une source locale', 'à une source locale', 'd’une source locale'],
    // A source's label as it was entered.
    ['Armée du Niger', 'l’armée du Niger', 'à l’armée du Niger', 'de l’armée du Niger'],
    ['Human Rights Watch', 'Human Rights Watch', 'à Human Rights Watch', 'de Human Rights Watch'],
    // As an asker types it.
    ['le gouvernement', 'le gouvernement', 'au gouvernement', 'du gouvernement'],
    ["l'armée", 'l’armée', 'à l’armée', 'de l’armée'],
  ])('%s', (name, alone, to, of) => {
    expect(withArticle(name)).toBe(alone);
    expect(toName(name)).toBe(to);
    expect(ofName(name)).toBe(of);
    expect(byName(name)).toBe(`par ${alone}`);
  });

  it('go through a list, but leave a name that holds an « et » whole', () => {
    expect(toName('armée burkinabè et VDP')).toBe('à l’armée burkinabè et aux VDP');
    expect(toName('France, Bénin, Côte d’Ivoire')).toBe(
      'à la France, au Bénin et à la Côte d’Ivoire',
    );
    expect(ofName('JNIM, AQMI et EIGS')).toBe('du JNIM, d’AQMI et de l’EIGS');
    expect(byName('sources locales et sécuritaires')).toBe(
      'par des sources locales et sécuritaires',
    );
  });

  it('leave an unknown name and no name alone', () => {
    expect(byName('Sahel Intelligence')).toBe('par Sahel Intelligence');
    expect(byName('')).toBe('par ');
  });

  it('are decided for every group on file', () => {
    const names = files.groups.flatMap((group) =>
      [group, ...group.names].map(({ name, nameFr }) => nameFr ?? name),
    );
    expect(names.filter((name) => !isKnownName(name))).toEqual([]);
  });
});

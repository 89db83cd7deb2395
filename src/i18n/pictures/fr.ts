import type { PictureWords } from './en.js';

export const fr: PictureWords = {
  commands: {
    timeline: {
      name: 'chronologie',
      description: 'Une image des incidents et des morts au fil du temps',
    },
    map: { name: 'carte', description: 'Une carte des incidents par groupe et par bilan' },
  },
  earlier: 'antérieur',
  noFigure: (labels) => `${labels}\u00a0: aucun chiffre`,
  noToll: 'sans bilan',
  thinned: (shown, all) => `Les ${shown} plus meurtriers sur ${all} sont dessinés`,
  precision: {
    exact: 'lieu connu',
    near: 'près du lieu',
    area: 'zone ou région seulement',
  },
  borders:
    'Frontières : Natural Earth ; régions du Mali d’avant 2016, du Burkina Faso d’avant 2025',
  countries: {
    Algeria: 'Algérie',
    Benin: 'Bénin',
    'Burkina Faso': 'Burkina Faso',
    Cameroon: 'Cameroun',
    'Central African Rep.': 'Rép. centrafricaine',
    Chad: 'Tchad',
    "Côte d'Ivoire": 'Côte d’Ivoire',
    Gambia: 'Gambie',
    Ghana: 'Ghana',
    Guinea: 'Guinée',
    'Guinea-Bissau': 'Guinée-Bissau',
    Liberia: 'Liberia',
    Libya: 'Libye',
    Mali: 'Mali',
    Mauritania: 'Mauritanie',
    Morocco: 'Maroc',
    Niger: 'Niger',
    Nigeria: 'Nigeria',
    Senegal: 'Sénégal',
    'Sierra Leone': 'Sierra Leone',
    Sudan: 'Soudan',
    Togo: 'Togo',
    'W. Sahara': 'Sahara occidental',
  },
};

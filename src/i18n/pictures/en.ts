/** The picture commands, and the few words that pictures add to the data they are given. */
export const en = {
  commands: {
    timeline: {
      name: 'timeline',
      description: 'A picture of incidents and people killed over time',
    },
    map: { name: 'map', description: 'A map of incidents by group and toll' },
  },
  earlier: 'earlier',
  noFigure: (labels: string) => `${labels}: no figure`,
  noToll: 'no toll on file',
  /** Under a map with more marks than can be drawn. */
  thinned: (shown: string, all: string) => `The ${shown} deadliest of ${all} are drawn`,
  precision: {
    exact: 'place known',
    near: 'near the place',
    area: 'only area or region known',
  },
  /** What the map draws, since no free set has the later regions. */
  borders: 'Borders: Natural Earth; regions of Mali before 2016, of Burkina Faso before 2025',
  countries: {
    Algeria: 'Algeria',
    Benin: 'Benin',
    'Burkina Faso': 'Burkina Faso',
    Cameroon: 'Cameroon',
    'Central African Rep.': 'Central African Rep.',
    Chad: 'Chad',
    "Côte d'Ivoire": 'Côte d’Ivoire',
    Gambia: 'Gambia',
    Ghana: 'Ghana',
    Guinea: 'Guinea',
    'Guinea-Bissau': 'Guinea-Bissau',
    Liberia: 'Liberia',
    Libya: 'Libya',
    Mali: 'Mali',
    Mauritania: 'Mauritania',
    Morocco: 'Morocco',
    Niger: 'Niger',
    Nigeria: 'Nigeria',
    Senegal: 'Senegal',
    'Sierra Leone': 'Sierra Leone',
    Sudan: 'Sudan',
    Togo: 'Togo',
    'W. Sahara': 'Western Sahara',
  },
};

export type PictureWords = typeof en;

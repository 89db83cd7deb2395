import type { DatasetWords } from './en.js';

const count = (number: string, isOne: boolean, one: string, other: string): string =>
  `${number} ${isOne ? one : other}`;

export const fr: DatasetWords = {
  file: {
    provenance:
      'Données d’incidents Harmattan : faits relevés dans des comptes rendus publics ; chaque chiffre nomme sa source et la page où il a été lu. Les chiffres contradictoires restent côte à côte ; un chiffre vide veut dire non communiqué, jamais zéro.',
    licence:
      'Faits et chiffres libres : citer les sources nommées. Titres, résumés et notes : licence MIT. Coordonnées : GeoNames (CC BY). Les données d’un jeu externe en suivent la licence.',
  },
  command: {
    name: 'exporter',
    description: 'Télécharger des incidents : CSV, JSON ou GeoJSON',
    format: { name: 'format', description: 'Type de fichier' },
    formats: {
      csv: 'CSV (tableur, une ligne par chiffre)',
      json: 'JSON (fiches complètes)',
      geojson: 'GeoJSON (cartes)',
    },
  },
  title: (what) => `Export · ${what}`,
  lead: (incidents, figures, format, size) =>
    `${incidents} avec ${figures}, au format ${format} (${size}).`,
  incidents: (number, isOne) => count(number, isOne, 'incident', 'incidents'),
  figures: (number, isOne) => count(number, isOne, 'chiffre', 'chiffres'),
  size: (megabytes) => `${megabytes} Mo`,
  formatNames: { csv: 'CSV', json: 'JSON', geojson: 'GeoJSON' },
  notes: {
    csv: 'Une ligne par chiffre, colonnes séparées par des points-virgules. Un min ou max vide veut dire non communiqué, jamais zéro. Les chiffres remplacés y figurent, marqués comme tels.',
    json: 'Les fiches complètes, avec chaque compte rendu et chaque attribution au dossier.',
    geojson:
      'Les incidents sans coordonnées connues n’ont pas de géométrie ; place_precision dit à quel point le lieu est connu.',
  },
  tooLarge: (limit) =>
    `Ce fichier dépasserait les ${limit} Mo que Discord accepte. Précisez, par exemple par année ou par pays, et exportez en plusieurs fois.`,
};

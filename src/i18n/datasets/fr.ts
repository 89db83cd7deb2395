import type { DatasetWords } from './en.js';

export const fr: DatasetWords = {
  provenance:
    'Données d’incidents Harmattan : faits relevés dans des comptes rendus publics ; chaque chiffre nomme sa source et la page où il a été lu. Les chiffres contradictoires restent côte à côte ; un chiffre vide veut dire non communiqué, jamais zéro.',
  licence:
    'Faits ; citer les sources nommées à chaque ligne. Coordonnées en partie de GeoNames (CC BY 4.0, geonames.org). Les lignes qui nomment un jeu de données externe en suivent la licence.',
};

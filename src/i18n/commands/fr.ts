/** Names and descriptions of commands and options, French. */
import type { CommandCatalogue } from './en.js';

export const fr: CommandCatalogue = {
  private: { name: 'privé', description: 'N’afficher la réponse qu’à vous' },
  filters: {
    group: { name: 'groupe', description: 'Groupe armé, sous l’un quelconque de ses noms' },
    country: { name: 'pays', description: 'Pays où cela s’est passé' },
    place: { name: 'lieu', description: 'Ville, village ou région, quelle que soit la graphie' },
    type: { name: 'type', description: 'Nature de l’incident' },
    target: { name: 'cible', description: 'Ce qui a été attaqué' },
    weapon: { name: 'arme', description: 'Arme ou moyen employé' },
    basis: { name: 'fondement', description: 'À quel titre le groupe est nommé' },
    from: { name: 'du', description: 'Premier jour, mois ou année : 2019-11-01, nov. 2019, 2019' },
    to: { name: 'au', description: 'Dernier jour, mois ou année : 2019-11-30, nov. 2019, 2019' },
    minKilled: { name: 'tués-min', description: 'Au moins ce nombre de tués, selon une source' },
  },
  countries: {
    ML: 'Mali',
    BF: 'Burkina Faso',
    NE: 'Niger',
    BJ: 'Bénin',
    TG: 'Togo',
    CI: 'Côte d’Ivoire',
  },
  bases: {
    claimed: 'Revendiqué par le groupe',
    attributed: 'Attribué au groupe',
    suspected: 'Soupçonné',
    denied: 'Démenti par le groupe',
    admitted: 'Reconnu comme une erreur',
  },
  search: {
    name: 'rechercher',
    description: 'Trouver des incidents par mots, lieu, groupe, date, etc.',
    query: {
      name: 'recherche',
      description: 'Mots à chercher : un lieu, un groupe, une date, une cible',
    },
    sort: { name: 'tri', description: 'Ordre des résultats' },
    sorts: {
      relevance: 'Les plus pertinents d’abord',
      newest: 'Les plus récents d’abord',
      oldest: 'Les plus anciens d’abord',
      deadliest: 'Les plus meurtriers d’abord',
    },
  },
  incident: {
    name: 'incident',
    description: 'Un incident : qui, où, quand, et chaque chiffre avec sa source',
    id: { name: 'id', description: 'Lieu, titre ou identifiant de l’incident' },
  },
  ask: {
    name: 'demander',
    description: 'Poser une question en français ou en anglais',
    question: { name: 'question', description: 'Par exemple : qui a revendiqué In-Delimane ?' },
  },
  help: {
    name: 'aide',
    description: 'Ce qu’on peut demander, d’où viennent les données, leur fraîcheur',
  },
};

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
    none: 'Aucun incident enregistré ne correspond à tout cela.',
    firstOf: (shown, count) =>
      `Les ${shown} premiers sur ${count} sont affichés. Ajoutez un filtre pour préciser.`,
    matched: (labels) => `correspond à ${labels}`,
    readAs: (words) => `Lu ainsi : ${words}`,
    fuzzy: (typed, label) => `« ${typed} » comme ${label}`,
    unread: (words) => `Non compris, donc non recherché : ${words}`,
    filteredBy: (words) => `Filtres : ${words}`,
    facets: { country: 'Par pays', group: 'Par groupe', year: 'Par année', type: 'Par nature' },
    didYouMean: (label) => `Vouliez-vous dire ${label} ?`,
  },
  incident: {
    name: 'incident',
    description: 'Un incident : qui, où, quand, et chaque chiffre avec sa source',
    id: { name: 'id', description: 'Lieu, titre ou identifiant de l’incident' },
    sources: 'Sources',
    history: 'Historique',
    map: 'Carte',
    several: (typed) =>
      `« ${typed} » peut désigner l’un de ceux-ci. Ouvrez celui que vous cherchez.`,
    none: (typed) =>
      `Aucun incident enregistré ne correspond à « ${typed} ». Essayez le nom du lieu avec une année, par exemple « Inates 2019 », ou cherchez avec /rechercher.`,
    removed: 'Cette fiche a été retirée par un modérateur.',
    moderator: 'un modérateur',
  },
  ask: {
    name: 'demander',
    description: 'Poser une question en français ou en anglais',
    question: { name: 'question', description: 'Par exemple : qui a revendiqué In-Delimane ?' },
  },
  help: {
    name: 'aide',
    description: 'Ce qu’on peut demander, d’où viennent les données, leur fraîcheur',
    title: 'Ce que je sais faire',
    lead: 'Je réponds aux questions sur les incidents impliquant des groupes armés au Sahel : qui a attaqué qui, qui l’a revendiqué, et combien de morts selon qui. Les chiffres contradictoires sont donnés côte à côte, chacun avec sa source.',
    askHeading: 'Demandez avec vos propres mots',
    ask: 'Utilisez /demander, mentionnez-moi dans un salon, ou écrivez-moi en privé. Par exemple :',
    examples: [
      'Qui a revendiqué In-Delimane ?',
      'Combien de soldats tués à Inates, selon les autorités et selon le groupe ?',
      'Quelles attaques au Mali en 2017 n’ont pas été revendiquées ?',
      'Les attaques les plus meurtrières au Burkina Faso depuis 2019',
      'Attaques par an au Niger',
    ],
    commandsHeading: 'Commandes',
    dataHeading: 'D’où viennent les données',
    data: (incidents, reports, first, last) =>
      `${incidents} incidents et ${reports} comptes rendus sourcés sont enregistrés, du ${first} au ${last} : agences de presse, déclarations officielles, revendications et recherche, chaque chiffre avec un lien. Des modérateurs ajoutent et corrigent les fiches.`,
    empty: 'Aucun incident n’est encore enregistré.',
    fresh: (date) => `Dernière modification des données : ${date}.`,
    limits:
      '« Enregistré » ne veut pas dire « tout ce qui s’est passé ». Un chiffre absent n’est pas zéro, et « aucune revendication enregistrée » ne veut pas dire que personne n’a revendiqué. Ce qui est soupçonné n’est jamais présenté comme revendiqué.',
    privateHint:
      'Chaque recherche a l’option « privé » : vous seul voyez alors la réponse. Les erreurs ne sont montrées qu’à vous.',
  },
};

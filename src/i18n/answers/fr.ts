/** French sentences of the same shape as `en.ts`. */
import type { AnswerWords } from './en.js';

/** Narrow no-break space, before « ; : ! ? ». */
const NNBSP = '\u202f';

export const fr: AnswerWords = {
  agreement: {
    none: 'aucun chiffre enregistré',
    single: 'une seule source',
    agree: 'les sources concordent',
    disagree: 'les sources divergent',
  },
  headings: {
    attackersLosses: 'Pertes des assaillants',
    materialLosses: 'Pertes matérielles et butin',
    doubts: 'Réserves',
    related: 'Voir aussi',
    summary: 'En bref',
    noFigures: `Tués${NNBSP}: aucun chiffre enregistré`,
  },
  measureHeadings: {
    killed: 'Tués',
    wounded: 'Blessés',
    missing: 'Disparus',
    captured: 'Capturés',
    casualties: 'Tués et blessés ensemble',
  },
  attribution: {
    claimed: (groups) => `Revendiqué par ${groups}`,
    thin: (groups) => `Revendication rapportée de ${groups}, sur la foi d’une seule page`,
    attributed: (groups) => `Attribué à ${groups}`,
    suspected: (groups) => `Soupçonné, sans revendication${NNBSP}: ${groups}`,
    denied: (groups) => `Démenti par ${groups}`,
    admitted: (groups) => `Reconnu par ${groups}`,
    brand: (brand) => `, sous le nom «${NNBSP}${brand}${NNBSP}»`,
    by: (who) => `par ${who}`,
    rivals: `Revendications rivales${NNBSP}: plusieurs groupes disent l’avoir fait`,
    none: 'Aucune revendication enregistrée',
    lastChecked: (day) => `dernière vérification le ${day}`,
    noneNamed: 'personne n’est désigné par les sources enregistrées',
  },
  report: {
    earlier: (figures) => `auparavant${NNBSP}: ${figures}`,
    relays: (source) => `reprend ${source}`,
    relayedBy: (sources) => `repris par ${sources}`,
    via: (outlet) => `via ${outlet}`,
    undated: 'sans date',
    joint: (places) => `un seul bilan pour ${places}`,
    wider: (what) => `porte sur plus que cet incident${what}`,
    part: (what) => `ne porte que sur une partie${what}`,
    noFigures: 'aucun chiffre',
  },
  doubts: {
    low: 'Les sources enregistrées laissent un doute sur cette fiche.',
    date: (note) => `Date${NNBSP}: ${note}`,
  },
  card: {
    summaryNote: 'notre résumé ; la source de chaque chiffre figure plus haut',
    onFile: (count, newest) => `${count} incidents enregistrés, le plus récent du ${newest}`,
    jointApart: 'bilans communs non comparés',
    foreignNotes: 'Les résumés, notes et réserves sont rédigés en anglais.',
  },
  sources: {
    title: (incident) => `Sources · ${incident}`,
    count: (reports, statements) => `${reports} au dossier, ${statements}`,
    reports: { one: 'compte rendu', other: 'comptes rendus' },
    statements: { one: 'déclaration indépendante', other: 'déclarations indépendantes' },
    attributions: 'Attribution',
    claimSearch: (day, note) =>
      `Revendication cherchée pour la dernière fois le ${day}${NNBSP}: ${note}`,
    superseded: 'remplacé depuis',
  },
  history: {
    title: (incident) => `Historique · ${incident}`,
    shipped: 'Inchangé depuis la livraison du jeu de données.',
    actions: {
      add: 'ajout',
      report: 'compte rendu ajouté',
      claim: 'attribution ajoutée',
      edit: 'modification',
      remove: 'retrait',
      restore: 'rétablissement',
      update: 'mise à jour depuis les données livrées',
    },
    revision: (number, day, who, action) => `Révision ${number} · ${day} · ${who} · ${action}`,
    changed: (fields) => `modifié${NNBSP}: ${fields}`,
  },
  figuresPicture: {
    title: (incident, measure) => `${incident}${NNBSP}: ${measure}`,
    subtitle: 'Selon chaque source, sans moyenne, assaillants non comptés',
    footer: (reports) => `${reports} au dossier`,
    row: (voice, source, count) => `${voice}, ${source}${NNBSP}: ${count}`,
    earlier: 'auparavant',
  },
  altTextRest: (count) => `${count} autres dans le texte.`,
  list: {
    none: 'Rien de ce qui est enregistré ne correspond. Cela vaut pour le fichier, non pour les faits.',
    found: { one: 'incident enregistré', other: 'incidents enregistrés' },
    noToll: 'aucun bilan enregistré',
  },
};

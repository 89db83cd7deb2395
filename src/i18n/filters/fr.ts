import type { FilterCatalogue } from './en.js';

const list = (names: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(names);

const FIELDS = {
  type: 'un type',
  target: 'une cible',
  weapon: 'une arme',
  party: 'une catégorie de personnes',
  basis: 'un fondement',
  status: 'un statut',
  measure: 'une mesure',
} as const;

export const fr: FilterCatalogue = {
  ambiguousGroup: (typed, names) =>
    `« ${typed} » peut désigner ${list(names)}. Choisissez-en un, ou écrivez son nom complet.`,
  unknownGroup: (typed, near) =>
    near.length > 0
      ? `Je ne connais pas de groupe nommé « ${typed} ». Vouliez-vous dire ${list(near)} ?`
      : `Je ne connais pas de groupe nommé « ${typed} ». Écrivez l’un de ses noms, par exemple JNIM, EIGS ou Ansar Dine.`,
  unknownPlace: (typed, near) =>
    near.length > 0
      ? `Aucun incident enregistré n’a eu lieu à « ${typed} ». Vouliez-vous dire ${list(near)} ?`
      : `Aucun incident enregistré n’a eu lieu à « ${typed} ». Essayez une ville voisine ou la région, ou cherchez le mot lui-même.`,
  unknownCountry: (typed, known) =>
    `« ${typed} » n’est pas un pays enregistré. Ceux-ci le sont : ${list(known)}.`,
  unknownTerm: (field, typed, known) =>
    `« ${typed} » n’est pas ${FIELDS[field]} que je connais. Écrivez une valeur enregistrée, par exemple ${list(known)}.`,
  unreadDate: (typed) =>
    `Je n’ai pas pu lire la date « ${typed} ». Écrivez un jour, un mois ou une année, par exemple 2019-11-01, nov. 2019 ou 2019.`,
  periodReversed: (from, to) =>
    `La période se termine (${to}) avant de commencer (${from}). Inversez les deux dates.`,
  notACount: (typed) => `« ${typed} » n’est pas un nombre entier à partir de 1.`,
};

/** What the bot says around its answers, French. */
import type { DiscordCatalogue } from './en.js';

const list = (items: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(items);

const FIELDS = { type: 'ce type d’incident', target: 'cette cible', weapon: 'cette arme' } as const;

export const fr: DiscordCatalogue = {
  ambiguousGroup: (typed, names) =>
    `« ${typed} » peut désigner ${list(names)}. Choisissez dans les suggestions, ou écrivez le nom complet.`,
  unknownGroup: (typed, near) =>
    `Je ne connais aucun groupe nommé « ${typed} ».` +
    (near.length > 0
      ? ` Vouliez-vous dire ${list(near)} ?`
      : ' Choisissez dans les suggestions qui s’affichent pendant la saisie.'),
  unknownPlace: (typed, near) =>
    `Aucun incident enregistré à « ${typed} ».` +
    (near.length > 0
      ? ` Vouliez-vous dire ${list(near)} ?`
      : ' Choisissez un lieu dans les suggestions qui s’affichent pendant la saisie, ou cherchez ce mot avec /rechercher.'),
  unknownTerm: (field, typed, known) =>
    `Je ne connais pas ${FIELDS[field]} : « ${typed} ». Choisissez dans les suggestions, par exemple ${list(known.slice(0, 5))}.`,
  unreadDate: (typed) =>
    `Je n’ai pas pu lire la date « ${typed} ». Écrivez un jour, un mois ou une année : 2019-11-01, 2019-11 ou 2019.`,
  periodReversed: (from, to) =>
    `La période finit (${to}) avant de commencer (${from}). Inversez « du » et « au ».`,
};

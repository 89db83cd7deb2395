/** Textes français de `/feed`. */
import type { FeedCatalogue } from './command-en.js';

const posts = (count: number): string =>
  count < 2 ? `${count} publication envoyée` : `${count} publications envoyées`;

export const fr: FeedCatalogue = {
  name: 'fil',
  description: 'Salons où est publié chaque incident ajouté ou modifié (gestionnaires)',
  add: { name: 'ajouter', description: 'Publier les nouveaux incidents dans un salon' },
  list: { name: 'liste', description: 'Les fils de ce serveur et l’état de leurs publications' },
  remove: { name: 'retirer', description: 'Mettre fin à un fil' },
  options: {
    channel: { name: 'salon', description: 'Où publier' },
    country: { name: 'pays', description: 'Seulement les incidents de ce pays' },
    group: { name: 'groupe', description: 'Seulement les incidents imputés à ce groupe' },
    minKilled: { name: 'tués-min', description: 'À partir de ce nombre de tués, selon une source' },
    language: { name: 'langue', description: 'Langue des publications' },
    id: { name: 'fil', description: 'Le fil auquel mettre fin' },
  },
  languages: { en: 'anglais', fr: 'français' },
  added: (channel) => `Les nouveaux incidents seront publiés dans #${channel}.`,
  addedNote:
    'Seul ce qui est ajouté à partir de maintenant est publié. Quand un bilan change, la publication est modifiée et indique ce qui a changé.',
  removed: (channel) => `Le fil de #${channel} est arrêté.`,
  removedNote: 'Ses publications restent en l’état et ne sont plus mises à jour.',
  none: 'Ce serveur n’a aucun fil. Créez-en un avec /fil ajouter.',
  count: (count) => (count === 1 ? '1 fil dans ce serveur' : `${count} fils dans ce serveur`),
  everything: 'tout nouvel incident',
  carries: (filters) => `Seulement\u00a0: ${filters}`,
  states: (sent, retrying, refused) =>
    [
      posts(sent),
      ...(retrying === 0 ? [] : [`${retrying} en cours de nouvel essai`]),
      ...(refused === 0 ? [] : [`${refused} refusée${refused > 1 ? 's' : ''} par Discord`]),
    ].join(' · '),
  lastFailure: (incident, reason, day) => `Dernier échec\u00a0: ${reason} (${incident}, ${day})`,
  undo: (id) => `Pour y mettre fin\u00a0: /fil retirer fil:${id}`,
  unknownChannel:
    'Je ne vois pas ce salon. Donnez à mon rôle «\u00a0Voir le salon\u00a0», ou choisissez un autre salon.',
  missing: (permissions) =>
    `Je ne peux pas encore y publier\u00a0: il me manque ${permissions}. Donnez ces permissions à mon rôle dans ce salon, puis réessayez.`,
  permissions: {
    'view-channel': '«\u00a0Voir le salon\u00a0»',
    'send-messages': '«\u00a0Envoyer des messages\u00a0»',
    'attach-files': '«\u00a0Joindre des fichiers\u00a0» (les graphiques des fiches)',
    'read-message-history':
      '«\u00a0Voir les anciens messages\u00a0» (pour ne jamais publier deux fois)',
  },
  unknownFeed: (id) => `Ce serveur n’a pas de fil ${id}. /fil liste les montre tous.`,
  same: (id) => `Ce salon a déjà un fil avec les mêmes filtres\u00a0: ${id}.`,
};

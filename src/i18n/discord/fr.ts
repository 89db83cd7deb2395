/** What the bot says around its answers, French. */
import type { DiscordCatalogue } from './en.js';

export const fr: DiscordCatalogue = {
  open: 'Ouvrir',
  previous: 'Précédent',
  next: 'Suivant',
  pageOf: (page, pages) => `page ${page} sur ${pages}`,
  sourcesAndHistory: 'Sources et historique',
  withdrawn: 'Retiré',
  shortened: 'Abrégé ici : la suite est trop longue pour Discord.',
  lineLeftOut: 'Un passage est omis ici : il est trop long pour Discord.',
  close: 'Proches, sans correspondre exactement',
  nearMisses: 'Vous pensiez peut-être à',

  staleCommand:
    'Cette commande a changé depuis que votre Discord l’a chargée. Redémarrez Discord, ou attendez une minute, puis réessayez.',
  staleButton:
    'Ce bouton vient d’une ancienne version de moi et ne fonctionne plus. Posez votre question à nouveau.',
  forgottenButton: 'Je ne sais plus à quoi se rapporte ce bouton. Posez votre question à nouveau.',
  unknownInteraction: 'Je ne connais pas ce type d’action. Essayez /aide.',
  restarting: 'Je redémarre. Réessayez dans un instant.',
  bug: (id) =>
    `Une erreur est survenue de mon côté et votre demande n’a pas abouti. Elle est notée sous ${id} ; si cela se reproduit, donnez ce code à ceux qui s’occupent de moi.`,
  notEditorServer:
    'Les fiches et les fils ne peuvent être modifiés que dans les serveurs prévus pour cela. Demandez à ceux qui s’occupent de moi d’ajouter ce serveur.',
  needsPermission: (permission) =>
    `Il vous faut ici la permission « ${permission === 'ManageMessages' ? 'Gérer les messages' : 'Gérer le serveur'} ». Adressez-vous à un administrateur de ce serveur.`,
  questionTooLong: (limit) =>
    `C’est plus que je ne peux lire en une fois. Posez votre question en ${limit} caractères au plus.`,
  refused: {
    missingAccess:
      'Discord a refusé : je ne vois pas ce salon. Donnez-m’y la permission « Voir le salon ».',
    missingPermissions:
      'Discord a refusé : il m’y manque une permission. Donnez-moi « Voir le salon », « Envoyer des messages » et « Joindre des fichiers » dans ce salon.',
    unknownChannel: 'Discord a refusé : ce salon n’existe plus.',
    unknownMessage: 'Discord a refusé : ce message n’existe plus.',
    other: (code) => `Discord a refusé (code ${code}). Réessayez plus tard.`,
  },
  store: {
    'unknown-incident':
      'Aucun incident de ce nom n’est enregistré. Choisissez dans les suggestions.',
    'already-removed': 'Cet incident a déjà été retiré.',
    'not-removed': 'Cet incident n’est pas retiré : il n’y a rien à rétablir.',
    'stale-revision':
      'Quelqu’un d’autre a modifié cette fiche entre-temps. Rien n’a été écrasé : relisez-la, puis refaites votre modification.',
    invalid: 'Ceci ne peut pas être enregistré tel quel. Vérifiez les valeurs et réessayez.',
    'write-failed':
      'L’écriture sur le disque a échoué : rien n’a été enregistré. Prévenez ceux qui s’occupent de moi, puis réessayez plus tard.',
    'write-unsure':
      'Le disque a signalé une erreur pendant l’enregistrement. Ce que vous voyez peut ne pas durer : prévenez ceux qui s’occupent de moi avant de recommencer.',
    closed: 'Je redémarre : rien n’a été enregistré. Réessayez dans un instant.',
  },
};

/** Textes français de `/entry`. */
import type { EntryCatalogue } from './en.js';

export const fr: EntryCatalogue = {
  name: 'fiche',
  description: 'Ajouter et corriger des fiches (modérateurs)',
  add: {
    name: 'ajouter',
    description: 'Ajouter un incident\u00a0: lieu, date, pays et source suffisent',
  },
  report: { name: 'source', description: 'Ajouter le récit d’une source à un incident' },
  claim: {
    name: 'revendication',
    description: 'Ajouter qui est désigné\u00a0: revendication, soupçon',
  },
  remove: { name: 'retirer', description: 'Retirer un incident du fichier (réversible)' },
  restore: { name: 'rétablir', description: 'Rétablir un incident retiré' },
  options: {
    place: { name: 'lieu', description: 'Ville ou village' },
    date: { name: 'date', description: 'Jour\u00a0: 2019-11-01, 1er nov. 2019, vendredi, hier' },
    country: { name: 'pays', description: 'Pays' },
    link: { name: 'lien', description: 'Adresse web de la source' },
    figures: {
      name: 'bilan',
      description: 'Tel que le dit la source\u00a0: au moins 54 soldats, 1 civil\u00a0; 3 blessés',
    },
    title: { name: 'titre', description: 'Un titre court' },
    type: { name: 'type', description: 'Nature de l’incident' },
    region: { name: 'région', description: 'Région, si le lieu n’est pas encore connu' },
    sourceName: { name: 'source', description: 'Qui donne le bilan, par exemple l’armée malienne' },
    sourceType: { name: 'type-source', description: 'Nature de la source' },
    group: { name: 'groupe', description: 'Groupe armé désigné, sous l’un de ses noms' },
    basis: {
      name: 'fondement',
      description: 'À quel titre le groupe est nommé (par défaut\u00a0: soupçonné)',
    },
    published: { name: 'publié', description: 'Jour de publication de la source' },
    id: { name: 'id', description: 'L’incident\u00a0: commencez à taper un lieu ou un groupe' },
    said: {
      name: 'déclaré',
      description: 'Jour de la déclaration, s’il diffère de la publication',
    },
    by: { name: 'selon', description: 'Qui le dit, par exemple Amaq ou l’armée malienne' },
    medium: { name: 'support', description: 'Support de la revendication' },
    brand: { name: 'nom', description: 'Nom sous lequel c’est revendiqué, s’il diffère' },
  },
  sourceTypes: {
    government: 'Gouvernement',
    military: 'Armée',
    un: 'Nations unies',
    'armed group': 'Groupe armé',
    media: 'Média',
    ngo: 'ONG',
    witness: 'Témoin',
    'local official': 'Élu local',
    'security source': 'Source sécuritaire',
    company: 'Entreprise',
    party: 'Parti politique',
    hospital: 'Hôpital',
  },
  defaultTitle: (place) => `Incident à ${place}`,
  defaultSummary: 'Aucun résumé n’a encore été rédigé\u00a0: voir les sources.',
  added: (incident) => `Ajouté\u00a0: ${incident}`,
  reported: (incident) => `Source ajoutée\u00a0: ${incident}`,
  claimed: (incident) => `Attribution ajoutée\u00a0: ${incident}`,
  removed: (incident) => `Retiré\u00a0: ${incident}`,
  restored: (incident) => `Rétabli\u00a0: ${incident}`,
  lines: {
    id: 'Identifiant',
    date: 'Date',
    place: 'Lieu',
    figures: 'Bilan',
    source: 'Source',
    attribution: 'Attribution',
    typedAs: (typed) => `lu dans «\u00a0${typed}\u00a0»`,
    noFigures: 'non précisé',
    unknownPlace: 'lieu nouveau dans le fichier\u00a0: ni région ni coordonnées',
    replaces: (figures) => `Remplace le bilan précédent de cette source\u00a0: ${figures}`,
    earlierStatement: (figures) =>
      `Cette source a déjà un bilan plus récent, qui reste le bilan actuel\u00a0: ${figures}`,
  },
  undo: (subcommand, id) =>
    `Pour annuler\u00a0: /fiche ${{ remove: 'retirer', restore: 'rétablir' }[subcommand]} id:${id}, ou le bouton ci-dessous.`,
  undoReport:
    'Une source erronée reste dans l’historique\u00a0: corrigez-la en ajoutant la bonne, de la même source.',
  kept: 'Chaque changement est conservé dans l’historique\u00a0: voir la fiche de l’incident.',
  buttons: {
    addReport: (incident) => `Ajouter à\u00a0: ${incident}`,
    addNew: 'Non, c’est un autre incident',
    remove: 'Retirer',
    restore: 'Rétablir',
    undo: 'Annuler',
  },
  duplicates:
    'Cet incident est peut-être déjà enregistré. Est-ce l’un de ceux-ci\u00a0? Votre source s’ajoutera alors à cette fiche.',
  confirmRemove: (incident) => `Retirer du fichier\u00a0? ${incident}`,
  confirmRemoveNote:
    'L’incident disparaît des réponses, des recherches et des totaux, et ses publications indiquent son retrait. Rien n’est effacé\u00a0: il peut être rétabli.',
  faults: {
    date: {
      'not-a-date': (typed) =>
        `Je ne lis pas «\u00a0${typed}\u00a0» comme une date. Écrivez par exemple 2019-11-01, 1er nov. 2019, vendredi ou hier.`,
      open: (typed) =>
        `«\u00a0${typed}\u00a0» n’a pas de début ou pas de fin. Indiquez le jour de l’incident.`,
      future: (typed) => `«\u00a0${typed}\u00a0» est dans le futur. Vérifiez la date.`,
      'too-early': (typed) =>
        `«\u00a0${typed}\u00a0» est antérieur à 1960, où commence ce fichier. Vérifiez l’année.`,
      'too-long': (typed) =>
        `«\u00a0${typed}\u00a0» dépasse un mois. Indiquez le jour, ou le mois ou l’année si l’on n’en sait pas plus.`,
    },
    wholeDay: (typed) =>
      `«\u00a0${typed}\u00a0» n’est pas un jour. Écrivez par exemple 2019-11-02 ou hier.`,
    figures: (pieces) =>
      `Je n’ai pas compris ceci dans le bilan\u00a0: ${pieces.map((piece) => `«\u00a0${piece}\u00a0»`).join(', ')}. Rien n’a été enregistré. Écrivez par exemple «\u00a0au moins 54 soldats, 1 civil\u00a0; 3 blessés\u00a0».`,
    noFigures: (typed) =>
      `Je ne trouve aucun nombre dans «\u00a0${typed}\u00a0». Rien n’a été enregistré. Écrivez par exemple «\u00a0au moins 54 soldats, 1 civil\u00a0; 3 blessés\u00a0», ou laissez le bilan vide.`,
    link: (typed) =>
      `«\u00a0${typed}\u00a0» n’est pas une adresse web. Un lien commence par http ou https.`,
    region: (typed) =>
      `Je ne connais pas de région «\u00a0${typed}\u00a0» dans ce pays. Choisissez l’une des suggestions.`,
    basisWithoutGroup: 'Un fondement suppose un groupe\u00a0: donnez les deux, ou aucun.',
    unknown: (typed) =>
      `Il n’y a pas d’incident «\u00a0${typed}\u00a0». Commencez à taper un lieu et choisissez une suggestion.`,
    alreadyRemoved: (id) => `${id} a été retiré. Rétablissez-le d’abord avec /fiche rétablir.`,
    blank: (option) => `L’option «\u00a0${option}\u00a0» est vide. Remplissez-la.`,
  },
};

import { withArticle } from '../french-names.js';
import type { FeedWords } from './en.js';

export const fr: FeedWords = {
  updates: 'Changements depuis la publication',
  change: (measure, before, after, source) => `${measure}\u00a0: ${before} → ${after} (${source})`,
  added: (measure, after, source) => `${measure}\u00a0: ${after} (${source})`,
  takenBack: (measure, before, source) => `${measure}\u00a0: ${before}, chiffre retiré (${source})`,
  newSource: (source) => `Nouvelle source\u00a0: ${source}`,
  attribution: (basis, groups, by) => `${basis}\u00a0: ${groups} (selon ${withArticle(by)})`,
  corrected: (fields) => `Corrigé\u00a0: ${fields}`,
  fields: { date: 'date', place: 'lieu', description: 'description', sources: 'sources' },
  moreChanges: (count) =>
    count === 1
      ? '1 changement antérieur\u00a0: voir l’historique'
      : `${count} changements antérieurs\u00a0: voir l’historique`,
  withdrawnTitle: (incident) => `Retiré\u00a0: ${incident}`,
  withdrawn:
    'Cette fiche a été retirée du fichier par un modérateur. Merci de ne pas vous fier à ce qui avait été publié ici.',
};

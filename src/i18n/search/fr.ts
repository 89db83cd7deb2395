import type { SearchWords } from './en.js';

export const fr: SearchWords = {
  official: 'officiel',
  noToll: 'aucun bilan au dossier',
  incidents: { one: 'incident', other: 'incidents' },
};

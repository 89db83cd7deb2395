import type { SearchWords } from './en.js';

const killed = (plural: boolean): string => (plural ? 'tués' : 'tué');

export const fr: SearchWords = {
  officialKilled: (count, plural) => `${count} ${killed(plural)} (officiel)`,
  reportedKilled: (count, plural) => `${count} ${killed(plural)} (sources)`,
  noToll: 'aucun bilan au dossier',
  incidents: { one: 'incident', other: 'incidents' },
};

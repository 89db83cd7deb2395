import type { TerminalCatalogue } from './en.js';

export const fr: TerminalCatalogue = {
  nothingFound: (query) =>
    `Rien dans le fichier ne correspond à « ${query} ». Essayez moins de mots ou d’autres, ou un lieu, un groupe, une date.`,
  didYouMean: (names) => `Vouliez-vous dire : ${names.join(', ')} ?`,
  nearMisses: 'Rien ne correspond à tous les mots. Le plus proche :',
  unread: (words) => `Non lu : ${words.join(', ')}`,
  unknownIncident: (id) =>
    `Il n’y a pas d’incident « ${id} » dans le fichier, ni rien qui y ressemble.`,
  severalIncidents: (typed) => `« ${typed} » peut être plusieurs incidents. Nommez-en un :`,
  unreadableFile: (path, reason) => `${path} ne peut pas être lu : ${reason}.`,
  noQuestion: 'Écrivez une question, ou nommez un fichier de questions avec --file.',
  noQuery: 'Écrivez ce qu’il faut chercher, ou nommez un fichier de requêtes avec --file.',
  badLimit: 'La limite doit être un nombre entier à partir de 1.',
  badFormat: (formats) => `Le format doit être ${formats.join(', ')}.`,
  needsToken:
    'Définissez DISCORD_TOKEN : les commandes s’enregistrent auprès de Discord au nom du bot.',
  registered: (changed, unchanged) =>
    `Commandes enregistrées. Listes remplacées : ${String(changed)}, déjà à jour : ${String(unchanged)}.`,
  refusedServer: (guild, reason) => `Le serveur ${guild} a refusé : ${reason}`,
  discordRefused: (status, reason) =>
    `Discord a refusé (${String(status)}) : ${reason}. Vérifiez DISCORD_TOKEN.`,
  discordUnreachable: (url, reason) => `${url} est injoignable : ${reason}`,
  check: {
    ok: 'Les données sont en ordre.',
    faults: (count) => `${String(count)} ${count < 2 ? 'défaut' : 'défauts'} :`,
    setAside: (count) =>
      `${String(count)} ${count < 2 ? 'ligne mise' : 'lignes mises'} de côté dans le fichier :`,
    shipped: 'données livrées',
    store: 'fichier propre',
    noStore: 'pas encore (il commence comme copie des données livrées)',
  },
};

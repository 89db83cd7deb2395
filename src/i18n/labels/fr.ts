/** French words of the same shape as `en.ts`. */
import type { Labels } from './en.js';

/** Narrow no-break space, before « ; : ! ? » and inside guillemets. */
const NNBSP = '\u202f';

export const fr: Labels = {
  measures: {
    killed: 'tués',
    wounded: 'blessés',
    missing: 'disparus',
    captured: 'capturés',
    casualties: 'victimes',
  },
  sourceTypes: {
    government: 'gouvernement',
    military: 'armée',
    un: 'ONU',
    'armed group': 'groupe armé',
    media: 'média',
    ngo: 'ONG',
    witness: 'témoin',
    'local official': 'élu local',
    'security source': 'source sécuritaire',
    company: 'entreprise',
    party: 'parti politique',
    hospital: 'hôpital',
  },
  voices: {
    official: 'Officiel',
    claimed: 'Revendiqué',
    un: 'ONU',
    foreign: 'Autorité étrangère',
    media: 'Médias',
  },
  movement: 'mouvement armé',
  bases: {
    claimed: 'revendiqué par',
    attributed: 'attribué à',
    suspected: 'soupçonné',
    denied: 'démenti par',
    admitted: 'reconnu par',
  },
  responsibilities: {
    unclaimed: 'aucune revendication enregistrée',
    suspected: 'soupçon',
    attributed: 'attribution',
    claimed: 'revendication',
    disputed: 'contestée',
  },
  media: {
    statement: 'communiqué',
    video: 'vidéo',
    photo: 'photos',
    audio: 'audio',
    'news agency': 'agence de presse',
    call: 'appel téléphonique',
  },
  kinds: {
    military: { one: 'militaire', other: 'militaires' },
    peacekeepers: { one: 'Casque bleu', other: 'Casques bleus' },
    civilians: { one: 'civil', other: 'civils' },
    attackers: { one: 'assaillant', other: 'assaillants' },
    mixed: { one: 'non distingué', other: 'non distingués' },
  },
  count: {
    exactly: (number, noun) => `${number} ${noun}`,
    about: (number, noun) => `environ ${number} ${noun}`,
    atLeast: (number, noun) => `au moins ${number} ${noun}`,
    upTo: (number, noun) => `jusqu’à ${number} ${noun}`,
    between: (low, high, noun) => `${low} à ${high} ${noun}`,
    quoted: (count, verbatim) => `${count} («${NNBSP}${verbatim}${NNBSP}»)`,
    together: (measures, count) => `${count} ${measures.join(' ou ')}, comptés ensemble`,
    orMore: (number) => `${number} ou plus`,
  },
  date: {
    quarter: 'T',
    week: (day) => `semaine du ${day}`,
    from: (day) => `depuis le ${day}`,
    until: (day) => `jusqu’au ${day}`,
    span: (from, to) => `${from} – ${to}`,
  },
  delay: {
    sameDay: 'le jour même',
    after: (days) => `${days} après`,
    before: (days) => `${days} avant`,
  },
  days: { one: 'jour', other: 'jours' },
  colon: (left, right) => `${left}${NNBSP}: ${right}`,
  quote: (text) => `«${NNBSP}${text}${NNBSP}»`,
  semicolon: `${NNBSP}; `,
};

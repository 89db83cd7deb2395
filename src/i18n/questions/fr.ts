/** French sentences of answers to questions; same shape as `en.ts`. */
import { byName, ofName, withArticle } from '../french-names.js';
import type { QuestionWords } from './en.js';

export const fr: QuestionWords = {
  readAs: (reading) => `compris\u202f: ${reading}`,
  spelling: (typed, meant) => `«\u202f${typed}\u202f» lu comme ${meant}`,
  intents: {
    figures: 'chiffres',
    compare: 'versions comparées',
    change: 'évolution du bilan',
    who: 'qui l’a fait',
    claim: 'la revendication',
    when: 'quand',
    where: 'où',
    losses: 'pertes matérielles',
    weapons: 'armes',
    list: 'incidents',
    count: 'nombre d’incidents',
    superlative: 'classement',
    total: 'totaux',
    split: 'totaux',
    unclaimed: 'sans revendication enregistrée',
    suspected: 'soupçons',
    profile: 'le groupe',
    silence: 'silences entre revendications',
    updates: 'changements récents des données',
    card: 'tout sur l’incident',
  },
  splits: {
    group: 'par groupe',
    country: 'par pays',
    region: 'par région',
    place: 'par lieu',
    party: 'par catégorie de victimes',
    month: 'par mois',
    year: 'par année',
  },
  assumptions: {
    'past-year': 'la dernière fois, faute d’année',
    'day-first': 'le jour avant le mois',
    'season-months': 'saisons en mois entiers',
    thirds: 'début, milieu et fin par tiers',
    'ramadan-calendar': 'ramadan selon le calendrier d’Oumm al-Qura',
    'relative-to-today': 'compté à partir d’aujourd’hui',
  },
  period: (typed, meant, why) => `«\u202f${typed}\u202f» compris comme ${meant} (${why})`,
  anyYear: (typed) => `«\u202f${typed}\u202f» de toute année`,
  notRead: (words) => `Non compris, donc absent de cette réponse\u202f: ${words}.`,
  notHere: (words) => `Aucune fiche ici ne contient\u202f: ${words}.`,
  leaning: 'suite de la réponse précédente',
  words: (list) => `mots\u202f: ${list}`,
  figures: {
    lead: (measure, incident, accounts) => `${measure}, ${incident}\u202f: ${accounts}`,
    voice: (voice, figures) => `${voice}\u202f: ${figures}`,
    none: (measure, incident) =>
      `Aucun chiffre «\u202f${measure}\u202f» n’est enregistré pour ${incident}.`,
    noneOfParty: (party, incident) =>
      `Aucun chiffre pour ${party} n’est enregistré pour ${incident}\u202f; voici les bilans enregistrés.`,
    disagree: 'Les sources divergent.',
    agree: 'Les sources concordent.',
    attackers: 'Pertes des assaillants',
    replaced: 'Également enregistrés, remplacés depuis :',
    noVoice: (voice) =>
      `Aucun bilan ${ofName(voice)} n’est enregistré\u202f; voici les bilans enregistrés.`,
    measures: {
      killed: 'Tués',
      wounded: 'Blessés',
      missing: 'Disparus',
      captured: 'Capturés ou enlevés',
      casualties: 'Tués et blessés ensemble',
    },
  },
  change: {
    chain: (source, steps) => `${source}\u202f: ${steps}`,
    none: (incident) =>
      `Aucune source enregistrée n’a donné un second bilan pour ${incident}\u202f; voici les bilans enregistrés.`,
    lead: (incident) => `Évolution du bilan ${ofName(incident)}\u202f:`,
  },
  premise: {
    notClaimed: (group, incident) =>
      `Aucune revendication ${ofName(group)} n’est enregistrée pour ${incident}.`,
    denied: (group, incident) =>
      `Non\u202f: ${incident} n’a pas été revendiqué ${byName(group)}, qui l’a démenti.`,
    claimedByOther: (group, incident, others) =>
      `Aucune revendication ${ofName(group)} n’est enregistrée pour ${incident}\u202f; la revendication enregistrée est celle ${ofName(others)}.`,
    notNamed: (group, incident) =>
      `Les sources enregistrées ne citent pas ${withArticle(group)} pour ${incident}.`,
    confirmed: (group, incident) => `Oui\u202f: ${incident}, revendiqué ${byName(group)}.`,
    numberOfOther: (figure, source, sourceType) =>
      `Ce nombre n’est pas le leur\u202f: ${figure}, selon ${withArticle(source)} (${sourceType}).`,
    numberRight: (figure, source) => `${figure}, selon ${withArticle(source)}.`,
    numberNowhere: 'Aucune source enregistrée ne donne le nombre de la question.',
  },
  when: (incident, date) => `${incident}\u202f: ${date}.`,
  where: {
    region: (place, region, country) => `${place} se trouve dans la région ${region}, ${country}.`,
    sites: (sites) => `Précisément\u202f: ${sites}.`,
    near: (places) => `Également touchés ou voisins\u202f: ${places}.`,
  },
  losses: {
    none: (incident) => `Aucune perte matérielle n’est enregistrée pour ${incident}.`,
    lead: (incident, losses) => `Pertes matérielles, ${incident}\u202f: ${losses}.`,
    said: (source, note) => `${source}\u202f: ${note}`,
  },
  weapons: (incident, weapons) => `Armes et moyens, ${incident}\u202f: ${weapons}.`,
  noWeapons: (incident) => `Aucune arme n’est enregistrée pour ${incident}.`,
  details: 'Ce que les sources ajoutent',
  seeAlso: 'Incidents concernés',

  claim: {
    lead: (group, day, brand, means) =>
      `Attaque revendiquée ${byName(group)}${day}${brand === '' ? '' : `, sous le nom «\u202f${brand}\u202f»`}${means === '' ? '' : ` (${means})`}.`,
    on: (date, delay) => ` le ${date}${delay === '' ? '' : `, ${delay}`}`,
    undated: '\u202f; le jour de la revendication n’est pas enregistré',
    undatedMeans: 'sans date',
  },
  until: (from, to) => `${from}, jusqu’au ${to}`,
  who: (incident, line) => `${incident}\u202f: ${line}`,
  noDenial: (incident) => `Aucun démenti n’est enregistré pour ${incident}.`,
  others: (count, place) =>
    count === 1
      ? `Un autre incident à ${place} est enregistré.`
      : `${String(count)} autres incidents à ${place} sont enregistrés.`,
  salient: (incident) =>
    `Compris comme ${incident}, de loin l’attaque la plus meurtrière de ce lieu.`,
  related: {
    none: (anchor) => `Aucun incident de ce genre ne se trouve dans ce rapport avec ${anchor}.`,
    before: (anchor) => `avant ${anchor}`,
    after: (anchor) => `après ${anchor}`,
    same: (anchor) => `le jour de ${anchor}`,
  },
  list: {
    share: (claimed, unclaimed) =>
      `Dont ${String(unclaimed)} sans revendication enregistrée et ${String(claimed)} avec revendication.`,
    thin: (incidents) =>
      `À part, une revendication rapportée par une seule page peu sûre\u202f: ${incidents}.`,
    more: (count) =>
      `${count} ${count === '1' ? 'autre est enregistré' : 'autres sont enregistrés'}\u202f; précisez la question pour en voir plus.`,
    found: (count, reading) =>
      count === 1
        ? `Un incident enregistré\u202f: ${reading}.`
        : `${String(count)} incidents enregistrés\u202f: ${reading}.`,
  },
  superlative: {
    told: (incident, counts) => (counts === '' ? incident : `${incident} (${counts})`),
    deadliest: (reading, incident) =>
      `Le plus meurtrier enregistré (${reading})\u202f: ${incident}.`,
    latest: (reading, incident) => `Le plus récent enregistré (${reading})\u202f: ${incident}.`,
    first: (reading, incident) => `Le premier enregistré (${reading})\u202f: ${incident}.`,
    each: (reading) => `Le premier de chaque ligne (${reading})\u202f:`,
    byLowest: (incident) => `Selon les chiffres les plus bas, ce serait ${incident}.`,
    most: (measure, reading, incident) =>
      `Le plus grand nombre de ${measure.toLowerCase()} enregistrés (${reading})\u202f: ${incident}.`,
    rule: (measure) =>
      `classé selon le bilan le plus élevé des victimes (${measure}) qu’un rapport maintenu donne\u202f; assaillants non comptés`,
    nth: (place, reading, incident) =>
      `Numéro ${String(place)} du classement (${reading})\u202f: ${incident}.`,
    ruleOf: {
      official: (measure) =>
        `classé selon le bilan officiel des victimes (${measure}), quoi qu’en disent les autres`,
      un: (measure) =>
        `classé selon le bilan des victimes (${measure}) que donne l’ONU, quoi qu’en disent les autres`,
      claimed: (measure) =>
        `classé selon le bilan des victimes (${measure}) que donne le groupe, quoi qu’en disent les autres`,
    },
    ruleDate: 'classé par date',
    noToll: 'Aucun de ces incidents n’a de bilan des morts enregistré.',
  },
  claimBefore: (incident) => `La revendication précédente portait sur ${incident}.`,
  noSilence:
    'Les revendications enregistrées ne montrent aucune période de trente jours ou plus sans revendication.',
  updates: {
    lead: (since) =>
      `Derniers changements des données, du plus récent au plus ancien (dernier changement ${since}).`,
    none: 'Rien n’a changé depuis la livraison des données.',
    entry: (incident, day) => `${incident} · ${day}`,
  },
  noMatch: {
    nothing: (reading) => `Rien d’enregistré ne correspond\u202f: ${reading}.`,
    outside: (names) =>
      `${names}\u202f: hors de ces données, qui couvrent le Mali, le Burkina Faso, le Niger, le Bénin, le Togo et la Côte d’Ivoire et les groupes armés qui y agissent.`,
    unknownPlace: (name) =>
      `Aucun lieu ni groupe nommé «\u202f${name}\u202f» n’est dans les données.`,
    otherTime: 'Au même endroit, à un autre moment\u202f:',
    nearMisses: 'Proches, mis à part\u202f:',
    onFile: 'Cela dit ce qui est enregistré, non ce qui est arrivé.',
    didYouMean: (names) => `Vouliez-vous dire ${names}\u202f?`,
  },
  ambiguous: {
    lead: (count, reading) =>
      `${String(count)} incidents enregistrés correspondent (${reading}). Lequel\u202f?`,
    group: (name) => `«\u202f${name}\u202f» peut désigner plusieurs groupes.`,
    more: (count) =>
      `${count} ${count === '1' ? 'autre correspond' : 'autres correspondent'}\u202f; une date permet de préciser.`,
  },
  notUnderstood: {
    lead: 'Je n’ai pas pu lire cela comme une question sur des incidents enregistrés.',
    help: 'Par exemple\u202f: «\u202fqui a revendiqué In-Delimane, 1er novembre 2019\u202f?\u202f», «\u202fbilan officiel et revendiqué à Inates, décembre 2019\u202f», «\u202fattaques au Togo en 2022\u202f», «\u202fattaque la plus meurtrière au Niger\u202f».',
  },
  refusals: {
    operational:
      'Je n’aide pas pour les armes, les attaques, le recrutement ou la fuite. Je réponds seulement sur les incidents passés enregistrés.',
    opinion: 'Je ne donne pas d’avis. Je peux dire qui a dit quoi sur un incident, avec la source.',
    prediction:
      'Je ne fais pas de prévisions. Je peux dire ce qui est enregistré sur les incidents passés.',
    instructions:
      'Je ne suis pas d’instructions glissées dans une question\u202f; je consulte seulement les incidents enregistrés.',
    creative:
      'Je n’écris ni blagues, ni poèmes, ni code, ni traductions. Je réponds sur les incidents enregistrés.',
    weather: 'Je ne sais rien de la météo. Je réponds sur les incidents enregistrés.',
    greeting:
      'Bonjour. Je réponds aux questions sur les incidents de groupes armés au Sahel, chaque nombre avec sa source.',
    personal:
      'Je ne détiens pas de données personnelles. Je réponds sur les incidents enregistrés.',
    elsewhere:
      'Cela n’est pas dans mes données. Je réponds sur les incidents de groupes armés au Sahel.',
  },
  sources: {
    government: 'le gouvernement',
    military: 'l’armée',
    un: 'l’ONU',
    'armed group': 'un groupe armé',
    media: 'les médias',
    ngo: 'une ONG',
    witness: 'des témoins',
    'local official': 'des élus locaux',
    'security source': 'des sources sécuritaires',
    company: 'l’entreprise',
    party: 'un parti politique',
    hospital: 'des sources hospitalières',
  },
  status: {
    unclaimed: 'sans revendication enregistrée',
    suspected: 'seulement soupçonné',
    attributed: 'attribué',
    claimed: 'revendiqué',
    disputed: 'contesté',
  },
  atMost: (count, measure) => `au plus ${count} ${measure}`,
  atLeast: (count, measure) => `au moins ${count} ${measure}`,
  tollIs: { none: 'sans un tel bilan enregistré', disputed: 'bilans contradictoires' },
  claimedAfter: (days) => `revendiqué au bout de ${days} ou plus`,
  claimedWithin: (days) => `revendiqué en ${days} au plus`,
  excluding: (period) => `sauf ${period}`,
  everything: 'tous les incidents enregistrés',
};

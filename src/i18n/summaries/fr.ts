/** French sentences of the same shape as `en.ts`. */
import { ofName, toName, withArticle } from '../french-names.js';
import type { SummaryCommands, SummaryWords } from './en.js';

/** Narrow no-break space, before « ; : ! ? ». */
const NNBSP = '\u202f';

/** A day takes the article, a year or a month does not: « le 2 mars 2017 », « 2017 ». */
const the = (date: string): string => (/^\d{1,2}(er)? /.test(date) ? `le ${date}` : date);

const forms = (one: string, other: string) => ({ one, other });

export const fr: SummaryWords = {
  filters: {
    all: 'tous les incidents enregistrés',
    statuses: {
      claimed: 'avec revendication enregistrée',
      unclaimed: 'sans revendication enregistrée',
      suspected: 'seulement soupçonné',
      attributed: 'attribué, non revendiqué',
      disputed: 'contesté',
    },
    bases: {
      claimed: 'revendiqué',
      attributed: 'attribué',
      suspected: 'soupçonné',
      denied: 'démenti',
      admitted: 'reconnu',
    },
    minKilled: (count) => `au moins ${count} ${count === '1' ? 'tué' : 'tués'} selon une source`,
  },
  claims: {
    title: (what) => `Revendications · ${what}`,
    claimed: (claimed, all) =>
      `${claimed} des ${all} incidents enregistrés ont une revendication au dossier.`,
    delay: (median, known) => `Délai médian de ${median}, sur ${known} de date connue.`,
    compared: (above, equal, below) =>
      `Revendication face au chiffre officiel${NNBSP}: au-dessus ${above}, égale ou compatible ${equal}, au-dessous ${below}.`,
    notCompared: (count) =>
      `${count} sans comparaison possible${NNBSP}: l’un des deux ne donne aucun chiffre pour les mêmes personnes.`,
    comparison: {
      above: (apart) => `Revendication supérieure au chiffre officiel de ${apart}`,
      equal: () => 'Revendication et chiffre officiel ne se contredisent pas',
      below: (apart) => `Revendication inférieure au chiffre officiel de ${apart}`,
    },
    apart: (count, open) => (open ? `${count} ou plus` : count),
    others: (measure, state) => `${measure}${NNBSP}: ${state}`,
    since: (days) => `${days} depuis, aucune revendication enregistrée`,
    silences: 'Plus longues périodes sans revendication au dossier',
    silence: (from, to, days) => `du ${from} au ${to}${NNBSP}: ${days}`,
    undated: (count) => `peut-être interrompue par ${count} sans date`,
    undatedClaims: forms('revendication', 'revendications'),
    onFile: 'L’absence de revendication au dossier ne veut pas dire qu’il n’y en a pas eu.',
    order: 'Du plus récent au plus ancien.',
    shown: (shown, all) =>
      `Les ${shown} plus récents sur ${all} sont listés${NNBSP}; resserrez les filtres pour les autres.`,
  },
  totals: {
    title: (what) => `Bilans · ${what}`,
    attackersTitle: (what) => `Pertes des assaillants · ${what}`,
    sides: {
      official: (measure) => `${measure}, bilan officiel${NNBSP}:`,
      claimed: (measure) => `${measure}, bilan revendiqué${NNBSP}:`,
      range: (measure) => `${measure}, du plus bas au plus haut${NNBSP}:`,
    },
    columns: { official: 'Officiel', claimed: 'Revendiqué', range: 'Du plus bas au plus haut' },
    incidents: forms('incident', 'incidents'),
    over: (count) => `sur ${count}`,
    none: 'aucun chiffre enregistré',
    withoutFigure: (count) =>
      `${count} sans un tel chiffre au dossier${NNBSP}: ce n’est pas un zéro.`,
    otherScope: (count) =>
      `${count} au seul bilan plus large ou plus étroit que l’incident${NNBSP}: bilan non additionné.`,
    joint: (places) => `Un bilan commun, compté une fois${NNBSP}: ${places}.`,
    severalGroups:
      'Un incident où plusieurs groupes sont nommés compte dans chaque ligne, une seule fois au total.',
    rowsShared: 'Les bilans communs à des incidents de lignes différentes ne figurent qu’au total.',
    rule: `Officiel${NNBSP}: pour chaque incident, dernier bilan en vigueur de son gouvernement ou de son armée, à défaut de l’ONU, à défaut d’un autre État${NNBSP}; bilans additionnés. Revendiqué${NNBSP}: de même pour le groupe accusé ou qui revendique.`,
    rangeRule: `Du plus bas au plus haut${NNBSP}: le plus petit et le plus grand nombre enregistrés pour chaque catégorie de victimes de chaque incident, additionnés${NNBSP}; aucune source n’énonce ces sommes. Aucune moyenne. Règles${NNBSP}: docs/counting-rules.md.`,
    victimsOnly: `Victimes seulement${NNBSP}; les pertes des assaillants sont comptées à part.`,
    total: 'Ensemble',
    footer: (count) =>
      `${count}${NNBSP}; «${NNBSP}+${NNBSP}»${NNBSP}: ou plus${NNBSP}; aucune moyenne`,
    subtitle: (measure) => `${measure}${NNBSP}: officiel, revendiqué, du plus bas au plus haut`,
    alt: (label, official, claimed, range) =>
      `${label}${NNBSP}: officiel ${official}, revendiqué ${claimed}, fourchette ${range}`,
    shown: (shown, all) => `L’image montre ${shown} des ${all} lignes.`,
    rows: (shown, all) =>
      `${shown} lignes sur ${all} sont affichées${NNBSP}; précisez la demande pour voir les autres.`,
    mostIncidents: (rows, count, tied) =>
      `Le plus d’incidents enregistrés${NNBSP}: ${rows}, ${count}${tied > 1 ? ' chacun' : ''}.`,
    fewestIncidents: (rows, count, tied) =>
      `Le moins d’incidents enregistrés, parmi les lignes qui en ont${NNBSP}: ${rows}, ${count}${tied > 1 ? ' chacun' : ''}.`,
    fewestPeople: (measure, row) =>
      `Le plus petit nombre de ${measure.toLowerCase()}, selon les bilans les plus hauts, parmi les lignes qui en ont un${NNBSP}: ${row}.`,
    mostPeople: (measure, row) =>
      `Le plus grand nombre de ${measure.toLowerCase()}, selon les bilans les plus hauts${NNBSP}: ${row}.`,
    mostByLowest: (row) => `Selon les bilans les plus bas, ce serait ${row}.`,
    toldRange: (row, range) => `${row} (${range})`,
    onFile: 'Classement par incidents enregistrés, qui ne sont pas tous ceux qui ont eu lieu.',
  },
  group: {
    title: (name) => `Profil · ${name}`,
    aliases: (names) => `Autres noms${NNBSP}: ${names}`,
    active: (period) => `Actif ${period}`,
    period: (from, to) =>
      to === undefined
        ? `depuis ${from === undefined ? 'une date inconnue' : the(from)}`
        : `${from === undefined ? '' : `depuis ${the(from)} et `}jusqu’${to.length === 4 ? `en ${to}` : `au ${to}`}`,
    noDates: 'Dates d’activité non enregistrées',
    parent: (name) => `Fait partie ${ofName(name)}`,
    parts: (names) => `Comprend ${withArticle(names)}`,
    successorOf: (names) => `Succède ${toName(names)}`,
    successors: (names) => `A pour successeur ${withArticle(names)}`,
    unverified: 'Les noms et dates de ce groupe ne sont pas vérifiés.',
    incidents: 'Incidents enregistrés',
    named: {
      claimed: 'revendiqués par lui',
      attributed: 'attribués à lui',
      suspected: 'où il est soupçonné',
      denied: 'démentis par lui',
      admitted: 'reconnus par lui',
    },
    counted: (count, how) => `${count} ${how}`,
    none: 'Aucun incident enregistré ne nomme ce groupe.',
    first: 'Premier',
    last: 'Dernier',
    deadliest: 'Le plus meurtrier, selon le plus haut chiffre en vigueur',
    targets: 'Cibles',
    weapons: 'Armes',
    share: (label, count) => `${label} ${count}`,
    claims: 'Revendications',
    observations: 'Observations',
    observation: (text, source) => `${text} (${source})`,
  },
  timeline: {
    title: (what) => `Chronologie · ${what}`,
    incidents: 'Incidents enregistrés',
    killed: `Tués (victimes)${NNBSP}: chiffre officiel, à défaut le plus bas`,
    subtitle: `Par groupe nommé, avec ou sans revendication${NNBSP}; aucune moyenne`,
    footer: (count) => `${count} au dossier`,
    period: (label, incidents, killed) => `${label}${NNBSP}: ${incidents}, ${killed}`,
    dead: (count) => `${count} tués`,
    busiest: (label, incidents) =>
      `Période la plus chargée au dossier${NNBSP}: ${label} (${incidents}).`,
    rule: `Tués${NNBSP}: pour chaque incident le bilan officiel des victimes, à défaut le plus bas d’un compte rendu en vigueur${NNBSP}; bilans communs et incidents sans chiffre n’ajoutent rien.`,
    disputed: `Couleurs${NNBSP}: le groupe qui revendique, sinon celui qui est nommé${NNBSP}; revendications rivales et assaillants non nommés sont «${NNBSP}sans attribution${NNBSP}».`,
  },
  map: {
    title: (what) => `Carte · ${what}`,
    subtitle: `Tués (victimes)${NNBSP}: chiffre officiel, à défaut le plus bas en vigueur`,
    sizeLegend: 'tués',
    missing: (count) => `${count} sans coordonnées`,
    onMap: (count) => `${count} sur la carte`,
    point: (name, killed) => `${name}${NNBSP}: ${killed}`,
    noToll: 'aucun bilan enregistré',
  },
  series: {
    jnim: 'JNIM et alliés',
    'islamic-state': 'État islamique',
    'boko-haram': 'Boko Haram',
    'other-jihadist': 'Autres djihadistes',
    rebels: 'Rebelles',
    militias: 'Milices',
    states: 'Forces étatiques',
    unattributed: 'Sans attribution',
  },
};

export const commandsFr: SummaryCommands = {
  claims: {
    name: 'revendications',
    description: 'Revendications face aux chiffres officiels : dates, délais, écarts',
    status: {
      name: 'statut',
      description: 'Revendiqué (par défaut), non revendiqué, soupçonné ou contesté',
    },
    statuses: {
      claimed: 'Revendiqué',
      unclaimed: 'Aucune revendication enregistrée',
      suspected: 'Seulement soupçonné',
      disputed: 'Contesté',
    },
  },
  casualties: {
    name: 'bilans',
    description: 'Totaux : officiel, revendiqué, du plus bas au plus haut, ventilés au choix',
    party: {
      name: 'victimes',
      description: 'Qui : soldats, civils, assaillants… (par défaut : les victimes)',
    },
    measure: { name: 'mesure', description: 'Ce qui est compté (par défaut : les tués)' },
    measures: { killed: 'Tués', wounded: 'Blessés', missing: 'Disparus', captured: 'Capturés' },
    by: { name: 'par', description: 'Une ligne pour chacun' },
    bys: {
      group: 'Groupe',
      country: 'Pays',
      region: 'Région',
      place: 'Lieu',
      party: 'Victimes par catégorie',
      month: 'Mois',
      year: 'Année',
    },
  },
  group: {
    name: 'groupe',
    description: 'Profil d’un groupe armé : noms, dates, incidents, revendications, silences',
    group: { name: 'nom', description: 'N’importe quel nom du groupe' },
  },
};

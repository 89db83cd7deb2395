/** English sentences of answers over many incidents: claims, totals, profiles, pictures. */
import type { Comparison } from '../../incidents/bounds.js';

const forms = (one: string, other: string) => ({ one, other });

export const en = {
  filters: {
    all: 'all incidents on file',
    statuses: {
      claimed: 'with a recorded claim',
      unclaimed: 'without a recorded claim',
      suspected: 'only suspected',
      attributed: 'attributed, not claimed',
      disputed: 'disputed',
    },
    bases: {
      claimed: 'claimed',
      attributed: 'attributed',
      suspected: 'suspected',
      denied: 'denied',
      admitted: 'admitted',
    },
    minKilled: (count: string) => `at least ${count} killed by some source`,
  },
  claims: {
    title: (what: string) => `Claims · ${what}`,
    claimed: (claimed: string, all: string) =>
      `${claimed} of ${all} incidents on file have a recorded claim.`,
    delay: (median: string, known: string) =>
      `Median delay ${median}, over ${known} with a known date.`,
    compared: (above: string, equal: string, below: string) =>
      `Claim against official figure: above ${above}, equal or compatible ${equal}, below ${below}.`,
    notCompared: (count: string) =>
      `${count} cannot be compared: one side gives no figure for the same people.`,
    comparison: {
      above: (apart: string) => `Claim above the official figure by ${apart}`,
      equal: () => 'Claim and official figure do not contradict each other',
      below: (apart: string) => `Claim below the official figure by ${apart}`,
    } satisfies Record<Comparison, (apart: string) => string>,
    apart: (count: string, open: boolean) => (open ? `${count} or more` : count),
    others: (measure: string, state: string) => `${measure}: ${state}`,
    since: (days: string) => `${days} since, no claim recorded`,
    silences: 'Longest stretches without a claim on file',
    silence: (from: string, to: string, days: string) => `${from} to ${to}: ${days}`,
    undated: (count: string) => `${count} without a date may lie in it`,
    undatedClaims: forms('claim', 'claims'),
    onFile: 'No claim on file does not mean that none was made.',
    order: 'Newest incident first.',
    shown: (shown: string, all: string) =>
      `The newest ${shown} of ${all} are listed; narrow the filters for the others.`,
  },
  totals: {
    title: (what: string) => `Casualties · ${what}`,
    attackersTitle: (what: string) => `Attackers’ losses · ${what}`,
    /** What is counted and by whom, before each number of a row. */
    sides: {
      official: (measure: string) => `${measure}, official:`,
      claimed: (measure: string) => `${measure}, claimed:`,
      range: (measure: string) => `${measure}, lowest to highest:`,
    },
    columns: { official: 'Official', claimed: 'Claimed', range: 'Lowest to highest' },
    incidents: forms('incident', 'incidents'),
    over: (count: string) => `over ${count}`,
    none: 'no figure on file',
    withoutFigure: (count: string) => `${count} without such a figure on file: that is not zero.`,
    otherScope: (count: string) =>
      `${count} with a toll that covers more or less than the incident only: not added.`,
    joint: (places: string) => `One joint toll, counted once: ${places}.`,
    severalGroups: 'An incident with several groups counts in each row, once in the total.',
    rowsShared: 'Tolls shared by incidents of different rows are only in the total.',
    rule: 'Official: each incident’s last standing toll of its government or army, else of the UN, else of another state, added up. Claimed: the same for the accused or claiming group.',
    rangeRule:
      'Lowest to highest: the lowest and highest number on file for each kind of victim of each incident, added up: no source states these sums. Nothing is averaged. Rules: docs/counting-rules.md.',
    victimsOnly: 'Victims only; attackers’ own losses are counted apart.',
    total: 'All together',
    footer: (count: string) => `${count}; “+”: or more; nothing averaged`,
    subtitle: (measure: string) => `${measure}: official, claimed, lowest to highest`,
    alt: (label: string, official: string, claimed: string, range: string) =>
      `${label}: official ${official}, claimed ${claimed}, range ${range}`,
    shown: (shown: string, all: string) => `The picture shows ${shown} of ${all} rows.`,
    rows: (shown: string, all: string) =>
      `${shown} of ${all} rows are listed; narrow it down for the others.`,
    mostIncidents: (rows: string, count: string, tied: number) =>
      `Most incidents on file: ${rows}, ${count}${tied > 1 ? ' each' : ''}.`,
    fewestIncidents: (rows: string, count: string, tied: number) =>
      `Fewest incidents on file, of those with any: ${rows}, ${count}${tied > 1 ? ' each' : ''}.`,
    fewestPeople: (measure: string, row: string) =>
      `Fewest ${measure.toLowerCase()}, by the highest counts on file, of those with a count: ${row}.`,
    mostPeople: (measure: string, row: string) =>
      `Most ${measure.toLowerCase()}, by the highest counts on file: ${row}.`,
    mostByLowest: (row: string) => `By the lowest counts it would be ${row}.`,
    toldRange: (row: string, range: string) => `${row} (${range})`,
    onFile: 'Ranked by incidents on file, which are not all that happened.',
  },
  group: {
    title: (name: string) => `Profile · ${name}`,
    aliases: (names: string) => `Also: ${names}`,
    active: (period: string) => `Active ${period}`,
    period: (from: string | undefined, to: string | undefined) =>
      to === undefined
        ? `since ${from ?? 'an unknown date'}`
        : `${from === undefined ? '' : `from ${from} `}until ${to}`,
    noDates: 'Active dates not on file',
    parent: (name: string) => `Part of ${name}`,
    parts: (names: string) => `Includes ${names}`,
    successorOf: (names: string) => `Successor of ${names}`,
    successors: (names: string) => `Succeeded by ${names}`,
    unverified: 'Names and dates of this group are unverified.',
    incidents: 'Incidents on file',
    named: {
      claimed: 'claimed by it',
      attributed: 'attributed to it',
      suspected: 'suspected of',
      denied: 'denied by it',
      admitted: 'admitted by it',
    },
    counted: (count: string, how: string) => `${count} ${how}`,
    none: 'No incident on file names this group.',
    first: 'First',
    last: 'Last',
    deadliest: 'Deadliest, by the highest standing figure',
    targets: 'Targets',
    weapons: 'Weapons',
    share: (label: string, count: string) => `${label} ${count}`,
    claims: 'Claims',
    observations: 'Observations',
    observation: (text: string, source: string) => `${text} (${source})`,
  },
  timeline: {
    title: (what: string) => `Timeline · ${what}`,
    incidents: 'Incidents on file',
    killed: 'Killed (victims): official figure, else the lowest',
    subtitle: 'By group named, claimed or not; nothing averaged',
    footer: (count: string) => `${count} on file`,
    period: (label: string, incidents: string, killed: string) =>
      `${label}: ${incidents}, ${killed}`,
    dead: (count: string) => `${count} killed`,
    busiest: (label: string, incidents: string) =>
      `Most incidents on file: ${label} (${incidents}).`,
    rule: 'Killed: for each incident the official count of victims, else the lowest of a standing report; joint tolls and incidents without a figure add nothing.',
    disputed:
      'Colours: the group that claims, else the one named; rival claims and unnamed attackers are “not attributed”.',
  },
  map: {
    title: (what: string) => `Map · ${what}`,
    subtitle: 'Killed (victims): official figure, else the lowest standing one',
    sizeLegend: 'killed',
    missing: (count: string) => `${count} without coordinates`,
    onMap: (count: string) => `${count} on the map`,
    point: (name: string, killed: string) => `${name}: ${killed}`,
    noToll: 'no toll on file',
  },
  series: {
    jnim: 'JNIM and allies',
    'islamic-state': 'Islamic State',
    'boko-haram': 'Boko Haram',
    'other-jihadist': 'Other jihadists',
    rebels: 'Rebels',
    militias: 'Militias',
    states: 'State forces',
    unattributed: 'Not attributed',
  },
};

/** Names and descriptions of the commands and of the options only they have. */
export const commandsEn = {
  claims: {
    name: 'claims',
    description: 'Claims beside official figures: when, how late, how far apart',
    status: { name: 'status', description: 'Claimed (default), unclaimed, suspected or disputed' },
    statuses: {
      claimed: 'Claimed',
      unclaimed: 'No claim recorded',
      suspected: 'Only suspected',
      disputed: 'Disputed',
    },
  },
  casualties: {
    name: 'casualties',
    description: 'Totals: official, claimed, lowest and highest, by what you choose',
    party: {
      name: 'party',
      description: 'Whose: soldiers, civilians, attackers… (default: victims)',
    },
    measure: { name: 'measure', description: 'What is counted (default: killed)' },
    measures: {
      killed: 'Killed',
      wounded: 'Wounded',
      missing: 'Missing',
      captured: 'Captured',
    },
    by: { name: 'by', description: 'One row for each of these' },
    bys: {
      group: 'Group',
      country: 'Country',
      region: 'Region',
      place: 'Place',
      party: 'Victims by kind',
      month: 'Month',
      year: 'Year',
    },
  },
  group: {
    name: 'group',
    description: 'Profile of an armed group: names, dates, incidents, claims, silences',
    group: { name: 'name', description: 'Any name of the group' },
  },
};

export type SummaryWords = typeof en;
export type SummaryCommands = typeof commandsEn;

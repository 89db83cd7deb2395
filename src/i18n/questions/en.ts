/** English sentences of answers to questions. `fr.ts` has the same shape. */
import type { Measure, Responsibility, SourceType } from '../../incidents/vocabulary.js';

export const en = {
  readAs: (reading: string) => `read as: ${reading}`,
  spelling: (typed: string, meant: string) => `“${typed}” taken as ${meant}`,
  intents: {
    figures: 'figures',
    compare: 'accounts compared',
    change: 'how the toll changed',
    who: 'who did it',
    claim: 'the claim',
    when: 'when',
    where: 'where',
    losses: 'material losses',
    weapons: 'weapons',
    list: 'incidents',
    count: 'how many incidents',
    superlative: 'ranking',
    total: 'totals',
    split: 'totals',
    unclaimed: 'no claim recorded',
    suspected: 'suspected',
    profile: 'the group',
    silence: 'silences between claims',
    updates: 'recent changes in the data',
    card: 'all about it',
  },
  splits: {
    group: 'by group',
    country: 'by country',
    region: 'by region',
    place: 'by place',
    party: 'by kind of victim',
    month: 'by month',
    year: 'by year',
  },
  assumptions: {
    'past-year': 'the last one past, as no year was given',
    'day-first': 'day before month',
    'season-months': 'seasons as whole months',
    thirds: 'early, mid and late as thirds',
    'ramadan-calendar': 'Ramadan by the Umm al-Qura calendar',
    'relative-to-today': 'counted from today',
  },
  period: (typed: string, meant: string, why: string) => `“${typed}” as ${meant} (${why})`,
  anyYear: (typed: string) => `“${typed}” of any year`,
  notRead: (words: string) => `Not read, so not part of this answer: ${words}.`,
  notHere: (words: string) => `No entry here holds: ${words}.`,
  leaning: 'leans on the answer before',
  words: (list: string) => `words: ${list}`,
  figures: {
    lead: (measure: string, incident: string, accounts: string) =>
      `${measure}, ${incident}: ${accounts}`,
    voice: (voice: string, figures: string) => `${voice}: ${figures}`,
    none: (measure: string, incident: string) =>
      `No figure for “${measure}” is on file for ${incident}.`,
    noneOfParty: (party: string, incident: string) =>
      `No figure for ${party} is on file for ${incident}; these are the counts on file.`,
    disagree: 'The sources disagree.',
    agree: 'The sources agree.',
    attackers: 'Attackers’ losses',
    replaced: 'Also on file, replaced since:',
    noVoice: (voice: string) => `No count by ${voice} is on file; these are the counts on file.`,
    measures: {
      killed: 'Killed',
      wounded: 'Wounded',
      missing: 'Missing',
      captured: 'Captured',
      casualties: 'Killed and wounded together',
    } satisfies Record<Measure, string>,
  },
  change: {
    chain: (source: string, steps: string) => `${source}: ${steps}`,
    none: (incident: string) =>
      `No source on file for ${incident} gave a second toll of its own; these are the counts on file.`,
    lead: (incident: string) => `How the toll of ${incident} changed:`,
  },
  premise: {
    notClaimed: (group: string, incident: string) =>
      `No claim by ${group} is on file for ${incident}.`,
    denied: (group: string, incident: string) =>
      `No: ${group} did not claim ${incident}; it denied it.`,
    claimedByOther: (group: string, incident: string, others: string) =>
      `${group} did not claim ${incident} in the sources on file; the claim on file is by ${others}.`,
    notNamed: (group: string, incident: string) =>
      `${group} is not named for ${incident} in the sources on file.`,
    confirmed: (group: string, incident: string) => `Yes: ${group} claimed ${incident}.`,
    numberOfOther: (figure: string, source: string, sourceType: string) =>
      `That number is not theirs: ${figure}, according to ${source} (${sourceType}).`,
    numberRight: (figure: string, source: string) => `${figure}, according to ${source}.`,
    numberNowhere: 'No source on file gives the number in the question.',
  },
  when: (incident: string, date: string) => `${incident}: ${date}.`,
  until: (from: string, to: string) => `${from}, until ${to}`,
  where: {
    region: (place: string, region: string, country: string) =>
      `${place} lies in the region ${region}, ${country}.`,
    sites: (sites: string) => `Exactly: ${sites}.`,
    near: (places: string) => `Also hit or near: ${places}.`,
  },
  losses: {
    none: (incident: string) => `No material losses are on file for ${incident}.`,
    lead: (incident: string, losses: string) => `Material losses, ${incident}: ${losses}.`,
    said: (source: string, note: string) => `${source}: ${note}`,
  },
  weapons: (incident: string, weapons: string) => `Weapons and means, ${incident}: ${weapons}.`,
  noWeapons: (incident: string) => `No weapons are on file for ${incident}.`,
  details: 'What the sources add',
  seeAlso: 'Incidents it rests on',

  claim: {
    /** `day` and `delay` as told below; `brand` and `means` may be ''. */
    lead: (group: string, day: string, brand: string, means: string) =>
      `${group} claimed it${day}${brand === '' ? '' : `, as ${brand}`}${means === '' ? '' : ` (${means})`}.`,
    on: (date: string, delay: string) => ` on ${date}${delay === '' ? '' : `, ${delay}`}`,
    undated: '; the day of the claim is not on file',
    undatedMeans: 'undated',
  },
  who: (incident: string, line: string) => `${incident}: ${line}`,
  noDenial: (incident: string) => `No denial is on file for ${incident}.`,
  others: (count: number, place: string) =>
    count === 1
      ? `One other incident at ${place} is on file.`
      : `${String(count)} other incidents at ${place} are on file.`,
  salient: (incident: string) => `Taken as ${incident}, by far the deadliest of that place.`,
  related: {
    none: (anchor: string) => `No incident of that kind stands in that relation to ${anchor}.`,
    before: (anchor: string) => `before ${anchor}`,
    after: (anchor: string) => `after ${anchor}`,
    same: (anchor: string) => `on the day of ${anchor}`,
  },
  list: {
    share: (claimed: number, unclaimed: number) =>
      `Of these, ${String(unclaimed)} without a recorded claim and ${String(claimed)} claimed.`,
    thin: (incidents: string) => `Set apart, a reported claim on one weak page only: ${incidents}.`,
    more: (count: string) =>
      `${count} more ${count === '1' ? 'is on file; narrow the question to see it' : 'are on file; narrow the question to see them'}.`,
    found: (count: number, reading: string) =>
      count === 1
        ? `One incident on file: ${reading}.`
        : `${String(count)} incidents on file: ${reading}.`,
  },
  superlative: {
    told: (incident: string, counts: string) =>
      counts === '' ? incident : `${incident} (${counts})`,
    deadliest: (reading: string, incident: string) =>
      `Deadliest on file (${reading}): ${incident}.`,
    latest: (reading: string, incident: string) => `Latest on file (${reading}): ${incident}.`,
    first: (reading: string, incident: string) => `Earliest on file (${reading}): ${incident}.`,
    each: (reading: string) => `First of each row by its rank (${reading}):`,
    byLowest: (incident: string) => `Counted by the lowest figures it would be ${incident}.`,
    most: (measure: string, reading: string, incident: string) =>
      `Most ${measure.toLowerCase()} on file (${reading}): ${incident}.`,
    rule: (measure: string) =>
      `ranked by the highest count of victims ${measure} that a standing report gives; attackers left out`,
    nth: (place: number, reading: string, incident: string) =>
      `Number ${String(place)} of the ranking (${reading}): ${incident}.`,
    ruleOf: {
      official: (measure: string) =>
        `ranked by the official count of victims ${measure}, whatever others say`,
      un: (measure: string) =>
        `ranked by the count of victims ${measure} that the UN gives, whatever others say`,
      claimed: (measure: string) =>
        `ranked by the count of victims ${measure} that the group gives, whatever others say`,
    },
    ruleDate: 'ranked by date',
    noToll: 'None of these incidents has a count of the dead on file.',
  },
  claimBefore: (incident: string) => `The claim before it was of ${incident}.`,
  noSilence:
    'No stretch of thirty days or more without a claim can be told from the claims on file.',
  updates: {
    lead: (since: string) => `Latest changes in the data, newest first (last change ${since}).`,
    none: 'Nothing has changed since the data set was shipped.',
    entry: (incident: string, day: string) => `${incident} · ${day}`,
  },
  noMatch: {
    nothing: (reading: string) => `Nothing on file matches: ${reading}.`,
    outside: (names: string) =>
      `${names}: not in this data set, which covers Mali, Burkina Faso, Niger, Benin, Togo and Côte d'Ivoire and the armed groups active there.`,
    unknownPlace: (name: string) => `No place or group called “${name}” is in the data.`,
    otherTime: 'At the same place, at another time:',
    nearMisses: 'Near misses, set apart:',
    onFile: 'That says what is on file, not what happened.',
    didYouMean: (names: string) => `Did you mean ${names}?`,
  },
  ambiguous: {
    lead: (count: number, reading: string) =>
      `${String(count)} incidents on file fit (${reading}). Which one?`,
    group: (name: string) => `“${name}” can mean several groups.`,
    more: (count: string) =>
      `${count} more ${count === '1' ? 'fits' : 'fit'}; a date narrows it down.`,
  },
  notUnderstood: {
    lead: 'I could not read that as a question about incidents on file.',
    help: 'Ask for instance: “who claimed In-Delimane, 1 November 2019?”, “official and claimed toll at Inates, December 2019”, “attacks in Togo in 2022”, “deadliest attack in Niger”.',
  },
  refusals: {
    operational:
      'I do not help with weapons, attacks, recruitment or evasion. I only answer what is on file about past incidents.',
    opinion: 'I give no opinions. I can say who said what about an incident, with its source.',
    prediction: 'I do not predict. I can say what is on file about past incidents.',
    instructions:
      'I do not follow instructions inside a question; I only look up incidents on file.',
    creative:
      'I write no jokes, poems, code or translations. I answer questions about incidents on file.',
    weather: 'I know nothing about the weather. I answer questions about incidents on file.',
    greeting:
      'Hello. I answer questions about armed-group incidents in the Sahel, each number with its source.',
    personal: 'I hold no personal data. I answer questions about incidents on file.',
    elsewhere:
      'That is not in my data. I answer questions about armed-group incidents in the Sahel.',
  },
  sources: {
    government: 'the government',
    military: 'the army',
    un: 'the UN',
    'armed group': 'an armed group',
    media: 'the media',
    ngo: 'an NGO',
    witness: 'witnesses',
    'local official': 'local officials',
    'security source': 'security sources',
    company: 'the company',
    party: 'a political party',
    hospital: 'hospital sources',
  } satisfies Record<SourceType, string>,
  status: {
    unclaimed: 'no claim recorded',
    suspected: 'suspected only',
    attributed: 'attributed',
    claimed: 'claimed',
    disputed: 'disputed',
  } satisfies Record<Responsibility, string>,
  atMost: (count: string, measure: string) => `at most ${count} ${measure}`,
  atLeast: (count: string, measure: string) => `at least ${count} ${measure}`,
  tollIs: { none: 'no such count on file', disputed: 'sources disagree on the count' },
  claimedAfter: (days: string) => `claimed ${days} after or later`,
  claimedWithin: (days: string) => `claimed within ${days}`,
  excluding: (period: string) => `not ${period}`,
  everything: 'all incidents on file',
};

export type QuestionWords = typeof en;

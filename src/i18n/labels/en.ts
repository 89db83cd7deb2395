/** English words for the closed vocabularies and for counts, dates and delays. `fr.ts` has the same shape. */
import type { Kind } from '../../incidents/counts.js';
import type { Voice } from '../../incidents/reports.js';
import type {
  Basis,
  ClaimMedium,
  Measure,
  Responsibility,
  SourceType,
} from '../../incidents/vocabulary.js';
import type { Forms } from './party-nouns.js';

export interface Labels {
  readonly measures: Readonly<Record<Measure, string>>;
  readonly sourceTypes: Readonly<Record<SourceType, string>>;
  readonly voices: Readonly<Record<Exclude<Voice, 'other'>, string>>;
  /** An armed group that speaks as a victim or observer. */
  readonly movement: string;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly responsibilities: Readonly<Record<Responsibility, string>>;
  readonly media: Readonly<Record<ClaimMedium, string>>;
  /** Kinds of people after a number. */
  readonly kinds: Readonly<Record<Kind, Forms>>;
  /** A count: the number, then the noun ("at least 54 soldiers"). */
  readonly count: {
    exactly(number: string, noun: string): string;
    about(number: string, noun: string): string;
    atLeast(number: string, noun: string): string;
    upTo(number: string, noun: string): string;
    between(low: string, high: string, noun: string): string;
    quoted(count: string, verbatim: string): string;
    together(measures: readonly string[], count: string): string;
    orMore(number: string): string;
  };
  readonly date: {
    /** Before the number of a quarter: "Q3", « T3 ». */
    readonly quarter: string;
    week(day: string): string;
    from(day: string): string;
    until(day: string): string;
    span(from: string, to: string): string;
  };
  readonly delay: {
    sameDay: string;
    after(days: string): string;
    before(days: string): string;
  };
  readonly days: { readonly one: string; readonly other: string };
  /** "X: Y" with the space the language wants before the colon. */
  colon(left: string, right: string): string;
  quote(text: string): string;
  /** Between parts of a line that have commas of their own. */
  readonly semicolon: string;
}

export const en: Labels = {
  measures: {
    killed: 'killed',
    wounded: 'wounded',
    missing: 'missing',
    captured: 'captured',
    casualties: 'casualties',
  },
  sourceTypes: {
    government: 'government',
    military: 'military',
    un: 'UN',
    'armed group': 'armed group',
    media: 'media',
    ngo: 'NGO',
    witness: 'witness',
    'local official': 'local official',
    'security source': 'security source',
    company: 'company',
    party: 'political party',
    hospital: 'hospital',
  },
  voices: {
    official: 'Official',
    claimed: 'Claimed',
    un: 'UN',
    foreign: 'Foreign authority',
    media: 'Media',
  },
  movement: 'armed movement',
  bases: {
    claimed: 'claimed by',
    attributed: 'attributed to',
    suspected: 'suspected',
    denied: 'denied by',
    admitted: 'admitted by',
  },
  responsibilities: {
    unclaimed: 'no claim recorded',
    suspected: 'suspected',
    attributed: 'attributed',
    claimed: 'claimed',
    disputed: 'disputed',
  },
  media: {
    statement: 'statement',
    video: 'video',
    photo: 'photos',
    audio: 'audio',
    'news agency': 'news agency',
    call: 'telephone call',
  },
  kinds: {
    military: { one: 'military', other: 'military' },
    peacekeepers: { one: 'peacekeeper', other: 'peacekeepers' },
    civilians: { one: 'civilian', other: 'civilians' },
    attackers: { one: 'attacker', other: 'attackers' },
    mixed: { one: 'not told apart', other: 'not told apart' },
  },
  count: {
    exactly: (number, noun) => `${number} ${noun}`,
    about: (number, noun) => `about ${number} ${noun}`,
    atLeast: (number, noun) => `at least ${number} ${noun}`,
    upTo: (number, noun) => `up to ${number} ${noun}`,
    between: (low, high, noun) => `${low} to ${high} ${noun}`,
    quoted: (count, verbatim) => `${count} (“${verbatim}”)`,
    together: (measures, count) => `${count} ${measures.join(' or ')}, counted together`,
    orMore: (number) => `${number} or more`,
  },
  date: {
    quarter: 'Q',
    week: (day) => `week of ${day}`,
    from: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    span: (from, to) => `${from} – ${to}`,
  },
  delay: {
    sameDay: 'the same day',
    after: (days) => `${days} after`,
    before: (days) => `${days} before`,
  },
  days: { one: 'day', other: 'days' },
  colon: (left, right) => `${left}: ${right}`,
  quote: (text) => `“${text}”`,
  semicolon: '; ',
};

/** "According to HRW", « selon RFI »: whose account a question asks for, and the reports that give it. */
import { fold } from '../../incidents/fold.js';
import { voiceOf } from '../../incidents/reports.js';
import type { Incident, Report } from '../../incidents/schema.js';
import { sourceNameOf } from '../../incidents/texts.js';
import { LANGUAGES, type SourceType } from '../../incidents/vocabulary.js';
import { functionWords, type Cue } from '../lexicon/index.js';
import type { Reading } from '../reading/types.js';
import type { Stretch } from '../stretch.js';
import type { ReplyContext } from './context.js';

/** Words after which a source is named. */
const LEADS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['selon'],
  ['d', 'apres'],
  ['as', 'reported', 'by'],
  ['reported', 'by'],
  ['suivant'],
];
const LONGEST_NAME = 4;
const ARTICLES = new Set('the la le les l un une des du de'.split(' '));
const ENDS = new Set('and et or ou vs in on at en a au how combien what was were'.split(' '));

/** Kinds of sources that question words name. "The army" also speaks through its government. */
const TYPES: readonly (readonly [Cue, readonly SourceType[]])[] = [
  ['government', ['government']],
  ['army', ['military', 'government']],
  ['official', ['government', 'military']],
  ['un', ['un']],
  ['media', ['media']],
  ['witnesses', ['witness']],
  ['locals', ['local official']],
  ['ngo', ['ngo']],
  ['hospital', ['hospital']],
  ['security-source', ['security source']],
];

export interface Speaker {
  /** As the asker named it. */
  readonly text: string;
  readonly speaks: (report: Report) => boolean;
}

/** Words of a name and its initials, for "HRW" and "Human Rights Watch" alike. */
function nameForms(report: Report): readonly string[] {
  const names = LANGUAGES.map((language) => sourceNameOf(report.source, language));
  return [...names, report.source.via ?? ''].flatMap((name) => {
    const plain = fold(name);
    const initials = (name.split('(', 1)[0] ?? '')
      .split(/[\s-]+/)
      .map((word) => fold(word)[0] ?? '')
      .join('');
    return [` ${plain} `, ...(initials.length > 2 ? [` ${initials} `] : [])];
  });
}

/** The speaker a question asks for by name or kind; undefined where it names none. */
export function speakerAsked(
  incident: Incident,
  { reading, knowledge }: Pick<ReplyContext, 'reading' | 'knowledge'>,
): Speaker | undefined {
  const found = namedAfterLead(reading);
  if (found === undefined) return undefined;
  const { start, end } = found;
  const words = reading.tokens.slice(start, end);
  const name = words.map(({ folded }) => folded).join(' ');
  const text = words.map((word) => word.text).join(' ');
  const initials = words.map(({ folded }) => folded[0] ?? '').join('');
  const wanted = [name, ...(words.length > 2 ? [initials] : [])].map((form) => ` ${form} `);
  const byName = (report: Report): boolean =>
    nameForms(report).some((form) => wanted.some((one) => form.includes(one)));
  if (incident.reports.some(byName)) return { text, speaks: byName };
  const within = (hit: Stretch): boolean => hit.start < end && hit.end > start;
  const group =
    reading.groups.some(within) ||
    reading.cues.some((hit) => hit.cue === 'said-by-group' && within(hit));
  if (group)
    return { text, speaks: (report) => voiceOf(incident, report, knowledge) === 'claimed' };
  const kinds = TYPES.flatMap(([cue, types]) =>
    reading.cues.some((hit) => hit.cue === cue && within(hit)) ? types : [],
  );
  // "HRW" is a name: an account by some other NGO is not theirs.
  const generic = !/^\p{Lu}[\p{Lu}\d]+$/u.test(text) || kinds.includes('un');
  return { text, speaks: (report) => generic && kinds.includes(report.source.type) };
}

/** Where the name after "according to" stands. */
function namedAfterLead({ tokens, periods, places }: Reading): Stretch | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const lead = LEADS.find((phrase) =>
      phrase.every((word, index) => tokens[at + index]?.folded === word),
    );
    if (lead === undefined) continue;
    let start = at + lead.length;
    while (ARTICLES.has(tokens[start]?.folded ?? '')) start += 1;
    let end = start;
    while (end < tokens.length && end - start < LONGEST_NAME) {
      const token = tokens[end];
      const taken = [...periods, ...places].some((one) => end >= one.start && end < one.end);
      if (token === undefined || taken || ENDS.has(token.folded)) break;
      if (end > start && /[,;:?!]/.test(token.before)) break;
      end += 1;
    }
    const named = tokens
      .slice(start, end)
      .some(({ folded, text }) => (/^\p{Lu}/u.test(text) ? true : !functionWords.has(folded)));
    if (named) return { start, end };
  }
  return undefined;
}

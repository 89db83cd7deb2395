/** What notes and losses of an incident hold on the words of a question: contingents, bombers, vehicles. */
import type { Line, Section } from '../../answers/answer.js';
import { line, link, plain, quiet, strong } from '../../answers/spans.js';
import { fold } from '../../incidents/fold.js';
import type { Incident } from '../../incidents/schema.js';
import {
  attributionNoteOf,
  dateNoteOf,
  doubtOf,
  lossesOf,
  reportNoteOf,
  sourceNameOf,
  speakerOf,
} from '../../incidents/texts.js';
import { wordId } from '../../search/synonyms.js';
import { isStopWord, words } from '../../search/tokens.js';
import { functionWords, wordCues } from '../lexicon/index.js';
import type { Reading } from '../reading/types.js';
import type { ReplyContext } from './context.js';

const SHOWN = 6;

/** Words of the question that tell something apart: not names, dates, measures or grammar. */
function contentWords({ terms, words: free, unread, tokens }: Reading): ReadonlySet<string> {
  const texts = [
    ...terms.filter(
      ({ voice, parties, weapons }) => !voice && (parties.length === 0 || weapons.length > 0),
    ),
    ...free.filter(({ weak, text }) => !weak || isMaterial(text)),
  ].map(({ text }) => text);
  const acronyms = tokens.filter(({ text }) => /^\p{Lu}{2,}$/u.test(text)).map(({ text }) => text);
  return new Set(
    [...texts, ...unread, ...acronyms]
      .flatMap(words)
      .filter((word) => word.length > 2 && !isStopWord(word) && !functionWords.has(word))
      .map(wordId),
  );
}

/** Question words that notes are looked through for all the same: vehicles, weapons, prisoners. */
const isMaterial = (text: string): boolean =>
  wordCues(fold(text)).some(
    (cue) => cue === 'losses' || cue === 'weapons' || cue === 'captured' || cue === 'media',
  );

interface Note {
  readonly text: string;
  readonly line: Line;
}

function notesOf(incident: Incident, { language }: ReplyContext): readonly Note[] {
  const sourced = (text: string | undefined, name: string, url: string): readonly Note[] =>
    text === undefined
      ? []
      : [{ text: `${text} ${name}`, line: [plain(`${text} (`), link(name, url), plain(')')] }];
  const bare = (text: string | undefined): readonly Note[] =>
    text === undefined ? [] : [{ text, line: line(text) }];
  return [
    ...incident.reports.flatMap((report) =>
      sourced(reportNoteOf(report, language), sourceNameOf(report.source, language), report.url),
    ),
    ...incident.attributions.flatMap((one) =>
      sourced(attributionNoteOf(one, language), speakerOf(one, language), one.url),
    ),
    ...bare(lossesOf(incident, language)),
    ...bare(doubtOf(incident, language)),
    ...bare(dateNoteOf(incident, language)),
  ];
}

/** Notes that hold a content word of the question, the fullest match first; all where reasons are asked for. */
export function detailSection(incident: Incident, context: ReplyContext): readonly Section[] {
  const asked = contentWords(context.reading);
  // "How did JNIM explain …": whatever was said about it may hold the reason.
  const all = context.reading.cues.some(({ cue }) => cue === 'why');
  if (asked.size === 0 && !all) return [];
  const matching = notesOf(incident, context)
    .map((note) => ({
      note,
      hits: [...new Set(words(note.text).map(wordId))].filter((id) => asked.has(id)).length,
    }))
    .filter(({ hits }) => hits > 0 || all)
    .toSorted((a, b) => b.hits - a.hits)
    .slice(0, SHOWN);
  return matching.length === 0
    ? []
    : [
        {
          heading: [strong(context.say.details)],
          lines: matching.map(({ note }) =>
            note.line.map((span) => (span.url === undefined ? quiet(span.text) : span)),
          ),
        },
      ];
}

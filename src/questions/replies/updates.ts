/** What changed recently in the data: by when an entry was last touched, not by when it happened. */
import type { Answer } from '../../answers/answer.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { shortName } from '../../answers/incident-names.js';
import { line } from '../../answers/spans.js';
import { readingNotes, type ReplyContext } from './context.js';

const SHOWN = 10;

export function updatesReply(context: ReplyContext): Answer {
  const { onFile, say, format } = context;
  const touched = onFile
    .filter(({ revision }) => revision > 1)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const newest = (
    touched.length > 0
      ? touched
      : onFile.toSorted(
          (a, b) =>
            b.createdAt.localeCompare(a.createdAt) || b.date.start.localeCompare(a.date.start),
        )
  ).slice(0, SHOWN);
  const last = newest[0]?.updatedAt.slice(0, 10);
  return {
    status: 'answered',
    lead: [
      ...(touched.length === 0 ? [line(say.updates.none)] : []),
      ...(last === undefined ? [] : [line(say.updates.lead(format.date(last)))]),
    ],
    sections: [
      {
        lines: newest.map((one) =>
          line(say.updates.entry(shortName(one, context), format.date(one.updatedAt.slice(0, 10)))),
        ),
      },
    ],
    notes: [...readingNotes(context), freshnessLine(context)],
    incidents: newest.map(({ id }) => id),
    suggestions: [],
    figures: [],
    groups: [],
  };
}

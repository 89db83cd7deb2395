/** Every change of an entry: who, when, what. */
import type { Incident } from '../incidents/schema.js';
import { incidentSchema } from '../incidents/schema.js';
import type { Revision } from '../store/types.js';
import type { Answer } from './answer.js';
import type { AnswerContext } from './context.js';
import { freshnessLine } from './incident-card.js';
import { shortName } from './incident-names.js';
import { line, strong } from './spans.js';

/** Bookkeeping changes with every revision and says nothing. */
const BOOKKEEPING = ['revision', 'updatedAt', 'updatedBy', 'createdAt', 'createdBy'] as const;
type Field = Exclude<keyof Incident, (typeof BOOKKEEPING)[number]>;

const isField = (key: keyof Incident): key is Field => !BOOKKEEPING.some((one) => one === key);

/** Names of the fields in which two states of an entry differ. */
export function changedFields(before: Incident, after: Incident): readonly Field[] {
  return incidentSchema
    .keyof()
    .options.filter(isField)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** The revisions, newest first; `who` turns a stored author into a name. */
export function historyAnswer(
  incident: Incident,
  revisions: readonly Revision[],
  context: AnswerContext,
  who: (by: string) => string = (by) => by,
): Answer {
  const { words, format } = context;
  const sections = revisions.toReversed().map(({ revision, at, by, action, before, after }) => {
    const fields = before === null ? [] : changedFields(before, after);
    return {
      lines: [
        line(
          words.history.revision(
            format.number(revision),
            format.date(at.slice(0, 10)),
            who(by),
            words.history.actions[action],
          ),
        ),
        ...(fields.length === 0
          ? []
          : [
              line(
                words.history.changed(
                  fields.map((field) => words.history.fields[field]).join(', '),
                ),
              ),
            ]),
      ],
    };
  });
  return {
    status: 'answered',
    title: [strong(words.history.title(shortName(incident, context)))],
    lead: revisions.length === 0 ? [line(words.history.shipped)] : [],
    sections,
    notes: [freshnessLine(context)],
    incidents: [incident.id],
    suggestions: [],
    figures: [],
    groups: [],
  };
}

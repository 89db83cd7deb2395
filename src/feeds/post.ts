/** The post of an incident in a feed: its card, with what changed since it was first posted. */
import { createAnswerContext } from '../answers/context.js';
import type { AnswerContext } from '../answers/context.js';
import type { Answer, Section } from '../answers/answer.js';
import { incidentCard } from '../answers/incident-card.js';
import { shortName } from '../answers/incident-names.js';
import { createLedger } from '../answers/ledger.js';
import { line, quiet, strong } from '../answers/spans.js';
import { feedWords } from '../i18n/feeds/index.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Incident } from '../incidents/schema.js';
import type { Language } from '../incidents/vocabulary.js';
import type { IncidentStore } from '../store/types.js';
import { changeLines } from './changes.js';
import type { FeedPost } from './port.js';

/** Steps told on a post; older ones are counted and left to the history. */
const MOST_STEPS = 5;

export interface PostSource {
  readonly store: IncidentStore;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
}

/** The post as it should look now. `record` is the incident's present state, visible or removed. */
export function makePost(
  { store, knowledge, now }: PostSource,
  record: Incident,
  given: {
    readonly removed: boolean;
    readonly firstRevision: number;
    readonly language: Language;
    readonly marker: string;
  },
): FeedPost {
  const { removed, firstRevision, language, marker } = given;
  const context = createAnswerContext({ knowledge, language, onFile: store.all(), now: now() });
  if (removed) return { answer: withdrawn(record, context), language, marker };
  const answer = updated(record, store, firstRevision, context);
  return { answer, language, marker, incident: record.id };
}

function updated(
  record: Incident,
  store: IncidentStore,
  firstRevision: number,
  context: AnswerContext,
): Answer {
  const card = incidentCard(record, context);
  const ledger = createLedger(context);
  const words = feedWords[context.language];
  const steps = store
    .history(record.id)
    .filter(({ revision }) => revision > firstRevision)
    .flatMap(({ before, after }) => {
      const lines = before === null ? [] : changeLines(before, after, context, ledger);
      return lines.length === 0 ? [] : [lines];
    });
  if (steps.length === 0) return card;
  const earlier = Math.max(0, steps.length - MOST_STEPS);
  const section: Section = {
    heading: [strong(words.updates)],
    lines: [
      ...(earlier === 0 ? [] : [[quiet(words.moreChanges(earlier))]]),
      ...steps.slice(earlier).flat(),
    ],
  };
  return {
    ...card,
    sections: [section, ...card.sections],
    figures: [...card.figures, ...ledger.stated.figures],
    groups: [...card.groups, ...ledger.stated.groups],
  };
}

function withdrawn(record: Incident, context: AnswerContext): Answer {
  const words = feedWords[context.language];
  return {
    status: 'answered',
    title: [strong(words.withdrawnTitle(shortName(record, context)))],
    lead: [line(words.withdrawn)],
    sections: [],
    notes: [],
    incidents: [],
    suggestions: [],
    figures: [],
    groups: [],
  };
}

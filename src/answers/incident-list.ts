/** A list of incidents: each with date, who did it on what footing, and its toll by voice. */
import type { Incident } from '../incidents/schema.js';
import type { Answer, Line, Section } from './answer.js';
import { attributionLines } from './attribution-lines.js';
import type { AnswerContext } from './context.js';
import { figureLines, type FigureSelection } from './figure-lines.js';
import { freshnessLine } from './incident-card.js';
import { kindText, nameLine } from './incident-names.js';
import { createLedger, type Ledger } from './ledger.js';
import { line, quiet } from './spans.js';

/** What a list says of tolls. */
export const BRIEF = { brief: true, measures: ['killed', 'casualties'] } as const;

/** One entry of a list: what, who on what footing, and the toll as each voice gives it. */
export function listSection(
  incident: Incident,
  ledger: Ledger,
  context: AnswerContext,
  selection: FigureSelection = BRIEF,
  attributions: 'all' | 'firmest' = 'firmest',
): Section {
  const figures = figureLines(incident, selection, ledger, context);
  return {
    heading: nameLine(incident, context),
    lines: [
      line(kindText(incident, context)),
      ...attributionLines(incident, ledger, context, attributions),
      ...(figures.length > 0 ? figures : [[quiet(context.words.list.noToll)]]),
    ],
    incident: incident.id,
  };
}

export interface ListOptions {
  readonly title?: Line;
  /** Says what was looked for and how it is sorted. */
  readonly lead?: readonly Line[];
  readonly notes?: readonly Line[];
  /** Near misses, set apart. */
  readonly suggestions?: readonly string[];
  readonly selection?: FigureSelection;
}

/** "8 incidents on file": never "8 incidents happened". */
export function foundLine(count: number, { words, format }: AnswerContext): Line {
  return line(format.counted(count, words.list.found));
}

/** Incidents in the order given, whole; surfaces page them. */
export function incidentList(
  incidents: readonly Incident[],
  context: AnswerContext,
  options: ListOptions = {},
): Answer {
  const ledger = createLedger(context);
  const sections = incidents.map((one) => listSection(one, ledger, context, options.selection));
  const none = incidents.length === 0;
  return {
    status: none ? 'no_match' : 'answered',
    ...(options.title === undefined ? {} : { title: options.title }),
    lead: [
      none ? line(context.words.list.none) : foundLine(incidents.length, context),
      ...(options.lead ?? []),
    ],
    sections,
    notes: [...(options.notes ?? []), freshnessLine(context)],
    incidents: incidents.map(({ id }) => id),
    suggestions: options.suggestions ?? [],
    count: incidents.length,
    ...ledger.stated,
  };
}

/** The figures of an incident, one line a report: whose voice, what it counts, who says so and when. */
import { kindOf, type SourcedReport } from '../incidents/counts.js';
import {
  earlierReports,
  liveReports,
  reportDay,
  VOICES,
  voiceOf,
  type Voice,
} from '../incidents/reports.js';
import type { Figure, Incident, Report } from '../incidents/schema.js';
import {
  placeNameOf,
  relayedSourceOf,
  reportNoteOf,
  scopeNoteOf,
  sourceNameOf,
} from '../incidents/texts.js';
import { MEASURES, type Measure } from '../incidents/vocabulary.js';
import type { Line } from './answer.js';
import type { AnswerContext } from './context.js';
import type { Ledger } from './ledger.js';
import { joinLines, line, link, plain, quiet, strong } from './spans.js';

/** What to show; everything about victims unless told otherwise. */
export interface FigureSelection {
  readonly measures?: readonly Measure[];
  /** The attackers' own losses instead of the victims. */
  readonly attackers?: true;
  /** Only these party term ids. */
  readonly parties?: ReadonlySet<string>;
  readonly voices?: readonly Voice[];
  /** Leave notes and earlier tolls out, for lists. */
  readonly brief?: true;
}

/** "Official", "Media"; what kind of source it is for the others. */
export function voiceName(incident: Incident, report: Report, context: AnswerContext): string {
  const { format, knowledge } = context;
  const voice = voiceOf(incident, report, knowledge);
  if (voice !== 'other') return format.labels.voices[voice];
  return format.capital(
    report.source.type === 'armed group'
      ? format.labels.movement
      : format.labels.sourceTypes[report.source.type],
  );
}

const isSelected = (
  figure: Figure,
  { measures = MEASURES, attackers, parties }: FigureSelection,
  { knowledge }: AnswerContext,
): boolean =>
  measures.includes(figure.measure) &&
  (parties === undefined
    ? (kindOf(figure.party, knowledge) === 'attackers') === (attackers === true)
    : parties.has(figure.party));

/** The report's figures that a selection asks for. */
export const selectedFigures = (
  report: Report,
  selection: FigureSelection,
  context: AnswerContext,
): readonly Figure[] => report.figures.filter((figure) => isSelected(figure, selection, context));

/** "53 soldiers, 1 civilian; wounded: 3 soldiers": the dead first, and unmarked unless `marked`. */
export function figuresText(
  { incident, report }: SourcedReport,
  figures: readonly Figure[],
  ledger: Ledger,
  { format }: AnswerContext,
  marked = false,
): string {
  const { labels } = format;
  return MEASURES.map((measure) => {
    const same = figures.filter((figure) => figure.measure === measure);
    if (same.length === 0) return '';
    const words = ledger.figures(incident, report, same);
    // "Counted together" already says what is counted.
    if (measure === 'casualties' || (measure === 'killed' && !marked)) return words;
    return labels.colon(labels.measures[measure], words);
  })
    .filter((text) => text !== '')
    .join(labels.semicolon);
}

/** "Government of Mali, 3 Nov", linked. The year only where it is not the incident's. */
export function sourceLine(incident: Incident, report: Report, context: AnswerContext): Line {
  const { format, language } = context;
  const day = reportDay(report);
  const year = incident.date.start.slice(0, 4);
  const dated = day?.startsWith(year) === true ? format.dayOfYear(day) : day && format.date(day);
  const name = sourceNameOf(report.source, language);
  return [link(name, report.url), plain(dated === undefined ? '' : `, ${dated}`)];
}

/** What a joint, wider or partial toll covers; empty for a plain one. */
export function scopeText(report: Report, context: AnswerContext): string {
  const { words, format } = context;
  const scopeNote = scopeNoteOf(report, context.language);
  const what = scopeNote === undefined ? '' : ` (${scopeNote})`;
  if (report.scope === 'part') return words.report.part(what);
  if (report.scope !== 'wider') return '';
  const others = (report.covers ?? []).flatMap((id) => {
    const other = context.incident(id);
    return other === undefined ? [] : [placeNameOf(other, context.language)];
  });
  if (others.length === 0 || scopeNote !== undefined) return words.report.wider(what);
  return words.report.wider(` (${words.report.joint(format.list(others))})`);
}

function earlierLine(
  incident: Incident,
  report: Report,
  selection: FigureSelection,
  ledger: Ledger,
  context: AnswerContext,
): readonly Line[] {
  const earlier = earlierReports(incident, report).flatMap((previous): Line[] => {
    const figures = selectedFigures(previous, selection, context);
    if (figures.length === 0) return [];
    const text = figuresText({ incident, report: previous }, figures, ledger, context);
    return [[plain(`${text} (`), ...sourceLine(incident, previous, context), plain(')')]];
  });
  return earlier.length === 0
    ? []
    : [[quiet(context.words.report.earlier('')), ...joinLines(earlier, ', ')]];
}

/** Whether two reports give the same numbers for the same people. */
const sameFigures = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  a.length === b.length &&
  a.every((one) =>
    b.some(
      (other) =>
        one.measure === other.measure &&
        one.party === other.party &&
        one.min === other.min &&
        one.max === other.max,
    ),
  );

/** Who carried a statement: the relay's own name, or, where it bears its source's, the outlet. */
function carrierOf(
  relay: Report,
  original: Report,
  { language }: AnswerContext,
): string | undefined {
  const name = sourceNameOf(relay.source, language);
  return name === sourceNameOf(original.source, language) ? relay.source.via : name;
}

/**
 * One line for each report that stands and says something of the selection, official voices first; under
 * it the tolls it replaced. A relay that only repeats is named on the line of what it repeats.
 */
export function figureLines(
  incident: Incident,
  selection: FigureSelection,
  ledger: Ledger,
  context: AnswerContext,
): readonly Line[] {
  const { knowledge, words, format } = context;
  const rows = liveReports(incident)
    .map((report) => ({
      report,
      voice: voiceOf(incident, report, knowledge),
      figures: selectedFigures(report, selection, context),
    }))
    .filter(
      ({ figures, voice }) => figures.length > 0 && (selection.voices?.includes(voice) ?? true),
    );
  const repeats = (row: (typeof rows)[number]): boolean =>
    rows.some(
      (other) =>
        row.report.relays?.report === other.report.id && sameFigures(row.figures, other.figures),
    );
  const own = rows.filter((row) => !repeats(row));

  return VOICES.flatMap((voice) => own.filter((row) => row.voice === voice)).flatMap(
    ({ report, figures }): readonly Line[] => {
      const carriers = rows
        .filter((row) => repeats(row) && row.report.relays?.report === report.id)
        .flatMap((row) => {
          ledger.figures(incident, row.report, row.figures);
          return carrierOf(row.report, report, context) ?? [];
        });
      const { relays } = report;
      const note = reportNoteOf(report, context.language);
      const main = joinLines([
        [
          strong(voiceName(incident, report, context)),
          plain(` ${figuresText({ incident, report }, figures, ledger, context)}`),
        ],
        sourceLine(incident, report, context),
        line(
          relays === undefined
            ? ''
            : words.report.relays(relayedSourceOf(relays, context.language)),
        ),
        line(carriers.length === 0 ? '' : words.report.relayedBy(format.list(carriers))),
        line(scopeText(report, context)),
      ]);
      if (selection.brief === true) return [main];
      return [
        main,
        ...earlierLine(incident, report, selection, ledger, context),
        ...(note === undefined ? [] : [[quiet(note)]]),
      ];
    },
  );
}

/** Everything an incident rests on: each report with its link, date, note and what it repeats. */
import { independentReports } from '../incidents/figures.js';
import { reportDay, reportsInOrder, supersededIds } from '../incidents/reports.js';
import type { Incident, Report } from '../incidents/schema.js';
import {
  attributionNoteOf,
  claimSearchNoteOf,
  relayedSourceOf,
  reportNoteOf,
  sourceNameOf,
  speakerOf,
} from '../incidents/texts.js';
import type { Answer, Line, Section } from './answer.js';
import { attributionLines } from './attribution-lines.js';
import type { AnswerContext } from './context.js';
import { figuresText, scopeText, voiceName } from './figure-lines.js';
import { foreignNotes, freshnessLine } from './incident-card.js';
import { shortName } from './incident-names.js';
import { createLedger, type Ledger } from './ledger.js';
import { joinLines, line, link, quiet, strong } from './spans.js';

function reportSection(
  incident: Incident,
  report: Report,
  ledger: Ledger,
  context: AnswerContext,
): Section {
  const { words, format } = context;
  const day = reportDay(report);
  const note = reportNoteOf(report, context.language);
  const figures = figuresText({ incident, report }, report.figures, ledger, context, true);
  const about: readonly Line[] = [
    line(voiceName(incident, report, context)),
    line(day === undefined ? words.report.undated : format.date(day)),
    line(report.source.via === undefined ? '' : words.report.via(report.source.via)),
    line(supersededIds(incident).has(report.id) ? words.sources.superseded : ''),
    line(
      report.relays === undefined
        ? ''
        : words.report.relays(relayedSourceOf(report.relays, context.language)),
    ),
    line(scopeText(report, context)),
  ];
  return {
    heading: [link(sourceNameOf(report.source, context.language), report.url)],
    lines: [
      joinLines(about),
      line(format.capital(figures === '' ? words.report.noFigures : figures)),
      ...(note === undefined ? [] : [[quiet(note)]]),
    ],
  };
}

/** All reports first to last, then who is said to have done it, with every note. */
export function sourcesAnswer(incident: Incident, context: AnswerContext): Answer {
  const { words, format } = context;
  const ledger = createLedger(context);
  const reports = reportsInOrder(incident).map((report) =>
    reportSection(incident, report, ledger, context),
  );
  const { claimSearch } = incident;
  const searchNote = claimSearchNoteOf(incident, context.language) ?? '';
  const notes = incident.attributions.flatMap((one) => {
    const note = attributionNoteOf(one, context.language);
    return note === undefined
      ? []
      : [[quiet(format.labels.colon(speakerOf(one, context.language), note))]];
  });
  const attribution: Section = {
    heading: [strong(words.sources.attributions)],
    lines: [
      ...attributionLines(incident, ledger, context),
      ...notes,
      ...(claimSearch === undefined
        ? []
        : [[quiet(words.sources.claimSearch(format.date(claimSearch.checked), searchNote))]]),
    ],
  };
  return {
    status: 'answered',
    title: [strong(words.sources.title(shortName(incident, context)))],
    lead: [
      line(
        words.sources.count(
          format.counted(incident.reports.length, words.sources.reports),
          format.counted(independentReports(incident).length, words.sources.statements),
        ),
      ),
    ],
    sections: [...reports, attribution],
    notes: [...foreignNotes(incident, context), freshnessLine(context)],
    incidents: [incident.id],
    suggestions: [],
    ...ledger.stated,
  };
}

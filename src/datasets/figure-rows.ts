/** One flat row per figure: the report it comes from, and whether that report still stands. */
import { supersededIds } from '../incidents/reports.js';
import type { Figure, Incident, Report } from '../incidents/schema.js';
import { relayedSourceOf, reportNoteOf, scopeNoteOf, sourceNameOf } from '../incidents/texts.js';
import type { ExportContext } from './export-context.js';
import { labelOf } from './labels.js';

type Labels = Pick<ExportContext, 'knowledge' | 'language'>;

function reportFields(report: Report, superseded: boolean, { language }: Labels) {
  return {
    report_id: report.id,
    source: sourceNameOf(report.source, language),
    source_type: report.source.type,
    source_via: report.source.via,
    stated_on: report.statedOn,
    published: report.published,
    superseded,
    supersedes: report.supersedes,
    relays: report.relays && relayedSourceOf(report.relays, language),
    scope: report.scope ?? 'incident',
    scope_note: scopeNoteOf(report, language),
    covers: report.covers?.join('; '),
    report_note: reportNoteOf(report, language),
    url: report.url,
  };
}

function figureFields(figure: Figure, { knowledge, language }: Labels) {
  return {
    measure: figure.measure,
    counts: figure.counts?.join('; '),
    party: figure.party,
    party_label: labelOf(knowledge.party(figure.party), figure.party, language),
    min: figure.min,
    max: figure.max,
    approx: figure.approx ?? false,
    verbatim: figure.verbatim,
  };
}

export interface FigureRow extends Partial<ReturnType<typeof reportFields>> {
  readonly figure?: ReturnType<typeof figureFields>;
}

/** A row per figure, a row per report without figures, and one empty row for an incident without reports. */
export function figureRows(incident: Incident, labels: Labels): readonly FigureRow[] {
  const superseded = supersededIds(incident);
  const rows = incident.reports.flatMap((report): FigureRow[] => {
    const about = reportFields(report, superseded.has(report.id), labels);
    return report.figures.length === 0
      ? [about]
      : report.figures.map((figure) => ({ ...about, figure: figureFields(figure, labels) }));
  });
  return rows.length === 0 ? [{}] : rows;
}

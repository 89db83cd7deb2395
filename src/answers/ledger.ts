/**
 * Keeps an answer's text and its data in step: the only way to word a figure or a group for an
 * answer also books it, so that `Answer.figures` holds every figure that the text states.
 */
import type { Attribution, Figure, Incident, Report } from '../incidents/schema.js';
import type { SourcedFigure } from '../incidents/counts.js';
import { actorLabelOf, sourceNameOf } from '../incidents/texts.js';
import type { StatedFigure, StatedGroup } from './answer.js';
import type { AnswerContext } from './context.js';

export interface Ledger {
  /** "at least 54 soldiers". */
  figure(stated: SourcedFigure): string;
  /** "53 soldiers, 1 civilian": figures of one report in its order. */
  figures(incident: Incident, report: Report, figures: readonly Figure[]): string;
  /** "53 soldiers, 1 civilian · Government of Mali": a count made of figures of one or more reports. */
  count(parts: readonly SourcedFigure[]): string;
  /** Books the figures behind a number that is worded otherwise (a sum, a range). */
  book(parts: readonly SourcedFigure[]): void;
  /** The groups an attribution names, as they were called at the time; its own label without a group. */
  groups(incident: Incident, attribution: Attribution): string;
  /** What was stated, without repeats, in order of first mention. */
  readonly stated: {
    readonly figures: readonly StatedFigure[];
    readonly groups: readonly StatedGroup[];
  };
}

/** An empty ledger for one answer. */
export function createLedger({ knowledge, language, format }: AnswerContext): Ledger {
  const figures = new Map<string, StatedFigure>();
  const groups = new Map<string, StatedGroup>();
  // The rows of a table state again what its total does: over many incidents the keys take long.
  const booked = new Set<SourcedFigure>();

  const book = (sourced: SourcedFigure): void => {
    if (booked.has(sourced)) return;
    booked.add(sourced);
    const { incident, report, figure } = sourced;
    const { measure, party, min, max } = figure;
    figures.set([incident.id, report.id, measure, party, min, max].join('|'), {
      incident: incident.id,
      report: report.id,
      measure,
      party: knowledge.party(party)?.en ?? party,
      min,
      max,
      source: report.source.name,
      sourceType: report.source.type,
      published: report.published ?? report.statedOn ?? null,
      url: report.url,
    });
  };
  const figure = (stated: SourcedFigure): string => {
    book(stated);
    return format.figure(stated.figure);
  };
  return {
    figure,
    figures: (incident, report, list) =>
      list.map((one) => figure({ incident, report, figure: one })).join(', '),
    count: (parts) =>
      [...new Set(parts.map(({ report }) => report))]
        .map((report) => {
          const same = parts.filter((part) => part.report === report).map(figure);
          return `${same.join(', ')} · ${sourceNameOf(report.source, language)}`;
        })
        .join(format.labels.semicolon),
    book: (parts) => {
      parts.forEach(book);
    },
    groups: ({ date }, attribution) => {
      const { groups: ids, basis } = attribution;
      if (ids.length === 0) return actorLabelOf(attribution, language) ?? '';
      const names = ids.map((id) => {
        const name = knowledge.groupName(id, date.start, language);
        groups.set(`${id}|${basis}`, { id, name, basis });
        return name;
      });
      return format.list(names);
    },
    get stated() {
      return { figures: [...figures.values()], groups: [...groups.values()] };
    },
  };
}

/** The comparison picture of a card: one row a source, one measure, victims only. */
import { reportCount } from '../incidents/counts.js';
import { reportsInOrder, supersededIds, VOICES, voiceOf } from '../incidents/reports.js';
import type { Incident } from '../incidents/schema.js';
import { sourceNameOf } from '../incidents/texts.js';
import { MEASURES } from '../incidents/vocabulary.js';
import { fitAltText } from './alt-text.js';
import type { AnswerContext } from './context.js';
import { scopeText, voiceName } from './figure-lines.js';
import { shortName } from './incident-names.js';
import type { FiguresPicture } from './picture.js';

/** Two rows are the least that compare anything. */
const MIN_ROWS = 2;

/** The picture for the first measure that at least two reports count; undefined without one. */
export function figuresPicture(
  incident: Incident,
  context: AnswerContext,
): FiguresPicture | undefined {
  const { knowledge, format, words, language } = context;
  const superseded = supersededIds(incident);
  const reports = reportsInOrder(incident);
  const rowsOf = (measure: (typeof MEASURES)[number]): FiguresPicture['rows'] =>
    VOICES.flatMap((voice) =>
      reports
        .filter((report) => voiceOf(incident, report, knowledge) === voice)
        .toReversed()
        .flatMap((report) => {
          const count = reportCount(incident, report, { measure }, knowledge);
          if (count === undefined) return [];
          const { min, max, parts } = count;
          const said = parts.map(({ figure }) => format.figure(figure)).join(', ');
          const scope = scopeText(report, context);
          return [
            {
              role: voice,
              heading: voiceName(incident, report, context),
              source: sourceNameOf(report.source, context.language),
              min,
              max,
              // Bounds place the mark; in words stands what the source said, never their sum.
              text: scope === '' ? said : `${said} · ${scope}`,
              superseded: superseded.has(report.id),
            },
          ];
        }),
    );
  const measure = MEASURES.find((one) => rowsOf(one).length >= MIN_ROWS);
  if (measure === undefined) return undefined;
  const rows = rowsOf(measure);
  const title = words.figuresPicture.title(
    shortName(incident, context),
    words.measureHeadings[measure].toLocaleLowerCase(language),
  );
  const sentences = rows.map(({ heading, source, text, superseded: earlier }) =>
    words.figuresPicture.row(
      heading,
      source,
      earlier ? `${text} (${words.figuresPicture.earlier})` : text,
    ),
  );
  return {
    kind: 'figures',
    language,
    title,
    subtitle: words.figuresPicture.subtitle,
    footer: words.figuresPicture.footer(
      format.counted(incident.reports.length, words.sources.reports),
    ),
    alt: fitAltText(title, sentences, context),
    rows,
  };
}

/** `/entry report`: a source's account of an incident on file. */
import type { Context } from '../../src/discord/context.js';
import { answerContext } from '../../src/discord/answer-context.js';
import { subcommand } from '../../src/discord/define.js';
import { UserError } from '../../src/discord/errors.js';
import type { Response } from '../../src/discord/response.js';
import { entryText, entryWords } from '../../src/i18n/entry/index.js';
import type { Incident } from '../../src/incidents/schema.js';
import { figuresText } from '../../src/questions/entry/figures-text.js';
import { successionOf } from '../../src/questions/entry/succession.js';
import type { NewReport } from '../../src/store/types.js';
import { findEntry } from './find.js';
import { entryOptions, incidentOption, saidOption } from './options.js';
import { readDay, readFigures, readLink, readSource, storeFault } from './reading.js';
import { saved } from './saved.js';

/** Adds a report, replacing the same source's earlier toll, and says so. */
export async function addReport(
  incident: Incident,
  report: NewReport,
  context: Context,
  replace?: true,
): Promise<Response> {
  const { language, services, user } = context;
  const t = entryWords(language);
  const succession = successionOf(incident, report);
  const complete: NewReport =
    succession.kind === 'replaces' ? { ...report, supersedes: succession.report.id } : report;
  try {
    const now = await services.store.addReport(incident.id, complete, user.id);
    const { format } = answerContext(context);
    const notes = {
      first: [],
      replaces: [
        t.lines.replaces(
          succession.kind === 'replaces' ? figuresText(succession.report.figures, format) : '',
        ),
      ],
      earlier: [t.lines.earlierStatement],
    }[succession.kind];
    const understood = { figures: report.figures, source: report.source, notes };
    return saved(now, t.reported, understood, context, {
      note: t.undoReport,
      ...(replace === true && { replace }),
    });
  } catch (error) {
    return storeFault(error, incident.id);
  }
}

export const report = subcommand({
  text: entryText((t) => t.report),
  lookup: false,
  options: {
    id: incidentOption,
    source: { ...entryOptions.source, required: true },
    link: entryOptions.link,
    'source-type': entryOptions['source-type'],
    figures: entryOptions.figures,
    date: saidOption,
    published: entryOptions.published,
  },
  execute: (context, values) => {
    const incident = findEntry(values.id, context);
    if (incident instanceof UserError) return incident;
    const link = readLink(values.link);
    if (link instanceof UserError) return link;
    const figures = readFigures(values.figures, incident.place.country, context);
    if (figures instanceof UserError) return figures;
    const published = readDay(values.published, context.now);
    if (published instanceof UserError) return published;
    const statedOn = readDay(values.date, context.now);
    if (statedOn instanceof UserError) return statedOn;
    const type = values['source-type'] ?? knownType(incident, values.source);
    return addReport(
      incident,
      {
        source: readSource(link, values.source, type),
        ...(statedOn !== undefined && { statedOn }),
        ...(published !== undefined && { published }),
        url: link,
        figures: [...figures],
      },
      context,
    );
  },
});

/** The kind of a source that spoke about this incident before. */
function knownType({ reports }: Incident, name: string) {
  const same = reports.find(
    ({ source }) => source.name.toLowerCase() === name.trim().toLowerCase(),
  );
  return same?.source.type;
}

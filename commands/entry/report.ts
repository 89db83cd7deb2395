/** `/entry report`: a source's account of an incident on file. */
import type { Context } from '../../src/discord/context.js';
import { answerContext } from '../../src/discord/answer-context.js';
import { subcommand } from '../../src/discord/define.js';
import { UserError } from '../../src/discord/errors.js';
import type { Response } from '../../src/discord/response.js';
import { entryText, entryWords } from '../../src/i18n/entry/index.js';
import type { Incident } from '../../src/incidents/schema.js';
import { isSourceNamed } from '../../src/incidents/succession.js';
import { figuresText } from '../../src/questions/entry/figures-text.js';
import type { NewReport } from '../../src/store/types.js';
import { findEntry } from './find.js';
import { entryOptions, incidentOption, saidOption } from './options.js';
import { readDay, readFigures, readLink, readSource, requiredText } from './reading.js';
import { saved } from './saved.js';

/** Adds a report to its source's tolls, and says which of them stands. */
export async function addReport(
  incident: Incident,
  report: NewReport,
  context: Context,
  replace?: true,
): Promise<Response> {
  const { language, services, user } = context;
  const t = entryWords(language);
  const now = await services.store.addReport(incident.id, report, user.id);
  const understood = {
    figures: report.figures,
    source: report.source,
    notes: successionNotes(now, context),
  };
  return saved(now, t.reported, understood, context, {
    note: t.undoReport,
    ...(replace === true && { replace }),
  });
}

/** What became of the tolls around the report that was added last. */
function successionNotes({ reports }: Incident, context: Context): readonly string[] {
  const { lines } = entryWords(context.language);
  const { format } = answerContext(context);
  const added = reports.at(-1);
  const before = reports.find(({ id }) => id === added?.supersedes);
  const after = reports.find(({ supersedes }) => supersedes === added?.id);
  return [
    ...(before === undefined ? [] : [lines.replaces(figuresText(before.figures, format))]),
    ...(after === undefined ? [] : [lines.earlierStatement(figuresText(after.figures, format))]),
  ];
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
    const name = requiredText(values.source, 'sourceName');
    if (name instanceof UserError) return name;
    const type = values['source-type'] ?? knownType(incident, name);
    return addReport(
      incident,
      {
        source: readSource(link, name, type),
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
  return reports.find(({ source }) => isSourceNamed(source, name))?.source.type;
}

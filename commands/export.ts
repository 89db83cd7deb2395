/** `/export`: what the filters find, as a file. */
import type { Answer } from '../src/answers/answer.js';
import { filterWords } from '../src/answers/filter-words.js';
import { line, strong } from '../src/answers/spans.js';
import { exportParts, toBytes, type ExportFormat } from '../src/datasets/export.js';
import { answerContext } from '../src/discord/answer-context.js';
import type { Context } from '../src/discord/context.js';
import { defineCommand } from '../src/discord/define.js';
import { UserError, userError } from '../src/discord/errors.js';
import { filterOptions } from '../src/discord/filter-options.js';
import { MAX_UPLOAD } from '../src/discord/limits.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply, type Reply } from '../src/discord/response.js';
import { datasetText, datasetWords } from '../src/i18n/datasets/index.js';
import type { Filters } from '../src/incidents/filters.js';
import { createMatcher } from '../src/incidents/matcher.js';

const MEGABYTE = 1024 * 1024;

const tooLarge = userError('export-too-large', (language) =>
  datasetWords[language].tooLarge(String(MAX_UPLOAD / MEGABYTE)),
);

function exportReply(format: ExportFormat, filters: Filters, context: Context): Reply | UserError {
  const { language, now, services } = context;
  const { knowledge, store } = services;
  const words = datasetWords[language];
  const answers = answerContext(context);
  const selection = filterWords(filters, answers);
  const incidents = store.all().filter(createMatcher(knowledge, filters));
  const base = {
    title: [strong(words.title(selection))],
    sections: [],
    suggestions: [],
    figures: [],
    groups: [],
    count: incidents.length,
  } satisfies Partial<Answer>;
  if (incidents.length === 0) {
    const lead = [line(answers.words.list.none)];
    return reply({ ...base, status: 'no_match', lead, notes: [], incidents: [] });
  }
  const parts = exportParts(format, incidents, { knowledge, language, exportedAt: now, selection });
  const data = toBytes(parts, MAX_UPLOAD);
  if (data === undefined) return tooLarge;
  const number = (value: number): string => answers.format.number(value);
  const figures = incidents
    .flatMap(({ reports }) => reports)
    .reduce((sum, report) => sum + report.figures.length, 0);
  const megabytes = number(Math.max(Math.round((data.length / MEGABYTE) * 10) / 10, 0.1));
  const lead = words.lead(
    words.incidents(number(incidents.length), incidents.length === 1),
    words.figures(number(figures), figures === 1),
    words.formatNames[format],
    words.size(megabytes),
  );
  return reply(
    {
      ...base,
      status: 'answered',
      lead: [line(lead)],
      notes: [line(words.notes[format]), line(words.file.licence)],
      incidents: incidents.map(({ id }) => id),
    },
    {
      files: [{ name: `harmattan-${now.toISOString().slice(0, 10)}.${format}`, data }],
    },
  );
}

export const exportCommand = defineCommand({
  name: 'export',
  text: datasetText((t) => t.command),
  // Thousands of rows take longer to write than Discord waits.
  slow: true,
  options: {
    format: {
      type: 'string',
      required: true,
      text: datasetText((t) => t.command.format),
      choices: datasetText((t) => t.command.formats),
    },
    ...filterOptions,
  },
  execute: (context, { format, ...given }) => {
    const filters = readFilters(context, given);
    return filters instanceof UserError ? filters : exportReply(format, filters, context);
  },
});

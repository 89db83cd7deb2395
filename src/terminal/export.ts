/** `harmattan export`: the bot's exports, written piece by piece to a file or a pipe. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { filterWords } from '../answers/filter-words.js';
import { createAnswerContext } from '../answers/context.js';
import { EXPORT_FORMATS, exportParts, type ExportFormat } from '../datasets/export.js';
import { createMatcher } from '../incidents/matcher.js';
import type { Filters } from '../incidents/filters.js';
import { UsageError } from './errors.js';
import type { Workspace } from './workspace.js';

/** @throws {UsageError} naming the formats there are */
export function readFormat(typed: string, { words }: Workspace): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === typed.toLowerCase());
  if (format === undefined) throw new UsageError(words.badFormat(EXPORT_FORMATS));
  return format;
}

/** Writes the incidents that pass the filters. Waits where the reader is slower than we are. */
export async function writeExport(
  format: ExportFormat,
  filters: Filters,
  output: Writable,
  { knowledge, incidents, config, now }: Workspace,
): Promise<void> {
  const { language } = config;
  const context = createAnswerContext({ knowledge, language, onFile: incidents, now });
  const selection = filterWords(filters, context);
  const chosen = incidents.filter(createMatcher(knowledge, filters));
  for (const part of exportParts(format, chosen, {
    knowledge,
    language,
    exportedAt: now,
    selection,
  })) {
    if (!output.write(part)) await once(output, 'drain');
  }
}

/** The shared filters as the terminal's flags. */
import type { Filters } from '../incidents/filters.js';
import { filterText } from '../i18n/filters/index.js';
import { FILTER_NAMES, readFilterInput, type FilterInput } from '../questions/filter-input.js';
import { UsageError } from './errors.js';
import type { Workspace } from './workspace.js';

/** Commander turns `--min-killed` into `minKilled`. */
const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Reads the filter flags among a command's options.
 * @throws {UsageError} saying what is wrong with the first that cannot be used
 */
export function readTypedFilters(options: object, workspace: Workspace): Filters {
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(options));
  const input: FilterInput = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = given.get(camelCase(name));
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const reading = readFilterInput(input, workspace);
  if (reading.ok) return reading.value;
  const { language } = workspace.config;
  throw new UsageError(reading.fault.explain(filterText(language), language));
}

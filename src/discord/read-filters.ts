/** Reads the shared filter options; a value that cannot be used becomes an explanation. */
import { filterText } from '../i18n/filters/index.js';
import type { Filters } from '../incidents/filters.js';
import { readFilterInput, type FilterInput } from '../questions/filter-input.js';
import type { Context } from './context.js';
import { userError, type UserError } from './errors.js';

/**
 * @param values those of `filterOptions`, or of the options a command took from them
 * @returns the filters, or why the first unusable value cannot be used
 */
export function readFilters(context: Context, values: FilterInput): Filters | UserError {
  const { knowledge, index } = context.services;
  const reading = readFilterInput(values, { knowledge, index, now: context.now });
  if (reading.ok) return reading.value;
  const { filter, explain } = reading.fault;
  return userError(`filter-${filter}`, (language) => explain(filterText(language), language));
}

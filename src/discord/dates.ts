/** Days as people type them into `from` and `to`. */
import { discordText } from '../i18n/discord/index.js';
import { partialDateBound } from '../incidents/knowledge.js';
import { partialDate } from '../incidents/schema.js';
import { userError, type UserError } from './errors.js';

/**
 * The first (`start`) or last (`end`) day that a typed date means, `YYYY-MM-DD`.
 * Accepts a year, a month or a day.
 */
export function readDay(typed: string, side: 'start' | 'end'): string | UserError {
  const trimmed = typed.trim();
  return partialDate.safeParse(trimmed).success
    ? partialDateBound(trimmed, side)
    : userError('unread-date', (l) => discordText(l).unreadDate(typed));
}

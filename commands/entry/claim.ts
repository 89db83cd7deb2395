/** `/entry claim`: who is said to have done it, by whom and on what footing. */
import { subcommand } from '../../src/discord/define.js';
import { UserError } from '../../src/discord/errors.js';
import { readFilters } from '../../src/discord/read-filters.js';
import { entryText, entryWords } from '../../src/i18n/entry/index.js';
import type { NewAttribution } from '../../src/store/types.js';
import { findEntry } from './find.js';
import { claimOptions } from './options.js';
import { readDay, readLink, requiredText, shortText } from './reading.js';
import { saved } from './saved.js';

export const claim = subcommand({
  text: entryText((t) => t.claim),
  lookup: false,
  options: claimOptions,
  execute: async (context, values) => {
    const incident = findEntry(values.id, context);
    if (incident instanceof UserError) return incident;
    const link = readLink(values.link);
    if (link instanceof UserError) return link;
    const filters = readFilters(context, { group: values.group });
    if (filters instanceof UserError) return filters;
    const date = readDay(values.date, context.now);
    if (date instanceof UserError) return date;
    const by = requiredText(values.by, 'by');
    if (by instanceof UserError) return by;
    const { basis, medium } = values;
    const brand = shortText(values.brand);
    const attribution: NewAttribution = {
      groups: [...(filters.groups ?? [])],
      basis,
      by,
      ...(date !== undefined && { date }),
      ...(medium !== undefined && { medium }),
      ...(brand !== undefined && { claimedAs: brand }),
      weight: 'firm',
      url: link,
    };
    const { store } = context.services;
    const now = await store.addAttribution(incident.id, attribution, context.user.id);
    const t = entryWords(context.language);
    return saved(now, t.claimed, { attribution }, context, { note: t.kept });
  },
});

/** `/entry remove` and `/entry restore`: off the file after confirmation, and back. */
import { shortName } from '../../src/answers/incident-names.js';
import { line, strong } from '../../src/answers/spans.js';
import type { Answer } from '../../src/answers/answer.js';
import { answerContext } from '../../src/discord/answer-context.js';
import type { Context } from '../../src/discord/context.js';
import { subcommand } from '../../src/discord/define.js';
import { UserError } from '../../src/discord/errors.js';
import { reply, type Response } from '../../src/discord/response.js';
import { defineRoute } from '../../src/discord/routes.js';
import { entryText, entryWords } from '../../src/i18n/entry/index.js';
import { findEntry } from './find.js';
import { incidentOption } from './options.js';
import { storeFault } from './reading.js';

const said = (lead: string, notes: readonly string[], incident?: string): Answer => ({
  status: 'answered',
  lead: [[strong(lead)]],
  sections: [],
  notes: notes.map(line),
  incidents: incident === undefined ? [] : [incident],
  suggestions: [],
  figures: [],
  groups: [],
});

async function restoreEntry(id: string, context: Context, replace: boolean): Promise<Response> {
  const { store } = context.services;
  try {
    const incident = await store.restore(id, context.user.id);
    const t = entryWords(context.language);
    const name = shortName(incident, answerContext(context));
    const note = t.undo(`/entry remove id:${id}`);
    return reply(said(t.restored(name), [note], id), {
      buttons: [{ label: t.buttons.undo, customId: removeConfirmed.id({ id }), style: 'danger' }],
      ...(replace && { replace: true }),
    });
  } catch (error) {
    return storeFault(error, id);
  }
}

const restoreIt = defineRoute(
  { name: 'entry-restore', params: ['id'], access: 'moderators' },
  (context, { id }) => restoreEntry(id, context, true),
);

/** Takes an entry off the file; the button of a confirmation, and "undo" after `/entry add`. */
export const removeConfirmed = defineRoute(
  { name: 'entry-remove', params: ['id'], access: 'moderators' },
  async (context, { id }): Promise<Response> => {
    try {
      const incident = await context.services.store.remove(id, context.user.id);
      const t = entryWords(context.language);
      const name = shortName(incident, answerContext(context));
      return reply(said(t.removed(name), [t.undo(`/entry restore id:${id}`)]), {
        buttons: [{ label: t.buttons.restore, customId: restoreIt.id({ id }) }],
        replace: true,
      });
    } catch (error) {
      return storeFault(error, id);
    }
  },
);

export const remove = subcommand({
  text: entryText((t) => t.remove),
  lookup: false,
  options: { id: incidentOption },
  execute: (context, { id }) => {
    const incident = findEntry(id, context);
    if (incident instanceof UserError) return incident;
    const t = entryWords(context.language);
    const name = shortName(incident, answerContext(context));
    return reply(said(t.confirmRemove(name), [t.confirmRemoveNote], incident.id), {
      buttons: [
        {
          label: t.buttons.remove,
          customId: removeConfirmed.id({ id: incident.id }),
          style: 'danger',
        },
      ],
    });
  },
});

export const restore = subcommand({
  text: entryText((t) => t.restore),
  lookup: false,
  // No suggestions: what was removed is not in the search. Its id stands in the reply that removed it.
  options: { id: { type: 'string', required: true, maxLength: 200, text: incidentOption.text } },
  execute: (context, { id }) => restoreEntry(id.trim(), context, false),
});

export const removeRoutes = [removeConfirmed, restoreIt];

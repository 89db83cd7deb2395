/** `/entry remove` and `/entry restore`: off the file after confirmation, and back. */
import { shortName } from '../../src/answers/incident-names.js';
import { line, strong } from '../../src/answers/spans.js';
import type { Answer } from '../../src/answers/answer.js';
import { answerContext } from '../../src/discord/answer-context.js';
import type { Context } from '../../src/discord/context.js';
import { subcommand } from '../../src/discord/define.js';
import { userError, UserError } from '../../src/discord/errors.js';
import { reply, type Response } from '../../src/discord/response.js';
import { defineRoute } from '../../src/discord/routes.js';
import { entryText, entryWords } from '../../src/i18n/entry/index.js';
import { fold } from '../../src/incidents/fold.js';
import { titleOf } from '../../src/incidents/texts.js';
import type { Suggestion } from '../../src/search/types.js';
import { findEntry } from './find.js';
import { incidentOption } from './options.js';

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
  const incident = await context.services.store.restore(id, context.user.id);
  const t = entryWords(context.language);
  const name = shortName(incident, answerContext(context));
  return reply(said(t.restored(name), [t.undo('remove', id)], id), {
    buttons: [{ label: t.buttons.undo, customId: removeConfirmed.id({ id }), style: 'danger' }],
    ...(replace && { replace: true }),
  });
}

const restoreIt = defineRoute(
  { name: 'entry-restore', params: ['id'], access: 'moderators' },
  (context, { id }) => restoreEntry(id, context, true),
);

/** Takes an entry off the file; the button of a confirmation, and "undo" after `/entry add`. */
export const removeConfirmed = defineRoute(
  { name: 'entry-remove', params: ['id'], access: 'moderators' },
  async (context, { id }): Promise<Response> => {
    const incident = await context.services.store.remove(id, context.user.id);
    const t = entryWords(context.language);
    const name = shortName(incident, answerContext(context));
    return reply(said(t.removed(name), [t.undo('restore', id)]), {
      buttons: [{ label: t.buttons.restore, customId: restoreIt.id({ id }) }],
      replace: true,
    });
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

/** Removed incidents that hold every word typed, the latest removed first: the search has them no more. */
function suggestRemoved(typed: string, context: Context): readonly Suggestion[] {
  const answers = answerContext(context);
  const words = fold(typed).split(' ');
  return context.services.store
    .removed()
    .map((incident) => ({
      label: shortName(incident, answers),
      value: incident.id,
      text: fold(
        `${shortName(incident, answers)} ${titleOf(incident, answers.language)} ${incident.id}`,
      ),
    }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ label, value }) => ({ label, value }));
}

export const restore = subcommand({
  text: entryText((t) => t.restore),
  lookup: false,
  options: { id: { ...incidentOption, autocomplete: suggestRemoved } },
  execute: (context, { id: typed }) => {
    const wanted = typed.trim();
    const labelled = suggestRemoved('', context).find(({ label }) => label === wanted);
    const id = labelled?.value ?? wanted;
    const { store } = context.services;
    return store.isRemoved(id) || store.get(id) !== undefined
      ? restoreEntry(id, context, false)
      : userError('entry-unknown', (l) => entryWords(l).faults.unknown(typed));
  },
});

export const removeRoutes = [removeConfirmed, restoreIt];

/** `/incident`: one incident's card, with its sources and history a button away. */
import type { Answer } from '../src/answers/answer.js';
import { historyAnswer } from '../src/answers/history-answer.js';
import { incidentCard } from '../src/answers/incident-card.js';
import { incidentList } from '../src/answers/incident-list.js';
import { shortName } from '../src/answers/incident-names.js';
import { mapAnswer } from '../src/answers/map-answer.js';
import { sourcesAnswer } from '../src/answers/sources-answer.js';
import { line } from '../src/answers/spans.js';
import { answerContext } from '../src/discord/answer-context.js';
import type { Context } from '../src/discord/context.js';
import { defineCommand } from '../src/discord/define.js';
import { userError, type UserError } from '../src/discord/errors.js';
import { length, MAX_BUTTON_LABEL } from '../src/discord/limits.js';
import { sparingLinks } from '../src/discord/link-budget.js';
import { namedIncident } from '../src/discord/named-incident.js';
import { reply, type Button, type Reply } from '../src/discord/response.js';
import { defineRoute } from '../src/discord/routes.js';
import { openId } from '../src/discord/targets.js';
import { commandText, commandWords } from '../src/i18n/commands/index.js';
import type { Incident } from '../src/incidents/schema.js';

/** More candidates than this are not a choice any more. */
const MOST_CANDIDATES = 10;
const MOST_RELATED = 5;

const removed = userError('removed', (l) => commandWords(l).incident.removed);
const unknown = (typed: string): UserError =>
  userError('unknown-incident', (l) => commandWords(l).incident.none(typed));

/** History names moderators by their number only to themselves; readers learn that it was one. */
const author =
  ({ language }: Context) =>
  (by: string): string =>
    /^\d+$/.test(by) ? commandWords(language).incident.moderator : by;

const VIEWS = {
  sources: (incident: Incident, context: Context): Answer =>
    sourcesAnswer(incident, answerContext(context)),
  history: (incident: Incident, context: Context): Answer =>
    historyAnswer(
      incident,
      context.services.store.history(incident.id),
      answerContext(context),
      author(context),
    ),
  map: ({ place, date }: Incident, context: Context): Answer =>
    mapAnswer(
      {
        places: [place.name],
        countries: [place.country],
        from: date.start,
        to: date.end ?? date.start,
      },
      answerContext(context),
    ),
};

const isView = (name: string): name is keyof typeof VIEWS => Object.hasOwn(VIEWS, name);

const view = defineRoute(
  { name: 'incident-view', params: ['id', 'view'], lookup: true },
  (context, params) => {
    const incident = context.services.store.get(params.id);
    if (incident === undefined) return removed;
    if (!isView(params.view)) return unknown(params.view);
    return reply(VIEWS[params.view](incident, context), { card: incident.id });
  },
);

/** Buttons to the cards that this one names. */
function relatedButtons({ related }: Incident, context: Context): Button[] {
  const answers = answerContext(context);
  return related.slice(0, MOST_RELATED).flatMap(({ id }, position) => {
    const other = context.services.store.get(id);
    if (other === undefined) return [];
    const label = shortName(other, answers);
    return length(label) > MAX_BUTTON_LABEL
      ? []
      : [{ label, customId: openId(other.id, `r${position}`) }];
  });
}

function cardReply(incident: Incident, context: Context): Reply {
  const t = commandWords(context.language).incident;
  const { id } = incident;
  return reply(incidentCard(incident, answerContext(context)), {
    card: id,
    buttons: [
      { label: t.sources, customId: view.id({ id, view: 'sources' }), style: 'primary' },
      { label: t.history, customId: view.id({ id, view: 'history' }) },
      ...(incident.place.lat === undefined
        ? []
        : [{ label: t.map, customId: view.id({ id, view: 'map' }) }]),
      ...relatedButtons(incident, context),
    ],
  });
}

function found(typed: string, context: Context): Reply | UserError {
  const { index, store } = context.services;
  const { hits } = index.search(typed, { limit: MOST_CANDIDATES });
  const complete = hits.filter((hit) => hit.complete).flatMap(({ id }) => store.get(id) ?? []);
  const [only, second] = complete;
  if (only === undefined) {
    const near = hits.flatMap(({ id }) => store.get(id) ?? []);
    if (near.length === 0) return unknown(typed);
    const list = incidentList([], answerContext(context), {
      suggestions: near.map(({ id }) => id),
    });
    return reply({ ...list, lead: [line(commandWords(context.language).incident.none(typed))] });
  }
  if (second === undefined) return cardReply(only, context);
  const list = incidentList(complete, answerContext(context));
  return reply({
    ...sparingLinks(list),
    status: 'ambiguous',
    lead: [line(commandWords(context.language).incident.several(typed))],
  });
}

export const incident = defineCommand({
  name: 'incident',
  text: commandText((t) => t.incident),
  options: {
    id: {
      type: 'string',
      required: true,
      maxLength: 200,
      text: commandText((t) => t.incident.id),
      autocomplete: (typed, { services, language }) =>
        services.index.suggest('incident', typed, language),
    },
  },
  routes: [view],
  execute: (context, { id }) => {
    const typed = id.trim();
    const { store } = context.services;
    if (store.isRemoved(typed)) return removed;
    const exact = namedIncident(typed, context);
    return exact === undefined ? found(typed, context) : cardReply(exact, context);
  },
});

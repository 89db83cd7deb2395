/** Reply → message: frame, buttons, picture and files around the answer. */
import type { APIContainerComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { Answer, Section } from '../answers/answer.js';
import { createAnswerContext, type AnswerContext } from '../answers/context.js';
import { nameLine, shortName } from '../answers/incident-names.js';
import { line } from '../answers/spans.js';
import { discordText } from '../i18n/discord/index.js';
import { titleOf } from '../incidents/texts.js';
import type { Language } from '../incidents/vocabulary.js';
import type { Message } from './conversation.js';
import { length, MAX_BUTTON_LABEL } from './limits.js';
import type { CustomIds } from './page-state.js';
import { renderAnswer } from './render.js';
import type { Attachment, Button, Reply } from './response.js';
import type { Services } from './services.js';
import { openId, pageId, runId } from './targets.js';

const PICTURE = 'harmattan.png';
/** Near misses and cards offered beside an answer: more would be a list of its own. */
const MAX_EXTRA = 5;

export interface ComposeOptions {
  readonly language: Language;
  readonly page: number;
  /** Custom id that gives the same reply again; undefined where it must not be run twice. */
  readonly target: string | undefined;
}

/** What composing takes of the services. */
type Needed = Pick<Services, 'knowledge' | 'store' | 'pictures' | 'log' | 'clock'>;

const offered = ({ sections }: Answer): ReadonlySet<string> =>
  new Set(sections.flatMap(({ incident }) => (incident === undefined ? [] : [incident])));

const wordsOf = ({ knowledge, store, clock }: Needed, language: Language): AnswerContext =>
  createAnswerContext({ knowledge, language, onFile: store.all(), now: clock() });

/** Every incident shown offers its card: near misses that no section shows get one, set apart. */
function withNearMisses(answer: Answer, services: Needed, language: Language): Answer {
  const shown = offered(answer);
  const missed = answer.suggestions
    .filter((id) => !shown.has(id) && !answer.incidents.includes(id))
    .slice(0, MAX_EXTRA)
    .flatMap((id) => services.store.get(id) ?? []);
  if (missed.length === 0) return answer;
  const t = discordText(language);
  const context = wordsOf(services, language);
  const heading = line(answer.status === 'answered' ? t.close : t.nearMisses);
  const sections = missed.map((incident): Section => ({
    heading: nameLine(incident, context),
    lines: [line(titleOf(incident, language))],
    incident: incident.id,
  }));
  return { ...answer, sections: [...answer.sections, { heading, lines: [] }, ...sections] };
}

/** Buttons to the cards of the few incidents that the answer names without a section of their own. */
function cardButtons(reply: Reply, services: Needed, language: Language): Button[] {
  const { answer, card } = reply;
  const ids = answer.incidents.filter((id) => id !== card);
  if (offered(answer).size > 0 || ids.length === 0 || ids.length > MAX_EXTRA) return [];
  const context = wordsOf(services, language);
  return ids.flatMap((id, position) => {
    const incident = services.store.get(id);
    if (incident === undefined) return [];
    const name = shortName(incident, context);
    const label = length(name) <= MAX_BUTTON_LABEL ? name : discordText(language).open;
    return [{ label, customId: openId(id, `c${position}`) }];
  });
}

async function drawn(answer: Answer, services: Needed): Promise<Attachment | undefined> {
  if (answer.picture === undefined) return undefined;
  try {
    return {
      name: PICTURE,
      data: await services.pictures.render(answer.picture),
      description: answer.picture.alt,
    };
  } catch (error) {
    // The numbers stand in the text: an answer without its picture is better than none.
    services.log.error({ err: error }, 'picture not drawn');
    return undefined;
  }
}

const hasCustomId = (part: object): part is { custom_id: string } =>
  'custom_id' in part && typeof part.custom_id === 'string';

/** Replaces ids that are too long for Discord by short ones that stand for them. */
async function shortenIds(container: APIContainerComponent, ids: CustomIds): Promise<void> {
  const parts = container.components.flatMap((component): object[] => {
    if (component.type === ComponentType.ActionRow) return component.components;
    return component.type === ComponentType.Section ? [component.accessory] : [];
  });
  await Promise.all(
    parts.map(async (part) => {
      if (hasCustomId(part)) part.custom_id = await ids.shorten(part.custom_id);
    }),
  );
}

/** Builds the message for a page of a reply. Draws its picture where the page shows one. */
export async function compose(
  reply: Reply,
  services: Needed,
  ids: CustomIds,
  { language, page, target }: ComposeOptions,
): Promise<Message> {
  const answer = withNearMisses(reply.answer, services, language);
  const picture = page === 0 ? await drawn(answer, services) : undefined;
  const files = page === 0 ? (reply.files ?? []) : [];
  const rendered = renderAnswer(answer, {
    language,
    page,
    buttons: [...(reply.buttons ?? []), ...cardButtons(reply, services, language)],
    ...(picture !== undefined && { picture: picture.name }),
    files: files.map(({ name }) => name),
    openId,
    pageId: target === undefined ? undefined : (wanted) => pageId(target, wanted),
    choiceId: (question) => pageId(runId('ask', null, { question }) ?? '', 0),
  });
  await Promise.all(rendered.components.map((container) => shortenIds(container, ids)));
  return {
    components: rendered.components,
    files: [...(picture === undefined ? [] : [picture]), ...files],
  };
}

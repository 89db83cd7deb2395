/** Reply → message: frame, buttons, picture and files around the answer. */
import type { APIContainerComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { Answer, Section } from '../answers/answer.js';
import { discordText } from '../i18n/discord/index.js';
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
type Needed = Pick<Services, 'store' | 'pictures' | 'log'>;

const offered = ({ sections }: Answer): ReadonlySet<string> =>
  new Set(sections.flatMap(({ incident }) => (incident === undefined ? [] : [incident])));

/** Every incident shown offers its card: near misses that no section shows get one. */
function withNearMisses(answer: Answer, services: Needed, language: Language): Answer {
  const shown = offered(answer);
  const sections = answer.suggestions
    .filter((id) => !shown.has(id) && !answer.incidents.includes(id))
    .slice(0, MAX_EXTRA)
    .flatMap((id): Section[] => {
      const incident = services.store.get(id);
      return incident === undefined
        ? []
        : [{ lines: [[{ text: incident.title }]], incident: incident.id }];
    });
  return sections.length === 0
    ? answer
    : {
        ...answer,
        sections: [
          ...answer.sections,
          { heading: [{ text: discordText(language).nearMisses }], lines: [] },
          ...sections,
        ],
      };
}

/** Buttons to the cards of the few incidents that the answer names without a section of their own. */
function cardButtons(reply: Reply, services: Needed): Button[] {
  const { answer, card } = reply;
  const ids = answer.incidents.filter((id) => id !== card);
  if (offered(answer).size > 0 || ids.length === 0 || ids.length > MAX_EXTRA) return [];
  return ids.flatMap((id, position) => {
    const title = services.store.get(id)?.title;
    if (title === undefined) return [];
    return [
      {
        label: length(title) <= MAX_BUTTON_LABEL ? title : id,
        customId: openId(id, `c${position}`),
      },
    ];
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
    buttons: [...(reply.buttons ?? []), ...cardButtons(reply, services)],
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

/**
 * Answer → Components V2: one container whose colour tells the answer's status. Pure: the same answer
 * and frame always give the same components, within Discord's limits.
 */
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
} from 'discord-api-types/v10';
import type { Answer, AnswerStatus } from '../answers/answer.js';
import { discordText } from '../i18n/discord/index.js';
import type { Language } from '../incidents/vocabulary.js';
import { blocksOf, fittedLines, notesText, plainLine, type Block } from './blocks.js';
import { length, MAX_ALT_TEXT, MAX_BUTTON_LABEL, MAX_BUTTONS_PER_ROW, MAX_TEXT } from './limits.js';
import { escapeMarkdown } from './markdown.js';
import { paginate, type Overhead } from './pages.js';
import type { Button, LinkButton } from './response.js';

/** What stands around an answer. */
export interface Frame {
  readonly language: Language;
  /** From 0; a page past the last shows the last. */
  readonly page: number;
  readonly buttons: readonly (Button | LinkButton)[];
  /** File name of the attached picture. */
  readonly picture?: string;
  /** Names of further attached files. */
  readonly files: readonly string[];
  /** Custom id that opens an incident's card; `mark` keeps ids of one message apart. */
  readonly openId: (incident: string, mark: string) => string;
  /** Custom id that shows another page; undefined where the answer cannot be asked again. */
  readonly pageId: ((page: number) => string) | undefined;
  /** Custom id that asks one of the answer's choices. */
  readonly choiceId: (question: string) => string;
}

export interface Rendered {
  readonly components: APIContainerComponent[];
  readonly pages: number;
}

const COLOURS: Readonly<Record<AnswerStatus | 'error', number>> = {
  answered: 0x2f6f8f,
  ambiguous: 0xc9a227,
  no_match: 0x7a7f87,
  not_understood: 0x7a7f87,
  error: 0xb4442e,
};

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** Titles are short; one that echoes a long question must not push the answer out. */
const MAX_TITLE = 300;
/** More choices than this are no help to anybody, and would not fit beside the answer. */
const MAX_OFFERED = 10;

type Row = APIActionRowComponent<APIButtonComponent>;

const text = (content: string): APIComponentInContainer => ({
  type: ComponentType.TextDisplay,
  content,
});

function button(data: Button | LinkButton): APIButtonComponent {
  return 'url' in data
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label: data.label, url: data.url }
    : {
        type: ComponentType.Button,
        style: STYLES[data.style ?? 'secondary'],
        label: data.label,
        custom_id: data.customId,
        ...(data.disabled === true && { disabled: true }),
      };
}

const attachedFile = (name: string): APIComponentInContainer => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/** Buttons in rows of five. */
function rows(buttons: readonly (Button | LinkButton)[]): Row[] {
  return Array.from({ length: Math.ceil(buttons.length / MAX_BUTTONS_PER_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: buttons
      .slice(row * MAX_BUTTONS_PER_ROW, (row + 1) * MAX_BUTTONS_PER_ROW)
      .map(button),
  }));
}

const componentCount = (list: readonly Row[]): number =>
  list.reduce((sum, row) => sum + 1 + row.components.length, 0);

/** Choices as buttons. Labels too long for one are listed as text, and the buttons numbered. */
function choices(answer: Answer, frame: Frame): { list: Block[]; buttons: Button[] } {
  const offered = answer.choices?.slice(0, MAX_OFFERED) ?? [];
  const long = offered.some(({ label }) => length(label) > MAX_BUTTON_LABEL);
  return {
    list: long
      ? offered.map(({ label }, index) => ({
          text: `**${index + 1}** · ${escapeMarkdown(label)}`,
        }))
      : [],
    buttons: offered.map(({ label, question }, index) => ({
      label: long ? String(index + 1) : label,
      customId: frame.choiceId(question),
      style: 'primary',
    })),
  };
}

function blockComponent(block: Block, position: number, frame: Frame): APIComponentInContainer {
  if (block.incident === undefined) return text(block.text);
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: block.text }],
    accessory: button({
      label: discordText(frame.language).open,
      customId: frame.openId(block.incident, String(position)),
    }),
  };
}

/** Renders one page of an answer. */
export function renderAnswer(answer: Answer, frame: Frame): Rendered {
  const t = discordText(frame.language);
  const title = titleText(answer, frame.language);
  const choice = choices(answer, frame);
  const picture = frame.picture === undefined ? undefined : answer.picture;
  const notes = notesText(answer, MAX_TEXT / 4, frame.language);
  const foot = (page: number, pages: number): string => `-# ${t.pageOf(page + 1, pages)}`;

  // Reserved on every page: container, title, page number, page buttons with their row.
  const later: Overhead = {
    components: 3 + 3,
    text: length(title) + length(foot(998, 999)),
  };
  const own = [...rows(choice.buttons), ...rows(frame.buttons)];
  const first: Overhead = {
    components:
      later.components +
      componentCount(own) +
      (notes === '' ? 0 : 1) +
      (picture ? 1 : 0) +
      frame.files.length,
    text: later.text + length(notes),
  };
  const limit = MAX_TEXT - first.text;
  const blocks = [...blocksOf(answer, limit, frame.language), ...choice.list];
  const pages = paginate(blocks, first, later);
  const page = Math.min(Math.max(frame.page, 0), pages.length - 1);
  const isFirst = page === 0;

  const leadCount = isFirst && picture !== undefined ? Math.min(answer.lead.length, 1) : 0;
  const body = (pages[page] ?? []).map((block, index) => blockComponent(block, index, frame));
  const gallery: APIComponentInContainer[] =
    picture === undefined || !isFirst
      ? []
      : [
          {
            type: ComponentType.MediaGallery,
            items: [
              {
                media: { url: `attachment://${frame.picture ?? ''}` },
                ...altText(picture.alt),
              },
            ],
          },
        ];
  const components: APIComponentInContainer[] = [
    ...(title === '' ? [] : [text(title)]),
    ...body.slice(0, leadCount),
    ...gallery,
    ...body.slice(leadCount),
    ...(isFirst && notes !== '' ? [text(notes)] : []),
    ...(isFirst ? frame.files.map(attachedFile) : []),
    ...(isFirst ? own : []),
    ...(pages.length > 1 ? [text(foot(page, pages.length))] : []),
    ...pageRow(page, pages.length, frame),
  ];
  return {
    components: [
      { type: ComponentType.Container, accent_color: COLOURS[answer.status], components },
    ],
    pages: pages.length,
  };
}

function titleText(answer: Answer, language: Language): string {
  if (answer.title === undefined) return '';
  const [line = ''] = fittedLines([plainLine(answer.title)], MAX_TITLE, language);
  return line === '' || line.startsWith('-#') ? line : `## ${line}`;
}

function pageRow(page: number, pages: number, frame: Frame): Row[] {
  const { pageId } = frame;
  if (pages <= 1 || pageId === undefined) return [];
  const t = discordText(frame.language);
  return rows([
    ...(page > 0 ? [{ label: t.previous, customId: pageId(page - 1) }] : []),
    ...(page < pages - 1 ? [{ label: t.next, customId: pageId(page + 1) }] : []),
  ]);
}

/** Alt text within Discord's limit, cut between sentences. */
function altText(alt: string): { description?: string } {
  if (length(alt) <= MAX_ALT_TEXT) return { description: alt };
  const head = Array.from(alt).slice(0, MAX_ALT_TEXT).join('');
  const end = head.lastIndexOf('. ');
  return end === -1 ? {} : { description: head.slice(0, end + 1) };
}

/** An expected failure or an apology, in its own colour. */
export function renderNotice(message: string): APIContainerComponent[] {
  return [
    {
      type: ComponentType.Container,
      accent_color: COLOURS.error,
      components: [{ type: ComponentType.TextDisplay, content: escapeMarkdown(message) }],
    },
  ];
}

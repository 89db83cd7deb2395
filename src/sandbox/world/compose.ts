import {
  ComponentType,
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
} from 'discord-api-types/v10';

import { messageFlags } from './flags.js';
import { resolveMentions } from './mentions.js';
import type { MessageBody, UploadedFile } from './message-body.js';
import type { World } from './world.js';

/** Everything besides the body that decides what a new message is. */
export interface MessageContext {
  world: World;
  /** Where files are served, e.g. `http://127.0.0.1:3000`. */
  origin: string;
  channelId: string;
  author: APIUser;
  files: readonly UploadedFile[];
  /** Fields of the message that its way of coming decides (interaction, webhook, flags). */
  extra?: Partial<APIMessage>;
}

/** Makes the message that Discord would store for a body that was already validated. */
export function composeMessage(body: MessageBody, context: MessageContext): APIMessage {
  const { world } = context;
  const attachments = storeFiles(body, context);
  const components = finishComponents(body.components ?? [], attachments);
  const embeds = withFileUrls(body.embeds ?? [], attachments);
  const content = body.content ?? '';
  return {
    id: world.snowflakes.next(),
    channel_id: context.channelId,
    author: context.author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    ...resolveMentions(world, context.channelId, content, components, body.allowed_mentions),
    attachments,
    embeds,
    components,
    pinned: false,
    type: MessageType.Default,
    flags: messageFlags(body.flags ?? 0),
    ...(body.nonce === null || body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...context.extra,
  };
}

/** The message after an edit: fields that the body leaves out stay as they are. */
export function editMessage(
  old: APIMessage,
  body: MessageBody,
  context: Omit<MessageContext, 'author' | 'channelId'>,
): APIMessage {
  const full = { ...context, channelId: old.channel_id, author: old.author };
  const kept =
    body.attachments === undefined
      ? old.attachments
      : old.attachments.filter((each) =>
          body.attachments?.some((named) => String(named.id) === each.id),
        );
  const attachments = [...kept, ...storeFiles(body, full)];
  const components =
    body.components === undefined
      ? (old.components ?? [])
      : finishComponents(body.components ?? [], attachments);
  const content = body.content === undefined ? old.content : (body.content ?? '');
  const sticky = (old.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  return {
    ...old,
    content,
    attachments,
    components,
    embeds: body.embeds === undefined ? old.embeds : withFileUrls(body.embeds ?? [], attachments),
    flags: messageFlags(sticky | (body.flags ?? 0)),
    edited_timestamp: new Date().toISOString(),
    ...resolveMentions(context.world, old.channel_id, content, components, body.allowed_mentions),
  };
}

function storeFiles(body: MessageBody, context: MessageContext): APIAttachment[] {
  return context.files.map((file) => {
    const named = body.attachments?.find((each) => String(each.id) === file.key);
    const filename = named?.filename ?? file.filename;
    const stored = storeFile({ ...file, filename }, context);
    return named?.description ? { ...stored, description: named.description } : stored;
  });
}

/** Keeps a file and gives the attachment by which it is known. */
export function storeFile(
  file: UploadedFile,
  { world, origin, channelId }: Pick<MessageContext, 'world' | 'origin' | 'channelId'>,
): APIAttachment {
  const id = world.snowflakes.next();
  world.addFile({ ...file, id });
  const url = `${origin}/attachments/${channelId}/${id}/${encodeURIComponent(file.filename)}`;
  return {
    id,
    filename: file.filename,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: file.contentType,
  };
}

/** Gives every component the `id` that Discord assigns, and files their addresses. */
function finishComponents(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  let last = 0;
  return withFileUrls(components, attachments).map((component) =>
    numbered(component, () => (last += 1)),
  );
}

function numbered(
  component: APIMessageTopLevelComponent,
  next: () => number,
): APIMessageTopLevelComponent {
  const id = component.id ?? next();
  switch (component.type) {
    case ComponentType.ActionRow:
      return {
        ...component,
        id,
        components: component.components.map((each) => ({ ...each, id: each.id ?? next() })),
      };
    case ComponentType.Section:
      return {
        ...component,
        id,
        components: component.components.map((each) => ({ ...each, id: each.id ?? next() })),
        accessory: { ...component.accessory, id: component.accessory.id ?? next() },
      };
    case ComponentType.Container:
      return {
        ...component,
        id,
        components: component.components.map((each) => numbered(each, next)).filter(inContainer),
      };
    default:
      return { ...component, id };
  }
}

function inContainer(
  component: APIMessageTopLevelComponent,
): component is Exclude<APIMessageTopLevelComponent, { type: ComponentType.Container }> {
  return component.type !== ComponentType.Container;
}

const ATTACHMENT_URL = /^attachment:\/\/(.+)$/u;

/** Replaces `attachment://name` by the address of the uploaded file, wherever a `url` stands. */
function withFileUrls<T>(value: T, attachments: readonly APIAttachment[]): T {
  const copy = structuredClone(value);
  rewriteUrls(copy, attachments);
  return copy;
}

function rewriteUrls(node: unknown, attachments: readonly APIAttachment[]): void {
  if (typeof node !== 'object' || node === null) return;
  for (const key of Object.keys(node)) {
    const inner: unknown = Reflect.get(node, key);
    const name =
      key === 'url' && typeof inner === 'string' ? ATTACHMENT_URL.exec(inner)?.[1] : undefined;
    const file = attachments.find((each) => each.filename === name);
    if (file) Reflect.set(node, key, file.url);
    else rewriteUrls(inner, attachments);
  }
}

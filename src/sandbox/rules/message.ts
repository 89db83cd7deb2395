import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import {
  CreatePrivateChannelRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';

import { invalidForm, refusals, type Fault } from '../rest/errors.js';
import { textDisplays } from '../world/components.js';
import type { MessageBody, UploadedFile } from '../world/message-body.js';
import { componentFaults } from './components.js';
import { fault, lengthOf, refuseIfAny } from './faults.js';
import {
  embedFaults,
  fileNames,
  mentionFaults,
  referenceFaults,
  uploadFaults,
} from './message-parts.js';
import { parseAs } from './schema.js';

/** Discord's limits on messages that its published schema does not state, or states wider. */
const CONTENT_MAX = 2_000;

type Sender = 'channel' | 'webhook' | 'edit';

const ALLOWED_FLAGS: Record<Sender, number> = {
  channel:
    MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  webhook:
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2 |
    MessageFlags.Ephemeral,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
};

/** A body for `POST /channels/{id}/messages`. @throws DiscordError */
export function checkMessageCreate(json: unknown, files: readonly UploadedFile[]): MessageBody {
  const body = parseAs(MessageCreateRequestSchema, normalised(json));
  checkNewMessage(body, files, 'channel');
  return body;
}

/** A body for `PATCH /channels/{id}/messages/{id}`. @throws DiscordError */
export function checkMessageEdit(
  json: unknown,
  files: readonly UploadedFile[],
  old: APIMessage,
): MessageBody {
  const body = parseAs(MessageEditRequestPartialSchema, normalised(json));
  checkEdit(body, files, old);
  return body;
}

/** A body for a follow-up. @throws DiscordError */
export function checkWebhookPost(json: unknown, files: readonly UploadedFile[]): MessageBody {
  const body = parseAs(IncomingWebhookRequestPartialSchema, normalised(json));
  checkNewMessage(body, files, 'webhook');
  return body;
}

/** A body for the edit of a response or follow-up. @throws DiscordError */
export function checkWebhookEdit(
  json: unknown,
  files: readonly UploadedFile[],
  old: APIMessage,
): MessageBody {
  const body = parseAs(IncomingWebhookUpdateRequestPartialSchema, normalised(json));
  checkEdit(body, files, old);
  return body;
}

/** The recipient of `POST /users/@me/channels`. @throws DiscordError */
export function checkPrivateChannel(json: unknown): string {
  return parseAs(CreatePrivateChannelRequestSchema, json).recipient_id;
}

/** The written rules for a new message. @throws DiscordError */
export function checkNewMessage(
  body: MessageBody,
  files: readonly UploadedFile[],
  sender: 'channel' | 'webhook',
): void {
  refuseIfAny(messageFaults(body, files, sender, []));
  if (isEmpty(body, files)) throw refusals.emptyMessage();
}

/** The written rules for an edit: the message is judged as it would be afterwards. @throws DiscordError */
export function checkEdit(
  body: MessageBody,
  files: readonly UploadedFile[],
  old: APIMessage,
): void {
  const flags = (body.flags ?? 0) | ((old.flags ?? 0) & MessageFlags.IsComponentsV2);
  const kept = old.attachments.filter(
    (each) =>
      body.attachments === undefined ||
      body.attachments?.some((named) => String(named.id) === each.id),
  );
  const after: MessageBody = {
    ...body,
    flags,
    content: body.content === undefined ? old.content : body.content,
    embeds: body.embeds === undefined ? old.embeds : body.embeds,
    components: body.components === undefined ? (old.components ?? []) : body.components,
  };
  const known = kept.map((each) => each.filename);
  refuseIfAny(messageFaults(after, files, 'edit', known, body));
  if (isEmpty(after, files) && kept.length === 0) throw refusals.emptyMessage();
}

function messageFaults(
  body: MessageBody,
  files: readonly UploadedFile[],
  sender: Sender,
  keptFiles: readonly string[],
  changed: MessageBody = body,
): Fault[] {
  const flags = body.flags ?? 0;
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const names = [...keptFiles, ...fileNames(body, files)];
  const content = body.content ?? '';
  return [
    ...(lengthOf(content) > CONTENT_MAX
      ? [fault(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${CONTENT_MAX} or fewer in length.`)]
      : []),
    ...flagFaults(flags, sender),
    ...(v2 ? v2Faults(body) : []),
    ...embedFaults(body.embeds ?? []),
    ...componentFaults(body.components ?? [], v2),
    ...uploadFaults(changed, files, keptFiles.length),
    ...referenceFaults(body, names),
    ...mentionFaults(body),
    ...(v2 && lengthOf(textDisplays(body.components ?? []).join('')) > 4_000
      ? [
          fault(
            ['components'],
            'COMPONENT_MAX_TOTAL_TEXT_SIZE_EXCEEDED',
            'The text of all components together must be 4000 or fewer in length.',
          ),
        ]
      : []),
  ];
}

function flagFaults(flags: number, sender: Sender): Fault[] {
  return (flags & ~ALLOWED_FLAGS[sender]) === 0
    ? []
    : [fault(['flags'], 'MESSAGE_FLAGS_NOT_ALLOWED', 'These flags cannot be set here.')];
}

/** Components V2 stands alone: no content, embeds, poll or stickers beside it. */
function v2Faults(body: MessageBody): Fault[] {
  const beside = (key: string, present: boolean): Fault[] =>
    present
      ? [
          fault(
            [key],
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          ),
        ]
      : [];
  return [
    ...beside('content', (body.content ?? '') !== ''),
    ...beside('embeds', (body.embeds ?? []).length > 0),
    ...beside('poll', body.poll !== undefined && body.poll !== null),
    ...beside('sticker_ids', (body.sticker_ids ?? []).length > 0),
  ];
}

function isEmpty(body: MessageBody, files: readonly UploadedFile[]): boolean {
  return (
    (body.content ?? '').trim() === '' &&
    (body.embeds ?? []).length === 0 &&
    (body.components ?? []).length === 0 &&
    files.length === 0 &&
    (body.poll ?? undefined) === undefined &&
    (body.sticker_ids ?? []).length === 0
  );
}

/**
 * Evens out what libraries send and Discord takes although its published schema does not say so: ids of uploaded
 * attachments as numbers, and discord.js's `tts: false` and `enforce_nonce: false` on every message endpoint.
 */
export function normalised(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) {
    throw invalidForm([
      fault([], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'),
    ]);
  }
  const neutral = ['tts', 'enforce_nonce'];
  const body: Record<string, unknown> = Object.fromEntries(
    Object.entries(json).filter(([key, value]) => !(neutral.includes(key) && value === false)),
  );
  const { attachments } = body;
  if (!Array.isArray(attachments)) return body;
  return {
    ...body,
    attachments: attachments.map((each: unknown) =>
      typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'number'
        ? { ...each, id: String(each.id) }
        : each,
    ),
  };
}

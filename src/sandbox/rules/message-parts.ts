import type { APIEmbed } from 'discord-api-types/v10';

import type { Fault } from '../rest/errors.js';
import type { MessageBody, UploadedFile } from '../world/message-body.js';
import { fault, lengthOf, repeated } from './faults.js';

const EMBEDS_TEXT_MAX = 6_000;
/** 10 MiB, what a server without boosts allows. */
const UPLOAD_MAX = 10 * 1024 * 1024;

/** Empty embeds and fields, addresses that are none, and the limit over all embeds. */
export function embedFaults(embeds: readonly APIEmbed[]): Fault[] {
  const blank = (text: string | undefined): boolean => text?.trim() === '';
  const perEmbed = embeds.flatMap((embed, index) => {
    const at = ['embeds', index];
    const empty =
      [embed.title, embed.description, embed.author, embed.footer].every((part) => !part) &&
      !embed.image &&
      !embed.thumbnail &&
      (embed.fields ?? []).length === 0;
    return [
      ...(empty
        ? [fault([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')]
        : []),
      ...addressFaults(embed.url, [...at, 'url']),
      ...addressFaults(embed.image?.url, [...at, 'image', 'url']),
      ...addressFaults(embed.thumbnail?.url, [...at, 'thumbnail', 'url']),
      ...(embed.fields ?? []).flatMap((field, n) => [
        ...(blank(field.name)
          ? [fault([...at, 'fields', n, 'name'], 'BASE_TYPE_REQUIRED', 'This field is required')]
          : []),
        ...(blank(field.value)
          ? [fault([...at, 'fields', n, 'value'], 'BASE_TYPE_REQUIRED', 'This field is required')]
          : []),
      ]),
    ];
  });
  const total = lengthOf(embeds.map(embedText).join(''));
  return total > EMBEDS_TEXT_MAX
    ? [
        ...perEmbed,
        fault(
          ['embeds'],
          'MAX_EMBED_SIZE_EXCEEDED',
          `Embed size exceeds maximum size of ${EMBEDS_TEXT_MAX}`,
        ),
      ]
    : perEmbed;
}

/** The texts that count towards the limit over all embeds of a message. */
function embedText(embed: APIEmbed): string {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields]
    .map((part) => part ?? '')
    .join('');
}

/** The names under which uploaded files can be referred to. */
export function fileNames(body: MessageBody, files: readonly UploadedFile[]): string[] {
  return files.map((file) => {
    const named = body.attachments?.find((each) => String(each.id) === file.key);
    return named?.filename ?? file.filename;
  });
}

/** Attachments without their file, too many files, too large ones. */
export function uploadFaults(
  body: MessageBody,
  files: readonly UploadedFile[],
  keptCount: number,
): Fault[] {
  const total = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  const orphans = (body.attachments ?? []).flatMap((each, index) => {
    // A short id is the n of an uploaded files[n]; a snowflake names a file that the message already has.
    const isUpload = String(each.id).length < 15;
    return isUpload && !files.some((file) => file.key === String(each.id))
      ? [fault(['attachments', index], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found')]
      : [];
  });
  return [
    ...orphans,
    ...(files.length + keptCount > 10
      ? [fault(['attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.')]
      : []),
    ...(total > UPLOAD_MAX ? [fault(['files'], 'FILE_MAX_SIZE', 'Request entity too large')] : []),
  ];
}

/** Every `attachment://name` needs a file of that name. */
export function referenceFaults(body: MessageBody, names: readonly string[]): Fault[] {
  const text = JSON.stringify([body.embeds, body.components]);
  return [...text.matchAll(/"attachment:\/\/([^"]+)"/gu)]
    .flatMap((match) => match[1] ?? [])
    .filter((name) => !names.includes(name))
    .map((name) =>
      fault(
        ['components'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment was not found: ${name}`,
      ),
    );
}

/** `allowed_mentions` that contradict themselves. */
export function mentionFaults(body: MessageBody): Fault[] {
  const allowed = body.allowed_mentions;
  const parse: string[] = allowed?.parse ?? [];
  const clash = (kind: 'users' | 'roles'): Fault[] =>
    parse.includes(kind) && (allowed?.[kind] ?? []).length > 0
      ? [
          fault(
            ['allowed_mentions'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        ]
      : [];
  return [
    ...clash('users'),
    ...clash('roles'),
    ...repeated(parse).map((kind) =>
      fault(['allowed_mentions', 'parse'], 'SET_TYPE_ALREADY_CONTAINS_VALUE', `Repeated: ${kind}`),
    ),
  ];
}

/** Addresses in embeds are http(s), or name an uploaded file. */
function addressFaults(url: string | undefined, path: readonly PropertyKey[]): Fault[] {
  return url === undefined || /^(?:https?|attachment):\/\//u.test(url)
    ? []
    : [
        fault(
          path,
          'URL_TYPE_INVALID_SCHEME',
          "Scheme must be one of ('http', 'https', 'attachment').",
        ),
      ];
}

import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** Discord's nested form of what is wrong in a body: a path of keys down to `_errors`. */
export interface ErrorTree {
  [key: string]: ErrorTree | FieldError[];
}

export interface FieldError {
  code: string;
  message: string;
}

/** One fault in a body, before it is put into the tree. */
export interface Fault {
  path: readonly PropertyKey[];
  code: string;
  message: string;
}

/**
 * A refusal in Discord's own words: HTTP status, JSON error code, message.
 * `violation` tells a broken rule (the bot's fault) from a plain fact of the world, such as a deleted channel.
 */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';

  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly violation: boolean,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }

  /** The response body that Discord would send. */
  toBody(): { message: string; code: number; errors?: ErrorTree } {
    const body = { message: this.message, code: this.code };
    return this.faults.length === 0 ? body : { ...body, errors: toErrorTree(this.faults) };
  }
}

/** Nests faults under their paths, as Discord's `errors` object does. */
export function toErrorTree(faults: readonly Fault[]): ErrorTree {
  const root: ErrorTree = {};
  for (const fault of faults) {
    let node = root;
    for (const key of fault.path) {
      const existing = node[String(key)];
      const next = existing === undefined || Array.isArray(existing) ? {} : existing;
      node[String(key)] = next;
      node = next;
    }
    const listed = node._errors;
    const error = { code: fault.code, message: fault.message };
    node._errors = Array.isArray(listed) ? [...listed, error] : [error];
  }
  return root;
}

/** 50035: the body breaks a rule. */
export function invalidForm(faults: readonly Fault[]): DiscordError {
  return new DiscordError(
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
    true,
    faults,
  );
}

/** The refusals that several endpoints share. */
export const refusals = {
  unauthorized: () => new DiscordError(401, 0, '401: Unauthorized', true),
  notFound: () => new DiscordError(404, 0, '404: Not Found', true),
  emptyMessage: () =>
    new DiscordError(
      400,
      RESTJSONErrorCodes.CannotSendAnEmptyMessage,
      'Cannot send an empty message',
      true,
    ),
  unknownChannel: () =>
    new DiscordError(404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel', false),
  unknownGuild: () =>
    new DiscordError(404, RESTJSONErrorCodes.UnknownGuild, 'Unknown Guild', false),
  unknownMember: () =>
    new DiscordError(404, RESTJSONErrorCodes.UnknownMember, 'Unknown Member', false),
  unknownUser: () => new DiscordError(404, RESTJSONErrorCodes.UnknownUser, 'Unknown User', false),
  unknownMessage: () =>
    new DiscordError(404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message', false),
  unknownCommand: () =>
    new DiscordError(
      404,
      RESTJSONErrorCodes.UnknownApplicationCommand,
      'Unknown application command',
      true,
    ),
  unknownWebhook: () =>
    new DiscordError(404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook', true),
  invalidWebhookToken: () =>
    new DiscordError(401, RESTJSONErrorCodes.InvalidWebhookToken, 'Invalid Webhook Token', true),
  unknownInteraction: () =>
    new DiscordError(404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction', true),
  alreadyAcknowledged: () =>
    new DiscordError(
      400,
      RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      'Interaction has already been acknowledged.',
      true,
    ),
  missingAccess: () =>
    new DiscordError(403, RESTJSONErrorCodes.MissingAccess, 'Missing Access', false),
  missingPermissions: () =>
    new DiscordError(403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions', false),
  notYourMessage: () =>
    new DiscordError(
      403,
      RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
      'Cannot edit a message authored by another user',
      true,
    ),
  cannotMessageUser: () =>
    new DiscordError(
      403,
      RESTJSONErrorCodes.CannotSendMessagesToThisUser,
      'Cannot send messages to this user',
      false,
    ),
} as const;

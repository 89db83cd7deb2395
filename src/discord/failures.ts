/**
 * What went wrong, in three kinds: the asker's mistake (explained), Discord's refusal (explained, with
 * how to fix it), our bug (logged under an id, with an apology).
 */
import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { discordText } from '../i18n/discord/index.js';
import { StoreError } from '../store/types.js';
import { UserError, userError } from './errors.js';

/** The interaction is gone (too late) or somebody else answered it: nothing can be said any more. */
const GONE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

function refusal(code: string | number): UserError {
  return userError(`discord-${code}`, (language) => {
    const t = discordText(language).refused;
    switch (code) {
      case RESTJSONErrorCodes.MissingAccess:
        return t.missingAccess;
      case RESTJSONErrorCodes.MissingPermissions:
        return t.missingPermissions;
      case RESTJSONErrorCodes.UnknownChannel:
        return t.unknownChannel;
      case RESTJSONErrorCodes.UnknownMessage:
        return t.unknownMessage;
      default:
        return t.other(String(code));
    }
  });
}

/** Discord understood what we sent and found it wrong: that is our bug, not a refusal. */
const isOurMistake = (error: DiscordAPIError): boolean =>
  error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType || error.status === 400;

/**
 * Logs a failure as its kind deserves.
 * @returns what to tell the asker; undefined where nothing can be told
 */
export function explain(error: unknown, log: Logger): UserError | undefined {
  if (error instanceof UserError) {
    log.debug({ code: error.code }, 'refused');
    return error;
  }
  if (error instanceof StoreError) {
    const { code, message } = error;
    const unsaved = code === 'write-failed' || code === 'write-unsure';
    if (unsaved) log.error({ err: error }, 'store write failed');
    else log.debug({ code, message }, 'refused by the store');
    return userError(code, (language) => discordText(language).store[code]);
  }
  if (error instanceof DiscordAPIError && GONE.includes(error.code)) {
    log.warn({ err: error }, 'interaction is gone: answered too late, or by another process');
    return undefined;
  }
  if (error instanceof DiscordAPIError && !isOurMistake(error)) {
    log.warn({ err: error }, 'refused by Discord');
    return refusal(error.code);
  }
  const id = randomBytes(4).toString('hex');
  log.error({ err: error, bug: id }, 'unexpected failure');
  return userError('bug', (language) => discordText(language).bug(id));
}

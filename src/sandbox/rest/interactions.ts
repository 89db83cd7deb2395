import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIMessage,
} from 'discord-api-types/v10';
import { Hono } from 'hono';

import type { SandboxInteraction } from '../interactions.js';
import { checkCallback, type Callback } from '../rules/callback.js';
import type { UploadedFile } from '../world/message-body.js';
import { readBody } from './body.js';
import { param, type RestContext } from './context.js';
import { DiscordError, refusals } from './errors.js';
import { Responder } from './responses.js';

/** `POST /interactions/{id}/{token}/callback`: the first answer to an interaction. */
export function interactionRoutes(context: RestContext): Hono {
  const app = new Hono();
  const responder = new Responder(context);

  app.post('/:id/:token/callback', async (c) => {
    const interaction = context.interactions.byId(param(c, 'id'));
    if (interaction?.init.token !== param(c, 'token')) throw refusals.unknownInteraction();
    if (interaction.deadlineMissed) throw refusals.unknownInteraction();
    if (interaction.ackType !== undefined) throw refusals.alreadyAcknowledged();
    const { json, files } = await readBody(c.req);
    const callback = checkCallback(json, files, sourceMessage(interaction, context));
    requireFitting(interaction, callback.type);
    const message = respond(interaction, callback, files, responder, context);
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json({
      interaction: {
        id: interaction.id,
        type: interaction.init.type,
        channel_id: interaction.init.channelId,
        ...(interaction.init.guildId === undefined ? {} : { guild_id: interaction.init.guildId }),
        ...(message
          ? {
              response_message_id: message.id,
              response_message_loading: hasFlag(message, MessageFlags.Loading),
              response_message_ephemeral: hasFlag(message, MessageFlags.Ephemeral),
            }
          : {}),
      },
      resource: { type: callback.type, ...(message ? { message } : {}) },
    });
  });
  return app;
}

function respond(
  interaction: SandboxInteraction,
  callback: Callback,
  files: readonly UploadedFile[],
  responder: Responder,
  context: RestContext,
): APIMessage | undefined {
  let message: APIMessage | undefined;
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      message = responder.post(interaction, callback.data ?? {}, files);
      interaction.responseMessageId = message.id;
      break;
    case InteractionResponseType.DeferredChannelMessageWithSource:
      message = responder.post(interaction, callback.data ?? {}, [], MessageFlags.Loading);
      interaction.responseMessageId = message.id;
      break;
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.responseMessageId = interaction.init.sourceMessageId;
      message = sourceMessage(interaction, context);
      break;
    case InteractionResponseType.UpdateMessage: {
      interaction.responseMessageId = interaction.init.sourceMessageId;
      const target = responder.find(interaction, '@original');
      message = responder.edit(interaction, target, callback.data ?? {}, files);
      break;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = callback.data?.choices ?? [];
      break;
    case InteractionResponseType.Modal:
      interaction.modal = callback.data;
      break;
  }
  responder.acknowledge(interaction, callback.type);
  return message;
}

function sourceMessage(
  interaction: SandboxInteraction,
  { world }: RestContext,
): APIMessage | undefined {
  const { sourceMessageId, channelId } = interaction.init;
  return sourceMessageId === undefined
    ? undefined
    : world.findMessage(channelId, sourceMessageId)?.message;
}

/** Discord refuses answers that do not fit: suggestions only for autocomplete, no form for a form, and so on. */
function requireFitting(interaction: SandboxInteraction, type: Callback['type']): void {
  const { type: asked, sourceMessageId } = interaction.init;
  const autocomplete = asked === InteractionType.ApplicationCommandAutocomplete;
  const suggests = type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  const updates =
    type === InteractionResponseType.UpdateMessage ||
    type === InteractionResponseType.DeferredMessageUpdate;
  const formForForm =
    type === InteractionResponseType.Modal && asked === InteractionType.ModalSubmit;
  const fits =
    autocomplete === suggests && !formForForm && !(updates && sourceMessageId === undefined);
  if (!fits) {
    throw new DiscordError(
      400,
      50_035,
      `A response of type ${type} cannot answer an interaction of type ${asked}`,
      true,
    );
  }
}

function hasFlag(message: APIMessage, flag: MessageFlags): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

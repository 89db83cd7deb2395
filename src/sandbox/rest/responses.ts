import {
  MessageFlags,
  MessageType,
  type APIMessage,
  type InteractionResponseType,
} from 'discord-api-types/v10';

import type { SandboxInteraction } from '../interactions.js';
import { composeMessage, editMessage } from '../world/compose.js';
import { APPLICATION_ID } from '../world/ids.js';
import type { MessageBody, UploadedFile } from '../world/message-body.js';
import type { StoredMessage } from '../world/types.js';
import type { RestContext } from './context.js';
import { refusals } from './errors.js';

/** Where an interaction's responses become messages. */
export class Responder {
  constructor(private readonly context: RestContext) {}

  /** Posts a message in answer to an interaction: the original response or a follow-up. */
  post(
    interaction: SandboxInteraction,
    body: MessageBody,
    files: readonly UploadedFile[],
    extraFlags = 0,
  ): APIMessage {
    const { world, origin } = this.context;
    const { init } = interaction;
    const flags = (body.flags ?? 0) | extraFlags;
    const message = composeMessage(
      { ...body, flags },
      {
        world,
        origin: origin(),
        channelId: init.channelId,
        author: world.bot,
        files,
        extra: {
          type: init.commandName === undefined ? MessageType.Default : MessageType.ChatInputCommand,
          webhook_id: APPLICATION_ID,
          application_id: APPLICATION_ID,
          ...(init.metadata ? { interaction_metadata: init.metadata } : {}),
        },
      },
    );
    const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
    world.addMessage({
      message,
      ...(ephemeral ? { visibleTo: init.memberId } : {}),
      ...(init.commandName === undefined || interaction.ackType !== undefined
        ? {}
        : { used: { memberId: init.memberId, command: init.commandName } }),
    });
    return message;
  }

  /** Edits a message in the name of an interaction; a "thinking" one is filled by it. */
  edit(
    interaction: SandboxInteraction,
    target: StoredMessage,
    body: MessageBody,
    files: readonly UploadedFile[],
  ): APIMessage {
    const { world, origin } = this.context;
    const filling = ((target.message.flags ?? 0) & MessageFlags.Loading) !== 0;
    const edited = editMessage(target.message, body, { world, origin: origin(), files });
    world.replaceMessage(target, filling ? { ...edited, edited_timestamp: null } : edited);
    if (!filling) interaction.edits += 1;
    interaction.touch();
    return target.message;
  }

  /**
   * The message that an id (or `@original`) means for an interaction.
   * @throws DiscordError 10008.
   */
  find(interaction: SandboxInteraction, messageId: string): StoredMessage {
    const id = messageId === '@original' ? interaction.responseMessageId : messageId;
    const known =
      id === interaction.responseMessageId || interaction.followupIds.includes(id ?? '');
    const stored = this.context.world.findMessage(interaction.init.channelId, id ?? '');
    if (!known || !stored) throw refusals.unknownMessage();
    return stored;
  }

  /** Marks the interaction as answered and tells whoever waits. */
  acknowledge(interaction: SandboxInteraction, type: InteractionResponseType): void {
    interaction.acknowledge(type);
    interaction.touch();
  }
}

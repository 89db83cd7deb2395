import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
  type APIMessage,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';

import { BOT_USER_ID } from '../world/ids.js';
import { omit } from '../world/omit.js';
import type { StoredMessage } from '../world/types.js';
import type { World } from '../world/world.js';
import type { GatewaySession, UnnumberedDispatch } from './session.js';

type MessageEvent = GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate;

/**
 * The event that a session gets for a message, or undefined where Discord sends none: ephemeral messages, channels
 * that the bot cannot see, missing intents. Without the MessageContent intent the content is blank, except in direct
 * messages, in the bot's own messages and where the bot is mentioned.
 */
export function messageEvent(
  kind: MessageEvent,
  stored: StoredMessage,
  session: GatewaySession,
  world: World,
): UnnumberedDispatch | undefined {
  const { message } = stored;
  if (stored.visibleTo !== undefined || !reaches(message, session, world)) return undefined;
  const data = eventData(withheld(message, session, world), world);
  return kind === GatewayDispatchEvents.MessageCreate ? { t: kind, d: data } : { t: kind, d: data };
}

/** The event for a deleted message, under the same conditions. */
export function messageDeleteEvent(
  stored: StoredMessage,
  session: GatewaySession,
  world: World,
): UnnumberedDispatch | undefined {
  const { message } = stored;
  if (stored.visibleTo !== undefined || !reaches(message, session, world)) return undefined;
  const channel = world.channel(message.channel_id);
  return {
    t: GatewayDispatchEvents.MessageDelete,
    d: {
      id: message.id,
      channel_id: message.channel_id,
      ...(channel.kind === 'guild' ? { guild_id: channel.guildId } : {}),
    },
  };
}

function reaches(message: APIMessage, session: GatewaySession, world: World): boolean {
  const channel = world.channel(message.channel_id);
  const sees =
    (world.permissions(BOT_USER_ID, channel.id) & PermissionFlagsBits.ViewChannel) !== 0n;
  const intent =
    channel.kind === 'guild' ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
  return sees && session.has(intent);
}

function withheld(message: APIMessage, session: GatewaySession, world: World): APIMessage {
  const open =
    session.has(GatewayIntentBits.MessageContent) ||
    world.channel(message.channel_id).kind !== 'guild' ||
    message.author.id === BOT_USER_ID ||
    message.mentions.some((user) => user.id === BOT_USER_ID);
  return open ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

function eventData(message: APIMessage, world: World): GatewayMessageCreateDispatchData {
  const channel = world.channel(message.channel_id);
  if (channel.kind !== 'guild') return { ...message, channel_type: ChannelType.DM };
  const member = world.guild(channel.guildId).members.get(message.author.id);
  return {
    ...message,
    guild_id: channel.guildId,
    channel_type: ChannelType.GuildText,
    ...(member ? { member: omit(member, 'user') } : {}),
  };
}

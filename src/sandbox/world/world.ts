import { EventEmitter } from 'node:events';

import {
  OverwriteType,
  PermissionFlagsBits,
  type APIMessage,
  type APIOverwrite,
} from 'discord-api-types/v10';

import { refusals } from '../rest/errors.js';
import { CommandStore } from './commands.js';
import { BOT_USER_ID } from './ids.js';
import { DIRECT_PERMISSIONS, permissionsIn } from './permissions.js';
import { BOT_USER, seedChannels, seedGuilds, seedPeople } from './seed.js';
import { SnowflakeFactory } from './snowflake.js';
import type {
  Channel,
  DirectChannel,
  Guild,
  GuildChannel,
  Person,
  StoredFile,
  StoredMessage,
  WorldEvents,
} from './types.js';

/**
 * Everything that exists in the sandbox: servers, channels, people, messages, files, registered commands.
 * It knows nothing of HTTP or of the gateway; they listen to `events`.
 */
export class World {
  readonly events = new EventEmitter<WorldEvents>();
  readonly snowflakes = new SnowflakeFactory();
  readonly people: readonly Person[] = seedPeople();
  readonly bot = BOT_USER;
  readonly commands = new CommandStore(this.snowflakes, (all) => this.events.emit('commands', all));
  readonly #guilds = new Map<string, Guild>();
  readonly #channels = new Map<string, Channel>();
  readonly #messages = new Map<string, Map<string, StoredMessage>>();
  readonly #files = new Map<string, StoredFile>();

  constructor() {
    this.events.setMaxListeners(0);
    for (const guild of seedGuilds(this.people)) this.#guilds.set(guild.id, guild);
    for (const channel of seedChannels()) this.#channels.set(channel.id, channel);
  }

  get guilds(): Guild[] {
    return [...this.#guilds.values()];
  }

  get channels(): Channel[] {
    return [...this.#channels.values()];
  }

  /** @throws DiscordError 10013 for nobody. */
  person(userId: string): Person {
    const found = this.people.find((person) => person.user.id === userId);
    if (!found) throw refusals.unknownUser();
    return found;
  }

  /** @throws DiscordError 10004 for an unknown id. */
  guild(guildId: string): Guild {
    const found = this.#guilds.get(guildId);
    if (!found) throw refusals.unknownGuild();
    return found;
  }

  /** @throws DiscordError 10003 for an unknown or deleted channel. */
  channel(channelId: string): Channel {
    const found = this.#channels.get(channelId);
    if (!found) throw refusals.unknownChannel();
    return found;
  }

  guildChannels(guildId: string): GuildChannel[] {
    return this.channels
      .filter((channel) => channel.kind === 'guild')
      .filter((channel) => channel.guildId === guildId)
      .sort((a, b) => a.position - b.position);
  }

  /** The channel of direct messages between a person and the bot. */
  directChannel(userId: string): DirectChannel {
    const found = this.channels
      .filter((channel) => channel.kind !== 'guild')
      .find((channel) => channel.kind === 'dm' && channel.recipients.includes(userId));
    if (!found) throw refusals.cannotMessageUser();
    return found;
  }

  /** What a user may do in a channel; members of a direct channel have the direct rights, others none. */
  permissions(userId: string, channelId: string): bigint {
    const channel = this.channel(channelId);
    if (channel.kind === 'guild') {
      return permissionsIn(this.guild(channel.guildId), userId, channel);
    }
    const present =
      channel.recipients.includes(userId) || (channel.kind === 'dm' && userId === BOT_USER_ID);
    return present ? DIRECT_PERMISSIONS : 0n;
  }

  /** Messages of a channel from old to new; with `viewer`, only what that user sees. */
  messages(channelId: string, viewer?: string): APIMessage[] {
    return [...(this.#messages.get(channelId)?.values() ?? [])]
      .filter((stored) => stored.visibleTo === undefined || stored.visibleTo === viewer)
      .map((stored) => stored.message);
  }

  lastMessageId(channelId: string): string | null {
    return this.messages(channelId).at(-1)?.id ?? null;
  }

  findMessage(channelId: string, messageId: string): StoredMessage | undefined {
    return this.#messages.get(channelId)?.get(messageId);
  }

  addMessage(stored: StoredMessage): void {
    const channelId = stored.message.channel_id;
    const list = this.#messages.get(channelId) ?? new Map<string, StoredMessage>();
    this.#messages.set(channelId, list.set(stored.message.id, stored));
    this.events.emit('messageCreate', stored);
  }

  replaceMessage(stored: StoredMessage, message: APIMessage): void {
    stored.message = message;
    this.events.emit('messageUpdate', stored);
  }

  removeMessage(stored: StoredMessage): void {
    this.#messages.get(stored.message.channel_id)?.delete(stored.message.id);
    this.events.emit('messageDelete', stored);
  }

  addFile(file: StoredFile): void {
    this.#files.set(file.id, file);
  }

  file(fileId: string): StoredFile | undefined {
    return this.#files.get(fileId);
  }

  /** Removes a channel as an administrator would; the bot is told by the gateway. */
  deleteChannel(channelId: string): void {
    const channel = this.channel(channelId);
    this.#channels.delete(channelId);
    this.#messages.delete(channelId);
    if (channel.kind === 'guild') this.events.emit('channelDelete', channel);
  }

  /** Sets what the bot may do in a server's channel: everything, only read, or not even see it. */
  setBotAccess(channelId: string, access: 'full' | 'read' | 'none'): void {
    const channel = this.channel(channelId);
    if (channel.kind !== 'guild') return;
    const denied = {
      full: 0n,
      read: PermissionFlagsBits.SendMessages,
      none: PermissionFlagsBits.ViewChannel,
    }[access];
    const overwrite: APIOverwrite = {
      id: BOT_USER_ID,
      type: OverwriteType.Member,
      allow: '0',
      deny: denied.toString(),
    };
    channel.overwrites = [
      ...channel.overwrites.filter((each) => each.id !== BOT_USER_ID),
      ...(access === 'full' ? [] : [overwrite]),
    ];
    this.events.emit('channelUpdate', channel);
  }
}

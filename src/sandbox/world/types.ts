import type {
  APIApplicationCommand,
  APIGuildMember,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIUser,
  Locale,
} from 'discord-api-types/v10';

/** A person of the sandbox, as the page and the tests choose them. */
export interface Person {
  user: APIUser;
  /** Language of their Discord client: decides localised command names and an interaction's `locale`. */
  locale: Locale;
  /** One line for the page's member list. */
  about: string;
}

export interface Guild {
  id: string;
  name: string;
  locale: Locale;
  ownerId: string;
  joinedAt: string;
  roles: APIRole[];
  members: Map<string, APIGuildMember>;
}

interface ChannelBase {
  id: string;
  name: string;
}

export interface GuildChannel extends ChannelBase {
  kind: 'guild';
  guildId: string;
  topic: string;
  position: number;
  overwrites: APIOverwrite[];
}

/** `dm`: a person and the bot. `private`: people among themselves, where the bot is only used as an app. */
export interface DirectChannel extends ChannelBase {
  kind: 'dm' | 'private';
  recipients: string[];
}

export type Channel = GuildChannel | DirectChannel;

export interface StoredMessage {
  message: APIMessage;
  /** Ephemeral messages are seen by this user only and never reach the gateway. */
  visibleTo?: string;
  /** For the header "… used /command"; the API no longer carries the name. */
  used?: { memberId: string; command: string };
}

export interface StoredFile {
  id: string;
  filename: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the world tells its listeners (gateway, page, driver). */
export interface WorldEvents {
  messageCreate: [stored: StoredMessage];
  messageUpdate: [stored: StoredMessage];
  messageDelete: [stored: StoredMessage];
  channelDelete: [channel: GuildChannel];
  channelUpdate: [channel: GuildChannel];
  commands: [commands: readonly APIApplicationCommand[]];
}

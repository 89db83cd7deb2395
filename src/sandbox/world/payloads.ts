import {
  ApplicationFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  type APIApplication,
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIGuild,
  type APITextChannel,
  type GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';

import { APPLICATION_ID } from './ids.js';
import { BOT_USER } from './seed.js';
import type { DirectChannel, Guild, GuildChannel } from './types.js';
import type { World } from './world.js';

/** A server's text channel as the API shows it. */
export function guildChannelPayload(channel: GuildChannel, lastMessageId: string | null) {
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: lastMessageId,
  } satisfies APITextChannel;
}

/** A direct-message channel as the API shows it to the bot. */
export function directChannelPayload(
  channel: DirectChannel,
  world: World,
): APIDMChannel | APIGroupDMChannel {
  const recipients = channel.recipients.map((id) => world.person(id).user);
  return channel.kind === 'dm'
    ? { id: channel.id, type: ChannelType.DM, name: null, recipients, last_message_id: null }
    : {
        id: channel.id,
        type: ChannelType.GroupDM,
        name: null,
        recipients,
        icon: null,
        last_message_id: null,
      };
}

/** A server as `GET /guilds/{id}` shows it. */
export function guildPayload(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: guild.roles,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
  };
}

/** A server as the gateway announces it, with its members and channels. */
export function guildCreatePayload(guild: Guild, world: World): GatewayGuildCreateDispatchData {
  return {
    ...guildPayload(guild),
    joined_at: guild.joinedAt,
    large: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [...guild.members.values()],
    channels: world
      .guildChannels(guild.id)
      .map((channel) => guildChannelPayload(channel, world.lastMessageId(channel.id))),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The bot's application, as `GET /applications/@me` shows it. */
export function applicationPayload(): APIApplication {
  return {
    id: APPLICATION_ID,
    name: BOT_USER.global_name ?? BOT_USER.username,
    icon: null,
    description: 'Answers questions about armed-group incidents in the Sahel.',
    bot_public: true,
    bot_require_code_grant: false,
    bot: BOT_USER,
    // Deprecated, but still required by the type and still sent by Discord.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    summary: '',
    verify_key: '0'.repeat(64),
    team: null,
    flags: ApplicationFlags.GatewayMessageContentLimited,
    flags_new: ApplicationFlags.GatewayMessageContentLimited.toString(),
  };
}

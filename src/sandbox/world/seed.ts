import {
  GuildMemberFlags,
  Locale,
  OverwriteType,
  PermissionFlagsBits,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIUser,
} from 'discord-api-types/v10';

import { NO_ROLE_FLAGS } from './flags.js';
import { BOT_USER_ID, CHANNELS, GUILDS, MEMBERS, ROLES } from './ids.js';
import type { Channel, Guild, GuildChannel, Person } from './types.js';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

/** What everybody may do: Discord's defaults that matter to a bot. */
const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands;

function user(id: string, username: string, name: string, bot = false): APIUser {
  return {
    id,
    username,
    global_name: name,
    discriminator: '0',
    avatar: null,
    ...(bot ? { bot: true } : {}),
  };
}

export const BOT_USER = user(BOT_USER_ID, 'harmattan', 'Harmattan', true);

/** The people whom a tester can be. */
export function seedPeople(): Person[] {
  return [
    {
      user: user(MEMBERS.awa, 'awa', 'Awa'),
      locale: Locale.French,
      about: 'Analyst, Discord in French',
    },
    {
      user: user(MEMBERS.ben, 'ben', 'Ben'),
      locale: Locale.EnglishUS,
      about: 'Analyst, Discord in English',
    },
    {
      user: user(MEMBERS.moussa, 'moussa', 'Moussa'),
      locale: Locale.EnglishUS,
      about: 'Moderator at headquarters',
    },
    {
      user: user(MEMBERS.paula, 'paula', 'Paula'),
      locale: Locale.EnglishUS,
      about: 'Moderator of the partner newsroom only',
    },
  ];
}

function role(id: string, name: string, permissions: bigint, position: number, color = 0): APIRole {
  return {
    id,
    name,
    // Deprecated, but still required by the type and still sent by Discord.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: position > 0,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: NO_ROLE_FLAGS,
  };
}

function member(of: APIUser, roles: string[]): [string, APIGuildMember] {
  return [
    of.id,
    {
      user: of,
      nick: null,
      avatar: null,
      roles,
      joined_at: JOINED,
      deaf: false,
      mute: false,
      flags: GuildMemberFlags.CompletedOnboarding,
      pending: false,
      premium_since: null,
      communication_disabled_until: null,
    },
  ];
}

const MODERATOR = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild;

/** The two servers: the editors' own, and another organisation's that may only read. */
export function seedGuilds(people: readonly Person[]): Guild[] {
  const joining = (ids: Record<string, string[]>): Map<string, APIGuildMember> =>
    new Map(
      [...people.map((person) => person.user), BOT_USER].flatMap((each) => {
        const roles = ids[each.id];
        return roles === undefined ? [] : [member(each, roles)];
      }),
    );
  return [
    {
      id: GUILDS.headquarters,
      name: 'Harmattan HQ',
      locale: Locale.EnglishUS,
      ownerId: MEMBERS.moussa,
      joinedAt: JOINED,
      roles: [
        role(GUILDS.headquarters, '@everyone', EVERYONE, 0),
        role(ROLES.analysts, 'Analysts', EVERYONE, 1, 0x57a6b0),
        role(ROLES.moderators, 'Moderators', EVERYONE | MODERATOR, 2, 0xe0a458),
        role(ROLES.botHeadquarters, 'Harmattan', EVERYONE, 3),
      ],
      members: joining({
        [MEMBERS.awa]: [ROLES.analysts],
        [MEMBERS.ben]: [ROLES.analysts],
        [MEMBERS.moussa]: [ROLES.moderators],
        [BOT_USER_ID]: [ROLES.botHeadquarters],
      }),
    },
    {
      id: GUILDS.partner,
      name: 'Partner newsroom',
      locale: Locale.French,
      ownerId: MEMBERS.paula,
      joinedAt: JOINED,
      roles: [
        role(GUILDS.partner, '@everyone', EVERYONE, 0),
        role(ROLES.partnerEditors, 'Editors', EVERYONE | MODERATOR, 1, 0xb07aa1),
        role(ROLES.botPartner, 'Harmattan', EVERYONE, 2),
      ],
      members: joining({
        [MEMBERS.ben]: [],
        [MEMBERS.paula]: [ROLES.partnerEditors],
        [BOT_USER_ID]: [ROLES.botPartner],
      }),
    },
  ];
}

function denyBot(roleId: string, permission: bigint): APIOverwrite {
  return { id: roleId, type: OverwriteType.Role, allow: '0', deny: permission.toString() };
}

/** Text channels of both servers and the direct-message channels. */
export function seedChannels(): Channel[] {
  const hq = (
    id: string,
    name: string,
    topic: string,
    position: number,
    overwrites: APIOverwrite[] = [],
  ): GuildChannel => ({
    kind: 'guild',
    guildId: GUILDS.headquarters,
    id,
    name,
    topic,
    position,
    overwrites,
  });
  const partner = (id: string, name: string, topic: string, position: number): GuildChannel => ({
    ...hq(id, name, topic, position),
    guildId: GUILDS.partner,
  });
  const bot = ROLES.botHeadquarters;
  return [
    hq(CHANNELS.general, 'general', 'Questions to the bot', 0),
    hq(CHANNELS.incidentsFeed, 'incidents-feed', 'New and corrected incidents', 1),
    hq(CHANNELS.mali, 'mali', 'Mali only', 2),
    hq(CHANNELS.moderation, 'moderation', 'Where entries are made', 3),
    hq(CHANNELS.announcements, 'announcements', 'The bot may read here, not write', 4, [
      denyBot(bot, PermissionFlagsBits.SendMessages),
    ]),
    hq(CHANNELS.leadership, 'leadership', 'The bot cannot see this channel', 5, [
      denyBot(bot, PermissionFlagsBits.ViewChannel),
    ]),
    partner(CHANNELS.partnerGeneral, 'newsroom', 'Another organisation: may read, not write', 0),
    partner(CHANNELS.partnerFeed, 'sahel-desk', 'A feed of the partner', 1),
    { kind: 'dm', id: CHANNELS.dmAwa, name: 'Awa', recipients: [MEMBERS.awa] },
    { kind: 'dm', id: CHANNELS.dmBen, name: 'Ben', recipients: [MEMBERS.ben] },
    { kind: 'dm', id: CHANNELS.dmMoussa, name: 'Moussa', recipients: [MEMBERS.moussa] },
    { kind: 'dm', id: CHANNELS.dmPaula, name: 'Paula', recipients: [MEMBERS.paula] },
    {
      kind: 'private',
      id: CHANNELS.awaAndBen,
      name: 'Awa and Ben',
      recipients: [MEMBERS.awa, MEMBERS.ben],
    },
  ];
}

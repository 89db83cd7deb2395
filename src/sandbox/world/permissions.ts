import { OverwriteType, PermissionFlagsBits, type APIOverwrite } from 'discord-api-types/v10';

import type { Guild, GuildChannel } from './types.js';

const ALL = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** What the bot may do where it is only used as a user-installed app, and in direct messages. */
export const DIRECT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.MentionEveryone;

/** A member's permissions in a channel, by Discord's documented order: owner, roles, overwrites. */
export function permissionsIn(guild: Guild, userId: string, channel?: GuildChannel): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL;
  const mine = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id));
  const base = mine.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  const overwrites = channel?.overwrites ?? [];
  const everyone = overwrites.filter((each) => each.id === guild.id);
  const roles = overwrites.filter(
    (each) => each.type === OverwriteType.Role && member.roles.includes(each.id),
  );
  const own = overwrites.filter((each) => each.type === OverwriteType.Member && each.id === userId);
  return [everyone, roles, own].reduce(applyOverwrites, base);
}

function applyOverwrites(permissions: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const denied = overwrites.reduce((sum, each) => sum | BigInt(each.deny), 0n);
  const allowed = overwrites.reduce((sum, each) => sum | BigInt(each.allow), 0n);
  return (permissions & ~denied) | allowed;
}

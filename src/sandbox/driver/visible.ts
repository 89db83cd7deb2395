import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommand,
} from 'discord-api-types/v10';

import type { Channel } from '../world/types.js';
import type { World } from '../world/world.js';

/** Where a command would be run, in Discord's terms. */
export function contextOf(channel: Channel): InteractionContextType {
  if (channel.kind === 'guild') return InteractionContextType.Guild;
  return channel.kind === 'dm'
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

/** The commands that Discord offers a member in a channel. */
export function visibleCommands(
  world: World,
  memberId: string,
  channelId: string,
  type: ApplicationCommandType = ApplicationCommandType.ChatInput,
): APIApplicationCommand[] {
  return world.commands.all.filter(
    (command) =>
      command.type === type && whyHidden(world, command, memberId, channelId) === undefined,
  );
}

/** Why Discord does not offer a command there, or undefined when it does. */
export function whyHidden(
  world: World,
  command: APIApplicationCommand,
  memberId: string,
  channelId: string,
): string | undefined {
  const channel = world.channel(channelId);
  const guildId = channel.kind === 'guild' ? channel.guildId : undefined;
  if (command.guild_id !== undefined && command.guild_id !== guildId) {
    return 'it is registered in another server only';
  }
  const context = contextOf(channel);
  if (command.guild_id === undefined && command.contexts && !command.contexts.includes(context)) {
    return 'its contexts exclude this place';
  }
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  // In servers and its own direct messages the bot is installed; among people only the user-installed app is there.
  if (
    context === InteractionContextType.PrivateChannel &&
    !installs.includes(ApplicationIntegrationType.UserInstall)
  ) {
    return 'it cannot be installed by a user';
  }
  const mine = world.permissions(memberId, channelId);
  if ((mine & PermissionFlagsBits.ViewChannel) === 0n) return 'the member cannot see this channel';
  if (channel.kind !== 'guild' || command.default_member_permissions === null) return undefined;
  const needed = BigInt(command.default_member_permissions);
  // 0 means administrators only.
  const asked = needed === 0n ? PermissionFlagsBits.Administrator : needed;
  return (mine & asked) === asked ? undefined : 'the member lacks the permissions it asks for';
}

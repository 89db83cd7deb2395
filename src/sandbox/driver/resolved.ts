import {
  ApplicationCommandOptionType,
  ChannelType,
  ComponentType,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIAttachment,
  type APIInteractionDataResolved,
  type APIMessageSelectMenuInteractionData,
  type APIModalSubmissionComponent,
  type APISelectMenuComponent,
  type InteractionType,
} from 'discord-api-types/v10';

import { BOT_USER_ID } from '../world/ids.js';
import { omit } from '../world/omit.js';
import type { Channel } from '../world/types.js';
import type { World } from '../world/world.js';
import { SandboxRefusal } from './types.js';

type Basic = APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>;

/** The objects behind the ids in an interaction's options. */
export function resolveOptions(
  world: World,
  place: Channel,
  memberId: string,
  options: readonly Basic[],
  attachments: Record<string, APIAttachment>,
): APIInteractionDataResolved {
  const ids = (...types: ApplicationCommandOptionType[]): string[] =>
    options.flatMap((each) =>
      types.includes(each.type) && typeof each.value === 'string' ? [each.value] : [],
    );
  const userIds = ids(ApplicationCommandOptionType.User, ApplicationCommandOptionType.Mentionable);
  return {
    ...(userIds.length > 0 ? resolveUsers(world, place, userIds) : {}),
    ...resolveChannels(world, memberId, ids(ApplicationCommandOptionType.Channel)),
    ...resolveRoles(world, place, ids(ApplicationCommandOptionType.Role)),
    ...(Object.keys(attachments).length > 0 ? { attachments } : {}),
  };
}

/** The objects behind the ids that a form's fields hold. */
export function resolveFields(
  world: World,
  place: Channel,
  memberId: string,
  components: readonly APIModalSubmissionComponent[],
): APIInteractionDataResolved {
  const chosen = (...types: ComponentType[]): string[] =>
    components.flatMap((each) =>
      each.type === ComponentType.Label &&
      types.includes(each.component.type) &&
      'values' in each.component
        ? each.component.values
        : [],
    );
  const users = chosen(ComponentType.UserSelect, ComponentType.MentionableSelect);
  const roles = chosen(ComponentType.RoleSelect, ComponentType.MentionableSelect);
  return {
    ...(users.length > 0 ? resolveUsers(world, place, users) : {}),
    ...resolveRoles(world, place, roles),
    ...resolveChannels(world, memberId, chosen(ComponentType.ChannelSelect)),
  };
}

/** Data of a chosen select menu, with the objects behind the ids. */
export function selectData(
  world: World,
  place: Channel,
  memberId: string,
  menu: APISelectMenuComponent,
  values: string[],
): APIMessageSelectMenuInteractionData {
  const custom_id = menu.custom_id;
  switch (menu.type) {
    case ComponentType.StringSelect:
      return { component_type: menu.type, custom_id, values };
    case ComponentType.UserSelect:
      return {
        component_type: menu.type,
        custom_id,
        values,
        resolved: { users: {}, ...resolveUsers(world, place, values) },
      };
    case ComponentType.RoleSelect:
      return {
        component_type: menu.type,
        custom_id,
        values,
        resolved: { roles: {}, ...resolveRoles(world, place, values) },
      };
    case ComponentType.ChannelSelect:
      return {
        component_type: menu.type,
        custom_id,
        values,
        resolved: { channels: {}, ...resolveChannels(world, memberId, values) },
      };
    case ComponentType.MentionableSelect:
      return {
        component_type: menu.type,
        custom_id,
        values,
        resolved: { ...resolveUsers(world, place, values), ...resolveRoles(world, place, values) },
      };
  }
}

function resolveUsers(
  world: World,
  place: Channel,
  ids: readonly string[],
): Pick<APIInteractionDataResolved, 'users' | 'members'> {
  const known = [world.bot, ...world.people.map((person) => person.user)];
  const users = known.filter((user) => ids.includes(user.id));
  if (place.kind !== 'guild') return { users: byId(users) };
  const guild = world.guild(place.guildId);
  const members = users.flatMap((user) => {
    const member = guild.members.get(user.id);
    if (!member) return [];
    const rest = omit(member, 'user', 'deaf', 'mute');
    const permissions = world.permissions(user.id, place.id).toString();
    return [[user.id, { ...rest, permissions }] as const];
  });
  return { users: byId(users), members: Object.fromEntries(members) };
}

function resolveChannels(
  world: World,
  memberId: string,
  ids: readonly string[],
): Pick<APIInteractionDataResolved, 'channels'> {
  if (ids.length === 0) return {};
  const channels = ids.map((id) => {
    const channel = world.channel(id);
    if (channel.kind !== 'guild')
      throw new SandboxRefusal('only channels of a server can be chosen');
    return {
      id,
      type: ChannelType.GuildText as const,
      name: channel.name,
      permissions: world.permissions(memberId, id).toString(),
      app_permissions: world.permissions(BOT_USER_ID, id).toString(),
    };
  });
  return { channels: byId(channels) };
}

function resolveRoles(
  world: World,
  place: Channel,
  ids: readonly string[],
): Pick<APIInteractionDataResolved, 'roles'> {
  if (place.kind !== 'guild') return {};
  const roles = world.guild(place.guildId).roles.filter((role) => ids.includes(role.id));
  return roles.length === 0 ? {} : { roles: byId(roles) };
}

function byId<T extends { id: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

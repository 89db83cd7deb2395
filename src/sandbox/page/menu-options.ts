import { ComponentType, type APISelectMenuComponent } from 'discord-api-types/v10';

import type { Channel } from '../world/types.js';
import type { World } from '../world/world.js';

/** Who looks at the page, and where. */
export interface Viewing {
  world: World;
  memberId: string;
  channel: Channel;
}

export interface MenuOption {
  value: string;
  label: string;
  description?: string | undefined;
  chosen: boolean;
}

type MenuLike = Pick<APISelectMenuComponent, 'type'> & { default_values?: { id: string }[] };

/** What a select menu offers: its own options, or the place's people, roles and channels. */
export function menuOptions(menu: APISelectMenuComponent, viewing: Viewing): MenuOption[] {
  if (menu.type === ComponentType.StringSelect) {
    return menu.options.map((option) => ({
      value: option.value,
      label: option.label,
      description: option.description,
      chosen: option.default ?? false,
    }));
  }
  return entityOptions(menu, viewing);
}

function entityOptions(menu: MenuLike, viewing: Viewing): MenuOption[] {
  const preset = new Set((menu.default_values ?? []).map((each) => each.id));
  const offered = (pairs: readonly [id: string, label: string][]): MenuOption[] =>
    pairs.map(([value, label]) => ({ value, label, chosen: preset.has(value) }));
  switch (menu.type) {
    case ComponentType.UserSelect:
      return offered(usersAt(viewing));
    case ComponentType.RoleSelect:
      return offered(rolesAt(viewing));
    case ComponentType.ChannelSelect:
      return offered(channelsAt(viewing));
    default:
      return offered([...usersAt(viewing), ...rolesAt(viewing)]);
  }
}

export function usersAt({ world, channel }: Viewing): [string, string][] {
  const ids =
    channel.kind === 'guild'
      ? [...world.guild(channel.guildId).members.keys()]
      : channel.recipients;
  return [world.bot, ...world.people.map((person) => person.user)]
    .filter((user) => ids.includes(user.id))
    .map((user) => [user.id, user.global_name ?? user.username]);
}

export function rolesAt({ world, channel }: Viewing): [string, string][] {
  if (channel.kind !== 'guild') return [];
  return world.guild(channel.guildId).roles.map((role) => [role.id, role.name]);
}

export function channelsAt({ world, channel }: Viewing): [string, string][] {
  if (channel.kind !== 'guild') return [];
  return world.guildChannels(channel.guildId).map((each) => [each.id, `#${each.name}`]);
}

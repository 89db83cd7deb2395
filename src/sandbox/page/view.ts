import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';

import { visibleCommands } from '../driver/visible.js';
import type { World } from '../world/world.js';
import { channelsAt, rolesAt, usersAt, type Viewing } from './menu-options.js';

/** What the page shows besides messages: who one can be, the places, the commands. */

export interface PlaceView {
  name: string;
  channels: { id: string; name: string; topic: string; kind: string }[];
}

/** The servers and conversations that a member sees. */
export function placesOf(world: World, memberId: string): PlaceView[] {
  const servers = world.guilds
    .filter((guild) => guild.members.has(memberId))
    .map((guild) => ({
      name: guild.name,
      channels: world
        .guildChannels(guild.id)
        .filter(
          (each) => (world.permissions(memberId, each.id) & PermissionFlagsBits.ViewChannel) !== 0n,
        )
        .map(({ id, name, topic }) => ({ id, name, topic, kind: 'guild' })),
    }));
  const direct = world.channels
    .filter((channel) => channel.kind !== 'guild')
    .filter((channel) => channel.recipients.includes(memberId))
    .map(({ id, kind, name }) => ({
      id,
      kind,
      name: kind === 'dm' ? 'Harmattan' : name,
      topic:
        kind === 'dm'
          ? 'Direct messages with the bot'
          : 'People among themselves: only commands of a user-installed app',
    }));
  return [...servers, { name: 'Direct messages', channels: direct }];
}

export interface OptionView {
  name: string;
  label: string;
  description: string;
  kind: 'text' | 'number' | 'flag' | 'choice' | 'file';
  required: boolean;
  autocomplete: boolean;
  integer: boolean;
  min?: number | undefined;
  max?: number | undefined;
  maxLength?: number | undefined;
  choices: { label: string; value: string | number }[];
}

export interface CommandView {
  /** Name to send, with sub-commands after spaces. */
  name: string;
  /** Name and description in the member's language. */
  label: string;
  description: string;
  options: OptionView[];
}

/** The slash commands that Discord offers there, one entry for each sub-command. */
export function commandsAt(viewing: Viewing, locale: string): CommandView[] {
  const { world, memberId, channel } = viewing;
  return visibleCommands(world, memberId, channel.id)
    .flatMap((command) => flatten(command, viewing, locale))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The commands of a message's menu. */
export function menuCommandsAt({ world, memberId, channel }: Viewing): string[] {
  return visibleCommands(world, memberId, channel.id, ApplicationCommandType.Message).map(
    (command) => command.name,
  );
}

type Named = Pick<
  APIApplicationCommand | APIApplicationCommandOption,
  'name' | 'description' | 'name_localizations' | 'description_localizations'
>;

function localised(of: Named, locale: string): { label: string; description: string } {
  const pick = (map: object | null | undefined, plain: string): string => {
    const found: unknown = map ? Reflect.get(map, locale) : undefined;
    return typeof found === 'string' ? found : plain;
  };
  return {
    label: pick(of.name_localizations, of.name),
    description: pick(of.description_localizations, of.description),
  };
}

function flatten(
  command: Named & { options?: APIApplicationCommandOption[] },
  viewing: Viewing,
  locale: string,
): CommandView[] {
  const { label, description } = localised(command, locale);
  const options = command.options ?? [];
  const subs = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? flatten(option, viewing, locale)
      : [],
  );
  if (subs.length > 0) {
    return subs.map((sub) => ({
      ...sub,
      name: `${command.name} ${sub.name}`,
      label: `${label} ${sub.label}`,
    }));
  }
  const basic = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? []
      : [optionView(option, viewing, locale)],
  );
  return [{ name: command.name, label, description, options: basic }];
}

function optionView(
  option: APIApplicationCommandBasicOption,
  viewing: Viewing,
  locale: string,
): OptionView {
  const common = {
    name: option.name,
    ...localised(option, locale),
    required: option.required ?? false,
    autocomplete: 'autocomplete' in option && option.autocomplete,
    integer: option.type === ApplicationCommandOptionType.Integer,
  };
  const among = (pairs: readonly [string, string][]): OptionView => ({
    ...common,
    kind: 'choice',
    choices: pairs.map(([value, label]) => ({ value, label })),
  });
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return { ...common, kind: 'flag', choices: [] };
    case ApplicationCommandOptionType.Attachment:
      return { ...common, kind: 'file', choices: [] };
    case ApplicationCommandOptionType.Channel:
      return among(channelsAt(viewing));
    case ApplicationCommandOptionType.User:
      return among(usersAt(viewing));
    case ApplicationCommandOptionType.Role:
      return among(rolesAt(viewing));
    case ApplicationCommandOptionType.Mentionable:
      return among([...usersAt(viewing), ...rolesAt(viewing)]);
    case ApplicationCommandOptionType.String:
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const choices = (option.choices ?? []).map((choice) => ({
        label: localised({ ...choice, description: '' }, locale).label,
        value: choice.value,
      }));
      if (choices.length > 0) return { ...common, kind: 'choice', choices };
      return option.type === ApplicationCommandOptionType.String
        ? { ...common, kind: 'text', choices, maxLength: option.max_length }
        : { ...common, kind: 'number', choices, min: option.min_value, max: option.max_value };
    }
  }
}

import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  type InteractionType,
} from 'discord-api-types/v10';

import { SandboxRefusal, type OptionValue } from './types.js';

type Basic = APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>;

/** The options that belong to `path` (sub-command group and sub-command names) of a command. */
export function optionsAt(
  options: readonly APIApplicationCommandOption[],
  path: readonly string[],
): APIApplicationCommandBasicOption[] {
  const [head, ...rest] = path;
  if (head === undefined) {
    return options.flatMap((option) =>
      option.type === ApplicationCommandOptionType.Subcommand ||
      option.type === ApplicationCommandOptionType.SubcommandGroup
        ? []
        : [option],
    );
  }
  const sub = options.find((option) => option.name === head);
  if (!sub || !('options' in sub)) {
    if (sub?.type === ApplicationCommandOptionType.Subcommand) return [];
    throw new SandboxRefusal(`the command has no sub-command ${head}`);
  }
  return optionsAt(sub.options ?? [], rest);
}

/** Wraps the values in their sub-commands, as an interaction carries them. */
export function nest<Type extends InteractionType>(
  path: readonly string[],
  options: APIApplicationCommandInteractionDataBasicOption<Type>[],
): APIApplicationCommandInteractionDataOption<Type>[] {
  const [outer, inner] = path;
  if (outer === undefined) return options;
  const type = ApplicationCommandOptionType.Subcommand as const;
  if (inner === undefined) return [{ type, name: outer, options }];
  return [
    {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: outer,
      options: [{ type, name: inner, options }],
    },
  ];
}

/** How a file becomes an id, when an option is an attachment. */
export type Upload = (value: OptionValue) => string;

/**
 * One option's value as an interaction carries it, after the checks that Discord's client makes.
 * `force` skips the checks of ranges and choices, not of types: those would not be an interaction at all.
 * @throws SandboxRefusal
 */
export function optionValue(
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  force: boolean,
  upload: Upload,
): Basic {
  const { name } = option;
  const refuse = (why: string): never => {
    throw new SandboxRefusal(`option ${name}: ${why}`);
  };
  const text = (): string => (typeof value === 'string' ? value : refuse('takes a text'));
  const number = (): number => (typeof value === 'number' ? value : refuse('takes a number'));
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      const sent = text();
      if (!force) {
        const max = option.max_length ?? 6_000;
        if (sent.length > max) refuse(`takes at most ${max} characters`);
        if (sent.length < (option.min_length ?? 1)) refuse('is too short');
        const choices = option.choices?.map((choice) => choice.value) ?? [];
        if (choices.length > 0 && !choices.includes(sent)) refuse(`${sent} is not a choice`);
      }
      return { type: option.type, name, value: sent };
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const sent = number();
      if (option.type === ApplicationCommandOptionType.Integer && !Number.isInteger(sent)) {
        refuse('takes a whole number');
      }
      if (!force) {
        if (sent > (option.max_value ?? Infinity)) refuse('is above its greatest value');
        if (sent < (option.min_value ?? -Infinity)) refuse('is below its least value');
        const choices = option.choices?.map((choice) => choice.value) ?? [];
        if (choices.length > 0 && !choices.includes(sent)) refuse(`${sent} is not a choice`);
      }
      return { type: option.type, name, value: sent };
    }
    case ApplicationCommandOptionType.Boolean:
      return {
        type: option.type,
        name,
        value: typeof value === 'boolean' ? value : refuse('takes true or false'),
      };
    case ApplicationCommandOptionType.Attachment:
      return { type: option.type, name, value: upload(value) };
    default:
      return { type: option.type, name, value: text() };
  }
}

/**
 * `defineCommand`: a slash command declared once, with the types of its options inferred, both
 * languages required, and everything that registration, dispatch, help and tests need derived from it.
 */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandText } from '../i18n/localised.js';
import type { Suggestion } from '../search/types.js';
import type { Context } from './context.js';
import { privateOption } from './private-option.js';
import {
  fits,
  localisedFields,
  optionsData,
  type Options,
  type OptionValues,
  type RawValues,
} from './options.js';
import type { Response } from './response.js';
import type { Access, Route } from './routes.js';

/** What a handler does with its options, the types closed over. */
export interface Runner {
  readonly text: CommandText;
  /** Only reads: gets the `private` option, its pages can be turned by running it again. */
  readonly lookup: boolean;
  /** Deferred first, because the work may take longer than Discord waits. Pictures are seen to anyway. */
  readonly slow: boolean;
  readonly options: Options;
  readonly optionsData: readonly APIApplicationCommandBasicOption[];
  /** Undefined where the options do not fit: the client knows another version of the command. */
  run(context: Context, values: RawValues): Promise<Response> | undefined;
  autocomplete(context: Context, option: string, typed: string): readonly Suggestion[];
}

export interface SlashCommand {
  readonly kind: 'slash';
  readonly name: string;
  readonly text: CommandText;
  readonly access: Access;
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** Buttons and forms that belong to this command. */
  readonly routes: readonly Route[];
  /** The handler of a subcommand, or of the command itself (`null`). */
  runner(subcommand: string | null): Runner | undefined;
  /** For help and documents: every way to call it, `search` or `entry add`. */
  readonly usages: readonly { readonly path: string; readonly runner: Runner }[];
}

/** A posted message on which a menu command was used. */
export interface TargetMessage {
  readonly id: string;
  readonly content: string;
  readonly url: string;
  readonly createdAt: Date;
  readonly author: { readonly id: string; readonly name: string };
}

export interface MenuCommand {
  readonly kind: 'menu';
  readonly name: string;
  readonly access: Access;
  readonly slow: boolean;
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  readonly routes: readonly Route[];
  run(context: Context, message: TargetMessage): Promise<Response>;
}

export type Command = SlashCommand | MenuCommand;

interface Definition<O extends Options> {
  readonly text: CommandText;
  readonly options?: O;
  /** It only reads (default true). Look-ups open to everyone get the `private` option by themselves. */
  readonly lookup?: boolean;
  readonly slow?: true;
  /** `private` is not among `values`: see `context.private`. */
  readonly execute: (context: Context, values: OptionValues<O>) => Response | Promise<Response>;
}

interface CommandDefinition {
  readonly name: string;
  /** Default `everyone`: registered globally, usable in direct messages. Others: editor servers only. */
  readonly access?: Access;
  readonly routes?: readonly Route[];
}

function createRunner<const O extends Options>(definition: Definition<O>, access: Access): Runner {
  const { text, execute, lookup = true, slow = false } = definition;
  const declared: Options = definition.options ?? {};
  const options: Options =
    lookup && access === 'everyone' ? { ...declared, private: privateOption } : declared;
  return {
    text,
    lookup,
    slow,
    options,
    optionsData: optionsData(options),
    run: (context, values) => {
      const given: unknown = Object.fromEntries(
        Object.entries(values).filter(([name]) => name !== 'private' || name in declared),
      );
      return fits(definition.options, given)
        ? Promise.resolve().then(() => execute(context, given))
        : undefined;
    },
    autocomplete: (context, name, typed) => {
      const option = options[name];
      return option?.type === 'string' ? (option.autocomplete?.(typed, context) ?? []) : [];
    },
  };
}

const PERMISSIONS = {
  moderators: PermissionFlagsBits.ManageMessages,
  managers: PermissionFlagsBits.ManageGuild,
} as const;

/** Where a command can be used and who sees it by default. */
function availability(access: Access) {
  return access === 'everyone'
    ? {
        contexts: [
          InteractionContextType.Guild,
          InteractionContextType.BotDM,
          InteractionContextType.PrivateChannel,
        ],
        integration_types: [
          ApplicationIntegrationType.GuildInstall,
          ApplicationIntegrationType.UserInstall,
        ],
      }
    : {
        // Guild commands take neither contexts nor integration types.
        default_member_permissions: PERMISSIONS[access].toString(),
      };
}

/** What Discord is told of a slash command, with or without subcommands. */
const slashData = (
  name: string,
  text: CommandText,
  options: APIApplicationCommandOption[],
  access: Access,
): RESTPostAPIApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  name,
  ...localisedFields(text),
  options,
  ...availability(access),
});

/** A subcommand of {@link defineCommandGroup}; its options are inferred by themselves. */
export function subcommand<const O extends Options>(
  definition: Definition<O>,
): (access: Access) => Runner {
  return (access) => createRunner(definition, access);
}

/**
 * Declares a slash command.
 * @example
 * export const incident = defineCommand({
 *   name: 'incident',
 *   text: text((t) => t.incident),
 *   options: { id: { type: 'string', required: true, text: text((t) => t.incident.options.id) } },
 *   execute: (context, { id }) => reply(…),   // id: string
 * });
 */
export function defineCommand<const O extends Options>(
  definition: CommandDefinition & Definition<O>,
): SlashCommand {
  const { name, text, access = 'everyone', routes = [] } = definition;
  const runner = createRunner(definition, access);
  return {
    kind: 'slash',
    name,
    text,
    access,
    routes,
    data: slashData(name, text, [...runner.optionsData], access),
    runner: (sub) => (sub === null ? runner : undefined),
    usages: [{ path: name, runner }],
  };
}

/** Declares a slash command with subcommands, each made by {@link subcommand}. */
export function defineCommandGroup(
  definition: CommandDefinition & {
    readonly text: CommandText;
    readonly subcommands: Readonly<Record<string, (access: Access) => Runner>>;
  },
): SlashCommand {
  const { name, text, access = 'everyone', routes = [] } = definition;
  const runners = new Map(
    Object.entries(definition.subcommands).map(([sub, create]) => [sub, create(access)]),
  );
  const options = [...runners].map(([sub, runner]): APIApplicationCommandSubcommandOption => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: sub,
    ...localisedFields(runner.text),
    options: [...runner.optionsData],
  }));
  return {
    kind: 'slash',
    name,
    text,
    access,
    routes,
    data: slashData(name, text, options, access),
    runner: (sub) => (sub === null ? undefined : runners.get(sub)),
    usages: [...runners].map(([sub, runner]) => ({ path: `${name} ${sub}`, runner })),
  };
}

/** Declares a command of the message menu ("Apps"). */
export function defineMenuCommand(
  definition: CommandDefinition & {
    /** Shown in the menu; Discord shows no description here. */
    readonly nameFr: string;
    readonly slow?: true;
    readonly execute: (context: Context, message: TargetMessage) => Response | Promise<Response>;
  },
): MenuCommand {
  const { name, nameFr, access = 'everyone', routes = [], slow = false, execute } = definition;
  return {
    kind: 'menu',
    name,
    access,
    slow,
    routes,
    data: {
      type: ApplicationCommandType.Message,
      name,
      name_localizations: { fr: nameFr },
      ...availability(access),
    },
    run: (context, message) => Promise.resolve().then(() => execute(context, message)),
  };
}

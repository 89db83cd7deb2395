import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommand,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

import { refusals } from '../rest/errors.js';
import { APPLICATION_ID } from './ids.js';
import type { SnowflakeFactory } from './snowflake.js';

/** Commands as registered: global ones (scope `undefined`) and those of single servers. */
export class CommandStore {
  #commands: APIApplicationCommand[] = [];

  constructor(
    private readonly snowflakes: SnowflakeFactory,
    private readonly changed: (all: readonly APIApplicationCommand[]) => void,
  ) {}

  get all(): readonly APIApplicationCommand[] {
    return this.#commands;
  }

  inScope(guildId: string | undefined): APIApplicationCommand[] {
    return this.#commands.filter((command) => command.guild_id === guildId);
  }

  /** @throws DiscordError 10063. */
  get(guildId: string | undefined, commandId: string): APIApplicationCommand {
    const found = this.inScope(guildId).find((command) => command.id === commandId);
    if (!found) throw refusals.unknownCommand();
    return found;
  }

  /** Creates a command, or replaces the one of the same name and type in the same scope. */
  upsert(
    guildId: string | undefined,
    body: RESTPostAPIApplicationCommandsJSONBody,
  ): { command: APIApplicationCommand; created: boolean } {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const old = this.inScope(guildId).find((each) => each.name === body.name && each.type === type);
    const command = this.#build(guildId, body, old?.id);
    this.#commands = [...this.#commands.filter((each) => each !== old), command];
    this.changed(this.#commands);
    return { command, created: old === undefined };
  }

  /** Replaces everything in a scope; commands that keep their name keep their id. */
  replaceAll(
    guildId: string | undefined,
    bodies: readonly RESTPostAPIApplicationCommandsJSONBody[],
  ): APIApplicationCommand[] {
    const old = this.inScope(guildId);
    const fresh = bodies.map((body) => {
      const type = body.type ?? ApplicationCommandType.ChatInput;
      const same = old.find((each) => each.name === body.name && each.type === type);
      return this.#build(guildId, body, same?.id);
    });
    this.#commands = [...this.#commands.filter((each) => each.guild_id !== guildId), ...fresh];
    this.changed(this.#commands);
    return fresh;
  }

  /** Changes a command in place. */
  patch(
    guildId: string | undefined,
    commandId: string,
    body: RESTPostAPIApplicationCommandsJSONBody,
  ): APIApplicationCommand {
    const old = this.get(guildId, commandId);
    const command = this.#build(guildId, body, old.id);
    this.#commands = this.#commands.map((each) => (each === old ? command : each));
    this.changed(this.#commands);
    return command;
  }

  remove(guildId: string | undefined, commandId: string): void {
    const old = this.get(guildId, commandId);
    this.#commands = this.#commands.filter((each) => each !== old);
    this.changed(this.#commands);
  }

  #build(
    guildId: string | undefined,
    body: RESTPostAPIApplicationCommandsJSONBody,
    keptId: string | undefined,
  ): APIApplicationCommand {
    const id = keptId ?? this.snowflakes.next();
    const global = guildId === undefined;
    return {
      id,
      application_id: APPLICATION_ID,
      version: this.snowflakes.next(),
      type: body.type ?? ApplicationCommandType.ChatInput,
      name: body.name,
      name_localizations: localizations(body.name_localizations),
      description: 'description' in body ? (body.description ?? '') : '',
      description_localizations:
        'description_localizations' in body ? localizations(body.description_localizations) : null,
      ...('options' in body && body.options ? { options: body.options } : {}),
      default_member_permissions: normalisePermissions(body.default_member_permissions),
      nsfw: body.nsfw ?? false,
      integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
      contexts:
        body.contexts ??
        (global ? [InteractionContextType.Guild, InteractionContextType.BotDM] : null),
      ...(global ? {} : { guild_id: guildId }),
    };
  }
}

function localizations(
  map: Record<string, string | null | undefined> | null | undefined,
): LocalizationMap | null {
  if (!map) return null;
  return Object.fromEntries(Object.entries(map).map(([locale, text]) => [locale, text ?? null]));
}

/** Discord takes a number or its decimal string and always answers with the string. */
function normalisePermissions(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : BigInt(value).toString();
}

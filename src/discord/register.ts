/**
 * Makes Discord's list of commands equal to ours: look-ups globally, editors' commands in each editor
 * server. Sends only what differs, so that a restart costs nothing and clients reload nothing.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  Routes,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import { z } from 'zod';
import type { Command } from './define.js';

/** What happened to one list: the global one, or a server's. */
export interface Registration {
  /** Server id, or null for the global list. */
  readonly guildId: string | null;
  readonly outcome: 'unchanged' | 'replaced' | 'failed';
  readonly commands: number;
  readonly error?: unknown;
}

/** Discord's answers carry ids and defaults beside what was registered: only our fields are compared. */
const COMPARED = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Discord leaves out, or fills in, what is empty or false: neither makes a difference. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, canonical(inner)] as const)
      .filter(
        ([, inner]) =>
          inner !== undefined &&
          inner !== null &&
          inner !== false &&
          inner !== '' &&
          !(Array.isArray(inner) && inner.length === 0),
      ),
  );
}

type Comparable = { readonly name: string } & Partial<Record<(typeof COMPARED)[number], unknown>>;

/** The fields of `command` that `like` sets or that must be absent where it does not. */
function comparable(command: Comparable, like: Comparable): unknown {
  // A server's command comes back with places where it could be installed, which cannot be set for it.
  const fields = COMPARED.filter(
    (field) => !['contexts', 'integration_types'].includes(field) || like[field] !== undefined,
  );
  return canonical(Object.fromEntries(fields.map((field) => [field, command[field]])));
}

/** Whether what is registered is what we want, in any order. */
export function sameCommands(
  registered: readonly Comparable[],
  wanted: readonly Comparable[],
): boolean {
  return (
    registered.length === wanted.length &&
    wanted.every((command) => {
      const found = registered.find(
        (one) => one.name === command.name && (one.type ?? 1) === (command.type ?? 1),
      );
      return (
        found !== undefined &&
        isDeepStrictEqual(comparable(found, command), comparable(command, command))
      );
    })
  );
}

const registeredSchema = z.array(z.looseObject({ name: z.string() }));

/**
 * Registers all commands. A server that refuses (the bot was removed from it) does not stop the others.
 * @throws DiscordAPIError where the global list cannot be read or written
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  editorGuildIds: readonly string[],
): Promise<readonly Registration[]> {
  const replace = async (
    guildId: string | null,
    wanted: RESTPostAPIApplicationCommandsJSONBody[],
  ): Promise<Registration> => {
    const route =
      guildId === null
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, guildId);
    const registered = registeredSchema.parse(
      await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
    ) satisfies Partial<RESTGetAPIApplicationCommandsResult[number]>[];
    if (sameCommands(registered, wanted)) {
      return { guildId, outcome: 'unchanged', commands: wanted.length };
    }
    await rest.put(route, { body: wanted });
    return { guildId, outcome: 'replaced', commands: wanted.length };
  };
  const dataOf = (everyone: boolean) =>
    commands.filter(({ access }) => (access === 'everyone') === everyone).map(({ data }) => data);

  const results = [await replace(null, dataOf(true))];
  for (const guildId of editorGuildIds) {
    results.push(
      await replace(guildId, dataOf(false)).catch((error: unknown) => ({
        guildId,
        outcome: 'failed' as const,
        commands: 0,
        error,
      })),
    );
  }
  return results;
}

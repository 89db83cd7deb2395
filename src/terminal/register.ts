/** `harmattan register`: Discord's list of commands made equal to ours, without starting the bot. */
import { Routes } from 'discord-api-types/v10';
import { DiscordAPIError, HTTPError, REST } from 'discord.js';
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import type { Config } from '../config.js';
import { registerCommands } from '../discord/register.js';
import { terminalText } from '../i18n/terminal/index.js';
import { reasonOf } from '../store/errors.js';
import { UsageError } from './errors.js';

const applicationSchema = z.looseObject({ id: z.string() });

/**
 * Registers look-ups globally and editors' commands in each editor server.
 * @returns what happened, a line a server that refused
 * @throws {UsageError} without a token, or where Discord refuses it or cannot be reached
 */
export async function runRegister({
  language,
  discordToken,
  discordApiUrl,
  editorGuildIds,
}: Config): Promise<string> {
  const words = terminalText(language);
  if (discordToken === undefined) throw new UsageError(words.needsToken);
  const rest = new REST({ api: discordApiUrl }).setToken(discordToken);
  try {
    const { id } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const results = await registerCommands(rest, id, commands, editorGuildIds);
    const changed = results.filter(({ outcome }) => outcome === 'replaced').length;
    const unchanged = results.filter(({ outcome }) => outcome === 'unchanged').length;
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    return [
      words.registered(changed, unchanged),
      ...failed.map(({ guildId, error }) => words.refusedServer(guildId ?? '', reasonOf(error))),
    ].join('\n');
  } catch (error) {
    if (error instanceof DiscordAPIError || error instanceof HTTPError) {
      throw new UsageError(words.discordRefused(error.status, error.message));
    }
    throw new UsageError(words.discordUnreachable(discordApiUrl, reasonOf(error)));
  }
}

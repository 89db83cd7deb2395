import {
  Client,
  GatewayIntentBits,
  type ClientOptions,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

import type { Sandbox } from '../../src/sandbox/index.js';

export interface StubBotOptions extends Partial<Omit<ClientOptions, 'rest'>> {
  commands?: readonly RESTPostAPIApplicationCommandsJSONBody[];
  onInteraction?: (interaction: Interaction) => Promise<unknown>;
}

/** A bot of a few lines on the real discord.js client, logged in to a sandbox. Errors of its handlers are kept. */
export async function startStubBot(
  sandbox: Sandbox,
  options: StubBotOptions = {},
): Promise<{ client: Client<true>; errors: unknown[]; stop: () => Promise<void> }> {
  const { commands = [], onInteraction, ...clientOptions } = options;
  const errors: unknown[] = [];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...clientOptions,
    rest: { ...sandbox.rest, retries: 3 },
  });
  client.on('error', (error) => errors.push(error));
  client.on('interactionCreate', (interaction) => {
    onInteraction?.(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once('clientReady', resolve);
  });
  await client.login(sandbox.token);
  const readyClient = await ready;
  await readyClient.application.commands.set([...commands]);
  return { client: readyClient, errors, stop: () => client.destroy() };
}

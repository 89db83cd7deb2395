/**
 * The sandbox: a Discord for this machine. The real discord.js client connects to it with nothing but another
 * `rest` address and token, and a person (the page) or a test (the methods below) plays the members.
 *
 * ```ts
 * const sandbox = await startSandbox();
 * const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: sandbox.rest });
 * await client.login(sandbox.token);
 *
 * const run = await sandbox.runCommand({
 *   member: MEMBERS.awa,                 // who; see world/ids.ts
 *   channel: CHANNELS.general,           // or dm: true; default #general of the headquarters
 *   name: 'feed add',                    // sub-commands after a space
 *   options: { channel: CHANNELS.mali, 'min-killed': 3 },  // ids for channels, users, roles; {filename, …} for files
 * });
 * run.ackType; run.ackAfterMs; run.deadlineMissed; run.ephemeral;
 * run.message;                           // APIMessage, live: later edits are seen
 * run.modal;                             // the form, if the answer was one
 * await run.waitForFollowup(1); await run.waitForEdit();
 *
 * const typed = await sandbox.autocomplete({ member, name: 'search', options: { query: 'inde' }, focused: 'query' });
 * typed.choices;
 * const pressed = await sandbox.press({ member, message: run.message, customId: 'page:2' });
 * await sandbox.select({ member, message, customId, values: ['x'] });
 * const form = await sandbox.runCommand({ member, name: 'suggest' });
 * await sandbox.submitModal({ interaction: form, fields: { title: '…' } });
 * await sandbox.messageCommand({ member, message, name: 'Draft incident' });
 * sandbox.postMessage({ member, content: `<@${BOT_USER_ID}> who claimed In-Delimane?` });
 * await sandbox.waitForMessage((m) => m.author.bot === true);
 *
 * sandbox.violations;                    // every request that broke a rule of Discord's: expect none
 * sandbox.faults.next({ method: 'POST', route: '/messages', status: 500 });
 * sandbox.gateway.disconnect();          // the client resumes
 * await sandbox.close();
 * ```
 *
 * An action that Discord's own client would not offer (a command hidden from the member, a missing required option, a
 * disabled button) rejects with SandboxRefusal; `force: true` sends it all the same, to try the bot's own checks.
 */
import type { APIMessage } from 'discord-api-types/v10';
import { Hono } from 'hono';

import { Driver } from './driver/driver.js';
import { InteractionSender } from './driver/sender.js';
import { Gateway } from './gateway/gateway.js';
import { InteractionStore, type SandboxInteraction } from './interactions.js';
import { DISCORD_TIMINGS, type SandboxOptions } from './options.js';
import { pageRoutes } from './page/routes.js';
import { restApp, type RestEnv } from './rest/app.js';
import { Faults } from './rest/faults.js';
import { fileRoutes } from './rest/files.js';
import { RequestLog, type Violation } from './rest/log.js';
import { HOST, listen } from './server.js';
import { SANDBOX_TOKEN } from './world/ids.js';
import { World } from './world/world.js';

export * from './world/ids.js';
export { SandboxRefusal } from './driver/types.js';
export type { SandboxInteraction } from './interactions.js';
export type { SandboxOptions, Timings } from './options.js';
export type { ScriptedFault } from './rest/faults.js';
export type { Violation } from './rest/log.js';
export type { World } from './world/world.js';

/** A running sandbox; the actions are those of Driver. */
export interface Sandbox extends Pick<
  Driver,
  | 'runCommand'
  | 'sendCommand'
  | 'autocomplete'
  | 'press'
  | 'select'
  | 'submitModal'
  | 'messageCommand'
  | 'postMessage'
  | 'dismiss'
> {
  /** The page. */
  readonly url: string;
  /** Base without version, for `DISCORD_API_URL`. */
  readonly apiUrl: string;
  /** The `rest` option for a discord.js client. */
  readonly rest: { api: string; cdn: string; mediaProxy: string };
  readonly token: string;
  readonly port: number;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** Every request of the bot's that broke a rule. */
  readonly violations: readonly Violation[];
  /** Errors of the sandbox itself: expect none. */
  readonly failures: readonly Error[];
  /** The interactions sent so far, from old to new. */
  readonly interactions: readonly SandboxInteraction[];
  /** Resolves when a bot has logged in. */
  waitForBot(timeoutMs?: number): Promise<void>;
  /** Resolves with the first message, already there or coming, that fulfils the condition. */
  waitForMessage(
    condition: (message: APIMessage) => boolean,
    timeoutMs?: number,
  ): Promise<APIMessage>;
  close(): Promise<void>;
}

/**
 * Starts a sandbox on 127.0.0.1.
 * @throws Error `EADDRINUSE` when the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const timings = { ...DISCORD_TIMINGS, ...options.timings };
  const world = new World();
  const interactions = new InteractionStore();
  const faults = new Faults();
  const log = new RequestLog(options.logger);
  let origin = `http://${HOST}`;
  let port = 0;
  const address = (): string => origin;
  const gateway = new Gateway(world, timings, () => `${origin.replace('http', 'ws')}/gateway`);
  const sent: SandboxInteraction[] = [];
  const sender = new InteractionSender(
    world,
    gateway,
    interactions,
    timings,
    (interaction) => {
      sent.push(interaction);
    },
    () => log.violations.at(-1)?.reason,
  );
  const driver = new Driver(world, sender, interactions, address);
  const app = new Hono<RestEnv>();
  const rest = restApp(
    { world, interactions, timings, origin: address },
    faults,
    log,
    options.rateLimits !== 'off',
  );
  app.route('/', fileRoutes(world));
  app.route('/api/v10', rest);
  if (options.page !== false) {
    app.route(
      '/',
      pageRoutes(world, driver, gateway, () => port),
    );
  }
  const listening = await listen(app.fetch, gateway, options.port ?? 0);
  port = listening.port;
  origin = `http://${HOST}:${port}`;
  options.logger?.info({ url: origin }, 'sandbox Discord is listening');

  return {
    url: origin,
    apiUrl: `${origin}/api`,
    rest: { api: `${origin}/api`, cdn: `${origin}/cdn`, mediaProxy: `${origin}/cdn` },
    token: SANDBOX_TOKEN,
    port: listening.port,
    world,
    gateway,
    faults,
    violations: log.violations,
    failures: log.failures,
    interactions: sent,
    runCommand: (input) => driver.runCommand(input),
    sendCommand: (input) => driver.sendCommand(input),
    autocomplete: (input) => driver.autocomplete(input),
    press: (input) => driver.press(input),
    select: (input) => driver.select(input),
    submitModal: (input) => driver.submitModal(input),
    messageCommand: (input) => driver.messageCommand(input),
    postMessage: (input) => driver.postMessage(input),
    dismiss: (memberId, message) => {
      driver.dismiss(memberId, message);
    },
    waitForBot: (timeoutMs = 15_000) =>
      poll(() => (gateway.connected ? true : undefined), 'the bot to log in', timeoutMs).then(
        () => undefined,
      ),
    waitForMessage: (condition, timeoutMs = 10_000) =>
      poll(() => findMessage(world, condition), 'a message', timeoutMs),
    close: async () => {
      sender.close();
      gateway.close();
      await listening.close();
    },
  };
}

function findMessage(
  world: World,
  condition: (message: APIMessage) => boolean,
): APIMessage | undefined {
  return world.channels.flatMap((channel) => world.messages(channel.id)).find(condition);
}

/** Looks every few milliseconds until there is a value. */
async function poll<T>(look: () => T | undefined, what: string, timeoutMs: number): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

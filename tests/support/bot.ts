/** The whole bot on a sandbox Discord and a data folder of its own: real client, real sockets, real files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { startBot, type Bot, type BotOptions } from '../../src/bot.js';
import type { ConnectionError } from '../../src/discord/client.js';
import { createLog } from '../../src/log.js';
import {
  GUILDS,
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from '../../src/sandbox/index.js';

/** "Now" for every test bot: after the newest shipped incident. */
export const NOW = new Date('2026-11-21T12:00:00Z');

export interface BotHarness {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly dataDir: string;
  /** What the bot logged, one parsed line each. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Connections lost for good. */
  readonly lost: readonly ConnectionError[];
  /** Stops the bot and starts it again on the same data. */
  restart(): Promise<void>;
  /** Stops everything and deletes the data folder. */
  close(): Promise<void>;
}

export interface HarnessOptions {
  readonly sandbox?: SandboxOptions;
  /** Settings of the bot that differ from the harness's. */
  readonly config?: Partial<BotOptions['config']>;
  readonly clock?: () => Date;
  readonly commands?: BotOptions['commands'];
}

/** Starts sandbox and bot; the headquarters is the editors' server. */
export async function startHarness(options: HarnessOptions = {}): Promise<BotHarness> {
  const dataDir = await mkdtemp(join(tmpdir(), 'harmattan-'));
  const sandbox = await startSandbox({ page: false, rateLimits: 'off', ...options.sandbox });
  const lines: Readonly<Record<string, unknown>>[] = [];
  const lost: ConnectionError[] = [];
  const start = (): Promise<Bot> =>
    startBot({
      config: {
        discordApiUrl: sandbox.apiUrl,
        editorGuildIds: [GUILDS.headquarters],
        dataDir,
        language: 'en',
        ...options.config,
      },
      token: sandbox.token,
      log: createLog({
        level: 'debug',
        secrets: [sandbox.token],
        destination: { write: (line) => void lines.push(...parsed(line)) },
      }),
      onLost: (error) => void lost.push(error),
      clock: options.clock ?? (() => NOW),
      ...(options.commands !== undefined && { commands: options.commands }),
    });
  let bot = await start().catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  return {
    sandbox,
    get bot() {
      return bot;
    },
    dataDir,
    log: lines,
    lost,
    restart: async () => {
      await bot.stop();
      bot = await start();
    },
    close: async () => {
      await bot.stop();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function parsed(line: string): Readonly<Record<string, unknown>>[] {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null ? [{ ...value }] : [];
}

/** Every text display of a message, in reading order. */
export function textOf(message: APIMessage | undefined): string {
  return textsIn(message?.components ?? []).join('\n');
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 10 && 'content' in value) return [String(value.content)];
  return Object.values(value).flatMap(textsIn);
}

export interface FoundButton {
  readonly label: string;
  readonly customId: string;
}

/** Every button of a message that can be pressed, in reading order. */
export function buttonsOf(message: APIMessage | undefined): FoundButton[] {
  return buttonsIn(message?.components ?? []);
}

function buttonsIn(value: unknown): FoundButton[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 2 && 'custom_id' in value && 'label' in value) {
    return [{ label: String(value.label), customId: String(value.custom_id) }];
  }
  return Object.values(value).flatMap(buttonsIn);
}

/** The custom id of the button with this label. */
export function buttonId(message: APIMessage | undefined, label: string): string {
  const found = buttonsOf(message).find((button) => button.label === label);
  if (found === undefined) {
    const labels = buttonsOf(message).map((button) => button.label);
    throw new Error(`no button “${label}”, only: ${labels.join(', ')}`);
  }
  return found.customId;
}

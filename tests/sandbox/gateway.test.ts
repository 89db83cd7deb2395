import { inflateSync } from 'node:zlib';

import { Client, GatewayIntentBits, Partials, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';

import {
  BOT_USER_ID,
  CHANNELS,
  MEMBERS,
  startSandbox,
  type Sandbox,
} from '../../src/sandbox/index.js';
import { startStubBot } from '../support/stub-bot.js';

const PING = [{ name: 'ping', description: 'Answers' }];

describe('the gateway under discord.js', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(async () => {
    expect(sandbox.failures).toEqual([]);
    await sandbox.close();
  });

  const startPing = (intents: GatewayIntentBits[] = [GatewayIntentBits.Guilds]) =>
    startStubBot(sandbox, {
      intents,
      partials: [Partials.Channel],
      commands: PING,
      onInteraction: async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply('pong');
      },
    });

  it('announces both servers with members and channels', async () => {
    const bot = await startPing();
    expect(bot.client.guilds.cache.map((guild) => guild.name).sort()).toEqual([
      'Harmattan HQ',
      'Partner newsroom',
    ]);
    expect(bot.client.channels.cache.has(CHANNELS.incidentsFeed)).toBe(true);
    expect(bot.client.user.id).toBe(BOT_USER_ID);
    await bot.stop();
  });

  it('refuses a wrong token, over REST and at the gateway', async () => {
    const client = new Client({ intents: [], rest: sandbox.rest });
    await expect(client.login('wrong.token.here')).rejects.toThrow(/invalid token/iu);
    const raw = new WebSocket(`ws://127.0.0.1:${sandbox.port}/gateway?v=10&encoding=json`);
    const code = await new Promise<number>((resolve) => {
      raw.on('close', resolve);
      raw.on('open', () => {
        raw.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }));
      });
    });
    expect(code).toBe(4004);
  });

  it.each([
    [
      'a lost connection',
      (of: Sandbox) => {
        of.gateway.disconnect();
      },
    ],
    [
      'opcode 7',
      (of: Sandbox) => {
        of.gateway.reconnectOp7();
      },
    ],
    [
      'a resumable invalid session',
      (of: Sandbox) => {
        of.gateway.invalidSession(true);
      },
    ],
  ])('resumes after %s and misses nothing', async (_name, disturb) => {
    const bot = await startPing();
    const resuming = new Promise((resolve) => bot.client.once('shardResume', resolve));
    disturb(sandbox);
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'ping' });
    expect(run.message?.content).toBe('pong');
    await resuming;
    expect(sandbox.gateway.counts).toEqual({ identify: 1, resume: 1 });
    await bot.stop();
  });

  it('identifies anew after an invalid session', async () => {
    const bot = await startPing();
    const again = new Promise((resolve) => bot.client.once('shardReady', resolve));
    sandbox.gateway.invalidSession(false);
    await again;
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'ping' });
    expect(run.message?.content).toBe('pong');
    expect(sandbox.gateway.counts.identify).toBe(2);
    await bot.stop();
  });

  it('delivers messages only with the intents, and blanks what is not addressed to the bot', async () => {
    const bot = await startPing([
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ]);
    const seen: Message[] = [];
    bot.client.on('messageCreate', (message) => seen.push(message));
    sandbox.postMessage({ member: MEMBERS.ben, content: 'not for you' });
    sandbox.postMessage({ member: MEMBERS.ben, content: `<@${BOT_USER_ID}> who claimed it?` });
    sandbox.postMessage({ member: MEMBERS.ben, content: 'bilan ?', dm: true });
    sandbox.postMessage({
      member: MEMBERS.moussa,
      channel: CHANNELS.leadership,
      content: 'unseen',
    });
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'ping' });
    expect(run.message?.content).toBe('pong');
    await vi.waitFor(() => {
      expect(seen).toHaveLength(4);
    });
    expect(seen.map((message) => message.content)).toEqual([
      '',
      `<@${BOT_USER_ID}> who claimed it?`,
      'bilan ?',
      'pong',
    ]);
    expect(seen[1]?.mentions.has(BOT_USER_ID)).toBe(true);
    expect(seen[1]?.member?.id).toBe(MEMBERS.ben);
    await bot.stop();
  });

  it('delivers no message without the intents, and no private reply ever', async () => {
    const bot = await startPing();
    let seen = 0;
    bot.client.on('messageCreate', () => (seen += 1));
    sandbox.postMessage({ member: MEMBERS.ben, content: `<@${BOT_USER_ID}> hello` });
    await sandbox.runCommand({ member: MEMBERS.awa, name: 'ping' });
    expect(seen).toBe(0);
    await bot.stop();
  });

  it('tells of deleted channels', async () => {
    const bot = await startPing();
    const deleted = new Promise<string>((resolve) => {
      bot.client.once('channelDelete', (channel) => {
        resolve(channel.id);
      });
    });
    sandbox.world.deleteChannel(CHANNELS.mali);
    expect(await deleted).toBe(CHANNELS.mali);
    await bot.stop();
  });

  it('speaks zlib-stream to clients that ask for it', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${sandbox.port}/gateway?compress=zlib-stream`);
    const hello = await new Promise<string>((resolve) => {
      socket.once('message', (data: Buffer) => {
        resolve(inflateSync(data, { finishFlush: 2 }).toString());
      });
    });
    expect(JSON.parse(hello)).toMatchObject({ op: 10 });
    socket.terminate();
  });
});

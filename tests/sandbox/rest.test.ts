import { DiscordAPIError, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CHANNELS, GUILDS, MEMBERS, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { startStubBot } from '../support/stub-bot.js';

type Bot = Awaited<ReturnType<typeof startStubBot>>;

/** The JSON code with which Discord refused, or a note that it did not. */
async function refusalOf(promise: Promise<unknown>): Promise<number | string> {
  const error: unknown = await promise.then(
    () => 'was not refused',
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : String(error);
}

describe('REST under discord.js', () => {
  let sandbox: Sandbox;
  let bot: Bot;
  const channelOf = async (id: string) => {
    const channel = await bot.client.channels.fetch(id);
    if (!channel?.isSendable()) throw new Error(`${id} takes no messages`);
    return channel;
  };

  beforeEach(async () => {
    sandbox = await startSandbox({ timings: { deadline: 300, tokenLifetime: 600 } });
    bot = await startStubBot(sandbox, { commands: [{ name: 'wait', description: 'Waits' }] });
  });
  afterEach(async () => {
    expect(sandbox.failures).toEqual([]);
    await bot.stop();
    await sandbox.close();
  });

  it('posts, edits, fetches and deletes a message', async () => {
    const channel = await channelOf(CHANNELS.incidentsFeed);
    const message = await channel.send('first');
    await message.edit('second');
    const [found] = (await channel.messages.fetch({ limit: 1 })).values();
    expect(found?.content).toBe('second');
    expect(found?.editedAt).not.toBeNull();
    await message.delete();
    expect(await refusalOf(channel.messages.fetch({ message: message.id, force: true }))).toBe(
      10_008,
    );
  });

  it('answers an enforced nonce with the message that is already there', async () => {
    const channel = await channelOf(CHANNELS.incidentsFeed);
    const send = (nonce: string) => channel.send({ content: 'once', nonce, enforceNonce: true });
    const [first, second, other] = [await send('a1'), await send('a1'), await send('a2')];
    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect(sandbox.world.messages(CHANNELS.incidentsFeed)).toHaveLength(2);
  });

  it('posts once when the answer to a post is lost and the bot tries again', async () => {
    const channel = await channelOf(CHANNELS.incidentsFeed);
    const send = () => channel.send({ content: 'kept', nonce: 'n1', enforceNonce: true });
    sandbox.faults.next({ method: 'POST', route: '/messages', drop: true, when: 'after' });
    // discord.js does not repeat a request whose connection broke: the bot has to.
    await expect(send()).rejects.toThrow(/closed/u);
    expect((await send()).content).toBe('kept');
    expect(sandbox.world.messages(CHANNELS.incidentsFeed)).toHaveLength(1);
  });

  it('opens direct messages', async () => {
    const user = await bot.client.users.fetch(MEMBERS.awa);
    const message = await user.send('hello');
    expect(message.channelId).toBe(CHANNELS.dmAwa);
  });

  it('refuses where the bot may not write, see, or where nothing is', async () => {
    const send = (id: string) =>
      bot.client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } });
    expect(await refusalOf(send(CHANNELS.announcements))).toBe(50_013);
    expect(await refusalOf(send(CHANNELS.leadership))).toBe(50_001);
    expect(await refusalOf(send('1'))).toBe(10_003);
    sandbox.world.setBotAccess(CHANNELS.mali, 'read');
    expect(await refusalOf(send(CHANNELS.mali))).toBe(50_013);
    sandbox.world.setBotAccess(CHANNELS.mali, 'full');
    expect(await refusalOf(send(CHANNELS.mali))).toBe('was not refused');
    expect(await refusalOf(bot.client.guilds.fetch('1'))).toBe(10_004);
    expect(sandbox.violations).toEqual([]);
  });

  it('keeps the ids of commands that stay, and knows their scopes', async () => {
    const { commands } = bot.client.application;
    const before = (await commands.fetch()).find((each) => each.name === 'wait')?.id;
    const after = await commands.set([
      {
        name: 'wait',
        description: 'Still waits',
        defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
      },
      { name: 'other', description: 'Other' },
    ]);
    expect(after.find((each) => each.name === 'wait')?.id).toBe(before);
    const local = await commands.create({ name: 'local', description: 'Local' }, GUILDS.partner);
    await commands.edit(local.id, { description: 'Changed' }, GUILDS.partner);
    expect((await commands.fetch(local.id, { guildId: GUILDS.partner })).description).toBe(
      'Changed',
    );
    await commands.delete(local.id, GUILDS.partner);
    expect(await commands.fetch({ guildId: GUILDS.partner })).toHaveProperty('size', 0);
    expect(sandbox.violations).toEqual([]);
  });

  it('refuses a second answer, a late one and an expired token', async () => {
    const replies: Promise<unknown>[] = [];
    bot.client.once('interactionCreate', (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const again = interaction.reply('one').then(() =>
        bot.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          auth: false,
          body: { type: 4, data: { content: 'two' } },
        }),
      );
      replies.push(
        again,
        new Promise((resolve) => setTimeout(resolve, 700)).then(() => interaction.followUp('late')),
      );
    });
    await sandbox.runCommand({ member: MEMBERS.awa, name: 'wait' });
    expect(await Promise.all(replies.map(refusalOf))).toEqual([40_060, 50_027]);

    const late = new Promise<number | string>((resolve) => {
      bot.client.once('interactionCreate', (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        setTimeout(() => void refusalOf(interaction.reply('late')).then(resolve), 400);
      });
    });
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'wait' });
    expect(run.deadlineMissed).toBe(true);
    expect(await late).toBe(10_062);
    expect(sandbox.violations.map((each) => each.code)).toEqual([40_060, 50_027, 10_062]);
  });

  it('waits out a 429 and tries a 500 again', async () => {
    const channel = await channelOf(CHANNELS.general);
    sandbox.faults.next({ method: 'POST', route: '/messages', status: 429, retryAfter: 0.05 });
    sandbox.faults.next({ method: 'POST', route: /\/messages$/u, status: 502 });
    expect((await channel.send('through')).content).toBe('through');
    expect(sandbox.world.messages(CHANNELS.general)).toHaveLength(1);
  });

  it('delays on request', async () => {
    const channel = await channelOf(CHANNELS.general);
    sandbox.faults.next({ method: 'POST', route: '/messages', delayMs: 80 });
    const order: string[] = [];
    const slow = channel.send('slow').then(() => order.push('slow'));
    await bot.client.rest.get('/users/@me').then(() => order.push('quick'));
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });

  it('keeps buckets as Discord does, told by headers', async () => {
    const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
    const post = () =>
      fetch(`${sandbox.apiUrl}/v10/channels/${CHANNELS.general}/messages`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ content: 'x' }),
      });
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await post());
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[0]?.headers.get('x-ratelimit-remaining')).toBe('4');
    const last = answers[5];
    expect(last?.headers.get('retry-after')).not.toBeNull();
    expect(await last?.json()).toMatchObject({
      global: false,
      message: 'You are being rate limited.',
    });
  });

  it('refuses strangers and unknown routes, and remembers both', async () => {
    const stranger = await fetch(`${sandbox.apiUrl}/v10/users/@me`);
    expect(stranger.status).toBe(401);
    expect(await refusalOf(bot.client.rest.get('/voice/regions'))).toBe(0);
    expect(sandbox.violations.map((each) => each.status)).toEqual([401, 404]);
  });

  it('pings only whom allowed_mentions lets through', async () => {
    const channel = await channelOf(CHANNELS.general);
    const content = `<@${MEMBERS.awa}> <@${MEMBERS.ben}> @everyone`;
    await channel.send({ content, allowedMentions: { users: [MEMBERS.ben] } });
    await channel.send({ content, allowedMentions: { parse: [] } });
    await channel.send({ content });
    const pings = sandbox.world
      .messages(CHANNELS.general)
      .map((each) => [each.mentions.map((user) => user.username), each.mention_everyone]);
    expect(pings).toEqual([
      [['ben'], false],
      [[], false],
      [['awa', 'ben'], true],
    ]);
  });

  it('does not let the bot edit what others wrote', async () => {
    const { id } = sandbox.postMessage({ member: MEMBERS.ben, content: 'mine' });
    const edit = bot.client.rest.patch(`/channels/${CHANNELS.general}/messages/${id}`, {
      body: { content: 'yours' },
    });
    expect(await refusalOf(edit)).toBe(50_005);
  });
});

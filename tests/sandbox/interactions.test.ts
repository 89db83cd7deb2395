import { InteractionResponseType, Locale } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  CHANNELS,
  GUILDS,
  MEMBERS,
  SandboxRefusal,
  startSandbox,
  type Sandbox,
} from '../../src/sandbox/index.js';
import { buttonNamed, menusOf, visibleText } from '../support/reading.js';
import { startStubBot } from '../support/stub-bot.js';
import { answerStub, PIXEL, STUB_COMMANDS } from '../support/stub-commands.js';

describe('interactions through discord.js', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof startStubBot>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ timings: { deadline: 400 } });
    bot = await startStubBot(sandbox, { commands: STUB_COMMANDS, onInteraction: answerStub });
  });

  afterAll(async () => {
    expect(sandbox.violations).toEqual([]);
    expect(sandbox.failures).toEqual([]);
    expect(bot.errors).toEqual([]);
    await bot.stop();
    await sandbox.close();
  });

  it('carries every kind of option, the locale, and the objects behind ids', async () => {
    const run = await sandbox.runCommand({
      member: MEMBERS.awa,
      name: 'echo',
      options: {
        text: 'hello',
        count: 3,
        channel: CHANNELS.mali,
        who: MEMBERS.ben,
        file: { filename: 'a.csv', contentType: 'text/csv', bytes: new Uint8Array([1, 2]) },
      },
    });
    expect(run.ackType).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(run.message?.content).toBe('hello 3 mali ben a.csv fr');
    expect(run.ephemeral).toBe(false);
    expect(run.message?.interaction_metadata?.user.id).toBe(MEMBERS.awa);
  });

  it('keeps a private reply from everybody else', async () => {
    const run = await sandbox.runCommand({
      member: MEMBERS.ben,
      name: 'echo',
      options: { text: 'secret', private: true },
      locale: Locale.French,
    });
    expect(run.ephemeral).toBe(true);
    const ids = (viewer?: string): string[] =>
      sandbox.world.messages(CHANNELS.general, viewer).map((message) => message.id);
    expect(ids(MEMBERS.ben)).toContain(run.message?.id);
    expect(ids(MEMBERS.awa)).not.toContain(run.message?.id);
    expect(run.message?.content).toContain('fr');
  });

  it('suggests while typing, with the other options beside', async () => {
    const typed = await sandbox.autocomplete({
      member: MEMBERS.awa,
      name: 'find',
      options: { query: 'inde', min: 5 },
      focused: 'query',
    });
    expect(typed.choices).toEqual([{ name: 'inde from 5', value: 'inde' }]);
  });

  it('reaches sub-commands and groups', async () => {
    const leaf = await sandbox.runCommand({
      member: MEMBERS.awa,
      name: 'tree branch leaf',
      options: { colour: 'ochre' },
    });
    expect(leaf.message?.content).toBe('branch leaf ochre');
    const root = await sandbox.runCommand({ member: MEMBERS.awa, name: 'tree root' });
    expect(root.message?.content).toBe('none root none');
  });

  it('defers, edits, fetches and follows up', async () => {
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'slow' });
    expect(run.ackType).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    expect(run.ephemeral).toBe(true);
    const last = await run.waitForFollowup(2);
    expect(run.message?.content).toBe('done again');
    expect(last.content).toBe('original says done again');
    expect(run.edits).toBe(1);
  });

  it('opens a form and takes its values', async () => {
    const form = await sandbox.runCommand({ member: MEMBERS.awa, name: 'form' });
    expect(form.modal?.title).toBe('Suggest');
    const sent = await sandbox.submitModal({
      interaction: form,
      fields: { title: 'Inates', kind: ['attack'] },
    });
    expect(sent.message?.content).toBe('Inates: attack');
    await expect(
      sandbox.submitModal({ interaction: form, fields: { title: 'x'.repeat(11), kind: 'attack' } }),
    ).rejects.toThrow(/title: is too long/u);
    await expect(
      sandbox.submitModal({ interaction: form, fields: { title: 'x', kind: 'other' } }),
    ).rejects.toThrow(/other is not an option/u);
  });

  it('presses buttons and chooses from menus', async () => {
    const member = MEMBERS.ben;
    const panel = await sandbox.runCommand({ member, name: 'panel' });
    const message = panel.message ?? { id: '' };
    const now = await sandbox.press({ member, message, customId: 'now' });
    expect(now.ackType).toBe(InteractionResponseType.UpdateMessage);
    expect(panel.message?.content).toBe('updated');
    const later = buttonNamed(panel.message, 'Later');
    const pressed = await sandbox.press({ member, message, customId: later.custom_id });
    expect(pressed.message?.content).toBe('updated later');
    await expect(sandbox.press({ member, message, customId: 'off' })).rejects.toThrow(/disabled/u);
    expect(menusOf(panel.message)).toHaveLength(1);
    await sandbox.select({ member, message, customId: 'menu', values: ['b'] });
    expect(visibleText(panel.message)).toBe('chose b');
    expect(menusOf(panel.message)).toHaveLength(0);
  });

  it('runs a command of the message menu', async () => {
    const message = sandbox.postMessage({ member: MEMBERS.ben, content: 'an attack near Gao' });
    const run = await sandbox.messageCommand({ member: MEMBERS.awa, message, name: 'Quote' });
    expect(run.message?.content).toBe('> an attack near Gao');
  });

  it('serves an uploaded picture at the address that the message names', async () => {
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'card' });
    const [attachment] = run.message?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'map.png', description: 'A map of one pixel' });
    const text = JSON.stringify(run.message?.components);
    expect(text).toContain(attachment?.url);
    const file = await fetch(attachment?.url ?? '');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(PIXEL);
  });

  it('works in direct messages, where there is no server', async () => {
    const run = await sandbox.runCommand({
      member: MEMBERS.awa,
      dm: true,
      name: 'echo',
      options: { text: 'psst' },
    });
    expect(run.init.guildId).toBeUndefined();
    expect(run.message?.channel_id).toBe(CHANNELS.dmAwa);
  });

  it('gives up after the deadline when nobody answers', async () => {
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'silent' });
    expect(run.deadlineMissed).toBe(true);
    expect(run.message).toBeUndefined();
  });

  describe('what Discord would not offer', () => {
    const refused = async (promise: Promise<unknown>): Promise<string> => {
      const error: unknown = await promise.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SandboxRefusal);
      return String(error);
    };

    it('hides commands from members without the permission, and shows them to moderators', async () => {
      expect(await refused(sandbox.runCommand({ member: MEMBERS.awa, name: 'guarded' }))).toMatch(
        /lacks the permissions/u,
      );
      const run = await sandbox.runCommand({ member: MEMBERS.moussa, name: 'guarded' });
      expect(run.deadlineMissed).toBe(true);
      const forced = await sandbox.runCommand({
        member: MEMBERS.awa,
        name: 'guarded',
        force: true,
      });
      expect(forced.init.memberId).toBe(MEMBERS.awa);
    });

    it('refuses wrong, missing and unknown options', async () => {
      const run = (options: Record<string, string | number>): Promise<unknown> =>
        sandbox.runCommand({ member: MEMBERS.awa, name: 'echo', options });
      expect(await refused(run({}))).toMatch(/text is required/u);
      expect(await refused(run({ text: 'x', count: 'many' }))).toMatch(/takes a number/u);
      expect(await refused(run({ text: 'x', count: 0 }))).toMatch(/below/u);
      expect(await refused(run({ text: 'x'.repeat(21) }))).toMatch(/at most 20/u);
      expect(await refused(run({ text: 'x', colour: 'red' }))).toMatch(/no option colour/u);
    });

    it('knows who is a member where, and which commands a server has', async () => {
      expect(
        await refused(
          sandbox.runCommand({
            member: MEMBERS.awa,
            channel: CHANNELS.partnerGeneral,
            name: 'silent',
          }),
        ),
      ).toMatch(/not offered|not a member/u);
      await bot.client.application.commands.create(
        { name: 'local', description: 'Headquarters only' },
        GUILDS.headquarters,
      );
      const at = (channel: string): Promise<unknown> =>
        sandbox.runCommand({ member: MEMBERS.ben, channel, name: 'local' });
      expect(await refused(at(CHANNELS.partnerGeneral))).toMatch(/another server/u);
      await expect(at(CHANNELS.general)).resolves.toMatchObject({ deadlineMissed: true });
    });
  });
});

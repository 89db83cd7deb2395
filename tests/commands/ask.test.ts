import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOT_USER_ID, CHANNELS, MEMBERS } from '../../src/sandbox/index.js';
import { buttonsOf, startHarness, textOf, type BotHarness } from '../support/bot.js';

let harness: BotHarness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  expect(harness.sandbox.failures).toEqual([]);
  await harness.close();
});

const ask = (question: string, member: string = MEMBERS.ben, channel: string = CHANNELS.general) =>
  harness.sandbox.runCommand({ member, channel, name: 'ask', options: { question } });

/** The bot's reply to a posted message. */
const replyTo = (posted: { readonly id: string }): Promise<APIMessage> =>
  harness.sandbox.waitForMessage(({ message_reference: to }) => to?.message_id === posted.id);

describe('/ask', () => {
  test('answers with the group, on what basis, and offers the card', async () => {
    const run = await ask('who claimed the attack on In-Delimane on 1 November 2019?');
    expect(textOf(run.message)).toMatch(/Claimed|claimed/);
    expect(textOf(run.message)).toMatch(/ISGS|Islamic State/);
    expect(buttonsOf(run.message).length).toBeGreaterThan(0);
    expect(run.ephemeral).toBe(false);
  });

  test('answers in the language of the question, frame and all', async () => {
    const run = await ask('Combien de soldats tués à Inates le 10 décembre 2019 ?');
    expect(textOf(run.message)).toMatch(/soldats/);
    expect(textOf(run.message)).toMatch(/incidents enregistrés|enregistré/);
  });

  test('asks back with buttons where a question can mean several, and they answer it', async () => {
    const run = await ask('how many soldiers were killed at indelimane?');
    const [first] = buttonsOf(run.message);
    expect(first).toBeDefined();
    const pressed = await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: first?.customId ?? '',
    });
    expect(textOf(pressed.message)).toMatch(/In-Delimane/);
  });

  test('says that it does not know, without a fact', async () => {
    const run = await ask('what will the weather be tomorrow?');
    expect(textOf(run.message)).not.toMatch(/killed/);
    expect(textOf(run.message)).not.toBe('');
  });

  test('keeps its pages and buttons through a restart', async () => {
    const run = await ask('list the attacks in Mali in 2019', MEMBERS.ben, CHANNELS.mali);
    const next = buttonsOf(run.message).find(({ label }) => label === 'Next');
    expect(next).toBeDefined();
    await harness.restart();
    const before = textOf(run.message);
    await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: next?.customId ?? '',
    });
    expect(textOf(run.message)).not.toBe(before);
    expect(textOf(run.message)).toContain('page 2 of');
  });

  test('turns the page of a follow-up question, whatever was asked since and after a restart', async () => {
    await ask('list the attacks in Mali in 2018', MEMBERS.ben, CHANNELS.moderation);
    const run = await ask('and in 2019?', MEMBERS.ben, CHANNELS.moderation);
    expect(textOf(run.message)).toContain('2019');
    const next = buttonsOf(run.message).find(({ label }) => label === 'Next');
    await ask('who claimed Inates?', MEMBERS.ben, CHANNELS.moderation);
    await harness.restart();
    await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: next?.customId ?? '',
    });
    expect(textOf(run.message)).toContain('page 2 of');
    expect(textOf(run.message)).toContain('2019');
  });
});

describe('mentions and direct messages', () => {
  test('a mention is answered as a reply that pings nobody', async () => {
    const posted = harness.sandbox.postMessage({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      content: `<@${BOT_USER_ID}> who claimed the attack on In-Delimane on 1 November 2019?`,
    });
    const answer = await replyTo(posted);
    expect(textOf(answer)).toMatch(/ISGS|Islamic State/);
    expect(answer.mentions).toEqual([]);
  });

  test('an empty mention gets the help', async () => {
    const posted = harness.sandbox.postMessage({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      content: `<@${BOT_USER_ID}>`,
    });
    expect(textOf(await replyTo(posted))).toContain('What I can do');
  });

  test('a direct message needs no mention', async () => {
    const posted = harness.sandbox.postMessage({
      member: MEMBERS.awa,
      dm: true,
      content: 'Qui a revendiqué l’attaque d’In-Delimane du 1er novembre 2019 ?',
    });
    expect(textOf(await replyTo(posted))).toMatch(/[Rr]evendiqu/);
  });

  test('a message that is not meant for the bot is left alone', async () => {
    const idle = harness.sandbox.postMessage({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      content: 'who claimed In-Delimane? @everyone',
    });
    const meant = harness.sandbox.postMessage({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      content: `<@${BOT_USER_ID}>`,
    });
    await replyTo(meant);
    const answers = harness.sandbox.world
      .messages(CHANNELS.general)
      .filter(({ message_reference: to }) => to?.message_id === idle.id);
    expect(answers).toEqual([]);
  });

  test('a pasted text is told to be too long', async () => {
    const posted = harness.sandbox.postMessage({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      content: `<@${BOT_USER_ID}> ${'soldiers killed '.repeat(60)}`,
    });
    expect(textOf(await replyTo(posted))).toContain('at most 500 characters');
  });

  test('where it may not write, the log says what to mend', async () => {
    harness.sandbox.faults.next({
      method: 'POST',
      route: `/channels/${CHANNELS.general}/messages`,
      status: 403,
      code: 50_013,
      message: 'Missing Permissions',
      times: 2,
    });
    harness.sandbox.postMessage({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      content: `<@${BOT_USER_ID}>`,
    });
    await expect
      .poll(() => harness.log.some(({ msg }) => String(msg).includes('check “Send Messages”')))
      .toBe(true);
    harness.sandbox.faults.clear();
  });
});

import { InteractionResponseType } from 'discord-api-types/v10';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answer } from '../../src/answers/answer.js';
import { encodeId } from '../../src/discord/custom-id.js';
import { defineCommand, defineMenuCommand, type Command } from '../../src/discord/define.js';
import { UserError } from '../../src/discord/errors.js';
import { reply } from '../../src/discord/response.js';
import { defineForm, defineRoute, type ButtonRoute } from '../../src/discord/routes.js';
import { CHANNELS, GUILDS, MEMBERS, type SandboxInteraction } from '../../src/sandbox/index.js';
import { buttonId, startHarness, textOf, type BotHarness } from '../support/bot.js';

const say = (text: string): Answer => ({
  status: 'answered',
  lead: [[{ text }]],
  sections: [],
  notes: [],
  incidents: [],
  suggestions: [],
  figures: [],
  groups: [],
});
const text = (name: string) => ({
  en: { name, description: name },
  fr: { name: `${name}-fr`, description: name },
});
const named = {
  en: { name: 'how', description: 'how' },
  fr: { name: 'comment', description: 'c' },
};

const form = defineForm(
  { name: 'probe-form', params: ['id'], fields: ['what', 'kind'] },
  (_context, { id }, { what, kind }) =>
    reply(say(`form ${id}: ${what ?? 'nothing'}, ${kind ?? 'no kind'}`)),
);
const again: ButtonRoute<'n'> = defineRoute(
  { name: 'probe-replace', params: ['n'] },
  (_context, { n }) =>
    reply(say(`pressed ${n}`), {
      replace: true,
      buttons: [{ label: 'Again', customId: again.id({ n: `${n}!` }) }],
    }),
);

/** Fails in every way a handler can. */
const fail = defineCommand({
  name: 'fail',
  text: text('fail'),
  lookup: false,
  options: { how: { type: 'string', required: true, text: named } },
  routes: [form, again],
  execute: (_context, { how }) => {
    switch (how) {
      case 'user':
        return new UserError('mine', { en: 'Your mistake.', fr: 'Votre erreur.' });
      case 'thrown':
        throw new UserError('mine', { en: 'Your mistake.', fr: 'Votre erreur.' });
      case 'refused':
        throw new DiscordAPIError(
          { code: RESTJSONErrorCodes.MissingPermissions, message: 'Missing Permissions' },
          RESTJSONErrorCodes.MissingPermissions,
          403,
          'POST',
          'https://discord.com/api/v10/channels/1/messages',
          {},
        );
      case 'form':
        return form.open(
          { id: 'x:1' },
          {
            title: 'Probe',
            fields: {
              what: { type: 'short', label: 'What', required: true },
              kind: {
                type: 'select',
                label: 'Kind',
                required: false,
                choices: [{ label: 'A', value: 'a' }],
              },
            },
          },
        );
      case 'button':
        return reply(say('press me'), {
          buttons: [{ label: 'Again', customId: again.id({ n: 'x'.repeat(120) }) }],
        });
      default:
        if (how.startsWith('id:')) {
          return reply(say('press me'), { buttons: [{ label: 'Press', customId: how.slice(3) }] });
        }
        throw new TypeError('secret internals');
    }
  },
});

/** Slow, public, and wrong in the end. */
const slow = defineCommand({
  name: 'slow',
  text: text('slow'),
  slow: true,
  options: { how: { type: 'string', required: true, text: named } },
  execute: async (_context, { how }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return how === 'fine' ? reply(say('done')) : new UserError('no', { en: 'No.', fr: 'Non.' });
  },
});

/** Reads the message it is used on. */
const quote = defineMenuCommand({
  name: 'Quote',
  nameFr: 'Citer',
  access: 'moderators',
  execute: (_context, { content, author }) => reply(say(`${author.name}: ${content}`)),
});

let harness: BotHarness;
beforeAll(async () => {
  harness = await startHarness({ commands: [...commands, fail, slow, quote] });
});
afterEach(() => {
  harness.sandbox.faults.clear();
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  expect(harness.sandbox.failures).toEqual([]);
  await harness.close();
});

const run = (
  how: string,
  member: string = MEMBERS.ben,
  name = 'fail',
): Promise<SandboxInteraction> =>
  harness.sandbox.runCommand({ member, channel: CHANNELS.general, name, options: { how } });
const logged = (msg: RegExp) => harness.log.filter((line) => msg.test(String(line.msg)));

describe('failures', () => {
  test.each(['user', 'thrown'])(
    'a mistake is explained privately, in the asker’s language (%s)',
    async (how) => {
      const english = await run(how);
      expect(english.ephemeral).toBe(true);
      expect(textOf(english.message)).toBe('Your mistake.');
      expect(textOf((await run(how, MEMBERS.awa)).message)).toBe('Votre erreur.');
    },
  );

  test('a bug gets an apology with the id under which it is logged, and no internals', async () => {
    const broken = await run('bug');
    const told = textOf(broken.message);
    expect(broken.ephemeral).toBe(true);
    expect(told).not.toContain('secret internals');
    const id = /logged as ([0-9a-f]{8})/.exec(told)?.[1];
    expect(harness.log.some((line) => line.bug === id && line.level === 50)).toBe(true);
  });

  test('a refusal by Discord says which permission to give', async () => {
    const refused = await run('refused');
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toContain('I lack a permission there');
  });

  test('an error after a public “thinking” is still private', async () => {
    const wrong = await run('wrong', MEMBERS.ben, 'slow');
    expect(wrong.ackType).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    await wrong.waitFor(({ followups }) => followups.length > 0);
    const [told] = wrong.followups;
    expect(textOf(told)).toBe('No.');
    expect((told?.flags ?? 0) & 64).toBe(64);
    expect(wrong.message).toBeUndefined();
    expect(textOf((await run('fine', MEMBERS.ben, 'slow')).message)).toBe('done');
  });

  test.each([
    [404, RESTJSONErrorCodes.UnknownInteraction],
    [400, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged],
  ])(
    'an interaction that is gone (%i, %i) is a warning, and nothing dies',
    async (status, code) => {
      const before = logged(/interaction is gone/).length;
      harness.sandbox.faults.next({ method: 'POST', route: '/callback', status, code });
      harness.sandbox.sendCommand({
        member: MEMBERS.ben,
        channel: CHANNELS.general,
        name: 'fail',
        options: { how: 'button' },
      });
      await expect.poll(() => logged(/interaction is gone/).length).toBe(before + 1);
      expect(logged(/interaction is gone/).at(-1)?.level).toBe(40);
      expect(textOf((await run('user')).message)).toBe('Your mistake.');
    },
  );

  test('an explanation that cannot be sent is a warning, too', async () => {
    const callback = { method: 'POST', route: '/callback', status: 403, code: 50_013, times: 2 };
    harness.sandbox.faults.next(callback);
    harness.sandbox.sendCommand({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      name: 'fail',
      options: { how: 'button' },
    });
    await expect.poll(() => logged(/explanation could not be sent/).length).toBe(1);
    harness.sandbox.faults.clear();
    expect(textOf((await run('user')).message)).toBe('Your mistake.');
  });

  test('tokens never reach the log', () => {
    const all = JSON.stringify(harness.log);
    expect(all).not.toContain(harness.sandbox.token);
    expect(all).not.toMatch(/(interactions|webhooks)\/\d+\/[\w.~-]{20,}/);
  });
});

describe('totality', () => {
  const press = async (customId: string) => {
    const { message } = await run(`id:${customId}`);
    return harness.sandbox.press({
      member: MEMBERS.ben,
      message: message ?? { id: '' },
      customId: buttonId(message, 'Press'),
    });
  };

  test.each([
    ['a route nobody knows', encodeId('gone-route', ['1'])],
    ['parameters of another version', encodeId('probe-replace', ['1', '2', '3'])],
    [
      'a look-up with options it does not have',
      encodeId('run', ['search', '', '{"colour":"red"}']),
    ],
    ['options that are not JSON', encodeId('run', ['search', '', '{'])],
    ['a change dressed as a look-up', encodeId('run', ['fail', '', '{"how":"user"}'])],
    ['a page of a change', encodeId('page', ['1', encodeId('probe-replace', ['1'])])],
    ['a forgotten long id', encodeId('long', ['0000000000000000000000'])],
    ['an empty id of a page', encodeId('page', [])],
  ])('%s gets a clear private answer', async (_what, customId) => {
    const pressed = await press(customId);
    const told = pressed.followups[0] ?? pressed.message;
    expect(textOf(told)).toMatch(/no longer works|no longer remember/);
  });

  test('a command that is registered but unknown gets one, too', async () => {
    const { commands: registered } = harness.sandbox.world;
    registered.upsert(undefined, { name: 'retired', description: 'of last year' });
    const outdated = await harness.sandbox.runCommand({
      member: MEMBERS.ben,
      channel: CHANNELS.general,
      name: 'retired',
    });
    expect(outdated.ephemeral).toBe(true);
    expect(textOf(outdated.message)).toContain('has changed since your Discord loaded it');
  });
});

describe('buttons and forms', () => {
  test('a button may replace its message; ids longer than Discord allows work, after a restart, too', async () => {
    const first = await run('button');
    await harness.restart();
    const pressed = await harness.sandbox.press({
      member: MEMBERS.ben,
      message: first.message ?? { id: '' },
      customId: buttonId(first.message, 'Again'),
    });
    expect(pressed.ackType).toBe(InteractionResponseType.UpdateMessage);
    expect(textOf(first.message)).toBe(`pressed ${'x'.repeat(120)}`);
  });

  test('a form brings back what was typed, by field', async () => {
    const opened = await run('form');
    expect(opened.modal?.title).toBe('Probe');
    const sent = await harness.sandbox.submitModal({
      interaction: opened,
      fields: { what: '  53 soldiers ', kind: ['a'] },
    });
    expect(sent.ephemeral).toBe(true);
    expect(textOf(sent.message)).toBe('form x:1: 53 soldiers, a');
  });
});

describe('moderators’ commands', () => {
  const guarded: readonly Command[] = commands.filter(({ access }) => access !== 'everyone');

  test('refuse people without the permission and servers that are not editors’', async () => {
    for (const command of guarded) {
      if (command.kind !== 'slash') continue;
      for (const { path } of command.usages) {
        const analyst = await harness.sandbox.runCommand({
          member: MEMBERS.ben,
          channel: CHANNELS.general,
          name: path,
          force: true,
        });
        expect(analyst.ephemeral, path).toBe(true);
        expect(textOf(analyst.message), path).toContain('you need the permission');
      }
    }
  });

  test('from the message menu read the message, for those who may', async () => {
    const posted = harness.sandbox.postMessage({
      member: MEMBERS.awa,
      channel: CHANNELS.general,
      content: 'At least 54 soldiers *died*.',
    });
    const quoted = await harness.sandbox.messageCommand({
      member: MEMBERS.moussa,
      message: posted,
      name: 'Quote',
    });
    expect(quoted.ephemeral).toBe(true);
    expect(textOf(quoted.message)).toBe('Awa: At least 54 soldiers \\*died\\*.');
    const refused = await harness.sandbox.messageCommand({
      member: MEMBERS.ben,
      message: posted,
      name: 'Quote',
      force: true,
    });
    expect(textOf(refused.message)).toContain('you need the permission');
  });

  test('are not registered in other servers', () => {
    expect(harness.sandbox.world.commands.inScope(GUILDS.partner)).toEqual([]);
  });
});

describe('shutdown', () => {
  test('finishes what is under way and refuses what comes after, kindly', async () => {
    const own = await startHarness({ commands: [...commands, slow] });
    const input = { member: MEMBERS.ben, channel: CHANNELS.general, name: 'slow' };
    const underWay = own.sandbox.sendCommand({ ...input, options: { how: 'fine' } });
    await underWay.waitFor(({ ackType }) => ackType !== undefined);
    const stopped = own.bot.stop();
    await underWay.waitFor(({ thinking }) => !thinking);
    expect(textOf(underWay.message)).toBe('done');
    await stopped;
    await own.close();
  });
});

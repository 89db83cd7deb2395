import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { CHANNELS, MEMBERS } from '../../src/sandbox/index.js';
import { startHarness, textOf, type BotHarness } from '../support/bot.js';

let harness: BotHarness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  await harness.close();
});

const help = (member: string, options: Record<string, boolean> = {}) =>
  harness.sandbox.runCommand({ member, channel: CHANNELS.general, name: 'help', options });

describe('/help', () => {
  test('lists every command the asker may use, how much is on file and how fresh', async () => {
    const text = textOf((await help(MEMBERS.ben)).message);
    for (const command of commands) {
      if (command.kind !== 'slash') continue;
      if (command.access === 'everyone') expect(text).toContain(`/${command.name}`);
      else expect(text).not.toContain(`/${command.name} `);
    }
    expect(text).toContain('210 incidents');
    expect(text).toContain('Last change of the data');
    expect(text).toContain('“On file” does not mean');
  });

  test('shows moderators their own commands, too', async () => {
    const text = textOf((await help(MEMBERS.moussa)).message);
    for (const command of commands) {
      if (command.kind === 'slash' && command.access !== 'everyone') {
        expect(text).toContain(`/${command.name} `);
      }
    }
  });

  test('speaks French, with French command names', async () => {
    const text = textOf((await help(MEMBERS.awa, { private: true })).message);
    expect(text).toContain('Ce que je sais faire');
    expect(text).toContain('/rechercher');
    expect(text).toContain('/demander');
  });

  test('works in direct messages', async () => {
    const run = await harness.sandbox.runCommand({ member: MEMBERS.ben, dm: true, name: 'help' });
    expect(textOf(run.message)).toContain('What I can do');
  });
});

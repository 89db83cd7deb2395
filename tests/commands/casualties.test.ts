import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMBERS } from '../../src/sandbox/index.js';
import { startHarness, textOf, type BotHarness } from '../support/bot.js';

let harness: BotHarness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  expect(harness.sandbox.failures).toEqual([]);
  await harness.close();
});

type Options = Record<string, string | number | boolean>;
const casualties = (options: Options = {}, member: string = MEMBERS.ben) =>
  harness.sandbox.runCommand({ member, name: 'casualties', options });

describe('/casualties', () => {
  it('gives official, claimed and range apart, with the rule and a chart', async () => {
    const { message } = await casualties({ country: 'ML', from: '2019', to: '2019', by: 'group' });
    const text = textOf(message);
    expect(text).toMatch(/Killed, official:\*{0,2} \d+/);
    expect(text).toMatch(/Killed, claimed:\*{0,2} at least \d+/);
    expect(text).toMatch(/Killed, lowest to highest:\*{0,2} \d+ to \d+ or more/);
    expect(text).toContain('JNIM (claimed)');
    expect(text).toContain('Nothing is averaged');
    expect(message?.attachments[0]?.description).toContain('JNIM (claimed): official');
  });

  it('counts the joint toll of Boulkessi and Mondoro once', async () => {
    const { message } = await casualties({ group: 'JNIM', from: '2019-09-30', to: '2019-10-01' });
    const text = textOf(message);
    expect(text).toMatch(/Killed, claimed:\*{0,2} at least 85 military · /);
    expect(text).toContain('One joint toll, counted once: Boulkessi and Mondoro');
  });

  it.each(['country', 'region', 'place', 'party', 'month', 'year'])('splits by %s', async (by) => {
    const { message } = await casualties({ from: '2021', to: '2021', by });
    expect(message?.attachments).toHaveLength(1);
    expect(textOf(message)).toMatch(/incidents on file/);
  });

  it('counts attackers and the wounded when asked, in French', async () => {
    const { message } = await casualties(
      { party: 'attackers', measure: 'wounded', private: true },
      MEMBERS.awa,
    );
    const text = textOf(message);
    expect(text).toContain('Pertes des assaillants');
    expect(text).toContain('Blessés');
    expect(text).toMatch(/ce n’est pas un zéro/);
  });

  it('says so where nothing is on file', async () => {
    const { message } = await casualties({ country: 'TG', from: '2012', to: '2012' });
    expect(textOf(message)).toContain('Nothing on file');
    expect(message?.attachments).toEqual([]);
  });
});

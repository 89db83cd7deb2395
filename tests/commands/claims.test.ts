import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMBERS } from '../../src/sandbox/index.js';
import { buttonId, buttonsOf, startHarness, textOf, type BotHarness } from '../support/bot.js';

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
const claims = (options: Options = {}, member: string = MEMBERS.ben) =>
  harness.sandbox.runCommand({ member, name: 'claims', options });

/** The text of every page, turning them one by one. */
async function allPages(options: Options): Promise<string> {
  const run = await claims(options);
  const texts = [textOf(run.message)];
  while (buttonsOf(run.message).some(({ label }) => label === 'Next')) {
    await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: buttonId(run.message, 'Next'),
    });
    texts.push(textOf(run.message));
    expect(texts.length).toBeLessThan(60);
  }
  return texts.join('\n');
}

describe('/claims', () => {
  it('shows JNIM in Mali in 2017: Kidal three days after, Tessalit, and the silence between', async () => {
    const text = await allPages({ group: 'JNIM', country: 'ML', from: '2017', to: '2017' });
    expect(text).toContain('31 Jul 2017 to 23 Sep 2017: 54 days');
    expect(text).toMatch(/Kidal, Mali · 20 September 2017[\s\S]{0,400}3 days after/);
    expect(text).toContain('Tessalit, Mali · 31 July 2017');
    expect(text).toMatch(/12 of 15 incidents on file have a recorded claim/);
  });

  it('shows what is unclaimed as suspected, never as claimed', async () => {
    const text = await allPages({ status: 'unclaimed', country: 'ML', from: '2017', to: '2017' });
    const [, entry = ''] = text.split('24 September 2017');
    expect(entry).toMatch(/^[\s\S]{0,60}No claim recorded/);
    expect(entry.slice(0, 400)).toContain('Suspected, not claimed: JNIM');
    expect(text).not.toMatch(/Claimed by/);
  });

  it('shows rival claims under disputed', async () => {
    const text = await allPages({ status: 'disputed' });
    expect(text).toContain('Rival claims');
    expect(text).toContain('Koutougou');
  });

  it('answers in French', async () => {
    const { message } = await claims({ group: 'EIGS', private: true }, MEMBERS.awa);
    expect(textOf(message)).toMatch(/Revendications · /);
    expect(textOf(message)).toContain('Délai médian');
  });

  it('says so where nothing is on file, and explains an unknown group', async () => {
    expect(textOf((await claims({ country: 'TG', from: '2012', to: '2012' })).message)).toContain(
      'That says what is on file, not what happened',
    );
    const unknown = await claims({ group: 'Zzyzx Front' });
    expect(unknown.ephemeral).toBe(true);
    expect(textOf(unknown.message)).toContain('Zzyzx Front');
  });
});

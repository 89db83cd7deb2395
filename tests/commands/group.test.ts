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

const group = (name: string, member: string = MEMBERS.ben, isPrivate = false) =>
  harness.sandbox.runCommand({
    member,
    name: 'group',
    options: { name, ...(isPrivate ? { private: true } : {}) },
  });

describe('/group', () => {
  it('tells suspected from claimed, names katibas, silences and observations', async () => {
    const text = textOf((await group('GSIM')).message);
    expect(text).toContain('Profile · JNIM');
    expect(text).toContain('Katiba Macina');
    expect(text).toMatch(/\d+ claimed by it/);
    expect(text).toMatch(/\d+ suspected of/);
    expect(text).toMatch(/\d+ days/);
    expect(text).toContain('media silence');
  });

  it('answers in French, by any name', async () => {
    const { message } = await group('ISGS', MEMBERS.awa, true);
    expect(textOf(message)).toContain('Profil · État islamique au Sahel');
    expect(textOf(message)).toMatch(/revendiqués par lui/);
  });

  it('explains an unknown name and asks back on an ambiguous one', async () => {
    const unknown = await group('Zzyzx Front');
    expect(unknown.ephemeral).toBe(true);
    expect(textOf(unknown.message)).toContain('Zzyzx Front');
    const ambiguous = await group('EI');
    expect(ambiguous.ephemeral).toBe(true);
    expect(textOf(ambiguous.message)).toContain('EI');
  });
});

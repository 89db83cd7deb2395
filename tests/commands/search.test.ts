import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, MEMBERS } from '../../src/sandbox/index.js';
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

const search = (options: Record<string, string | number | boolean>, member: string = MEMBERS.ben) =>
  harness.sandbox.runCommand({ member, channel: CHANNELS.general, name: 'search', options });

describe('/search', () => {
  test.each([
    ['indelimane', 'In-Delimane, Mali'],
    ['jnim kidal 2017', 'Kidal, Mali'],
    ['EIGS inates', 'Inates, Niger'],
    ['tombouctou casques bleus', 'Timbuktu, Mali'],
  ])('finds %s', async (query, first) => {
    const run = await search({ query });
    const [lead, heading] = textOf(run.message).split('\n');
    expect(lead).toMatch(/^\d+ incidents? on file$/);
    expect(heading).toContain(first);
    expect(run.ephemeral).toBe(false);
  });

  test('says how the words were read, what was not, and offers the nearest name', async () => {
    const run = await search({ query: 'indelimme' });
    expect(textOf(run.message)).toContain('indelimme');
    const guess = buttonsOf(run.message).find(({ label }) => label.startsWith('Did you mean'));
    const read = textOf(run.message).includes('“indelimme” as In-Delimane');
    expect(read || guess?.label === 'Did you mean In-Delimane?').toBe(true);
  });

  test('searches for the offered name when its button is pressed', async () => {
    const run = await search({ query: 'zzgaoo attack' });
    const guess = buttonsOf(run.message).find(({ label }) => label.startsWith('Did you mean'));
    if (guess === undefined) {
      expect(textOf(run.message)).toContain('zzgaoo');
      return;
    }
    const pressed = await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: guess.customId,
    });
    expect(textOf(pressed.message)).toMatch(/incidents? on file/);
  });

  test('combines words with filters given as labels, ids or free text', async () => {
    const run = await search({
      group: 'GSIM',
      country: 'ML',
      from: 'sept 2017',
      to: '2017-09-30',
      'min-killed': 1,
      sort: 'oldest',
    });
    const text = textOf(run.message);
    expect(text).toContain('Filters: JNIM · Mali');
    expect(text).toMatch(/· \d+ September 2017\*\*/);
  });

  test('turns pages both ways, without repeating or losing an incident', async () => {
    const run = await search({ country: 'ML' });
    const seen: string[] = [];
    const cards = () =>
      buttonsOf(run.message)
        .filter(({ label }) => label === 'Open')
        .map(({ customId }) => customId.split(':')[1] ?? '');
    seen.push(...cards());
    const firstPage = cards();
    let pages = 1;
    while (buttonsOf(run.message).some(({ label }) => label === 'Next')) {
      await harness.sandbox.press({
        member: MEMBERS.ben,
        message: run.message ?? { id: '' },
        customId: buttonId(run.message, 'Next'),
      });
      seen.push(...cards());
      pages += 1;
      expect(pages).toBeLessThan(60);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(100);
    expect(textOf(run.message)).toContain(`page ${pages} of ${pages}`);
    await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: buttonId(run.message, 'Previous'),
    });
    expect(cards()).not.toEqual(firstPage);
  });

  test('gives somebody else a private page of their own', async () => {
    const run = await search({ country: 'ML' });
    const before = textOf(run.message);
    const pressed = await harness.sandbox.press({
      member: MEMBERS.awa,
      message: run.message ?? { id: '' },
      customId: buttonId(run.message, 'Next'),
    });
    expect(pressed.ephemeral).toBe(true);
    expect(textOf(pressed.message)).toContain('page 2 sur');
    expect(textOf(run.message)).toBe(before);
  });

  test('opens a card privately', async () => {
    const run = await search({ query: 'indelimane 1 nov 2019' });
    const pressed = await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: buttonId(run.message, 'Open'),
    });
    expect(pressed.ephemeral).toBe(true);
    expect(textOf(pressed.message)).toContain('In-Delimane, Mali · 1 November 2019');
  });

  test('finds nothing without inventing anything', async () => {
    const run = await search({ query: 'atlantis submarine' });
    expect(textOf(run.message)).toContain('Nothing on file matches all of that.');
    expect(textOf(run.message)).toContain('Not understood');
  });

  test.each([
    [{ group: 'Rotary Club' }, 'I know no group called “Rotary Club”'],
    [{ place: 'Atlantis' }, 'No incident on file is at “Atlantis”'],
    [{ from: 'someday' }, 'I could not read the date “someday”'],
    [{ from: '2020', to: '2019' }, 'The period ends (2019-12-31) before it begins (2020-01-01)'],
    [{ weapon: 'spoon' }, '“spoon” is not a weapon I know'],
  ])('explains %o privately', async (options, message) => {
    const run = await search(options);
    expect(run.ephemeral).toBe(true);
    expect(textOf(run.message).replaceAll('\\', '')).toContain(message);
  });

  test('answers in the server’s language in public, in the asker’s in private', async () => {
    const open = await search({ query: 'inates' }, MEMBERS.awa);
    expect(textOf(open.message)).toContain('incidents on file');
    const own = await search({ query: 'inates', private: true }, MEMBERS.awa);
    expect(own.ephemeral).toBe(true);
    expect(textOf(own.message)).toContain('Lu ainsi');
    const french = await harness.sandbox.runCommand({
      member: MEMBERS.paula,
      channel: CHANNELS.partnerGeneral,
      name: 'search',
      options: { query: 'inates' },
    });
    expect(textOf(french.message)).toContain('Lu ainsi');
  });

  test('works in direct messages and, as a user’s own app, where the bot is not', async () => {
    const direct = await harness.sandbox.runCommand({
      member: MEMBERS.awa,
      dm: true,
      name: 'search',
      options: { query: 'inates' },
    });
    expect(textOf(direct.message)).toContain('Lu ainsi');
    const among = await harness.sandbox.runCommand({
      member: MEMBERS.ben,
      channel: CHANNELS.awaAndBen,
      name: 'search',
      options: { query: 'inates' },
    });
    expect(textOf(among.message)).toContain('Inates, Niger');
  });

  test('suggests groups, places and queries while typing', async () => {
    const typed = async (focused: string, text: string) =>
      (
        await harness.sandbox.autocomplete({
          member: MEMBERS.ben,
          name: 'search',
          options: { [focused]: text },
          focused,
        })
      ).choices ?? [];
    expect((await typed('group', 'jni')).map(({ name }) => name)[0]).toMatch(/JNIM/);
    expect((await typed('place', 'inde')).map(({ name }) => name)[0]).toMatch(/In-Delimane/);
    expect((await typed('weapon', 'mort')).length).toBeGreaterThan(0);
    expect((await typed('query', 'inde')).length).toBeGreaterThan(0);
    expect((await typed('group', '')).length).toBeLessThanOrEqual(25);
  });
});

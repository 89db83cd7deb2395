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

const incident = (id: string, member: string = MEMBERS.ben, more: Record<string, boolean> = {}) =>
  harness.sandbox.runCommand({
    member,
    channel: CHANNELS.general,
    name: 'incident',
    options: { id, ...more },
  });

describe('/incident', () => {
  test('shows every toll of In-Delimane beside the others, each with its source', async () => {
    const run = await incident('mali-2019-11-01-indelimane');
    const text = textOf(run.message);
    expect(text).toContain('## In-Delimane, Mali · 1 November 2019');
    for (const part of ['15 soldiers', '49 soldiers', '53 soldiers', '1 civilian', '54 soldiers']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/at least 70 soldiers.*Islamic State West Africa Province/);
    expect(text).toMatch(/three suicide bombers that the group did not confirm/);
    expect(text).toMatch(/Claimed by ISGS.*2 Nov 2019.*1 day after/);
    expect(run.ephemeral).toBe(false);
    expect(run.message?.attachments.map(({ filename }) => filename)).toEqual(['harmattan.png']);
    expect(run.message?.attachments[0]?.description ?? '').toContain('In-Delimane');
  });

  test('opens sources and history privately, and they keep working after a restart', async () => {
    const run = await incident('mali-2019-11-01-indelimane');
    await harness.restart();
    const message = run.message ?? { id: '' };
    const sources = await harness.sandbox.press({
      member: MEMBERS.awa,
      message,
      customId: buttonId(run.message, 'Sources'),
    });
    expect(sources.ephemeral).toBe(true);
    expect(textOf(sources.message)).toContain('](<https://');
    const history = await harness.sandbox.press({
      member: MEMBERS.awa,
      message,
      customId: buttonId(run.message, 'History'),
    });
    expect(history.ephemeral).toBe(true);
    expect(textOf(history.message)).not.toBe('');
    const map = await harness.sandbox.press({
      member: MEMBERS.awa,
      message,
      customId: buttonId(run.message, 'Map'),
    });
    expect(map.ephemeral).toBe(true);
    expect(map.message?.attachments).toHaveLength(1);
  });

  test('accepts a suggestion’s label and free text', async () => {
    const typed = await harness.sandbox.autocomplete({
      member: MEMBERS.ben,
      name: 'incident',
      options: { id: 'indelimane 1 nov' },
      focused: 'id',
    });
    const [first] = typed.choices ?? [];
    expect(first?.value).toBe('mali-2019-11-01-indelimane');
    for (const text of [first?.name ?? '', 'indelimane 1 november 2019']) {
      const run = await incident(text);
      expect(textOf(run.message)).toContain('## In-Delimane, Mali · 1 November 2019');
    }
  });

  test('offers a choice where several match', async () => {
    const run = await incident('indelimane');
    expect(textOf(run.message)).toContain('can be one of these');
    const open = buttonsOf(run.message).filter(({ label }) => label === 'Open');
    expect(open.length).toBeGreaterThan(1);
    const pressed = await harness.sandbox.press({
      member: MEMBERS.ben,
      message: run.message ?? { id: '' },
      customId: open[1]?.customId ?? '',
    });
    expect(textOf(pressed.message)).toContain('## In-Delimane, Mali');
  });

  test('says kindly and privately that nothing matches', async () => {
    const run = await incident('qwxz');
    expect(run.ephemeral).toBe(true);
    expect(textOf(run.message)).toContain('No incident on file matches “qwxz”');
    const french = await incident('qwxz', MEMBERS.awa);
    expect(textOf(french.message)).toContain('Aucun incident enregistré ne correspond à « qwxz »');
  });

  test('shows a private card in the asker’s language', async () => {
    const run = await incident('mali-2019-11-01-indelimane', MEMBERS.awa, { private: true });
    expect(run.ephemeral).toBe(true);
    expect(textOf(run.message)).toContain('1er novembre 2019');
    expect(textOf(run.message)).toContain('Revendiqué par');
  });

  test('says that an entry was removed', async () => {
    const { store } = harness.bot.services;
    await store.remove('mali-2019-11-01-indelimane', 'test');
    try {
      const run = await incident('mali-2019-11-01-indelimane');
      expect(run.ephemeral).toBe(true);
      expect(textOf(run.message)).toContain('has been removed');
    } finally {
      await store.restore('mali-2019-11-01-indelimane', 'test');
    }
  });
});

describe('cards', () => {
  test('all render within Discord’s limits, in both languages, cutting nothing', async () => {
    for (const { id } of harness.bot.services.store.all()) {
      for (const [member, cut] of [
        [MEMBERS.ben, 'Shortened here'],
        [MEMBERS.awa, 'Abrégé ici'],
      ] as const) {
        const run = await incident(id, member, { private: true });
        expect(textOf(run.message), id).not.toContain(cut);
        expect(textOf(run.message), id).toMatch(/^## /);
      }
    }
  }, 180_000);
});

/** `/timeline` and `/map`, which share their options and the way they answer. */
import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
const run = (name: string, options: Options = {}, member: string = MEMBERS.ben) =>
  harness.sandbox.runCommand({ member, name, options });

async function pictureOf(message: APIMessage | undefined): Promise<{ width: number; alt: string }> {
  const [file] = message?.attachments ?? [];
  if (file === undefined) throw new Error(`no picture: ${textOf(message)}`);
  const bytes = new DataView(await (await fetch(file.url)).arrayBuffer());
  expect(bytes.getUint32(0)).toBe(0x89504e47);
  return { width: bytes.getUint32(16), alt: file.description ?? '' };
}

const showsGallery = (message: APIMessage | undefined): boolean =>
  JSON.stringify(message?.components ?? []).includes(`"type":${ComponentType.MediaGallery}`);

describe.each(['timeline', 'map'])('/%s', (name) => {
  it('shows a picture with alt text and the numbers below', async () => {
    const answered = await run(name, { country: 'ML', from: '2017', to: '2017' });
    const { message } = answered;
    const { width } = await pictureOf(message);
    expect(width).toBe(1100);
    expect(showsGallery(message)).toBe(true);
    expect(textOf(message)).toMatch(/\d+ incidents/);
    expect(textOf(message)).toContain('2017');
    expect(answered.deadlineMissed).toBe(false);
  });

  it('draws everything on file', async () => {
    const { message } = await run(name);
    await expect(pictureOf(message)).resolves.toMatchObject({ width: 1100 });
    expect(textOf(message)).toContain(`${harness.bot.services.store.all().length} incidents`);
  });

  it('answers in French', async () => {
    const { message } = await run(name, { country: 'NE', private: true }, MEMBERS.awa);
    await pictureOf(message);
    expect(textOf(message)).toMatch(name === 'map' ? /Carte/ : /Chronologie/);
  });

  it('describes the picture in words, within Discord’s limit', async () => {
    const { message } = await run(name, { group: 'JNIM' });
    const [file] = message?.attachments ?? [];
    expect(file?.description).toMatch(/JNIM/);
    expect(Array.from(file?.description ?? '').length).toBeLessThanOrEqual(1024);
  });

  it('says so where nothing matches, without a picture', async () => {
    const { message } = await run(name, { country: 'TG', from: '2012', to: '2012' });
    expect(textOf(message)).toContain('Nothing');
    expect(message?.attachments).toEqual([]);
  });

  it.each([
    ['en', MEMBERS.ben, { from: 'soonish' }, /soonish/],
    ['fr', MEMBERS.awa, { from: 'bientôt' }, /bientôt/],
    ['en', MEMBERS.ben, { from: '2020-05', to: '2019' }, /2019/],
    ['fr', MEMBERS.awa, { from: '2020-05', to: '2019' }, /2019/],
  ])('explains a bad date (%s)', async (_language, member, dates, expected) => {
    const { message, ephemeral } = await run(name, { ...dates, private: true }, member);
    expect(ephemeral).toBe(true);
    expect(message?.attachments).toEqual([]);
    expect(textOf(message)).toMatch(expected);
  });
});

describe('when drawing fails', () => {
  it('still gives the numbers', async () => {
    const fault = vi
      .spyOn(harness.bot.services.pictures, 'render')
      .mockRejectedValueOnce(new Error('the picture thread ended'));
    const { message } = await run('timeline', { country: 'ML' });
    expect(fault).toHaveBeenCalledOnce();
    expect(message?.attachments).toEqual([]);
    expect(textOf(message)).toMatch(/\d+ incidents/);
    expect(harness.log.some(({ msg }) => msg === 'picture not drawn')).toBe(true);
  });
});

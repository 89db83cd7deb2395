import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHANNELS, GUILDS, MEMBERS } from '../../src/sandbox/index.js';
import { buttonsOf, NOW, startHarness, textOf, type BotHarness } from '../support/bot.js';

let harness: BotHarness;
beforeAll(async () => {
  // A clock that goes: what was added before a feed is told apart from what is added after it.
  let passed = 0;
  const clock = (): Date => new Date(NOW.getTime() + (passed += 1));
  harness = await startHarness({ clock });
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  expect(harness.sandbox.failures).toEqual([]);
  await harness.close();
});

type Given = Record<string, string | number | boolean>;
const entry = (
  sub: string,
  options: Given,
  actor: { member?: string; channel?: string; force?: boolean } = {},
) =>
  harness.sandbox.runCommand({ member: MEMBERS.moussa, name: `entry ${sub}`, options, ...actor });
const known = { country: 'ML', link: 'https://example.org/news/1' };
const store = () => harness.bot.services.store;
const button = (message: Parameters<typeof buttonsOf>[0], label: RegExp): string => {
  const found = buttonsOf(message).find((one) => label.test(one.label));
  if (found === undefined) throw new Error(`no ${String(label)}: ${textOf(message)}`);
  return found.customId;
};

describe('/entry add', () => {
  it('needs only place, date, country and source; shows what it understood and how to undo', async () => {
    const { message, ephemeral } = await entry('add', {
      ...known,
      place: 'Tamassaght',
      date: 'Friday',
    });
    expect(ephemeral).toBe(true);
    const text = textOf(message);
    // The harness's now is a Saturday.
    expect(text).toContain('20 November 2026 (read from “Friday”)');
    expect(text).toContain('example.org');
    expect(text).toContain('mali-2026-11-20-tamassaght');
    expect(text).toContain('/entry remove id:mali-2026-11-20-tamassaght');
    expect(store().get('mali-2026-11-20-tamassaght')).toMatchObject({
      createdBy: MEMBERS.moussa,
      attributions: [],
      reports: [{ figures: [], source: { name: 'example.org', type: 'media' } }],
    });
  });

  it('takes figures, group and source as typed, places as known, and is found by the next search', async () => {
    const { message } = await entry('add', {
      ...known,
      place: 'in delimane',
      date: '12/10/2026',
      figures: 'at least 54 soldiers, 1 civilian; 3 wounded',
      source: 'Malian army',
      'source-type': 'military',
      group: 'GSIM',
    });
    expect(textOf(message)).toContain('at least 54 soldiers, 1 civilian');
    const [added] = store()
      .all()
      .filter(({ date }) => date.start === '2026-10-12');
    expect(added).toMatchObject({
      place: { admin1: 'menaka' },
      attributions: [{ groups: ['jnim'], basis: 'suspected' }],
      reports: [
        {
          figures: [
            { measure: 'killed', party: 'soldiers', min: 54, max: null },
            { measure: 'killed', party: 'civilians', min: 1, max: 1 },
            { measure: 'wounded', party: 'people', min: 3, max: 3 },
          ],
        },
      ],
    });
    const search = await harness.sandbox.runCommand({
      member: MEMBERS.ben,
      name: 'search',
      options: { query: 'indelimane october 2026' },
    });
    expect(textOf(search.message)).toContain('12 October 2026');
  });

  it('offers a near-duplicate first: the source can be added to it, or to a new entry', async () => {
    const before = store().all().length;
    const given = {
      ...known,
      place: 'Indelimane',
      date: '2019-11-02',
      source: 'Studio Tamani',
      figures: '50 militaires',
    };
    const first = await entry('add', given);
    expect(textOf(first.message)).toContain('may be on file already');
    expect(store().all()).toHaveLength(before);
    const added = await harness.sandbox.press({
      member: MEMBERS.moussa,
      message: first.message ?? '',
      customId: button(first.message, /^Add to: /),
    });
    expect(textOf(added.message)).toContain('Report added');
    expect(store().get('mali-2019-11-01-indelimane')?.reports.at(-1)).toMatchObject({
      source: { name: 'Studio Tamani' },
      figures: [{ party: 'soldiers', min: 50 }],
    });
    const second = await entry('add', given);
    await harness.sandbox.press({
      member: MEMBERS.moussa,
      message: second.message ?? '',
      customId: button(second.message, /another incident/),
    });
    expect(store().all()).toHaveLength(before + 1);
  });

  it.each([
    [{ date: 'soon' }, 'soon'],
    [{ date: '1 December 2026' }, 'future'],
    [{ figures: '54 soldiers near the river' }, 'near'],
    [{ link: 'javascript:alert(1)' }, 'web address'],
    [{ region: 'Atlantis' }, 'Atlantis'],
    [{ group: 'Zzyzx' }, 'Zzyzx'],
    [{ basis: 'claimed' }, 'group'],
  ])('explains %o and saves nothing', async (fault, words) => {
    const before = store().all();
    const { message, ephemeral } = await entry('add', {
      ...known,
      place: 'Nampala',
      date: '2026-05-01',
      ...fault,
    });
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain(words);
    expect(store().all()).toEqual(before);
  });

  it('is refused to an analyst and to another server’s moderator, kindly and privately', async () => {
    const before = store().all();
    const given = { ...known, place: 'Nampala', date: '2026-05-01' };
    for (const actor of [
      { member: MEMBERS.ben, force: true },
      { member: MEMBERS.paula, channel: CHANNELS.partnerGeneral, force: true },
    ]) {
      const { message, ephemeral } = await entry('add', given, actor);
      expect(ephemeral).toBe(true);
      expect(textOf(message)).not.toBe('');
    }
    expect(store().all()).toEqual(before);
  });
});

describe('/entry report', () => {
  it('replaces the same source’s earlier toll, says so, and keeps it', async () => {
    const added = await entry('add', {
      ...known,
      place: 'Ber',
      date: '2026-09-01',
      source: 'Malian army',
      'source-type': 'military',
      published: '2026-09-01',
      figures: '15 soldiers',
    });
    expect(textOf(added.message)).toContain('mali-2026-09-01-ber');
    const { message } = await entry('report', {
      id: 'mali-2026-09-01-ber',
      source: 'malian army',
      link: 'https://example.org/news/2',
      published: '2026-09-02',
      figures: '49 soldiers',
    });
    expect(textOf(message)).toMatch(/Replaces this source’s earlier toll: killed: 15 soldiers/);
    expect(store().get('mali-2026-09-01-ber')?.reports).toMatchObject([
      { id: 'r1', figures: [{ min: 15 }] },
      { id: 'r2', supersedes: 'r1', source: { type: 'military' }, figures: [{ min: 49 }] },
    ]);
    const late = await entry('report', {
      id: 'mali-2026-09-01-ber',
      source: 'Malian army',
      link: 'https://example.org/news/0',
      published: '2026-08-31',
      figures: '5 soldiers',
    });
    expect(textOf(late.message)).toContain('later toll on file');
  });

  it('says when there is no such incident', async () => {
    const { message } = await entry('report', {
      id: 'nowhere',
      source: 'x',
      link: 'https://example.org/',
    });
    expect(textOf(message)).toContain('nowhere');
  });
});

describe('/entry claim', () => {
  it('adds who says that a group did it, and on what footing', async () => {
    const id = 'mali-2026-09-01-ber';
    const { message } = await entry('claim', {
      id,
      group: 'JNIM',
      basis: 'claimed',
      by: 'Az-Zallaqa',
      link: 'https://example.org/claim',
      date: '2026-09-03',
      medium: 'statement',
    });
    expect(textOf(message)).toContain('Attribution added');
    expect(store().get(id)?.attributions).toMatchObject([
      { groups: ['jnim'], basis: 'claimed', by: 'Az-Zallaqa', date: '2026-09-03' },
    ]);
  });

  it('asks back where a name can mean several groups', async () => {
    const { message } = await entry('claim', {
      id: 'mali-2026-09-01-ber',
      group: 'Ansar',
      basis: 'claimed',
      by: 'x',
      link: 'https://example.org/claim',
    });
    expect(textOf(message)).toContain('Ansar');
    expect(store().get('mali-2026-09-01-ber')?.attributions).toHaveLength(1);
  });
});

describe('/entry remove', () => {
  it('asks first, then hides the incident, and brings it back', async () => {
    const id = 'mali-2019-11-01-indelimane';
    const asked = await entry('remove', { id });
    expect(store().isRemoved(id)).toBe(false);
    const done = await harness.sandbox.press({
      member: MEMBERS.moussa,
      message: asked.message ?? '',
      customId: button(asked.message, /Remove/),
    });
    expect(store().isRemoved(id)).toBe(true);
    expect(textOf(done.message)).toContain(`/entry restore id:${id}`);
    const again = await entry('remove', { id });
    expect(textOf(again.message)).toContain('has been removed');
    await entry('restore', { id });
    expect(store().isRemoved(id)).toBe(false);
  });
});

describe('a feed', () => {
  const feedPosts = () => harness.sandbox.world.messages(CHANNELS.mali);

  it('gets the card of what is added, and its post changes with a new toll', async () => {
    const added = await harness.sandbox.runCommand({
      member: MEMBERS.moussa,
      name: 'feed add',
      options: { channel: CHANNELS.mali, country: 'ML', 'min-killed': 10 },
    });
    expect(textOf(added.message)).toContain('#');
    await entry('add', { ...known, place: 'Diafarabé', date: '2026-11-01', figures: '3 soldiers' });
    await entry('add', {
      ...known,
      place: 'Mondoro',
      date: '2026-11-02',
      figures: '15 soldiers',
      source: 'Malian army',
      'source-type': 'military',
    });
    await vi.waitFor(() => {
      expect(feedPosts().map(textOf).join()).toContain('Mondoro');
    });
    expect(feedPosts()).toHaveLength(1);
    await entry('report', {
      id: 'mali-2026-11-02-mondoro',
      source: 'Malian army',
      link: 'https://example.org/news/3',
      figures: '49 soldiers',
    });
    await vi.waitFor(() => {
      expect(textOf(feedPosts()[0])).toContain('Killed: 15 → 49 soldiers (Malian army)');
    });
    await harness.restart();
    expect(feedPosts()).toHaveLength(1);
    const list = await harness.sandbox.runCommand({ member: MEMBERS.moussa, name: 'feed list' });
    expect(textOf(list.message)).toContain('1 post sent');
    const gone = await harness.sandbox.runCommand({
      member: MEMBERS.moussa,
      name: 'feed remove',
      options: { feed: 'f1' },
    });
    expect(textOf(gone.message)).toContain('has ended');
    expect(harness.bot.services.feeds.list(GUILDS.headquarters)).toEqual([]);
  });

  it.each([
    [CHANNELS.announcements, 'Send Messages'],
    [CHANNELS.leadership, 'View Channel'],
  ])('is not begun where the bot cannot post (%s)', async (channel, words) => {
    const { message } = await harness.sandbox.runCommand({
      member: MEMBERS.moussa,
      name: 'feed add',
      options: { channel },
      force: true,
    });
    expect(textOf(message)).toContain(words);
    expect(harness.bot.services.feeds.list(GUILDS.headquarters)).toEqual([]);
  });

  it('can be begun by managers of editor servers only', async () => {
    const { message } = await harness.sandbox.runCommand({
      member: MEMBERS.ben,
      name: 'feed add',
      options: { channel: CHANNELS.mali },
      force: true,
    });
    expect(textOf(message)).not.toBe('');
    expect(harness.bot.services.feeds.list(GUILDS.headquarters)).toEqual([]);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { newFolder, newIncident, newReport } from '../store/fixtures.js';
import { FakeChat, wordsOf } from './channel.js';
import { Clock, everything, run, type Run } from './setup.js';

interface Rig {
  readonly folder: string;
  readonly chat: FakeChat;
  readonly clock: Clock;
  run: Run;
}

async function rig(): Promise<Rig> {
  const folder = await newFolder();
  const clock = new Clock();
  const chat = new FakeChat(clock.now);
  const all: Rig = { folder, chat, clock, run: await run(folder, chat, clock) };
  onTestFinished(() => all.run.stop());
  return all;
}

async function restart(all: Rig): Promise<void> {
  await all.run.stop();
  all.run = await run(all.folder, all.chat, all.clock);
  await all.run.feeds.settled();
}

describe('a feed', () => {
  it('posts the card of an incident added after it, and nothing from before', async () => {
    const all = await rig();
    const { chat, clock } = all;
    await all.run.store.add(newIncident('Inates', '2019-12-10'), 'moderator');
    clock.pass(1000);
    await all.run.feeds.add(everything);
    await all.run.feeds.settled();
    expect(chat.messages).toEqual([]);
    const added = await all.run.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await all.run.feeds.settled();
    expect(chat.in('c1')).toHaveLength(1);
    expect(chat.messages.map(wordsOf)[0]).toContain('Indelimane');
    expect(chat.messages[0]?.post.incident).toBe(added.id);
    await restart(all);
    expect(chat.in('c1')).toHaveLength(1);
  });

  it('edits its post when a source gives a new toll, and says what changed', async () => {
    const { chat, run: bot } = await rig();
    await bot.feeds.add({ ...everything });
    await bot.feeds.add({ ...everything, channelId: 'c2', language: 'fr' });
    const { id } = await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    const toll = newReport(49, { published: '2019-11-02', supersedes: 'r1' });
    await bot.store.addReport(id, toll, 'moderator');
    await bot.feeds.settled();
    expect(chat.messages).toHaveLength(2);
    expect(wordsOf(chat.in('c1')[0] ?? never())).toContain(
      'Killed: 15 → 49 soldiers (Malian army, 2 Nov)',
    );
    expect(wordsOf(chat.in('c2')[0] ?? never())).toContain(
      'Tués\u00a0: 15 → 49 soldats (Malian army, 2 nov.)',
    );
    await bot.store.addAttribution(
      id,
      {
        groups: ['jnim'],
        basis: 'claimed',
        by: 'Amaq',
        weight: 'firm',
        url: 'https://example.org/claim',
      },
      'moderator',
    );
    await bot.feeds.settled();
    const words = wordsOf(chat.in('c1')[0] ?? never());
    expect(words).toContain('15 → 49');
    expect(words).toContain('Claimed by: JNIM (according to Amaq)');
  });

  it('says so on the post when the incident is withdrawn, and brings the card back with it', async () => {
    const { chat, run: bot } = await rig();
    await bot.feeds.add(everything);
    const { id } = await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await bot.feeds.settled();
    await bot.store.remove(id, 'moderator');
    await bot.feeds.settled();
    expect(chat.messages).toHaveLength(1);
    const [message = never()] = chat.messages;
    expect(wordsOf(message)).toContain('Withdrawn');
    expect(wordsOf(message)).not.toContain('15');
    await bot.store.restore(id, 'moderator');
    await bot.feeds.settled();
    expect(wordsOf(message)).toContain('15 soldiers');
  });

  it('posts an incident once its toll reaches the feed’s threshold', async () => {
    const { chat, run: bot } = await rig();
    const feed = await bot.feeds.add({ ...everything, minKilled: 40 });
    const { id } = await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await bot.feeds.settled();
    expect(chat.messages).toEqual([]);
    expect(bot.feeds.explain(feed, id)).toEqual({ kind: 'blocked', by: ['min-killed'] });
    await bot.store.addReport(id, newReport(49, { supersedes: 'r1' }), 'moderator');
    await bot.feeds.settled();
    expect(chat.messages).toHaveLength(1);
    expect(bot.feeds.explain(feed, id)).toEqual({ kind: 'posted', messageId: 'm1' });
  });

  it('explains what keeps an incident out', async () => {
    const { clock, run: bot } = await rig();
    const old = await bot.store.add(newIncident('Inates', '2019-12-10'), 'moderator');
    clock.pass(1);
    const feed = await bot.feeds.add({ ...everything, country: 'NE', group: 'jnim' });
    const { id } = await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    expect(bot.feeds.explain(feed, id)).toEqual({ kind: 'blocked', by: ['country', 'group'] });
    expect(bot.feeds.explain(feed, old.id)).toMatchObject({
      by: ['older', 'country', 'group'],
    });
    expect(bot.feeds.explain(feed, 'mali-2000-01-01-x')).toEqual({ kind: 'not-on-file' });
  });

  it('is listed for its server only, and ends when removed', async () => {
    const all = await rig();
    const { chat, run: bot } = all;
    const mine = await bot.feeds.add(everything);
    const theirs = await bot.feeds.add({ ...everything, guildId: 'g2', channelId: 'c2' });
    await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await bot.feeds.settled();
    expect(bot.feeds.list('g1')).toEqual([
      { subscription: mine, sent: 1, retrying: 0, refused: 0, lastFailure: undefined },
    ]);
    expect(await bot.feeds.remove('g1', theirs.id)).toBeUndefined();
    expect(await bot.feeds.remove('g1', mine.id)).toEqual(mine);
    await bot.store.add(newIncident('Inates', '2019-12-10'), 'moderator');
    await bot.feeds.settled();
    expect(chat.in('c1')).toHaveLength(1);
    expect(chat.in('c2')).toHaveLength(2);
    // Its number is not given again, so that old records cannot be taken for a new feed's.
    const next = await bot.feeds.add(everything);
    expect([mine.id, theirs.id]).not.toContain(next.id);
  });
});

describe('a post that fails', () => {
  it('is tried again after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { chat, clock, run: bot } = await rig();
    await bot.feeds.add(everything);
    chat.fates = ['limited', 'limited'];
    await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await bot.feeds.settled();
    expect(bot.feeds.list('g1')).toMatchObject([
      { retrying: 1, sent: 0, lastFailure: { reason: 'Too many requests' } },
    ]);
    for (const wait of [2_000, 4_000]) {
      clock.pass(wait);
      await vi.advanceTimersByTimeAsync(wait);
      await bot.feeds.settled();
    }
    expect(chat.messages).toHaveLength(1);
    expect(bot.feeds.list('g1')).toMatchObject([{ retrying: 0, sent: 1, lastFailure: undefined }]);
  });

  it('is refused with the reason, and goes out once the channel takes posts again', async () => {
    const all = await rig();
    const { chat } = all;
    const feed = await all.run.feeds.add(everything);
    chat.fates = ['forbidden'];
    const { id } = await all.run.store.add(newIncident('Inates', '2019-12-10'), 'moderator');
    await all.run.feeds.settled();
    expect(all.run.feeds.list('g1')).toMatchObject([
      { refused: 1, lastFailure: { reason: 'Missing Permissions', incident: id } },
    ]);
    expect(all.run.feeds.explain(feed, id)).toEqual({
      kind: 'failing',
      reason: 'Missing Permissions',
      final: true,
    });
    await all.run.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await all.run.feeds.settled();
    expect(chat.messages).toHaveLength(2);
    expect(all.run.feeds.list('g1')).toMatchObject([{ refused: 0, sent: 2 }]);
  });

  it('of an incident withdrawn meanwhile is given up, and sent once it is back', async () => {
    const { chat, run: bot } = await rig();
    await bot.feeds.add(everything);
    chat.fates = ['limited'];
    const { id } = await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await bot.feeds.settled();
    await bot.store.remove(id, 'moderator');
    await bot.feeds.settled();
    expect(bot.feeds.list('g1')).toMatchObject([{ retrying: 0, sent: 0, refused: 0 }]);
    await bot.store.restore(id, 'moderator');
    await bot.feeds.settled();
    expect(chat.messages.map(({ post }) => post.incident)).toEqual([id]);
  });

  it('in one channel does not hold up another', async () => {
    const { chat, run: bot } = await rig();
    await bot.feeds.add(everything);
    await bot.feeds.add({ ...everything, channelId: 'c2' });
    chat.fates = ['crash'];
    await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await vi.waitFor(() => {
      expect(bot.feeds.list('g1').map(({ sent }) => sent)).toEqual([0, 1]);
    });
    // The crashed one never answers: the rig must not wait for it.
    await bot.feeds.remove('g1', 'f1');
  });

  it('because somebody deleted it is not posted again', async () => {
    const { chat, run: bot } = await rig();
    await bot.feeds.add(everything);
    const { id } = await bot.store.add(newIncident('Indelimane', '2019-11-01'), 'moderator');
    await bot.feeds.settled();
    chat.messages.pop();
    await bot.store.addReport(id, newReport(49), 'moderator');
    await bot.feeds.settled();
    expect(chat.messages).toEqual([]);
    expect(bot.feeds.list('g1')).toMatchObject([
      { refused: 1, lastFailure: { reason: 'Unknown Message' } },
    ]);
  });
});

describe('the feeds’ file', () => {
  it('is never begun anew over a damaged one', async () => {
    const all = await rig();
    await all.run.feeds.add(everything);
    await all.run.stop();
    await writeFile(join(all.folder, 'feeds.json'), '{"version": 1, "subscriptions": [');
    await expect(run(all.folder, all.chat, all.clock)).rejects.toMatchObject({
      code: 'store-corrupt',
    });
  });
});

function never(): never {
  throw new Error('there is no such message');
}

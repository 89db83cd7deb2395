import { fc, test } from '@fast-check/vitest';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { newIncident, newReport } from '../store/records.js';
import { FakeChat, wordsOf, type Fate } from './channel.js';
import { Clock, everything, run } from './setup.js';

/** One life of the bot: what moderators do, what becomes of its requests, how long it is away afterwards. */
interface Life {
  readonly actions: readonly ('add' | 'report' | 'remove' | 'restore')[];
  readonly fates: readonly Fate[];
  readonly awayMs: number;
}

const lives: fc.Arbitrary<Life[]> = fc.array(
  fc.record({
    actions: fc.array(fc.constantFrom('add', 'add', 'report', 'remove', 'restore'), {
      maxLength: 4,
    }),
    fates: fc.array(
      fc.constantFrom<Fate>(
        'works',
        'limited',
        'answer lost',
        'request lost',
        'crash',
        'crash unsent',
      ),
      { maxLength: 5 },
    ),
    // Within the time that a nonce is enforced, and long after it.
    awayMs: fc.constantFrom(1, 30_000, 59_999, 60_000, 119_999, 120_000, 3_600_000),
  }),
  { minLength: 1, maxLength: 4 },
);

/** What a life leaves for the next: a crash freezes the folder as it was at that moment. */
async function live(
  life: Life,
  folder: string,
  next: string,
  chat: FakeChat,
  clock: Clock,
): Promise<void> {
  chat.fates = [...life.fates];
  const crash = chat.nextCrash();
  const bot = await run(folder, chat, clock);
  if (bot.feeds.list('g1').length === 0) await bot.feeds.add(everything);
  for (const action of life.actions) {
    clock.pass(1);
    const ids = bot.store.all().map(({ id }) => id);
    const [id] = ids;
    if (action === 'add') await bot.store.add(newIncident('Inates', '2019-12-10'), 'u');
    else if (action === 'report' && id !== undefined)
      await bot.store.addReport(id, newReport(20), 'u');
    else if (action === 'remove' && id !== undefined) await bot.store.remove(id, 'u');
    else if (action === 'restore' && bot.store.isRemoved('mali-2019-12-10-inates'))
      await bot.store.restore('mali-2019-12-10-inates', 'u');
  }
  await Promise.race([crash, bot.feeds.settled()]);
  await cp(folder, next, { recursive: true, filter: (path) => !/lock-|\.tmp$/.test(path) });
  // The frozen request never ends: the process "dies" here, without a word to its folder.
  void bot.feeds.stop();
}

test.prop([lives], { numRuns: 40 })(
  'however often the bot dies and requests fail, each incident ends with one post that is right',
  async (plan) => {
    const root = await mkdtemp(join(tmpdir(), 'harmattan-feeds-'));
    try {
      const clock = new Clock();
      const chat = new FakeChat(clock.now);
      let folder = join(root, '0');
      for (const [index, life] of plan.entries()) {
        const next = join(root, String(index + 1));
        await live(life, folder, next, chat, clock);
        clock.pass(life.awayMs);
        folder = next;
      }
      chat.fates = [];
      const bot = await run(folder, chat, clock);
      await bot.feeds.settled();

      for (const incident of bot.store.all()) {
        const posts = chat.messages.filter(({ post }) => post.incident === incident.id);
        expect(posts, incident.id).toHaveLength(1);
        const tolls = incident.reports.length > 1 ? ['15', '20'] : ['15'];
        for (const toll of tolls) expect(posts.map(wordsOf)[0]).toContain(`${toll} soldiers`);
      }
      // Nothing else stands there but posts that say that they were withdrawn.
      const others = chat.messages.filter(
        ({ post }) => bot.store.get(post.incident ?? '') === undefined,
      );
      for (const message of others) expect(wordsOf(message)).toContain('Withdrawn');
      const markers = chat.messages.map(({ post }) => post.marker);
      expect(new Set(markers).size).toBe(markers.length);
      await bot.stop();
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
  120_000,
);

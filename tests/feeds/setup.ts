import { join } from 'node:path';
import { openFeeds, type Feeds } from '../../src/feeds/feeds.js';
import type { NewSubscription } from '../../src/feeds/records.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';
import { loadShippedData } from '../../src/store/data.js';
import { openStore, type OpenedStore } from '../../src/store/store.js';
import type { FakeChat } from './channel.js';

const { files } = await loadShippedData(join(import.meta.dirname, '../../data'));
export const knowledge = createKnowledge(files);

export const everything: NewSubscription = {
  guildId: 'g1',
  channelId: 'c1',
  channelName: 'incidents',
  language: 'en',
  createdBy: 'manager',
};

/** A clock that only the test moves. */
export class Clock {
  private time = Date.parse('2026-03-01T10:00:00.000Z');
  readonly now = (): Date => new Date(this.time);
  pass(ms: number): void {
    this.time += ms;
  }
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** One run of the bot, from start to end, on a folder and a chat that outlive it. */
export interface Run {
  readonly store: OpenedStore;
  readonly feeds: Feeds;
  /** Ends in order. */
  stop(): Promise<void>;
}

export async function run(dataDir: string, chat: FakeChat, clock: Clock): Promise<Run> {
  const { now } = clock;
  const store = await openStore({ dataDir, shipped: [], now });
  const feeds = await openFeeds({
    folder: store.folder,
    store,
    knowledge,
    poster: chat,
    now,
    log: silent,
  });
  feeds.start();
  return {
    store,
    feeds,
    stop: async () => {
      await feeds.stop();
      await store.close();
    },
  };
}

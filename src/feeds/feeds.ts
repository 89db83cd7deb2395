/** What the rest of the bot does with feeds: subscribe, look at their state, run them. */

import type { DataFolder } from '../store/folder.js';
import type { StoreLog } from '../store/store.js';
import { FeedEngine } from './engine.js';
import { FEEDS_FILE, feedsCodec, NO_FEEDS } from './feeds-file.js';
import type { MissingPermission, Poster } from './port.js';
import type { PostSource } from './post.js';
import { addSubscription, removeSubscription, type NewSubscription } from './records.js';
import type { Blocker } from './selection.js';
import { deliveryKey, type Delivery, type Subscription } from './types.js';

/** A feed with the state of its posts. */
export interface FeedStatus {
  readonly subscription: Subscription;
  readonly sent: number;
  /** Waiting to be tried again, edits included. */
  readonly retrying: number;
  /** Refused for good by the other side, edits included. */
  readonly refused: number;
  /** The newest failure that still stands. */
  readonly lastFailure:
    { readonly reason: string; readonly at: string; readonly incident: string } | undefined;
}

/** Why an incident is or is not in a feed. */
export type Explanation =
  | { readonly kind: 'posted'; readonly messageId: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failing'; readonly reason: string; readonly final: boolean }
  | { readonly kind: 'blocked'; readonly by: readonly Blocker[] }
  /** Unknown or removed. */
  | { readonly kind: 'not-on-file' };

export interface Feeds {
  /** The feeds of a server, oldest first. */
  list(guildId: string): readonly FeedStatus[];
  /** Resolves when the subscription is on disk; it gets what is added from now on. */
  add(given: NewSubscription): Promise<Subscription>;
  /** Resolves with what was removed; undefined where that server has no such feed. */
  remove(guildId: string, id: string): Promise<Subscription | undefined>;
  explain(subscription: Subscription, incident: string): Explanation;
  /** What the bot lacks to post in a channel. */
  missingPermissions(
    guildId: string,
    channelId: string,
  ): Promise<readonly MissingPermission[] | 'unknown-channel'>;
  /** Begins to post: call it once the bot is connected. */
  start(): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenFeedsOptions extends Omit<PostSource, 'now'> {
  /** The store's folder: it holds the lock. Closing it closes the feeds' file, too. */
  readonly folder: DataFolder;
  readonly poster: Poster;
  readonly now?: () => Date;
  readonly log: StoreLog;
}

const isPost = (delivery: Delivery): delivery is Extract<Delivery, { messageId: string }> =>
  'messageId' in delivery;

function statusOf(subscription: Subscription, deliveries: readonly Delivery[]): FeedStatus {
  const count = (...states: Delivery['state'][]): number =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  const failures = deliveries.flatMap((delivery) =>
    'reason' in delivery
      ? [{ reason: delivery.reason, at: delivery.failedAt, incident: delivery.incident }]
      : [],
  );
  return {
    subscription,
    sent: deliveries.filter(isPost).length,
    retrying: count('sending', 'retrying', 'edit-retrying'),
    refused: count('refused', 'edit-refused'),
    lastFailure: failures.sort((a, b) => a.at.localeCompare(b.at)).at(-1),
  };
}

/**
 * Opens the feeds' file; nothing is posted before `start()`.
 * @throws {StartupError} `store-corrupt`, `store-newer`: see the store.
 */
export async function openFeeds(options: OpenFeedsOptions): Promise<Feeds> {
  const { folder, poster, store, knowledge, log, now = () => new Date() } = options;
  const { document } = await folder.document(FEEDS_FILE, feedsCodec, () => NO_FEEDS);
  const engine = new FeedEngine({ document, poster, store, knowledge, log, now });
  return {
    list: (guildId) => {
      const { subscriptions, deliveries } = document.value;
      const all = [...deliveries.values()];
      return [...subscriptions.values()]
        .filter((subscription) => subscription.guildId === guildId)
        .map((subscription) =>
          statusOf(
            subscription,
            all.filter(({ feed }) => feed === subscription.id),
          ),
        );
    },
    add: async (given) => {
      const at = now().toISOString();
      const subscription = await document.change((state) => addSubscription(state, given, at));
      engine.follow(subscription);
      return subscription;
    },
    remove: async (guildId, id) => {
      if (document.value.subscriptions.get(id)?.guildId !== guildId) return undefined;
      const removed = await document.change((state) => removeSubscription(state, id));
      engine.unfollow(id);
      return removed;
    },
    explain: (subscription, id) => {
      const delivery = document.value.deliveries.get(deliveryKey(subscription.id, id));
      if (delivery !== undefined && 'reason' in delivery) {
        const final = delivery.state === 'refused' || delivery.state === 'edit-refused';
        return { kind: 'failing', reason: delivery.reason, final };
      }
      if (delivery?.state === 'sent') return { kind: 'posted', messageId: delivery.messageId };
      const incident = store.get(id);
      if (incident === undefined) return { kind: 'not-on-file' };
      const by = engine.selectionOf(subscription)(incident, engine.addedHere(id));
      return by.length === 0 ? { kind: 'waiting' } : { kind: 'blocked', by };
    },
    missingPermissions: (guildId, channelId) => poster.missingPermissions(guildId, channelId),
    start: () => {
      engine.start();
    },
    settled: () => engine.settled(),
    stop: () => engine.stop(),
  };
}

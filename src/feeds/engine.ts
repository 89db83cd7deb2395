/**
 * Brings every feed's posts to what they should show. Store changes, the start and a timer only say
 * where to look; what to do is decided from the records each time (see `decide.ts`), so that no event
 * can be missed for good. Feeds work side by side, each one post at a time.
 */
import type { Incident } from '../incidents/schema.js';
import type { Document } from '../store/document.js';
import type { StoreLog } from '../store/store.js';
import { decide, type Step } from './decide.js';
import type { Poster, PostFailure } from './port.js';
import { makePost, type PostSource } from './post.js';
import { doubtOf, dropDelivery, failed, putDelivery, sending, sent } from './records.js';
import { createSelection, type Selection } from './selection.js';
import {
  deliveryKey,
  type Delivery,
  type FeedsState,
  type Shown,
  type Subscription,
} from './types.js';

/** A post whose content nobody has confirmed: any present state differs from it, so it gets edited. */
const UNKNOWN: Shown = { revision: 0, removed: false };
/** Discord's clock and ours may differ by minutes; the marker makes looking further back harmless. */
const CLOCK_MARGIN_MS = 10 * 60_000;

export interface EngineOptions extends PostSource {
  readonly document: Document<FeedsState>;
  readonly poster: Poster;
  readonly log: StoreLog;
}

/** One feed's worker: the incidents it still has to look at. */
interface Worker {
  readonly subscription: Subscription;
  readonly selection: Selection;
  /** Incident id → look past retry times and refusals. */
  readonly pending: Map<string, boolean>;
  /** Incident id → when to look again. */
  readonly later: Map<string, NodeJS.Timeout>;
  running: Promise<void> | undefined;
}

export class FeedEngine {
  private readonly workers = new Map<string, Worker>();
  private unsubscribe: (() => void) | undefined;
  private stopped = true;

  constructor(private readonly options: EngineOptions) {}

  /** Looks at everything once, then at whatever changes. */
  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.unsubscribe = this.options.store.onChange(({ revision }) => {
      for (const worker of this.workers.values()) this.look(worker, revision.incident, false);
    });
    for (const subscription of this.state.subscriptions.values()) this.follow(subscription);
  }

  /** Takes up a subscription: at start, or when it is new. */
  follow(subscription: Subscription): void {
    if (this.stopped) return;
    const worker: Worker = {
      subscription,
      selection: createSelection(subscription, this.options.knowledge),
      pending: new Map(),
      later: new Map(),
      running: undefined,
    };
    this.workers.set(subscription.id, worker);
    for (const { feed, incident } of this.state.deliveries.values()) {
      if (feed === subscription.id) this.look(worker, incident, true);
    }
    for (const { id, createdAt } of this.options.store.all()) {
      if (createdAt >= subscription.createdAt) this.look(worker, id, true);
    }
  }

  /** Forgets a subscription. What is under way ends, and leaves no record. */
  unfollow(feed: string): void {
    const worker = this.workers.get(feed);
    if (worker === undefined) return;
    worker.pending.clear();
    worker.later.forEach(clearTimeout);
    this.workers.delete(feed);
  }

  /** Resolves when no feed has anything to do at the moment (retries may still wait for their time). */
  async settled(): Promise<void> {
    const busy = [...this.workers.values()].filter(({ running }) => running !== undefined);
    if (busy.length === 0) return;
    for (const { running } of busy) await running;
    await this.settled();
  }

  /** Ends after the posts under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe?.();
    const workers = [...this.workers.values()];
    for (const { subscription } of workers) this.unfollow(subscription.id);
    for (const { running } of workers) await running;
  }

  selectionOf(subscription: Subscription): Selection {
    return (
      this.workers.get(subscription.id)?.selection ??
      createSelection(subscription, this.options.knowledge)
    );
  }

  /** Whether a person added the incident here: it has an `add` in its history. */
  addedHere(incident: string): boolean {
    return this.options.store.history(incident)[0]?.action === 'add';
  }

  private get state(): FeedsState {
    return this.options.document.value;
  }

  private look(worker: Worker, incident: string, impatient: boolean): void {
    worker.pending.set(incident, impatient || worker.pending.get(incident) === true);
    worker.running ??= this.work(worker);
  }

  private async work(worker: Worker): Promise<void> {
    // A turn of the event loop: changes acknowledged together are looked at together.
    await Promise.resolve();
    for (;;) {
      const [next] = worker.pending;
      if (next === undefined || this.stopped) {
        worker.running = undefined;
        return;
      }
      const [incident, impatient] = next;
      worker.pending.delete(incident);
      try {
        await this.bringUpToDate(worker, incident, impatient);
      } catch (error) {
        // The record could not be written: nothing was sent without one. Try again when the disk may be back.
        this.options.log.error({ error, incident, feed: worker.subscription.id }, 'feed stuck');
        this.lookLater(worker, incident, 60_000);
      }
    }
  }

  private lookLater(worker: Worker, incident: string, delayMs: number): void {
    if (this.stopped || !this.workers.has(worker.subscription.id)) return;
    clearTimeout(worker.later.get(incident));
    const timer = setTimeout(() => {
      worker.later.delete(incident);
      this.look(worker, incident, false);
    }, delayMs);
    timer.unref();
    worker.later.set(incident, timer);
  }

  private async bringUpToDate(worker: Worker, id: string, impatient: boolean): Promise<void> {
    const { store, now } = this.options;
    const feed = worker.subscription.id;
    const removed = store.get(id) === undefined;
    const record = store.get(id) ?? store.history(id).at(-1)?.after;
    if (record === undefined) return;
    const wanted: Shown = { revision: record.revision, removed };
    const delivery = this.state.deliveries.get(deliveryKey(feed, id));
    const selected =
      delivery !== undefined || worker.selection(record, this.addedHere(id)).length === 0;
    const step = decide(delivery, wanted, selected, now(), impatient);
    await this.perform(worker, step, record, wanted, delivery);
  }

  private async perform(
    worker: Worker,
    step: Step,
    record: Incident,
    wanted: Shown,
    delivery: Delivery | undefined,
  ): Promise<void> {
    switch (step.kind) {
      case 'rest':
        if (step.at !== undefined) {
          this.lookLater(worker, record.id, step.at.getTime() - this.options.now().getTime());
        }
        return;
      case 'send':
        return this.send(worker, record, wanted, delivery);
      case 'find':
        if (delivery !== undefined) return this.find(worker, wanted, delivery, step.since);
        return;
      case 'forget':
        return delivery === undefined ? undefined : this.drop(delivery);
      case 'edit':
        if (delivery !== undefined) {
          return this.edit(worker, record, wanted, delivery, step.messageId);
        }
    }
  }

  private async send(
    worker: Worker,
    record: Incident,
    wanted: Shown,
    before: Delivery | undefined,
  ): Promise<void> {
    const { poster, now } = this.options;
    const { id: feed, channelId, language } = worker.subscription;
    const started = sending(before, feed, record.id, wanted.revision, now().toISOString());
    const { nonce, firstRevision } = started;
    await this.put(started);
    const given = { removed: false, firstRevision, language, marker: nonce };
    const posted = await poster.send(channelId, makePost(this.options, record, given), nonce);
    const doubt = doubtOf(before);
    if (posted.ok) {
      // After an attempt in doubt the nonce may have given back the message of that time.
      const shown = doubt === undefined ? wanted : UNKNOWN;
      await this.put(sent(started, posted.messageId, shown));
      this.succeeded(worker, record.id);
      return;
    }
    const remains = posted.outcome === 'unknown' ? started.unconfirmedSince : doubt;
    await this.fail(worker, started, before, wanted, posted, remains);
  }

  private async edit(
    worker: Worker,
    record: Incident,
    wanted: Shown,
    delivery: Delivery,
    messageId: string,
  ): Promise<void> {
    const { channelId, language } = worker.subscription;
    const { firstRevision, nonce } = delivery;
    const given = { removed: wanted.removed, firstRevision, language, marker: nonce };
    const post = makePost(this.options, record, given);
    const posted = await this.options.poster.edit(channelId, messageId, post);
    if (!posted.ok) return this.fail(worker, delivery, delivery, wanted, posted, undefined);
    await this.put(sent(delivery, messageId, wanted));
    this.look(worker, record.id, false);
  }

  private async find(
    worker: Worker,
    wanted: Shown,
    delivery: Delivery,
    since: Date,
  ): Promise<void> {
    const { poster } = this.options;
    const from = new Date(since.getTime() - CLOCK_MARGIN_MS);
    const found = await poster.find(worker.subscription.channelId, delivery.nonce, from);
    if (!found.ok) {
      return this.fail(worker, delivery, delivery, wanted, found, since.toISOString());
    }
    if (found.messageId !== null) {
      await this.put(sent(delivery, found.messageId, UNKNOWN));
    } else {
      // It never arrived: as if nothing had been tried.
      await this.drop(delivery);
    }
    this.look(worker, delivery.incident, false);
  }

  private async fail(
    worker: Worker,
    delivery: Delivery,
    before: Delivery | undefined,
    wanted: Shown,
    failure: PostFailure,
    doubt: string | undefined,
  ): Promise<void> {
    const attempts = before !== undefined && 'attempts' in before ? before.attempts + 1 : 1;
    const record = failed(delivery, attempts, wanted, failure, doubt, this.options.now());
    await this.put(record);
    const { feed, incident, state } = record;
    const { reason } = failure;
    this.options.log.warn({ feed, incident, state, reason }, 'feed post failed');
    this.look(worker, incident, false);
  }

  /** The channel takes posts: what it refused before may go through now. */
  private succeeded(worker: Worker, incident: string): void {
    this.look(worker, incident, false);
    for (const delivery of this.state.deliveries.values()) {
      if (delivery.feed === worker.subscription.id && delivery.state === 'refused') {
        this.look(worker, delivery.incident, true);
      }
    }
  }

  private drop(delivery: Delivery): Promise<undefined> {
    return this.options.document.change((state) => ({
      value: dropDelivery(state, delivery),
      result: undefined,
    }));
  }

  private put(delivery: Delivery): Promise<undefined> {
    return this.options.document.change((state) => ({
      value: putDelivery(state, delivery),
      result: undefined,
    }));
  }
}

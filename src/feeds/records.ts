/** Changes of the feeds' state as pure functions, for the durable document. */
import { createHash } from 'node:crypto';
import { retryDelay } from './decide.js';
import type { PostFailure } from './port.js';
import {
  deliveryKey,
  type Delivery,
  type FeedsState,
  type Shown,
  type Subscription,
} from './types.js';

export type NewSubscription = Omit<Subscription, 'id' | 'createdAt'>;

export function addSubscription(
  state: FeedsState,
  given: NewSubscription,
  at: string,
): { readonly value: FeedsState; readonly result: Subscription } {
  const lastNumber = state.lastNumber + 1;
  const result: Subscription = { ...given, id: `f${lastNumber}`, createdAt: at };
  const subscriptions = new Map(state.subscriptions).set(result.id, result);
  return { value: { ...state, subscriptions, lastNumber }, result };
}

/** Takes the subscription and its delivery records away. Undefined where there is none. */
export function removeSubscription(
  state: FeedsState,
  id: string,
): { readonly value: FeedsState; readonly result: Subscription | undefined } {
  const result = state.subscriptions.get(id);
  if (result === undefined) return { value: state, result };
  const subscriptions = new Map(state.subscriptions);
  subscriptions.delete(id);
  const kept = [...state.deliveries].filter(([, { feed }]) => feed !== id);
  return { value: { ...state, subscriptions, deliveries: new Map(kept) }, result };
}

/** Stores a delivery, unless its feed was removed while it was under way. */
export function putDelivery(state: FeedsState, delivery: Delivery): FeedsState {
  if (!state.subscriptions.has(delivery.feed)) return state;
  const key = deliveryKey(delivery.feed, delivery.incident);
  return { ...state, deliveries: new Map(state.deliveries).set(key, delivery) };
}

export function dropDelivery(state: FeedsState, { feed, incident }: Delivery): FeedsState {
  const deliveries = new Map(state.deliveries);
  deliveries.delete(deliveryKey(feed, incident));
  return { ...state, deliveries };
}

/** At most 25 characters, as Discord demands; the same for every attempt at one post. */
const nonceOf = (feed: string, incident: string): string =>
  createHash('sha256').update(deliveryKey(feed, incident)).digest('hex').slice(0, 24);

/** Since when a message of an earlier attempt may stand there unconfirmed. */
export const doubtOf = (before: Delivery | undefined): string | undefined =>
  before !== undefined && 'unconfirmedSince' in before ? before.unconfirmedSince : undefined;

/** The record that must be on disk before a send leaves. */
export function sending(
  before: Delivery | undefined,
  feed: string,
  incident: string,
  revision: number,
  at: string,
): Extract<Delivery, { readonly state: 'sending' }> {
  return {
    state: 'sending',
    feed,
    incident,
    nonce: nonceOf(feed, incident),
    firstRevision: before?.firstRevision ?? revision,
    unconfirmedSince: doubtOf(before) ?? at,
  };
}

const identity = ({ feed, incident, nonce, firstRevision }: Delivery) => ({
  feed,
  incident,
  nonce,
  firstRevision,
});

export const sent = (before: Delivery, messageId: string, shown: Shown): Delivery => ({
  ...identity(before),
  state: 'sent',
  messageId,
  shown,
});

/**
 * The record after a failure.
 * @param doubt since when a message may stand there unconfirmed
 */
export function failed(
  before: Delivery,
  attempts: number,
  wanted: Shown,
  failure: PostFailure,
  doubt: string | undefined,
  now: Date,
): Delivery {
  const { reason, retryable, retryAfterMs } = failure;
  const trouble = { wanted, reason, failedAt: now.toISOString(), attempts };
  const nextAt = new Date(now.getTime() + retryDelay(attempts, retryAfterMs)).toISOString();
  if ('messageId' in before) {
    const { messageId, shown } = before;
    const post = { ...identity(before), messageId, shown, ...trouble };
    return retryable
      ? { ...post, state: 'edit-retrying', nextAt }
      : { ...post, state: 'edit-refused' };
  }
  const unconfirmed = doubt === undefined ? {} : { unconfirmedSince: doubt };
  const post = { ...identity(before), ...trouble, ...unconfirmed };
  return retryable ? { ...post, state: 'retrying', nextAt } : { ...post, state: 'refused' };
}

/**
 * The level-triggered core, pure: from what a feed should show of one incident and what its delivery
 * record says was shown, the one thing to do now. However often and in whatever order it is asked, the
 * post ends up right.
 */
import { NONCE_WINDOW_MS } from './port.js';
import type { Delivery, Shown } from './types.js';

export type Step =
  /** Nothing to do, or nothing before `at`. */
  | { readonly kind: 'rest'; readonly at?: Date }
  | { readonly kind: 'send' }
  /** Withdrawn before anything of it stood there. */
  | { readonly kind: 'forget' }
  /** The outcome of an earlier send is unknown and its nonce has expired: look before sending. */
  | { readonly kind: 'find'; readonly since: Date }
  | { readonly kind: 'edit'; readonly messageId: string };

/** A request may wait this long (rate limits, a slow line) and must still meet a living nonce. */
const TRAVEL_MS = 60_000;

const REST: Step = { kind: 'rest' };
const same = (a: Shown, b: Shown): boolean => a.revision === b.revision && a.removed === b.removed;

/**
 * @param wanted the incident's present state; `removed` also for one no longer on file
 * @param selected the feed's filters let it through
 * @param impatient try now what waits for its time or was refused (at start, after the cause was mended)
 */
export function decide(
  delivery: Delivery | undefined,
  wanted: Shown,
  selected: boolean,
  now: Date,
  impatient: boolean,
): Step {
  if (delivery === undefined) return selected && !wanted.removed ? { kind: 'send' } : REST;
  switch (delivery.state) {
    case 'sent':
      return same(delivery.shown, wanted) ? REST : { kind: 'edit', messageId: delivery.messageId };
    case 'edit-retrying':
    case 'edit-refused': {
      if (same(delivery.shown, wanted)) return REST;
      return due(delivery, wanted, now, impatient, { kind: 'edit', messageId: delivery.messageId });
    }
    case 'sending':
      return again(delivery.unconfirmedSince, wanted, now);
    case 'retrying':
    case 'refused':
      return due(delivery, wanted, now, impatient, again(delivery.unconfirmedSince, wanted, now));
  }
}

function due(
  delivery: Extract<Delivery, { readonly wanted: Shown }>,
  wanted: Shown,
  now: Date,
  impatient: boolean,
  step: Step,
): Step {
  // Something new to show: the cause may be gone with it (a post too long, say).
  if (impatient || !same(delivery.wanted, wanted)) return step;
  if (!('nextAt' in delivery)) return REST;
  const at = new Date(delivery.nextAt);
  return at <= now ? step : { kind: 'rest', at };
}

function again(unconfirmedSince: string | undefined, wanted: Shown, now: Date): Step {
  if (unconfirmedSince === undefined) return { kind: wanted.removed ? 'forget' : 'send' };
  const since = new Date(unconfirmedSince);
  const expired = now.getTime() - since.getTime() >= NONCE_WINDOW_MS - TRAVEL_MS;
  // Withdrawn meanwhile: never send it, but find out whether it stands there, to mark it withdrawn.
  return expired || wanted.removed ? { kind: 'find', since } : { kind: 'send' };
}

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30 * 60_000;

/** Doubles from 2 seconds to half an hour. `attempts` counts the failed ones. */
export function retryDelay(attempts: number, askedMs = 0): number {
  const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.max(backoff, askedMs);
}

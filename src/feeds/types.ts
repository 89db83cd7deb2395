/** Subscriptions and delivery records: what feeds keep on disk. */
import { z } from 'zod';
import { COUNTRIES, LANGUAGES } from '../incidents/vocabulary.js';

export const subscriptionSchema = z.strictObject({
  /** `f1`, `f2` …; never given twice. */
  id: z.string().regex(/^f\d+$/),
  guildId: z.string(),
  channelId: z.string(),
  /** As it was called when the feed began: for lists. */
  channelName: z.string(),
  country: z.enum(COUNTRIES).optional(),
  /** Group id; its katibas are included. */
  group: z.string().optional(),
  /** At least this many killed by some report on file. */
  minKilled: z.int().min(1).optional(),
  language: z.enum(LANGUAGES),
  createdBy: z.string(),
  /** Only incidents added from this moment on are posted: a new feed does not flood its channel. */
  createdAt: z.iso.datetime(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** What a post shows: the incident's revision, and whether it says "withdrawn". */
const shownSchema = z.strictObject({ revision: z.int(), removed: z.boolean() });
export type Shown = z.infer<typeof shownSchema>;

const base = {
  feed: z.string(),
  incident: z.string(),
  /** The same for every attempt at one post. */
  nonce: z.string().max(25),
  /** Revision at the first attempt: changes since are told on the post. */
  firstRevision: z.int(),
};
const sent = { ...base, messageId: z.string(), shown: shownSchema };
const troubled = {
  /** What should be shown when this failed. */
  wanted: shownSchema,
  reason: z.string(),
  failedAt: z.iso.datetime(),
  attempts: z.int().min(1),
};
/** Since when a message may exist that nobody has confirmed. */
const unconfirmed = { unconfirmedSince: z.iso.datetime().optional() };

/**
 * One post of one feed. `sending` is on disk before the request leaves: found at start, it means that
 * the process died in between.
 */
export const deliverySchema = z.discriminatedUnion('state', [
  z.strictObject({ ...base, state: z.literal('sending'), unconfirmedSince: z.iso.datetime() }),
  z.strictObject({ ...sent, state: z.literal('sent') }),
  z.strictObject({
    ...base,
    ...troubled,
    ...unconfirmed,
    state: z.literal('retrying'),
    nextAt: z.iso.datetime(),
  }),
  z.strictObject({ ...base, ...troubled, ...unconfirmed, state: z.literal('refused') }),
  z.strictObject({
    ...sent,
    ...troubled,
    state: z.literal('edit-retrying'),
    nextAt: z.iso.datetime(),
  }),
  z.strictObject({ ...sent, ...troubled, state: z.literal('edit-refused') }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

export interface FeedsState {
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  /** By {@link deliveryKey}. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  /** Number of the newest subscription ever made. */
  readonly lastNumber: number;
}

export const deliveryKey = (feed: string, incident: string): string => `${feed} ${incident}`;

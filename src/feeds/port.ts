/**
 * What feeds need of the place they post to. Implemented for Discord in `src/discord`; feeds know
 * channels and messages only as ids.
 */
import type { Answer } from '../answers/answer.js';
import type { Language } from '../incidents/vocabulary.js';

/** A post as it should look now. */
export interface FeedPost {
  readonly answer: Answer;
  readonly language: Language;
  /** Whose card it is; `undefined` once withdrawn. */
  readonly incident?: string;
  /**
   * Must be put into the message where `find` sees it again (a component's custom id): the nonce itself
   * is not given back when messages are read.
   */
  readonly marker: string;
}

export interface PostFailure {
  readonly ok: false;
  /** In words for `/feed list`: what the other side said ("Missing Permissions"). */
  readonly reason: string;
  /** Trying again later may work. */
  readonly retryable: boolean;
  /** `unknown`: the request may have arrived although no answer came (timeout, lost connection). */
  readonly outcome: 'not-sent' | 'unknown';
  /** For how long the other side asked to be left alone. */
  readonly retryAfterMs?: number;
}

export type Posted = { readonly ok: true; readonly messageId: string } | PostFailure;

/** A permission the bot lacks in a channel. */
export type MissingPermission =
  | 'view-channel'
  | 'send-messages'
  /** Cards whose sources differ carry a picture. */
  | 'attach-files'
  | 'read-message-history';

export interface Poster {
  /**
   * Sends a message. The nonce (at most 25 characters) must be enforced: a second message with it within
   * `NONCE_WINDOW_MS` gives back the first instead. Never throws.
   */
  send(channelId: string, post: FeedPost, nonce: string): Promise<Posted>;
  /** Replaces what a message shows. Never throws. */
  edit(channelId: string, messageId: string, post: FeedPost): Promise<Posted>;
  /**
   * Looks for a message of ours with this marker, sent at or after a moment: the way to learn what became
   * of a send whose nonce has expired. `messageId` is null where there is none. Never throws.
   */
  find(
    channelId: string,
    marker: string,
    since: Date,
  ): Promise<{ readonly ok: true; readonly messageId: string | null } | PostFailure>;
  /** What the bot lacks to post in a channel of that server; `unknown-channel` where it cannot see it. */
  missingPermissions(
    guildId: string,
    channelId: string,
  ): Promise<readonly MissingPermission[] | 'unknown-channel'>;
}

/**
 * How long an enforced nonce surely protects from doubles. Discord says "the past few minutes"; the
 * lower bound is taken.
 */
export const NONCE_WINDOW_MS = 120_000;

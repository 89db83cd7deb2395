import { lineText } from '../../src/answers/spans.js';
import type { FeedPost, Posted, PostFailure, Poster } from '../../src/feeds/port.js';
import { NONCE_WINDOW_MS } from '../../src/feeds/port.js';

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly nonce: string;
  readonly sentAt: number;
  post: FeedPost;
  edits: number;
}

/** What happens to a request: it works, is turned down, or its answer is lost after or before it arrived. */
export type Fate =
  | 'works'
  | 'limited'
  | 'forbidden'
  | 'answer lost'
  | 'request lost'
  /** The bot dies while it waits for the answer: the request arrived, or did not. */
  | 'crash'
  | 'crash unsent';

const failure = (
  reason: string,
  retryable: boolean,
  outcome: PostFailure['outcome'],
): PostFailure => ({
  ok: false,
  reason,
  retryable,
  outcome,
});
const CRASHED = new Promise<never>(() => undefined);

/** A chat that enforces nonces as Discord does, for as long as it does, and fails on request. */
export class FakeChat implements Poster {
  readonly messages: Message[] = [];
  /** Fates of the next requests, in order; afterwards all work. */
  fates: Fate[] = [];
  private count = 0;
  private crashes: (() => void)[] = [];

  constructor(private readonly now: () => Date) {}

  /** Resolves when a request meets the fate `crash`: its answer never comes. */
  readonly nextCrash = (): Promise<void> =>
    new Promise((resolve) => {
      this.crashes.push(resolve);
    });

  in(channel: string): Message[] {
    return this.messages.filter((message) => message.channel === channel);
  }

  private async answer<T>(act: () => T): Promise<T | PostFailure> {
    const fate = this.fates.shift() ?? 'works';
    switch (fate) {
      case 'works':
        return act();
      case 'limited':
        return failure('Too many requests', true, 'not-sent');
      case 'forbidden':
        return failure('Missing Permissions', false, 'not-sent');
      case 'request lost':
        return failure('timed out', true, 'unknown');
      case 'answer lost':
        act();
        return failure('timed out', true, 'unknown');
      case 'crash':
      case 'crash unsent':
        if (fate === 'crash') act();
        for (const crashed of this.crashes.splice(0)) crashed();
        return CRASHED;
    }
  }

  send: Poster['send'] = (channel, post, nonce) =>
    this.answer((): Posted => {
      const now = this.now().getTime();
      const same = this.messages.find(
        (message) => message.nonce === nonce && now - message.sentAt < NONCE_WINDOW_MS,
      );
      if (same !== undefined) return { ok: true, messageId: same.id };
      this.count += 1;
      const id = `m${this.count}`;
      this.messages.push({ id, channel, nonce, sentAt: now, post, edits: 0 });
      return { ok: true, messageId: id };
    });

  edit: Poster['edit'] = (_channel, messageId, post) =>
    this.answer((): Posted => {
      const message = this.messages.find(({ id }) => id === messageId);
      if (message === undefined) return failure('Unknown Message', false, 'not-sent');
      message.post = post;
      message.edits += 1;
      return { ok: true, messageId };
    });

  find: Poster['find'] = (channel, marker, since) =>
    this.answer(() => {
      const found = this.in(channel).find(
        ({ post, sentAt }) => post.marker === marker && sentAt >= since.getTime(),
      );
      return { ok: true, messageId: found?.id ?? null } as const;
    });

  missingPermissions: Poster['missingPermissions'] = () => Promise.resolve([]);
}

/** All words of a post. */
export function wordsOf({ post }: Message): string {
  const { title = [], lead, sections, notes } = post.answer;
  const lines = sections.flatMap(({ heading = [], lines: own }) => [heading, ...own]);
  return [title, ...lead, ...lines, ...notes].map(lineText).join('\n');
}

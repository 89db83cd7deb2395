import { createHash } from 'node:crypto';

interface Rule {
  name: string;
  method: string;
  path: RegExp;
  limit: number;
  windowMs: number;
}

/** Limits that Discord is known to apply; it publishes none and tells them in headers. Every other route has 50 a second. */
const RULES: readonly Rule[] = [
  {
    name: 'message-create',
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/u,
    limit: 5,
    windowMs: 5_000,
  },
  {
    name: 'message-edit',
    method: 'PATCH',
    path: /^\/channels\/(\d+)\/messages\/\d+$/u,
    limit: 5,
    windowMs: 5_000,
  },
  {
    name: 'message-delete',
    method: 'DELETE',
    path: /^\/channels\/(\d+)\/messages\/\d+$/u,
    limit: 5,
    windowMs: 1_000,
  },
  {
    name: 'webhook',
    method: 'POST',
    path: /^\/webhooks\/(\d+\/[^/]+)$/u,
    limit: 5,
    windowMs: 2_000,
  },
  {
    name: 'webhook-edit',
    method: 'PATCH',
    path: /^\/webhooks\/(\d+\/[^/]+)\//u,
    limit: 5,
    windowMs: 2_000,
  },
];

const GLOBAL_PER_SECOND = 50;

interface Bucket {
  used: number;
  resetAt: number;
}

/** What a request's bucket says about it. */
export interface RateLimitVerdict {
  headers: Record<string, string>;
  /** Seconds to wait, when the request is over the limit. */
  retryAfter?: number;
  global?: boolean;
}

/** Buckets by route and major parameter, and the global limit of 50 requests a second. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** Counts a request. Interaction callbacks are exempt from every limit, as on Discord. */
  count(method: string, path: string, now = Date.now()): RateLimitVerdict {
    if (path.startsWith('/interactions/')) return { headers: {} };
    const interactionWebhook = path.startsWith('/webhooks/');
    if (!interactionWebhook) {
      const all = this.#use('global', GLOBAL_PER_SECOND, 1_000, now);
      if (all.over) {
        return { headers: { 'x-ratelimit-global': 'true' }, retryAfter: all.wait, global: true };
      }
    }
    const rule = RULES.find((each) => each.method === method && each.path.test(path));
    if (!rule) return { headers: {} };
    const key = `${rule.name}:${rule.path.exec(path)?.[1] ?? ''}`;
    const state = this.#use(key, rule.limit, rule.windowMs, now);
    const headers = {
      'x-ratelimit-limit': String(rule.limit),
      'x-ratelimit-remaining': String(Math.max(0, rule.limit - state.used)),
      'x-ratelimit-reset': ((now + state.wait * 1_000) / 1_000).toFixed(3),
      'x-ratelimit-reset-after': state.wait.toFixed(3),
      'x-ratelimit-bucket': createHash('sha256').update(rule.name).digest('hex').slice(0, 32),
    };
    return state.over ? { headers, retryAfter: state.wait } : { headers };
  }

  #use(
    key: string,
    limit: number,
    windowMs: number,
    now: number,
  ): { used: number; over: boolean; wait: number } {
    const found = this.#buckets.get(key);
    const bucket = found && found.resetAt > now ? found : { used: 0, resetAt: now + windowMs };
    this.#buckets.set(key, bucket);
    const over = bucket.used >= limit;
    if (!over) bucket.used += 1;
    return { used: bucket.used, over, wait: (bucket.resetAt - now) / 1_000 };
  }
}

import type { Logger } from 'pino';

/** Times of Discord that a test may want shorter. All in milliseconds. */
export interface Timings {
  /** How long an interaction waits for its first response (Discord: 3 s). */
  deadline: number;
  /** How long an interaction's token can be used (Discord: 15 min). */
  tokenLifetime: number;
  /** How long an enforced nonce is remembered (Discord: "a few minutes"). */
  nonceWindow: number;
  /** Heartbeat interval told to the client (Discord: about 41 s). */
  heartbeat: number;
}

export const DISCORD_TIMINGS: Timings = {
  deadline: 3_000,
  tokenLifetime: 15 * 60_000,
  nonceWindow: 5 * 60_000,
  heartbeat: 41_250,
};

export interface SandboxOptions {
  /** 0 (the default) takes any free port. The host is always 127.0.0.1. */
  port?: number;
  /** Serve the page (default true). */
  page?: boolean;
  /** `discord` (default) enforces buckets like Discord's; `off` answers everything at once. */
  rateLimits?: 'discord' | 'off';
  timings?: Partial<Timings>;
  logger?: Logger;
}

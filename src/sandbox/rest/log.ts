import type { Logger } from 'pino';

import type { DiscordError, ErrorTree } from './errors.js';

/** A request that broke a rule of Discord's. */
export interface Violation {
  method: string;
  /** After `/api/v10`; tokens are not part of any message here. */
  path: string;
  status: number;
  code: number;
  message: string;
  errors?: ErrorTree;
  /** One line for people. */
  reason: string;
}

/** What the bot did wrong so far, and what the sandbox itself did wrong. */
export class RequestLog {
  readonly violations: Violation[] = [];
  readonly failures: Error[] = [];

  constructor(private readonly logger: Logger | undefined) {}

  violation(method: string, rawPath: string, error: DiscordError): void {
    const path = rawPath.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/u, '$1:token');
    const details = error.faults.map(
      (each) => `${each.path.map(String).join('.')}: ${each.message}`,
    );
    const violation: Violation = {
      method,
      path,
      status: error.status,
      ...error.toBody(),
      reason: `${method} ${path}: ${[error.message, ...details].join('; ')}`,
    };
    this.violations.push(violation);
    this.logger?.warn({ violation }, 'the bot broke a rule of Discord');
  }

  failure(method: string, path: string, error: Error): void {
    this.failures.push(error);
    this.logger?.error({ err: error, method, path }, 'the sandbox failed');
  }
}

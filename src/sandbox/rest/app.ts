import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { SANDBOX_TOKEN } from '../world/ids.js';
import { commandRoutes } from './commands.js';
import type { RestContext } from './context.js';
import { DiscordError, refusals } from './errors.js';
import type { Faults, ScriptedFault } from './faults.js';
import { interactionRoutes } from './interactions.js';
import type { RequestLog } from './log.js';
import { messageRoutes } from './messages.js';
import { placeRoutes } from './places.js';
import { RateLimits } from './rate-limits.js';
import { webhookRoutes } from './webhooks.js';

/** What node-server gives every request. */
export interface RestEnv {
  Bindings: HttpBindings;
}

/** Discord's REST API, to be mounted at `/api/v10`. */
export function restApp(
  context: RestContext,
  faults: Faults,
  log: RequestLog,
  rateLimited: boolean,
): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  const limits = new RateLimits();
  const relative = (c: Context): string => c.req.path.replace(/^\/api\/v10/u, '');

  app.use(async (c, next) => {
    const path = relative(c);
    const fault = faults.take(c.req.method, path);
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
    if (fault && fails(fault) && fault.when !== 'after') return failing(fault, c);
    if (rateLimited) {
      const verdict = limits.count(c.req.method, path);
      for (const [name, value] of Object.entries(verdict.headers)) c.header(name, value);
      if (verdict.retryAfter !== undefined) {
        return tooMany(c, verdict.retryAfter, verdict.global ?? false);
      }
    }
    await next();
    return fault && fails(fault) ? failing(fault, c) : undefined;
  });

  app.use(async (c, next) => {
    const path = relative(c);
    // Interactions and their webhooks carry a token in the path and no Authorization header.
    const open = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    if (!open && c.req.header('authorization') !== `Bot ${SANDBOX_TOKEN}`) {
      throw refusals.unauthorized();
    }
    await next();
  });

  app.route('/', placeRoutes(context));
  app.route('/applications', commandRoutes(context));
  app.route('/interactions', interactionRoutes(context));
  app.route('/webhooks', webhookRoutes(context));
  app.route('/channels', messageRoutes(context));

  app.all('*', () => {
    throw refusals.notFound();
  });
  app.onError((error, c) => {
    if (!(error instanceof DiscordError)) {
      log.failure(c.req.method, relative(c), error);
      return c.json({ message: '500: Internal Server Error', code: 0 }, 500);
    }
    if (error.violation) log.violation(c.req.method, relative(c), error);
    return c.json(error.toBody(), contentful(error.status));
  });
  return app;
}

const STATUSES: readonly ContentfulStatusCode[] = [
  400, 401, 403, 404, 405, 413, 429, 500, 502, 503, 504,
];

function contentful(status: number): ContentfulStatusCode {
  return STATUSES.find((each) => each === status) ?? 500;
}

function fails(fault: ScriptedFault): boolean {
  return fault.drop === true || fault.status !== undefined;
}

function failing(fault: ScriptedFault, c: Context<RestEnv>): Response {
  if (fault.drop === true) {
    c.env.incoming.socket.destroy();
    return c.body(null, 500);
  }
  if (fault.status === 429) return tooMany(c, fault.retryAfter ?? 0.05, false);
  return c.json(
    { message: fault.message ?? `${fault.status ?? 500}`, code: fault.code ?? 0 },
    contentful(fault.status ?? 500),
  );
}

function tooMany(c: Context, retryAfter: number, global: boolean): Response {
  c.header('retry-after', String(Math.ceil(retryAfter)));
  c.header('x-ratelimit-scope', global ? 'global' : 'user');
  c.header('via', '1.1 sandbox');
  return c.json({ message: 'You are being rate limited.', retry_after: retryAfter, global }, 429);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

import type { Context, Env } from 'hono';

import type { InteractionStore } from '../interactions.js';
import type { Timings } from '../options.js';
import type { World } from '../world/world.js';

/** What the REST routes share. */
export interface RestContext {
  world: World;
  interactions: InteractionStore;
  timings: Timings;
  /** Where the server is reached, e.g. `http://127.0.0.1:3000`. */
  origin: () => string;
}

/** A path parameter that the route's pattern guarantees. */
export function param(c: Context<Env, string>, name: string): string {
  return c.req.param(name) ?? '';
}

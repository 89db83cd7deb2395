import { Hono, type Context, type Env } from 'hono';

import { checkCommand, checkCommandList, checkCommandPatch } from '../rules/command.js';
import { APPLICATION_ID } from '../world/ids.js';
import { readBody } from './body.js';
import { param, type RestContext } from './context.js';
import { refusals } from './errors.js';

/** `/applications/{app}/commands` and the same under `/guilds/{guild}`. */
export function commandRoutes({ world }: RestContext): Hono {
  const app = new Hono();
  for (const scope of ['/:app/commands', '/:app/guilds/:guild/commands'] as const) {
    app.use(`${scope}/*`, async (c: Context<Env, string>, next) => {
      if (param(c, 'app') !== APPLICATION_ID) throw refusals.missingAccess();
      const guildId = scopeOf(c);
      if (guildId !== undefined && !world.guilds.some((each) => each.id === guildId)) {
        throw refusals.missingAccess();
      }
      await next();
    });
    app.get(scope, (c) => c.json(world.commands.inScope(scopeOf(c))));
    app.post(scope, async (c) => {
      const { json } = await readBody(c.req);
      const { command, created } = world.commands.upsert(scopeOf(c), checkCommand(json));
      return c.json(command, created ? 201 : 200);
    });
    app.put(scope, async (c) => {
      const { json } = await readBody(c.req);
      return c.json(world.commands.replaceAll(scopeOf(c), checkCommandList(json)));
    });
    app.get(`${scope}/:command`, (c) =>
      c.json(world.commands.get(scopeOf(c), param(c, 'command'))),
    );
    app.patch(`${scope}/:command`, async (c) => {
      const { json } = await readBody(c.req);
      const guildId = scopeOf(c);
      const old = world.commands.get(guildId, param(c, 'command'));
      return c.json(world.commands.patch(guildId, old.id, checkCommandPatch(old, json)));
    });
    app.delete(`${scope}/:command`, (c) => {
      world.commands.remove(scopeOf(c), param(c, 'command'));
      return c.body(null, 204);
    });
  }
  return app;
}

/** The server of a server's commands; global ones have none. */
function scopeOf(c: Context<Env, string>): string | undefined {
  return c.req.param('guild');
}

import { Hono } from 'hono';

import { checkCommand, checkCommandList, checkCommandPatch } from '../rules/command.js';
import { APPLICATION_ID } from '../world/ids.js';
import { readBody } from './body.js';
import { param, type RestContext } from './context.js';
import { refusals } from './errors.js';

/** `/applications/{app}/commands` and the same under `/guilds/{guild}`. */
export function commandRoutes({ world }: RestContext): Hono {
  const app = new Hono();
  for (const scope of ['/:app/commands', '/:app/guilds/:guild/commands'] as const) {
    app.use(`${scope}/*`, async (c, next) => {
      if (c.req.param('app') !== APPLICATION_ID) throw refusals.missingAccess();
      const guildId = c.req.param('guild');
      if (guildId !== undefined && !world.guilds.some((each) => each.id === guildId)) {
        throw refusals.missingAccess();
      }
      await next();
    });
    app.get(scope, (c) => c.json(world.commands.inScope(c.req.param('guild'))));
    app.post(scope, async (c) => {
      const { json } = await readBody(c.req.raw);
      const { command, created } = world.commands.upsert(c.req.param('guild'), checkCommand(json));
      return c.json(command, created ? 201 : 200);
    });
    app.put(scope, async (c) => {
      const { json } = await readBody(c.req.raw);
      return c.json(world.commands.replaceAll(c.req.param('guild'), checkCommandList(json)));
    });
    app.get(`${scope}/:command`, (c) =>
      c.json(world.commands.get(c.req.param('guild'), param(c, 'command'))),
    );
    app.patch(`${scope}/:command`, async (c) => {
      const { json } = await readBody(c.req.raw);
      const guildId = c.req.param('guild');
      const old = world.commands.get(guildId, param(c, 'command'));
      return c.json(world.commands.patch(guildId, old.id, checkCommandPatch(old, json)));
    });
    app.delete(`${scope}/:command`, (c) => {
      world.commands.remove(c.req.param('guild'), param(c, 'command'));
      return c.body(null, 204);
    });
  }
  return app;
}

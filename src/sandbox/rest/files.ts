import { Hono } from 'hono';

import type { World } from '../world/world.js';

/** Types that a browser may show in place; anything else is offered as a download, so that no file runs as a page. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Attachments, and avatars in place of Discord's CDN. */
export function fileRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = world.file(c.req.param('id'));
    if (!file) return c.text('Not found', 404);
    const type = file.contentType.split(';')[0] ?? '';
    return c.body(file.bytes, 200, {
      'content-type': SHOWN.has(type) ? type : 'application/octet-stream',
      'content-disposition': SHOWN.has(type) ? 'inline' : 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    });
  });
  return app;
}

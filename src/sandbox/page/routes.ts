import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import type { Driver } from '../driver/driver.js';
import type { Gateway } from '../gateway/gateway.js';
import { DiscordError } from '../rest/errors.js';
import type { StoredMessage } from '../world/types.js';
import type { World } from '../world/world.js';
import { actRoutes } from './acts.js';
import { avatarSvg } from './avatar.js';
import type { Viewing } from './menu-options.js';
import { renderMessage } from './message.js';
import { commandsAt, menuCommandsAt, placesOf } from './view.js';

const STATIC = join(import.meta.dirname, 'static');
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const FILES = [
  'page.css',
  'message.css',
  'forms.css',
  'page.js',
  'api.js',
  'messages.js',
  'composer.js',
  'command-form.js',
  'suggestions.js',
  'dialogs.js',
];

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The page, its live events and its actions. Nothing it loads comes from another machine. */
export function pageRoutes(
  world: World,
  driver: Driver,
  gateway: Gateway,
  port: () => number,
): Hono {
  const app = new Hono();

  // The page acts in everybody's name, so other sites must not reach it: not by their own requests (Origin), and not
  // by a name that they point at this machine (Host).
  app.use(async (c, next) => {
    const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port()}`);
    const origin = c.req.header('origin');
    const own = hosts.includes(c.req.header('host') ?? '');
    if (!own || (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))) {
      return c.text('Forbidden', 403);
    }
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    return next();
  });

  const file = (name: string) => (c: Context) =>
    c.body(readFileSync(join(STATIC, name)), 200, {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
  app.get('/', file('index.html'));
  for (const name of FILES) app.get(`/${name}`, file(name));
  app.get('/avatars/:name', (c) =>
    c.body(avatarSvg(world, c.req.param('name').replace(/\.svg$/u, '')), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'max-age=3600',
    }),
  );

  app.get('/sandbox/start', (c) => {
    const asked = c.req.query('member');
    const me = world.people.find((person) => person.user.id === asked) ?? world.people[0];
    return c.json({
      people: world.people.map(({ user, about }) => ({
        id: user.id,
        name: user.global_name ?? user.username,
        about,
      })),
      me: me?.user.id,
      places: placesOf(world, me?.user.id ?? ''),
      botId: world.bot.id,
      connected: gateway.connected,
    });
  });

  app.get('/sandbox/channel/:channel', (c) => {
    const viewing = viewingOf(c, world);
    const { memberId, channel } = viewing;
    return c.json({
      commands: commandsAt(viewing, world.person(memberId).locale),
      menu: menuCommandsAt(viewing),
      messages: world
        .messages(channel.id, memberId)
        .flatMap((message) => world.findMessage(channel.id, message.id) ?? [])
        .map((stored) => messageEvent(stored, viewing)),
    });
  });

  app.get('/sandbox/events', (c) =>
    streamSSE(c, async (stream) => {
      const memberId = c.req.query('member') ?? '';
      const send = (event: string, data: unknown): void => {
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      };
      const shown = (stored: StoredMessage): void => {
        if (stored.visibleTo !== undefined && stored.visibleTo !== memberId) return;
        const channel = world.channel(stored.message.channel_id);
        send('message', messageEvent(stored, { world, memberId, channel }));
      };
      const removed = ({ message }: StoredMessage): void => {
        send('removed', { id: message.id, channel: message.channel_id });
      };
      const commands = (): void => {
        send('commands', {});
      };
      const places = (): void => {
        send('places', {});
      };
      const { events } = world;
      events.on('channelDelete', places);
      events.on('messageCreate', shown).on('messageUpdate', shown);
      events.on('messageDelete', removed).on('commands', commands);
      let connected: boolean | undefined;
      while (!stream.aborted) {
        if (connected !== gateway.connected) {
          connected = gateway.connected;
          send('bot', { connected });
        }
        await stream.sleep(500);
      }
      events.off('channelDelete', places);
      events.off('messageCreate', shown).off('messageUpdate', shown);
      events.off('messageDelete', removed).off('commands', commands);
    }),
  );

  app.route('/sandbox/act', actRoutes(world, driver));
  app.onError((error, c) =>
    // Somebody or something that is not (or no longer) there; anything else is a fault of the page's own.
    error instanceof DiscordError
      ? c.json({ refusal: error.message }, 404)
      : c.json({ refusal: `The sandbox failed: ${error.message}` }, 500),
  );
  return app;
}

function viewingOf(c: Context, world: World): Viewing {
  const memberId = world.person(c.req.query('member') ?? '').user.id;
  return { world, memberId, channel: world.channel(c.req.param('channel') ?? '') };
}

function messageEvent(stored: StoredMessage, viewing: Viewing) {
  const { id, channel_id: channel } = stored.message;
  return { id, channel, html: renderMessage(stored, viewing).text };
}

import { PermissionFlagsBits } from 'discord-api-types/v10';
import { Hono } from 'hono';

import { checkPrivateChannel } from '../rules/message.js';
import { BOT_USER_ID } from '../world/ids.js';
import {
  applicationPayload,
  directChannelPayload,
  guildChannelPayload,
  guildPayload,
} from '../world/payloads.js';
import type { World } from '../world/world.js';
import { readBody } from './body.js';
import { param, type RestContext } from './context.js';
import { refusals } from './errors.js';

/** Looking at the world: application, users, servers, members, channels; opening a direct-message channel. */
export function placeRoutes({ world, origin }: RestContext): Hono {
  const app = new Hono();
  const gatewayUrl = (): string => `${origin().replace('http', 'ws')}/gateway`;
  app.get('/gateway', (c) => c.json({ url: gatewayUrl() }));
  app.get('/gateway/bot', (c) =>
    c.json({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }),
  );
  app.get('/applications/@me', (c) => c.json(applicationPayload()));
  app.get('/oauth2/applications/@me', (c) => c.json(applicationPayload()));
  app.get('/users/@me', (c) => c.json(world.bot));
  app.get('/users/@me/guilds', (c) => c.json(world.guilds.map(({ id, name }) => ({ id, name }))));
  app.post('/users/@me/channels', async (c) => {
    const { json } = await readBody(c.req);
    const channel = world.directChannel(checkPrivateChannel(json));
    return c.json(directChannelPayload(channel, world));
  });
  app.get('/users/:user', (c) => {
    const id = param(c, 'user');
    return c.json(id === BOT_USER_ID ? world.bot : world.person(id).user);
  });
  app.get('/guilds/:guild', (c) => c.json(guildPayload(world.guild(param(c, 'guild')))));
  app.get('/guilds/:guild/channels', (c) =>
    c.json(
      world
        .guildChannels(world.guild(param(c, 'guild')).id)
        .map((channel) => guildChannelPayload(channel, world.lastMessageId(channel.id))),
    ),
  );
  app.get('/guilds/:guild/roles', (c) => c.json(world.guild(param(c, 'guild')).roles));
  app.get('/guilds/:guild/members/:user', (c) => {
    const id = param(c, 'user') === '@me' ? BOT_USER_ID : param(c, 'user');
    const member = world.guild(param(c, 'guild')).members.get(id);
    if (!member) throw refusals.unknownMember();
    return c.json(member);
  });
  app.get('/channels/:channel', (c) => {
    const channel = world.channel(param(c, 'channel'));
    requireBot(world, channel.id, PermissionFlagsBits.ViewChannel);
    return c.json(
      channel.kind === 'guild'
        ? guildChannelPayload(channel, world.lastMessageId(channel.id))
        : directChannelPayload(channel, world),
    );
  });
  return app;
}

/**
 * What the bot needs to act in a channel.
 * @throws DiscordError 50001 when it cannot see the channel, 50013 when it lacks the permission there.
 */
export function requireBot(world: World, channelId: string, permission: bigint): void {
  const mine = world.permissions(BOT_USER_ID, channelId);
  if ((mine & PermissionFlagsBits.ViewChannel) === 0n) throw refusals.missingAccess();
  if ((mine & permission) !== permission) throw refusals.missingPermissions();
}

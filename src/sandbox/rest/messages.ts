import { MessageType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { Hono } from 'hono';

import { checkMessageCreate, checkMessageEdit } from '../rules/message.js';
import { composeMessage, editMessage } from '../world/compose.js';
import { BOT_USER_ID } from '../world/ids.js';
import { compareSnowflakes } from '../world/snowflake.js';
import type { StoredMessage } from '../world/types.js';
import { readBody } from './body.js';
import { param, type RestContext } from './context.js';
import { invalidForm, refusals } from './errors.js';
import { requireBot } from './places.js';

/** `/channels/{channel}/messages`: the bot's own posts. */
export function messageRoutes({ world, timings, origin }: RestContext): Hono {
  const app = new Hono();

  const stored = (channelId: string, messageId: string): StoredMessage => {
    world.channel(channelId);
    requireBot(world, channelId, PermissionFlagsBits.ViewChannel);
    const found = world.findMessage(channelId, messageId);
    if (!found || found.visibleTo !== undefined) throw refusals.unknownMessage();
    return found;
  };

  app.get('/:channel/messages', (c) => {
    const channelId = world.channel(param(c, 'channel')).id;
    requireBot(world, channelId, PermissionFlagsBits.ReadMessageHistory);
    const { before, after } = c.req.query();
    const limit = Number(c.req.query('limit') ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
      throw invalidForm([
        { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be 1 to 100.' },
      ]);
    }
    const found = world
      .messages(channelId)
      .filter((each) => before === undefined || compareSnowflakes(each.id, before) < 0)
      .filter((each) => after === undefined || compareSnowflakes(each.id, after) > 0);
    const page = after === undefined ? found.slice(-limit) : found.slice(0, limit);
    return c.json(page.reverse());
  });

  app.post('/:channel/messages', async (c) => {
    const channelId = world.channel(param(c, 'channel')).id;
    requireBot(world, channelId, PermissionFlagsBits.SendMessages);
    const { json, files } = await readBody(c.req);
    const body = checkMessageCreate(json, files);
    if (body.enforce_nonce === true && body.nonce !== null && body.nonce !== undefined) {
      const earlier = sameNonce(world.messages(channelId), body.nonce, timings.nonceWindow);
      if (earlier) return c.json(earlier);
    }
    const referenced = body.message_reference?.message_id;
    const target =
      referenced === undefined ? undefined : world.findMessage(channelId, referenced)?.message;
    if (
      referenced !== undefined &&
      !target &&
      body.message_reference?.fail_if_not_exists !== false
    ) {
      throw invalidForm([
        {
          path: ['message_reference'],
          code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
          message: 'Unknown message',
        },
      ]);
    }
    const message = composeMessage(body, {
      world,
      origin: origin(),
      channelId,
      author: world.bot,
      files,
      extra: target
        ? {
            type: MessageType.Reply,
            message_reference: { message_id: target.id, channel_id: channelId },
            referenced_message: target,
          }
        : {},
    });
    world.addMessage({ message });
    return c.json(message);
  });

  app.get('/:channel/messages/:message', (c) =>
    c.json(stored(param(c, 'channel'), param(c, 'message')).message),
  );

  app.patch('/:channel/messages/:message', async (c) => {
    const target = stored(param(c, 'channel'), param(c, 'message'));
    if (target.message.author.id !== BOT_USER_ID) throw refusals.notYourMessage();
    const { json, files } = await readBody(c.req);
    const body = checkMessageEdit(json, files, target.message);
    world.replaceMessage(
      target,
      editMessage(target.message, body, { world, origin: origin(), files }),
    );
    return c.json(target.message);
  });

  app.delete('/:channel/messages/:message', (c) => {
    const target = stored(param(c, 'channel'), param(c, 'message'));
    if (target.message.author.id !== BOT_USER_ID) {
      requireBot(world, target.message.channel_id, PermissionFlagsBits.ManageMessages);
    }
    world.removeMessage(target);
    return c.body(null, 204);
  });
  return app;
}

function sameNonce(
  messages: readonly APIMessage[],
  nonce: string | number,
  windowMs: number,
): APIMessage | undefined {
  const since = Date.now() - windowMs;
  return messages.find(
    (each) =>
      each.author.id === BOT_USER_ID &&
      each.nonce !== undefined &&
      String(each.nonce) === String(nonce) &&
      Date.parse(each.timestamp) >= since,
  );
}

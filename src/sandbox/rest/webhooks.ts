import { Hono, type Context, type Env } from 'hono';

import type { SandboxInteraction } from '../interactions.js';
import { checkWebhookEdit, checkWebhookPost } from '../rules/message.js';
import { APPLICATION_ID } from '../world/ids.js';
import { readBody } from './body.js';
import { param, type RestContext } from './context.js';
import { refusals } from './errors.js';
import { Responder } from './responses.js';

/** `/webhooks/{app}/{token}`: follow-ups, and the original response as `@original`. */
export function webhookRoutes(context: RestContext): Hono {
  const app = new Hono();
  const responder = new Responder(context);

  const interactionOf = (c: Context<Env, string>): SandboxInteraction => {
    if (param(c, 'app') !== APPLICATION_ID) throw refusals.unknownWebhook();
    const interaction = context.interactions.byToken(param(c, 'token'));
    // Before the first response Discord knows no webhook for the token; after 15 minutes the token is invalid.
    if (interaction?.ackType === undefined) throw refusals.unknownWebhook();
    if (interaction.expired) throw refusals.invalidWebhookToken();
    return interaction;
  };

  app.post('/:app/:token', async (c) => {
    const interaction = interactionOf(c);
    const { json, files } = await readBody(c.req);
    const body = checkWebhookPost(json, files);
    if (interaction.thinking) {
      // The first follow-up to a deferred response fills that response, as documented.
      const target = responder.find(interaction, '@original');
      return c.json(responder.edit(interaction, target, body, files));
    }
    const message = responder.post(interaction, body, files);
    interaction.followupIds.push(message.id);
    interaction.touch();
    return c.json(message);
  });

  app.get('/:app/:token/messages/:message', (c) =>
    c.json(responder.find(interactionOf(c), param(c, 'message')).message),
  );

  app.patch('/:app/:token/messages/:message', async (c) => {
    const interaction = interactionOf(c);
    const target = responder.find(interaction, param(c, 'message'));
    const { json, files } = await readBody(c.req);
    const body = checkWebhookEdit(json, files, target.message);
    return c.json(responder.edit(interaction, target, body, files));
  });

  app.delete('/:app/:token/messages/:message', (c) => {
    const interaction = interactionOf(c);
    context.world.removeMessage(responder.find(interaction, param(c, 'message')));
    interaction.touch();
    return c.body(null, 204);
  });
  return app;
}

import { Hono, type Context } from 'hono';
import { z } from 'zod';

import type { Driver } from '../driver/driver.js';
import { SandboxRefusal, type OptionValue } from '../driver/types.js';
import type { SandboxInteraction } from '../interactions.js';
import type { World } from '../world/world.js';
import { renderModal } from './modal.js';

const file = z.object({ filename: z.string(), contentType: z.string(), base64: z.string() });
const value = z.union([z.string(), z.number(), z.boolean(), file]);
const who = { member: z.string() };
const place = { ...who, channel: z.string() };
const onMessage = { ...who, message: z.string() };

const bodies = {
  command: z.object({ ...place, name: z.string(), options: z.record(z.string(), value) }),
  autocomplete: z.object({
    ...place,
    name: z.string(),
    options: z.record(z.string(), value),
    focused: z.string(),
  }),
  press: z.object({ ...onMessage, customId: z.string() }),
  select: z.object({ ...onMessage, customId: z.string(), values: z.array(z.string()) }),
  modal: z.object({
    interaction: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  }),
  menu: z.object({ ...onMessage, name: z.string() }),
  post: z.object({ ...place, content: z.string().min(1).max(2_000) }),
  dismiss: z.object(onMessage),
};

/** What the page does in a member's name. Answers `{modal?, choices?}`, or 422 with a `refusal` for the member. */
export function actRoutes(world: World, driver: Driver): Hono {
  const app = new Hono();

  const act = <T>(
    name: string,
    body: z.ZodType<T>,
    run: (input: T) => Promise<SandboxInteraction | undefined>,
  ): void => {
    app.post(`/${name}`, async (c) => {
      const input = body.safeParse(await c.req.json().catch(() => undefined));
      if (!input.success) return c.json({ refusal: 'The page sent something unreadable.' }, 400);
      try {
        return await outcome(c, await run(input.data), world);
      } catch (error) {
        if (error instanceof SandboxRefusal) return c.json({ refusal: error.message }, 422);
        throw error;
      }
    });
  };

  act('command', bodies.command, async ({ options, ...rest }) =>
    answered(driver.sendCommand({ ...rest, options: withBytes(options) })),
  );
  act('autocomplete', bodies.autocomplete, ({ options, ...rest }) =>
    driver.autocomplete({ ...rest, options: withBytes(options) }),
  );
  act('press', bodies.press, (input) => driver.press(input));
  act('select', bodies.select, (input) => driver.select(input));
  act('menu', bodies.menu, (input) => driver.messageCommand(input));
  act('modal', bodies.modal, ({ interaction, fields }) =>
    driver.submitModal({ interaction: { id: interaction }, fields }),
  );
  act('post', bodies.post, (input) => {
    driver.postMessage(input);
    return Promise.resolve(undefined);
  });
  act('dismiss', bodies.dismiss, ({ member, message }) => {
    driver.dismiss(member, message);
    return Promise.resolve(undefined);
  });
  return app;
}

/** Until the bot's first answer, or until Discord gives up on it. */
function answered(interaction: SandboxInteraction): Promise<SandboxInteraction> {
  return interaction.waitFor((each) => each.ackType !== undefined || each.deadlineMissed);
}

function outcome(
  c: Context,
  interaction: SandboxInteraction | undefined,
  world: World,
): Promise<Response> {
  if (!interaction) return Promise.resolve(c.json({}));
  if (interaction.deadlineMissed) {
    return Promise.resolve(c.json({ refusal: 'The application did not respond' }, 422));
  }
  const { modal, choices, init } = interaction;
  const viewing = { world, memberId: init.memberId, channel: world.channel(init.channelId) };
  return Promise.resolve(
    c.json({
      ...(modal ? { modal: renderModal(modal, init.id, viewing).text } : {}),
      ...(choices ? { choices } : {}),
    }),
  );
}

function withBytes(options: Record<string, z.infer<typeof value>>): Record<string, OptionValue> {
  return Object.fromEntries(
    Object.entries(options).map(([name, each]) => [
      name,
      typeof each === 'object'
        ? {
            filename: each.filename,
            contentType: each.contentType,
            bytes: new Uint8Array(Buffer.from(each.base64, 'base64')),
          }
        : each,
    ]),
  );
}

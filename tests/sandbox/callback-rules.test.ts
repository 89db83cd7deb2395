import { ApplicationCommandOptionType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MEMBERS, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { startStubBot } from '../support/stub-bot.js';

type Json = Record<string, unknown>;

const V2 = 1 << 15;
const input = (extra: Json = {}): Json => ({ type: 4, custom_id: 'a', style: 1, ...extra });
const label = (component: Json, extra: Json = {}): Json => ({
  type: 18,
  label: 'L',
  component,
  ...extra,
});
const modal = (...components: Json[]): Json => ({
  type: 9,
  data: { custom_id: 'm', title: 'T', components },
});
const choices = (list: Json[]): Json => ({ type: 8, data: { choices: list } });

/** What answers a command wrongly: the body of the callback, and the path of the fault that must be named. */
const ANSWERS: [string, Json, string][] = [
  ['an unknown type', { type: 3 }, 'type'],
  ['a misspelt key', { type: 4, data: { contents: 'x' } }, 'data.contents'],
  ['content over 2000', { type: 4, data: { content: 'x'.repeat(2001) } }, 'data.content'],
  [
    'content beside Components V2',
    { type: 4, data: { flags: V2, content: 'x', components: [{ type: 10, content: 'x' }] } },
    'data.content',
  ],
  ['a flag that a reply cannot have', { type: 4, data: { content: 'x', flags: 1 } }, 'data.flags'],
  ['a flag that a deferral cannot have', { type: 5, data: { flags: 4 } }, 'data.flags'],
  [
    'six components in a form',
    modal(...Array.from({ length: 6 }, (_, n) => label(input({ custom_id: String(n) })))),
    'data.components',
  ],
  ['a form without components', modal(), 'data.components'],
  [
    'a form title over 45',
    { type: 9, data: { custom_id: 'm', title: 'x'.repeat(46), components: [label(input())] } },
    'data.title',
  ],
  [
    'a field label over 45',
    modal(label(input(), { label: 'x'.repeat(46) })),
    'data.components.0.label',
  ],
  ['a field id twice', modal(label(input()), label(input())), 'data.components'],
  [
    'a field id over 100',
    modal(label(input({ custom_id: 'x'.repeat(101) }))),
    'data.components.0.component.custom_id',
  ],
  [
    'a label inside a label',
    modal(label(input({ label: 'again' }))),
    'data.components.0.component.label',
  ],
  [
    'an old-style field without a label',
    modal({ type: 1, components: [input()] }),
    'data.components.0.components.0.label',
  ],
  [
    'a preset value over the maximum',
    modal(label(input({ max_length: 3, value: 'four' }))),
    'data.components.0.component.value',
  ],
  [
    'min above max',
    modal(label(input({ min_length: 5, max_length: 3 }))),
    'data.components.0.component.min_length',
  ],
  [
    'a placeholder over 100',
    modal(label(input({ placeholder: 'x'.repeat(101) }))),
    'data.components.0.component.placeholder',
  ],
  [
    'a button in a form',
    modal(label({ type: 2, style: 1, label: 'x', custom_id: 'b' })),
    'data.components.0.component.type',
  ],
];

const SUGGESTIONS: [string, Json, string][] = [
  [
    '26 choices',
    choices(Array.from({ length: 26 }, (_, n) => ({ name: String(n), value: String(n) }))),
    'data.choices',
  ],
  ['a name over 100', choices([{ name: 'x'.repeat(101), value: 'v' }]), 'data.choices.0.name'],
  ['an empty name', choices([{ name: '', value: 'v' }]), 'data.choices.0.name'],
  ['a value over 100', choices([{ name: 'n', value: 'x'.repeat(101) }]), 'data.choices.0.value'],
  [
    'a name twice',
    choices([
      { name: 'n', value: 'a' },
      { name: 'n', value: 'b' },
    ]),
    'data.choices',
  ],
];

describe('answers to interactions that Discord refuses', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof startStubBot>>;
  let body: Json = {};
  let answered: Promise<Response> | undefined;

  beforeAll(async () => {
    sandbox = await startSandbox({ timings: { deadline: 150 } });
    bot = await startStubBot(sandbox, {
      commands: [
        {
          name: 'go',
          description: 'Goes',
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: 'q',
              description: 'Q',
              autocomplete: true,
            },
          ],
        },
      ],
      onInteraction: (interaction) => {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
        answered = fetch(`${sandbox.apiUrl}/v10${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        return answered;
      },
    });
  });
  afterAll(async () => {
    expect(sandbox.failures).toEqual([]);
    await bot.stop();
    await sandbox.close();
  });

  const expectFault = async (path: string): Promise<void> => {
    expect((await answered)?.status).toBe(400);
    expect(sandbox.violations.at(-1)?.errors).toHaveProperty([...path.split('.'), '_errors']);
  };

  it.each(ANSWERS)('%s', async (_what, wrong, path) => {
    body = wrong;
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'go' });
    expect(run.deadlineMissed).toBe(true);
    await expectFault(path);
  });

  it.each(SUGGESTIONS)('suggestions with %s', async (_what, wrong, path) => {
    body = wrong;
    const typed = await sandbox.autocomplete({ member: MEMBERS.awa, name: 'go', focused: 'q' });
    expect(typed.choices).toBeUndefined();
    await expectFault(path);
  });

  it.each([
    ['suggestions', choices([])],
    ['an update of no message', { type: 7, data: { content: 'x' } }],
    ['a deferred update of no message', { type: 6 }],
  ])('%s in answer to a command', async (_what, wrong) => {
    body = wrong;
    await sandbox.runCommand({ member: MEMBERS.awa, name: 'go' });
    expect((await answered)?.status).toBeGreaterThanOrEqual(400);
  });

  it('but takes a form with every kind of field', async () => {
    const fields = [
      label(input()),
      label({ type: 3, custom_id: 'b', options: [{ label: 'A', value: 'a' }] }),
      label({ type: 5, custom_id: 'c', required: false }),
      label({ type: 8, custom_id: 'd' }),
      { type: 10, content: 'Read this' },
    ];
    body = modal(...fields);
    const run = await sandbox.runCommand({ member: MEMBERS.awa, name: 'go' });
    expect(run.modal?.components).toHaveLength(5);
  });
});

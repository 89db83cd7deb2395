import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import {
  APPLICATION_ID,
  CHANNELS,
  GUILDS,
  startSandbox,
  type Sandbox,
} from '../../src/sandbox/index.js';

type Json = Record<string, unknown>;

const V2 = 1 << 15;
const text = (content = 'x'): Json => ({ type: 10, content });
const row = (...components: Json[]): Json => ({ type: 1, components });
const button = (customId: string, extra: Json = {}): Json => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: customId,
  ...extra,
});
const menu = (extra: Json = {}): Json => ({
  type: 3,
  custom_id: 'm',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  ...extra,
});
const option = (name: string, extra: Json = {}): Json => ({
  type: 3,
  name,
  description: 'd',
  ...extra,
});
const command = (extra: Json = {}): Json => ({ name: 'ok', description: 'd', ...extra });

/** Each line: what is wrong, the body, and the path of the fault that must be named. */
const MESSAGES: [string, Json, string][] = [
  ['a misspelt key', { content: 'x', embedz: [] }, 'embedz'],
  [
    'a misspelt key in a component',
    { components: [row(button('a', { lable: 'x' }))] },
    'components.0.components.0.lable',
  ],
  ['content over 2000', { content: 'x'.repeat(2001) }, 'content'],
  ['an ephemeral flag outside interactions', { content: 'x', flags: 64 }, 'flags'],
  [
    'embeds over 6000 together',
    { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) },
    'embeds',
  ],
  ['an embed without anything', { embeds: [{}] }, 'embeds.0.description'],
  [
    'an embed field without a value',
    { embeds: [{ title: 't', fields: [{ name: 'n', value: ' ' }] }] },
    'embeds.0.fields.0.value',
  ],
  ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }, 'embeds'],
  [
    'six rows',
    { components: Array.from({ length: 6 }, (_, n) => row(button(`b${String(n)}`))) },
    'components',
  ],
  [
    'six buttons in a row',
    { components: [row(...Array.from({ length: 6 }, (_, n) => button(`b${String(n)}`)))] },
    'components.0.components',
  ],
  ['a button beside a menu', { components: [row(menu(), button('b'))] }, 'components.0.components'],
  ['a custom id twice', { components: [row(button('same')), row(button('same'))] }, 'components'],
  [
    'a custom id over 100',
    { components: [row(button('x'.repeat(101)))] },
    'components.0.components.0.custom_id',
  ],
  ['an empty custom id', { components: [row(button(''))] }, 'components.0.components.0.custom_id'],
  [
    'a button without a custom id',
    { components: [row({ type: 2, style: 1, label: 'x' })] },
    'components.0.components.0.custom_id',
  ],
  [
    'a button without a label or emoji',
    { components: [row({ type: 2, style: 1, custom_id: 'x' })] },
    'components.0.components.0.label',
  ],
  [
    'a link button without a url',
    { components: [row({ type: 2, style: 5, label: 'x' })] },
    'components.0.components.0.url',
  ],
  [
    'a link button with a custom id',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'https://a.b', custom_id: 'x' })] },
    'components.0.components.0',
  ],
  [
    'a link to no web address',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'file:///etc/passwd' })] },
    'components.0.components.0.url',
  ],
  [
    'an unknown button style',
    { components: [row(button('x', { style: 9 }))] },
    'components.0.components.0.style',
  ],
  [
    'a url on a plain button',
    { components: [row(button('x', { url: 'https://a.b' }))] },
    'components.0.components.0.url',
  ],
  [
    '26 menu options',
    {
      components: [
        row(
          menu({
            options: Array.from({ length: 26 }, (_, n) => ({ label: 'l', value: String(n) })),
          }),
        ),
      ],
    },
    'components.0.components.0.options',
  ],
  [
    'a menu value twice',
    {
      components: [
        row(
          menu({
            options: [
              { label: 'A', value: 'a' },
              { label: 'B', value: 'a' },
            ],
          }),
        ),
      ],
    },
    'components.0.components.0.options',
  ],
  [
    'more values than options',
    { components: [row(menu({ max_values: 3 }))] },
    'components.0.components.0.max_values',
  ],
  [
    'min above max',
    { components: [row(menu({ min_values: 2, max_values: 1 }))] },
    'components.0.components.0.min_values',
  ],
  [
    'more defaults than max',
    {
      components: [
        row(
          menu({
            options: [
              { label: 'A', value: 'a', default: true },
              { label: 'B', value: 'b', default: true },
            ],
          }),
        ),
      ],
    },
    'components.0.components.0.options',
  ],
  ['V2 components without the flag', { components: [text()] }, 'components.0.type'],
  ['content beside V2', { flags: V2, content: 'x', components: [text()] }, 'content'],
  ['embeds beside V2', { flags: V2, embeds: [{ title: 't' }], components: [text()] }, 'embeds'],
  ['V2 without components', { flags: V2 }, 'components'],
  [
    '41 components, nested ones counted',
    {
      flags: V2,
      components: [
        { type: 17, components: Array.from({ length: 20 }, () => text()) },
        { type: 17, components: Array.from({ length: 19 }, () => text()) },
      ],
    },
    'components',
  ],
  [
    '4001 characters over all text displays',
    { flags: V2, components: [text('x'.repeat(4000)), text('y')] },
    'components',
  ],
  ['an empty text display', { flags: V2, components: [text('')] }, 'components.0.content'],
  [
    'a section without accessory',
    { flags: V2, components: [{ type: 9, components: [text()] }] },
    'components.0.accessory',
  ],
  [
    'four texts in a section',
    {
      flags: V2,
      components: [
        { type: 9, components: [text(), text(), text(), text()], accessory: button('b') },
      ],
    },
    'components.0.components',
  ],
  [
    'a picture that was not uploaded',
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://none.png' } }] }] },
    'components',
  ],
  [
    'an attachment without its file',
    { content: 'x', attachments: [{ id: 0, filename: 'a.png' }] },
    'attachments.0',
  ],
  [
    'users both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
  ],
  [
    'an unknown reply target',
    { content: 'x', message_reference: { message_id: '1' } },
    'message_reference',
  ],
];

const COMMANDS: [string, Json, string][] = [
  ['capital letters in a name', command({ name: 'Search' }), 'name'],
  ['a space in a name', command({ name: 'a b' }), 'name'],
  ['a name over 32', command({ name: 'x'.repeat(33) }), 'name'],
  [
    'a wrong localised name',
    command({ name_localizations: { fr: 'Deux Mots' } }),
    'name_localizations.fr',
  ],
  ['no description', { name: 'ok' }, 'description'],
  ['a description over 100', command({ description: 'x'.repeat(101) }), 'description'],
  [
    'a required option after an optional one',
    command({ options: [option('a'), option('b', { required: true })] }),
    'options.1',
  ],
  [
    '26 options',
    command({ options: Array.from({ length: 26 }, (_, n) => option(`o${String(n)}`)) }),
    'options',
  ],
  ['an option name twice', command({ options: [option('a'), option('a')] }), 'options'],
  ['a wrong option name', command({ options: [option('Min Killed')] }), 'options.0.name'],
  [
    'a wrong localised option name',
    command({ options: [option('a', { name_localizations: { fr: 'à peu près' } })] }),
    'options.0.name_localizations.fr',
  ],
  [
    '26 choices',
    command({
      options: [
        option('a', {
          choices: Array.from({ length: 26 }, (_, n) => ({ name: String(n), value: String(n) })),
        }),
      ],
    }),
    'options.0.choices',
  ],
  [
    'a choice name over 100',
    command({ options: [option('a', { choices: [{ name: 'x'.repeat(101), value: 'v' }] })] }),
    'options.0.choices.0.name',
  ],
  [
    'choices and autocomplete',
    command({
      options: [option('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] })],
    }),
    'options.0.autocomplete',
  ],
  [
    'options beside sub-commands',
    command({ options: [{ type: 1, name: 's', description: 'd' }, option('a')] }),
    'options',
  ],
  [
    'a menu command with a description',
    { type: 3, name: 'Draft', description: 'd' },
    'description',
  ],
  ['a misspelt key', command({ default_permisions: '0' }), 'default_permisions'],
];

describe('what the sandbox refuses', () => {
  let sandbox: Sandbox;
  const call = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${sandbox.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  };
  const expectFault = (got: { status: number; body: string }, path: string): void => {
    expect(got.body).toContain('"code":50035');
    expect(got.status).toBe(400);
    const errors = sandbox.violations.at(-1)?.errors;
    expect(errors).toHaveProperty([...path.split('.'), '_errors']);
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimits: 'off' });
  });
  afterAll(async () => {
    expect(sandbox.failures).toEqual([]);
    await sandbox.close();
  });

  it.each(MESSAGES)('in a message: %s', async (_what, body, path) => {
    expectFault(await call('POST', `/channels/${CHANNELS.general}/messages`, body), path);
  });

  it.each([{}, { content: '' }, { content: '  ' }, { embeds: [], components: [] }])(
    'an empty message: %j',
    async (body) => {
      const got = await call('POST', `/channels/${CHANNELS.general}/messages`, body);
      expect(got.body).toContain('"code":50006');
      expect(sandbox.violations.at(-1)?.code).toBe(50_006);
    },
  );

  it.each(COMMANDS)('in a command: %s', async (_what, body, path) => {
    expectFault(await call('POST', `/applications/${APPLICATION_ID}/commands`, body), path);
    const server = `/applications/${APPLICATION_ID}/guilds/${GUILDS.partner}/commands`;
    expectFault(await call('PUT', server, [command({ name: 'fine' }), body]), `1.${path}`);
  });

  it('two commands of one name', async () => {
    const got = await call('PUT', `/applications/${APPLICATION_ID}/commands`, [
      command(),
      command(),
    ]);
    expect(got.status).toBe(400);
  });

  it('content put into a Components V2 message by an edit, and emptying a message', async () => {
    const path = `/channels/${CHANNELS.general}/messages`;
    const made = z
      .object({ id: z.string() })
      .parse(
        JSON.parse((await call('POST', path, { flags: V2, components: [text('hello')] })).body),
      );
    expectFault(await call('PATCH', `${path}/${made.id}`, { content: 'x' }), 'content');
    expectFault(await call('PATCH', `${path}/${made.id}`, { components: [] }), 'components');
    expect((await call('PATCH', `${path}/${made.id}`, { components: [text('ok')] })).status).toBe(
      200,
    );
  });

  it('nothing that is right: a full Components V2 card', async () => {
    const got = await call('POST', `/channels/${CHANNELS.general}/messages`, {
      flags: V2,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          accent_color: 0xff8800,
          components: [
            { type: 9, components: [text('# Title')], accessory: button('open') },
            { type: 14, divider: true, spacing: 1 },
            text('x'.repeat(3000)),
            row(button('a'), { type: 2, style: 5, label: 'Source', url: 'https://example.org' }),
            row(menu()),
          ],
        },
      ],
    });
    expect(got.status).toBe(200);
  });
});

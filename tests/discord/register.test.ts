import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import { Client } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Command } from '../../src/discord/define.js';
import { registerCommands } from '../../src/discord/register.js';
import { createRegistry } from '../../src/discord/registry.js';
import { APPLICATION_ID, GUILDS, startSandbox, type Sandbox } from '../../src/sandbox/index.js';

interface Described {
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly fr: { readonly name: string | undefined; readonly description: string | undefined };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Everything in a command's data that has a name: itself, subcommands, options, choices. */
function described(data: unknown, parent = ''): Described[] {
  if (!isObject(data)) return [];
  const path = `${parent}/${text(data.name) ?? ''}`;
  const names = data.name_localizations;
  const descriptions = data.description_localizations;
  const lists = [data.options, data.choices].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return [
    {
      path,
      name: text(data.name) ?? '',
      description: text(data.description) ?? '',
      fr: {
        name: isObject(names) ? text(names.fr) : undefined,
        description: isObject(descriptions) ? text(descriptions.fr) : undefined,
      },
    },
    ...lists.flatMap((item: unknown) => described(item, path)),
  ];
}

const textsOf = (command: Command): Described[] => described(command.data);

describe('the command list', () => {
  test('has a name in both languages for everything, within Discord’s limits', () => {
    for (const { path, name, fr } of commands.flatMap(textsOf)) {
      expect(name, path).not.toBe('');
      expect(fr.name, path).toBeDefined();
      expect(name.length, path).toBeLessThanOrEqual(100);
      expect(fr.name?.length, path).toBeLessThanOrEqual(100);
    }
  });

  test('describes commands and options in both languages in at most 100 characters', () => {
    for (const command of commands) {
      if (command.data.type === ApplicationCommandType.Message) continue;
      for (const { path, description, fr } of textsOf(command)) {
        const isChoice = description === '' && fr.description === undefined;
        if (isChoice) continue;
        expect(description.length, path).toBeGreaterThan(0);
        expect(description.length, path).toBeLessThanOrEqual(100);
        expect(fr.description?.length ?? 0, path).toBeGreaterThan(0);
        expect(fr.description?.length ?? 0, path).toBeLessThanOrEqual(100);
      }
    }
  });

  test('keeps the English name of every text equal to the one in the code', () => {
    for (const command of commands) {
      if (command.kind !== 'slash') continue;
      expect(command.text.en.name).toBe(command.name);
      for (const { path, runner } of command.usages) {
        expect(runner.text.en.name).toBe(path.split(' ').at(-1));
        for (const [name, option] of Object.entries(runner.options)) {
          expect(option.text.en.name, path).toBe(name);
        }
      }
    }
  });

  test('gives every public look-up the option `private`, and no other', () => {
    for (const command of commands) {
      if (command.kind !== 'slash') continue;
      for (const { path, runner } of command.usages) {
        const expected = command.access === 'everyone' && runner.lookup;
        expect(Object.hasOwn(runner.options, 'private'), path).toBe(expected);
      }
    }
  });

  test('names every command and route once', () => {
    expect(() => createRegistry(commands)).not.toThrow();
    const [first] = commands;
    expect(() => createRegistry(first === undefined ? [] : [first, first])).toThrow(/twice/);
  });
});

describe('registration', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeAll(async () => {
    sandbox = await startSandbox({ page: false, rateLimits: 'off' });
    client = new Client({ intents: [], rest: sandbox.rest });
    client.rest.setToken(sandbox.token);
  });
  afterAll(async () => {
    expect(sandbox.failures).toEqual([]);
    await client.destroy();
    await sandbox.close();
  });

  const register = (list: readonly Command[] = commands) =>
    registerCommands(client.rest, APPLICATION_ID, list, [GUILDS.headquarters]);

  test('sends the lists once, and nothing when they are the same', async () => {
    expect((await register()).map(({ outcome }) => outcome)).toContain('replaced');
    const again = await register();
    expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(sandbox.violations).toEqual([]);
  });

  test('registers look-ups globally and editors’ commands in editor servers only', async () => {
    await register();
    const editors = commands.filter(({ access }) => access !== 'everyone').map(({ name }) => name);
    const global = sandbox.world.commands.inScope(undefined).map(({ name }) => name);
    const local = sandbox.world.commands.inScope(GUILDS.headquarters).map(({ name }) => name);
    expect(local.sort()).toEqual(editors.sort());
    expect(global.filter((name) => editors.includes(name))).toEqual([]);
    expect(global.length + local.length).toBe(commands.length);
  });

  test('replaces a list that differs', async () => {
    await register();
    await client.rest.put(Routes.applicationCommands(APPLICATION_ID), {
      body: [{ name: 'old', description: 'left over' }],
    });
    expect((await register())[0]?.outcome).toBe('replaced');
    expect(sandbox.world.commands.inScope(undefined).map(({ name }) => name)).not.toContain('old');
  });

  test('goes on where one server refuses', async () => {
    const results = await registerCommands(client.rest, APPLICATION_ID, commands, [
      '999999999999999999',
      GUILDS.headquarters,
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['unchanged', 'failed', 'unchanged']);
  });
});

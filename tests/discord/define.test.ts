import {
  ApplicationCommandOptionType,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { defineCommand, defineCommandGroup, subcommand } from '../../src/discord/define.js';
import { filterOptions } from '../../src/discord/filter-options.js';
import type { Named } from '../../src/discord/options.js';
import type { FilterInput } from '../../src/questions/filter-input.js';
import { UserError } from '../../src/discord/errors.js';

const text = (name: string) => ({
  en: { name, description: `The ${name}` },
  fr: { name: `${name}-fr`, description: `Le ${name}` },
});
const done = new UserError('done', { en: 'Done.', fr: 'Fait.' });

describe('defineCommand', () => {
  test('infers required, optional and choice options', () => {
    defineCommand({
      name: 'probe',
      text: text('probe'),
      options: {
        ...filterOptions,
        title: { type: 'string', required: true, text: text('title') },
        sort: {
          type: 'string',
          text: text('sort'),
          choices: { en: { up: 'Up', down: 'Down' }, fr: { up: 'Haut', down: 'Bas' } },
        },
        where: { type: 'channel', required: true, text: text('where') },
      },
      execute: (_context, values) => {
        expectTypeOf(values.title).toEqualTypeOf<string>();
        expectTypeOf(values.sort).toEqualTypeOf<'up' | 'down' | undefined>();
        expectTypeOf(values['min-killed']).toEqualTypeOf<number | undefined>();
        expectTypeOf(values.where).toEqualTypeOf<Named>();
        expectTypeOf(values).toExtend<FilterInput>();
        return done;
      },
    });
  });

  test('puts required options first and adds `private` to public look-ups', () => {
    const command = defineCommand({
      name: 'probe',
      text: text('probe'),
      options: {
        later: { type: 'boolean', text: text('later') },
        first: { type: 'integer', required: true, text: text('first') },
      },
      execute: () => done,
    });
    const options: readonly APIApplicationCommandOption[] =
      'options' in command.data ? (command.data.options ?? []) : [];
    expect(options.map(({ name }) => name)).toEqual(['first', 'later', 'private']);
    expect(options[0]).toMatchObject({
      type: ApplicationCommandOptionType.Integer,
      required: true,
      name_localizations: { fr: 'first-fr' },
      description_localizations: { fr: 'Le first' },
    });
  });

  test('keeps moderators’ commands out of direct messages and without `private`', () => {
    const command = defineCommandGroup({
      name: 'group',
      text: text('group'),
      access: 'moderators',
      subcommands: {
        one: subcommand({ text: text('one'), lookup: false, execute: () => done }),
      },
    });
    expect(command.data).toMatchObject({ default_member_permissions: '8192' });
    expect(command.data).not.toHaveProperty('contexts');
    expect(command.usages.map(({ path }) => path)).toEqual(['group one']);
    expect(command.runner('one')?.optionsData).toEqual([]);
    expect(command.runner(null)).toBeUndefined();
  });
});

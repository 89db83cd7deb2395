/**
 * Options of slash commands: how they are declared, what type their value has, and how a value that
 * arrives is checked. Types follow from the declaration; nothing is cast.
 */
import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type ApplicationCommandOptionAllowedChannelType,
} from 'discord-api-types/v10';
import type { CommandText, Localised } from '../i18n/localised.js';
import type { Suggestion } from '../search/types.js';
import type { Context } from './context.js';
import { length } from './limits.js';

interface OptionBase {
  readonly text: CommandText;
  readonly required?: true;
}

/** Suggestions while typing: from memory, at most 25 are shown. Must not wait for anything. */
export type Autocomplete = (typed: string, context: Context) => readonly Suggestion[];

export interface StringOption extends OptionBase {
  readonly type: 'string';
  /** Value → label, per language; the value's type becomes the union of the keys. */
  readonly choices?: Localised<Readonly<Record<string, string>>>;
  readonly autocomplete?: Autocomplete;
  readonly maxLength?: number;
}

export interface NumberOption extends OptionBase {
  readonly type: 'integer' | 'number';
  readonly min?: number;
  readonly max?: number;
}

export interface ChannelOption extends OptionBase {
  readonly type: 'channel';
  readonly channelTypes?: readonly ApplicationCommandOptionAllowedChannelType[];
}

export interface PlainOption extends OptionBase {
  readonly type: 'boolean' | 'user' | 'role' | 'attachment';
}

export type Option = StringOption | NumberOption | ChannelOption | PlainOption;
/** Options by their English name; required ones are put first when registered. */
export type Options = Readonly<Record<string, Option>>;

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AttachedFile extends Named {
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType?: string;
}

type ValueOf<O extends Option> = O extends {
  readonly type: 'string';
  readonly choices: { readonly en: infer C };
}
  ? keyof C & string
  : O extends { readonly type: 'string' }
    ? string
    : O extends { readonly type: 'integer' | 'number' }
      ? number
      : O extends { readonly type: 'boolean' }
        ? boolean
        : O extends { readonly type: 'attachment' }
          ? AttachedFile
          : Named;

/** What a handler receives: a property per option, `undefined` where an optional one was left out. */
export type OptionValues<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true }
    ? ValueOf<O[K]>
    : ValueOf<O[K]> | undefined;
};

/** A value as it came in, before it is checked against the declaration. */
export type RawValue = string | number | boolean | Named | AttachedFile;
export type RawValues = Readonly<Record<string, RawValue>>;

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

function isValue(option: Option, value: unknown): boolean {
  switch (option.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        length(value) <= (option.maxLength ?? Infinity) &&
        (option.choices === undefined || Object.hasOwn(option.choices.en, value))
      );
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'attachment':
      return isNamed(value) && 'url' in value;
    default:
      return isNamed(value);
  }
}

/** Whether values that arrived fit the declaration; an outdated client's may not. */
export function fits<O extends Options>(
  declared: O | undefined,
  values: unknown,
): values is OptionValues<O> {
  if (typeof values !== 'object' || values === null) return false;
  const options: Options = declared ?? {};
  const given = new Map<string, unknown>(Object.entries(values));
  return (
    [...given.keys()].every((name) => Object.hasOwn(options, name)) &&
    Object.entries(options).every(([name, option]) => {
      const value = given.get(name);
      return value === undefined ? option.required !== true : isValue(option, value);
    })
  );
}

const OPTION_TYPES = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  number: ApplicationCommandOptionType.Number,
  boolean: ApplicationCommandOptionType.Boolean,
  user: ApplicationCommandOptionType.User,
  role: ApplicationCommandOptionType.Role,
  channel: ApplicationCommandOptionType.Channel,
  attachment: ApplicationCommandOptionType.Attachment,
} as const;

/** Name and description in Discord's form; both languages. */
export function localisedFields(text: CommandText): {
  name_localizations: { fr: string };
  description: string;
  description_localizations: { fr: string };
} {
  return {
    name_localizations: { fr: text.fr.name },
    description: text.en.description,
    description_localizations: { fr: text.fr.description },
  };
}

function choicesOf(
  choices: Localised<Readonly<Record<string, string>>>,
): APIApplicationCommandOptionChoice<string>[] {
  return Object.entries(choices.en).map(([value, name]) => ({
    name,
    name_localizations: { fr: choices.fr[value] ?? name },
    value,
  }));
}

function optionData(name: string, option: Option): APIApplicationCommandBasicOption {
  const base = {
    name,
    ...localisedFields(option.text),
    ...(option.required === true ? { required: true } : {}),
  };
  switch (option.type) {
    case 'string': {
      const length = option.maxLength === undefined ? {} : { max_length: option.maxLength };
      if (option.choices !== undefined) {
        return { ...base, type: OPTION_TYPES.string, choices: choicesOf(option.choices) };
      }
      return option.autocomplete === undefined
        ? { ...base, ...length, type: OPTION_TYPES.string }
        : { ...base, ...length, type: OPTION_TYPES.string, autocomplete: true };
    }
    case 'integer':
    case 'number': {
      const bounds = {
        ...(option.min === undefined ? {} : { min_value: option.min }),
        ...(option.max === undefined ? {} : { max_value: option.max }),
      };
      return option.type === 'integer'
        ? { ...base, ...bounds, type: OPTION_TYPES.integer }
        : { ...base, ...bounds, type: OPTION_TYPES.number };
    }
    case 'channel':
      return {
        ...base,
        type: OPTION_TYPES.channel,
        ...(option.channelTypes === undefined ? {} : { channel_types: [...option.channelTypes] }),
      };
    default:
      return { ...base, type: OPTION_TYPES[option.type] };
  }
}

/** The options in Discord's form, required ones first as Discord demands. */
export function optionsData(options: Options): APIApplicationCommandBasicOption[] {
  const data = Object.entries(options).map(([name, option]) => optionData(name, option));
  return [
    ...data.filter(({ required }) => required === true),
    ...data.filter(({ required }) => required !== true),
  ];
}

import {
  ApplicationCommandOptionType,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';

import type { Fault } from '../rest/errors.js';
import { fault, repeated } from './faults.js';

/** Names of slash commands and options, as Discord documents them, and lower case besides. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Faults of a name and its localised forms. */
export function nameFaults(
  name: string,
  localized: Record<string, string | null | undefined>,
  at: readonly PropertyKey[],
): Fault[] {
  const wrong = (text: string): boolean => !NAME.test(text) || text !== text.toLowerCase();
  const message = `Command name is invalid: lower case letters, digits, - and _ only`;
  return [
    ...(wrong(name) ? [fault([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', message)] : []),
    ...Object.entries(localized).flatMap(([locale, text]) =>
      typeof text === 'string' && wrong(text)
        ? [
            fault(
              [...at, 'name_localizations', locale],
              'APPLICATION_COMMAND_INVALID_NAME',
              message,
            ),
          ]
        : [],
    ),
  ];
}

/** Descriptions are required, 1 to 100 characters. */
export function descriptionFaults(
  description: string | undefined,
  at: readonly PropertyKey[],
): Fault[] {
  return description === undefined || description.length < 1 || description.length > 100
    ? [
        fault(
          [...at, 'description'],
          'BASE_TYPE_BAD_LENGTH',
          'Must be between 1 and 100 in length.',
        ),
      ]
    : [];
}

/** Faults of a list of options and of everything inside them. */
export function optionListFaults(
  options: readonly APIApplicationCommandOption[],
  at: readonly PropertyKey[],
  depth: number,
): Fault[] {
  const path = [...at, 'options'];
  const faults = options.flatMap((option, index) => optionFaults(option, [...path, index], depth));
  for (const name of repeated(options.map((option) => option.name))) {
    faults.push(
      fault(
        path,
        'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
        `Option name is not unique: ${name}`,
      ),
    );
  }
  const firstOptional = options.findIndex((option) => option.required !== true);
  options.forEach((option, index) => {
    if (firstOptional !== -1 && index > firstOptional && option.required === true) {
      faults.push(
        fault(
          [...path, index],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      );
    }
  });
  const subs = options.filter(isSub);
  if (subs.length > 0 && subs.length < options.length) {
    faults.push(
      fault(
        path,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-commands cannot stand beside options',
      ),
    );
  }
  return faults;
}

function isSub(option: APIApplicationCommandOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function optionFaults(
  option: APIApplicationCommandOption,
  at: readonly PropertyKey[],
  depth: number,
): Fault[] {
  const nesting =
    (option.type === ApplicationCommandOptionType.SubcommandGroup && depth > 0) ||
    (option.type === ApplicationCommandOptionType.Subcommand && depth > 1);
  const inner = 'options' in option ? (option.options ?? []) : [];
  return [
    ...nameFaults(option.name, option.name_localizations ?? {}, at),
    ...descriptionFaults(option.description, at),
    ...(nesting
      ? [fault(at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands are nested too deep')]
      : []),
    ...choiceFaults(option, at),
    ...optionListFaults(inner, at, depth + 1),
  ];
}

function choiceFaults(option: APIApplicationCommandOption, at: readonly PropertyKey[]): Fault[] {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  const both = choices.length > 0 && 'autocomplete' in option && option.autocomplete;
  return [
    ...choices.flatMap((choice, index) =>
      choice.name.length < 1 || choice.name.length > 100
        ? [
            fault(
              [...at, 'choices', index, 'name'],
              'BASE_TYPE_BAD_LENGTH',
              'Must be between 1 and 100 in length.',
            ),
          ]
        : [],
    ),
    ...repeated(choices.map((choice) => choice.name)).map((name) =>
      fault(
        [...at, 'choices'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE',
        `Choice name is not unique: ${name}`,
      ),
    ),
    ...(both
      ? [
          fault(
            [...at, 'autocomplete'],
            'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
            'An option has choices or autocomplete, not both',
          ),
        ]
      : []),
  ];
}

/** Characters of name, description, options and choices, which Discord limits together. */
export function textLength(
  name: string,
  description: string | undefined,
  options: readonly APIApplicationCommandOption[],
): number {
  const own = name.length + (description ?? '').length;
  return options.reduce((sum, option) => {
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    const inner = 'options' in option ? (option.options ?? []) : [];
    const ofChoices = choices.reduce(
      (total, choice) => total + choice.name.length + String(choice.value).length,
      0,
    );
    return sum + ofChoices + textLength(option.name, option.description, inner);
  }, own);
}

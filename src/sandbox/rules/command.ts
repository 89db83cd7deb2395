import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';

import { invalidForm, type Fault } from '../rest/errors.js';
import { omit } from '../world/omit.js';
import { fault, refuseIfAny, repeated, under } from './faults.js';
import { parseAs } from './schema.js';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** Names of slash commands and options, as Discord documents them, and lower case besides. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Name, description and values of a command, its options and their choices, together. */
const COMMAND_TEXT_MAX = 8_000;
const COMMANDS_MAX = 100;
const MENU_COMMANDS_MAX = 15;

/** One command's body. @throws DiscordError 50035 */
export function checkCommand(json: unknown): CommandBody {
  const body = parseAs(ApplicationCommandCreateRequestSchema, withNumericPermissions(json));
  refuseIfAny(commandFaults(body));
  return body;
}

/** The body of a bulk overwrite. @throws DiscordError 50035 */
export function checkCommandList(json: unknown): CommandBody[] {
  if (!Array.isArray(json)) {
    throw invalidForm([fault([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')]);
  }
  const bodies = json.map((each: unknown, index) =>
    under([index], () => {
      const body = parseAs(ApplicationCommandUpdateRequestSchema, withNumericPermissions(each));
      refuseIfAny(commandFaults(body));
      return body;
    }),
  );
  const ofType = (type: ApplicationCommandType): CommandBody[] =>
    bodies.filter((body) => (body.type ?? ApplicationCommandType.ChatInput) === type);
  refuseIfAny([
    ...repeated(bodies.map((body) => `${body.type ?? 1} ${body.name}`)).map((name) =>
      fault(
        [],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        `Application command names must be unique: ${name}`,
      ),
    ),
    ...(ofType(ApplicationCommandType.ChatInput).length > COMMANDS_MAX
      ? [fault([], 'BASE_TYPE_MAX_LENGTH', `Must be ${COMMANDS_MAX} or fewer in length.`)]
      : []),
    ...(ofType(ApplicationCommandType.Message).length > MENU_COMMANDS_MAX
      ? [fault([], 'BASE_TYPE_MAX_LENGTH', `Must be ${MENU_COMMANDS_MAX} or fewer in length.`)]
      : []),
  ]);
  return bodies;
}

/** The command as it is after a partial change. @throws DiscordError 50035 */
export function checkCommandPatch(old: APIApplicationCommand, json: unknown): CommandBody {
  parseAs(ApplicationCommandPatchRequestPartialSchema, withNumericPermissions(json));
  const body = omit(old, 'id', 'application_id', 'version', 'guild_id', 'nsfw');
  return checkCommand({ ...body, ...(typeof json === 'object' ? json : {}) });
}

function commandFaults(body: CommandBody): Fault[] {
  if (body.type !== undefined && body.type !== ApplicationCommandType.ChatInput) {
    const described = 'description' in body && body.description !== '';
    const optioned = 'options' in body;
    return [
      ...(described
        ? [
            fault(
              ['description'],
              'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
              'Context menu commands cannot have description',
            ),
          ]
        : []),
      ...(optioned
        ? [
            fault(
              ['options'],
              'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
              'Context menu commands cannot have options',
            ),
          ]
        : []),
    ];
  }
  const options = body.options ?? [];
  return [
    ...nameFaults(body.name, body.name_localizations ?? {}, []),
    ...descriptionFaults(body.description, []),
    ...optionListFaults(options, [], 0),
    ...(textLength(body.name, body.description, options) > COMMAND_TEXT_MAX
      ? [
          fault(
            [],
            'APPLICATION_COMMAND_TOO_LARGE',
            `Command exceeds maximum size (${COMMAND_TEXT_MAX})`,
          ),
        ]
      : []),
  ];
}

function nameFaults(
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

function descriptionFaults(description: string | undefined, at: readonly PropertyKey[]): Fault[] {
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

function optionListFaults(
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

function textLength(
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

/** Libraries send the permission bits as a decimal string, the schema knows the number. */
function withNumericPermissions(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const value: unknown = Reflect.get(json, 'default_member_permissions');
  return typeof value === 'string' && /^\d+$/u.test(value)
    ? { ...json, default_member_permissions: Number(value) }
    : json;
}

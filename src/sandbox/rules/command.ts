import {
  ApplicationCommandType,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';

import { invalidForm, type Fault } from '../rest/errors.js';
import { omit } from '../world/omit.js';
import { descriptionFaults, nameFaults, optionListFaults, textLength } from './command-options.js';
import { fault, refuseIfAny, repeated, under } from './faults.js';
import { parseAs } from './schema.js';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

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

/** Libraries send the permission bits as a decimal string, the schema knows the number. */
function withNumericPermissions(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const value: unknown = Reflect.get(json, 'default_member_permissions');
  return typeof value === 'string' && /^\d+$/u.test(value)
    ? { ...json, default_member_permissions: Number(value) }
    : json;
}

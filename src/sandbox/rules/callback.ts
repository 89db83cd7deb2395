import {
  InteractionResponseType,
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

import { invalidForm, refusals, type Fault } from '../rest/errors.js';
import type { MessageBody, UploadedFile } from '../world/message-body.js';
import { fault, refuseIfAny, repeated, under } from './faults.js';
import { checkEdit, checkNewMessage, normalised } from './message.js';
import { modalFaults } from './modal.js';
import { parseAs } from './schema.js';

/** The first answer to an interaction, checked. */
export type Callback =
  | { type: InteractionResponseType.ChannelMessageWithSource; data: MessageBody | null | undefined }
  | {
      type: InteractionResponseType.DeferredChannelMessageWithSource;
      data: MessageBody | null | undefined;
    }
  | { type: InteractionResponseType.DeferredMessageUpdate }
  | { type: InteractionResponseType.UpdateMessage; data: MessageBody | null | undefined }
  | {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult;
      data: { choices?: APIApplicationCommandOptionChoice[] | null } | undefined;
    }
  | { type: InteractionResponseType.Modal; data: APIModalInteractionResponseCallbackData };

const CHOICES_MAX = 25;
const CHOICE_TEXT_MAX = 100;

/**
 * Checks the body of an interaction callback; `source` is the message that an update would change.
 * @throws DiscordError
 */
export function checkCallback(
  json: unknown,
  files: readonly UploadedFile[],
  source: APIMessage | undefined,
): Callback {
  const type: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, 'type') : undefined;
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const { data } = parseAs(CreateMessageInteractionCallbackRequestSchema, withData(json));
      under(['data'], () => {
        checkNewMessage(data ?? {}, files, 'webhook');
      });
      return { type, data };
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const { data } = parseAs(CreateMessageInteractionCallbackRequestSchema, withData(json));
      refuseIfAny(deferFaults(data ?? {}), ['data']);
      return { type, data };
    }
    case InteractionResponseType.DeferredMessageUpdate:
      parseAs(UpdateMessageInteractionCallbackRequestSchema, withData(json));
      return { type };
    case InteractionResponseType.UpdateMessage: {
      const { data } = parseAs(UpdateMessageInteractionCallbackRequestSchema, withData(json));
      if (!source) throw refusals.unknownMessage();
      under(['data'], () => {
        checkEdit(data ?? {}, files, source);
      });
      return { type, data };
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      // Numbers, integers and strings share one rule here, so the faults are found before the schema's union.
      refuseIfAny(choiceFaults(json), ['data', 'choices']);
      const { data } = parseAs(ApplicationCommandAutocompleteCallbackRequestSchema, json);
      return { type, data };
    }
    case InteractionResponseType.Modal: {
      const { data } = parseAs(ModalInteractionCallbackRequestSchema, json);
      refuseIfAny(modalFaults(data), ['data']);
      return { type, data };
    }
    default:
      throw invalidForm([
        fault(['type'], 'BASE_TYPE_CHOICES', 'Value must be one of {4, 5, 6, 7, 8, 9}.'),
      ]);
  }
}

function withData(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const data: unknown = Reflect.get(json, 'data');
  return data === undefined || data === null ? json : { ...json, data: normalised(data) };
}

/** A deferred response carries flags and nothing else. */
function deferFaults(data: MessageBody): Fault[] {
  const flags = data.flags ?? 0;
  const allowed = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
  return (flags & ~allowed) === 0
    ? []
    : [fault(['flags'], 'MESSAGE_FLAGS_NOT_ALLOWED', 'These flags cannot be set here.')];
}

function choiceFaults(json: unknown): Fault[] {
  const choices = readChoices(json);
  const tooLong = choices.flatMap((choice, index): Fault[] => {
    const at = (key: string): Fault[] => [
      fault(
        [index, key],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${CHOICE_TEXT_MAX} in length.`,
      ),
    ];
    const bad = (text: unknown): boolean =>
      typeof text === 'string' && (text.length < 1 || text.length > CHOICE_TEXT_MAX);
    return [
      ...(bad(choice.name) ? at('name') : []),
      ...(typeof choice.value === 'string' && choice.value.length > CHOICE_TEXT_MAX
        ? at('value')
        : []),
    ];
  });
  const names = choices.flatMap((choice) => (typeof choice.name === 'string' ? [choice.name] : []));
  return [
    ...tooLong,
    ...repeated(names).map((name) =>
      fault(
        [],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE',
        `Choice name is not unique: ${name}`,
      ),
    ),
    ...(choices.length > CHOICES_MAX
      ? [fault([], 'BASE_TYPE_MAX_LENGTH', `Must be ${CHOICES_MAX} or fewer in length.`)]
      : []),
  ];
}

function readChoices(json: unknown): { name?: unknown; value?: unknown }[] {
  const data: unknown = typeof json === 'object' && json ? Reflect.get(json, 'data') : undefined;
  const choices: unknown = typeof data === 'object' && data ? Reflect.get(data, 'choices') : [];
  if (!Array.isArray(choices)) return [];
  return choices.filter((each: unknown) => typeof each === 'object' && each !== null);
}

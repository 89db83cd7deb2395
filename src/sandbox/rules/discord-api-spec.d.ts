/**
 * `discord-api-spec/zod` ships its schemas without types. The types here are Discord's request bodies as
 * discord-api-types writes them, so a body that passed a schema is typed from then on.
 */
declare module 'discord-api-spec/zod' {
  import type { core } from 'zod';
  import type {
    APIApplicationCommandOptionChoice,
    APIModalInteractionResponseCallbackData,
    RESTPostAPIApplicationCommandsJSONBody,
    RESTPostAPICurrentUserCreateDMChannelJSONBody,
  } from 'discord-api-types/v10';

  // An ambient module may not import relative paths, but it may name a type by one.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type MessageBody = import('../world/message-body.js').MessageBody;
  type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

  export const ApplicationCommandCreateRequestSchema: core.$ZodType<CommandBody>;
  export const ApplicationCommandUpdateRequestSchema: core.$ZodType<CommandBody>;
  export const ApplicationCommandPatchRequestPartialSchema: core.$ZodType<Partial<CommandBody>>;
  export const MessageCreateRequestSchema: core.$ZodType<MessageBody>;
  export const MessageEditRequestPartialSchema: core.$ZodType<MessageBody>;
  export const IncomingWebhookRequestPartialSchema: core.$ZodType<MessageBody>;
  export const IncomingWebhookUpdateRequestPartialSchema: core.$ZodType<MessageBody>;
  export const CreatePrivateChannelRequestSchema: core.$ZodType<RESTPostAPICurrentUserCreateDMChannelJSONBody>;
  export const CreateMessageInteractionCallbackRequestSchema: core.$ZodType<{
    type: 4 | 5;
    data?: MessageBody | null;
  }>;
  export const UpdateMessageInteractionCallbackRequestSchema: core.$ZodType<{
    type: 6 | 7;
    data?: MessageBody | null;
  }>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: core.$ZodType<{
    type: 8;
    data?: { choices?: APIApplicationCommandOptionChoice[] | null };
  }>;
  export const ModalInteractionCallbackRequestSchema: core.$ZodType<{
    type: 9;
    data: APIModalInteractionResponseCallbackData;
  }>;
}

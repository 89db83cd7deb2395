/**
 * One interaction's exchange with Discord: which response is still possible, and the calls themselves.
 * Bodies are written here, typed by Discord's own types, rather than by discord.js's helpers, which add
 * fields (`tts`, `enforce_nonce`) that these endpoints do not document.
 */
import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIApplicationCommandOptionChoice,
  type APIContainerComponent,
  type APIModalInteractionResponseCallbackData,
  type RESTPostAPIInteractionCallbackJSONBody,
} from 'discord-api-types/v10';
import type { RawFile, REST } from 'discord.js';
import type { Attachment } from './response.js';

/** A message ready to be sent anywhere. */
export interface Message {
  readonly components: APIContainerComponent[];
  readonly files: readonly Attachment[];
}

export interface Token {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

const rawFiles = (files: readonly Attachment[]): RawFile[] =>
  files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));

/** The fields every message shares. Mentions never fire: names in stored text are not calls. */
export function messageBody({ components, files }: Message) {
  return {
    components,
    allowed_mentions: { parse: [] },
    attachments: files.map(({ name, description }, id) => ({
      id: String(id),
      filename: name,
      ...(description !== undefined && { description }),
    })),
  };
}

const PUBLIC: MessageFlags = MessageFlags.IsComponentsV2;
const PRIVATE: MessageFlags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
const flagsOf = (isPrivate: boolean): MessageFlags => (isPrivate ? PRIVATE : PUBLIC);

export class Conversation {
  private state: 'open' | 'deferred' | 'deferred-replace' | 'answered' = 'open';
  private deferredPrivately = false;

  constructor(
    private readonly rest: REST,
    private readonly token: Token,
  ) {}

  /** Nothing has been said yet. */
  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Promises an answer, which may then take 15 minutes. Nothing else can be told before it. */
  async defer(isPrivate: boolean): Promise<void> {
    await this.callback({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: isPrivate ? { flags: MessageFlags.Ephemeral } : {},
    });
    this.state = 'deferred';
    this.deferredPrivately = isPrivate;
  }

  /** Promises to replace the message that carried the button. */
  async deferReplace(): Promise<void> {
    await this.callback({ type: InteractionResponseType.DeferredMessageUpdate });
    this.state = 'deferred-replace';
  }

  /** Sends the answer as a new message, in the way that is still open. */
  async send(message: Message, isPrivate: boolean): Promise<void> {
    const body = messageBody(message);
    if (this.state === 'open') {
      await this.callback(
        {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: { ...body, flags: flagsOf(isPrivate) },
        },
        message.files,
      );
    } else if (this.state === 'deferred' && this.deferredPrivately === isPrivate) {
      await this.editOriginal(message);
    } else {
      // What was promised in public can only be taken back, never made private.
      if (this.state === 'deferred') await this.deleteOriginal();
      await this.rest.post(Routes.webhook(this.token.applicationId, this.token.token), {
        body: { ...body, flags: flagsOf(isPrivate) },
        files: rawFiles(message.files),
        auth: false,
      });
    }
    this.state = 'answered';
  }

  /** Replaces the message that carried the button or form. */
  async replace(message: Message): Promise<void> {
    if (this.state === 'open') {
      await this.callback(
        {
          type: InteractionResponseType.UpdateMessage,
          data: { ...messageBody(message), flags: MessageFlags.IsComponentsV2 },
        },
        message.files,
      );
    } else {
      await this.editOriginal(message);
    }
    this.state = 'answered';
  }

  /** Opens a form; only possible as the first response. */
  async showForm(data: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.callback({ type: InteractionResponseType.Modal, data });
    this.state = 'answered';
  }

  async suggest(choices: APIApplicationCommandOptionChoice<string>[]): Promise<void> {
    await this.callback({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
    this.state = 'answered';
  }

  private async callback(
    body: RESTPostAPIInteractionCallbackJSONBody,
    files: readonly Attachment[] = [],
  ): Promise<void> {
    await this.rest.post(Routes.interactionCallback(this.token.id, this.token.token), {
      body,
      files: rawFiles(files),
      auth: false,
    });
  }

  private async editOriginal(message: Message): Promise<void> {
    await this.rest.patch(Routes.webhookMessage(this.token.applicationId, this.token.token), {
      body: { ...messageBody(message), flags: MessageFlags.IsComponentsV2 },
      files: rawFiles(message.files),
      auth: false,
    });
  }

  private async deleteOriginal(): Promise<void> {
    await this.rest.delete(Routes.webhookMessage(this.token.applicationId, this.token.token), {
      auth: false,
    });
  }
}

import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
} from 'discord-api-types/v10';

import type { AutocompletePayload } from '../gateway/session.js';
import type { SandboxInteraction, InteractionStore } from '../interactions.js';
import { composeMessage, storeFile } from '../world/compose.js';
import type { StoredMessage } from '../world/types.js';
import type { World } from '../world/world.js';
import { Locator } from './locator.js';
import { submission } from './modal-data.js';
import { nest, optionsAt, optionValue } from './option-data.js';
import { resolveFields, resolveOptions, selectData } from './resolved.js';
import type { InteractionSender } from './sender.js';
import {
  SandboxRefusal,
  type AutocompleteInput,
  type CommandInput,
  type ComponentInput,
  type MessageCommandInput,
  type ModalInput,
  type OptionValue,
  type PostInput,
  type SelectInput,
} from './types.js';

/** What a member can do. Every action resolves when there is something for the member to see, or nothing will come. */
export class Driver {
  readonly #locator: Locator;

  constructor(
    private readonly world: World,
    private readonly sender: InteractionSender,
    private readonly interactions: InteractionStore,
    private readonly origin: () => string,
  ) {
    this.#locator = new Locator(world);
  }

  /**
   * Runs a slash command and waits for its answer (a deferred one: until it is filled).
   * @throws SandboxRefusal when Discord's client would not send it.
   */
  async runCommand(input: CommandInput): Promise<SandboxInteraction> {
    return settled(this.sendCommand(input));
  }

  /** As runCommand, without waiting: for tests of what happens meanwhile. */
  sendCommand(input: CommandInput): SandboxInteraction {
    const { command, path, channelId } = this.#locator.locate(input);
    const base = this.sender.base(input.member, channelId, input.locale);
    const attachments: Record<string, APIAttachment> = {};
    const upload = (value: OptionValue): string => {
      const attachment = this.#upload(value, channelId);
      attachments[attachment.id] = attachment;
      return attachment.id;
    };
    const defined = optionsAt(command.options ?? [], path);
    const given = input.options ?? {};
    requireKnown(given, defined);
    for (const option of defined) {
      if (option.required === true && !(option.name in given) && input.force !== true) {
        throw new SandboxRefusal(`option ${option.name} is required`);
      }
    }
    const values = defined.flatMap((option) => {
      const value = given[option.name];
      return value === undefined ? [] : [optionValue(option, value, input.force ?? false, upload)];
    });
    const place = this.world.channel(channelId);
    const options = nest(path, values);
    const payload = {
      ...base,
      type: InteractionType.ApplicationCommand,
      data: {
        ...invoked(command),
        type: ApplicationCommandType.ChatInput,
        ...(options.length > 0 ? { options } : {}),
        resolved: resolveOptions(this.world, place, input.member, values, attachments),
      },
    } satisfies APIInteraction;
    return this.sender.send(payload, base, {
      type: InteractionType.ApplicationCommand,
      commandName: [command.name, ...path].join(' '),
      metadata: this.sender.metadata(base, InteractionType.ApplicationCommand),
    });
  }

  /** Asks for suggestions while an option is typed. */
  async autocomplete(input: AutocompleteInput): Promise<SandboxInteraction> {
    const { command, path, channelId } = this.#locator.locate(input);
    const base = this.sender.base(input.member, channelId, input.locale);
    const defined = optionsAt(command.options ?? [], path);
    const given = input.options ?? {};
    requireKnown(given, defined);
    const focused = defined.find((option) => option.name === input.focused);
    if (!focused || !('autocomplete' in focused) || !focused.autocomplete) {
      throw new SandboxRefusal(`option ${input.focused} has no autocomplete`);
    }
    const values = defined.flatMap((option): APIApplicationCommandInteractionDataBasicOption[] => {
      const value = given[option.name] ?? (option === focused ? '' : undefined);
      if (value === undefined) return [];
      // While typing, Discord sends whatever text stands in the box, and checks nothing.
      if (option === focused) {
        return [
          {
            type: focused.type,
            name: focused.name,
            value: typeof value === 'object' ? '' : String(value),
            focused: true,
          },
        ];
      }
      return [optionValue(option, value, true, () => this.world.snowflakes.next())];
    });
    const payload = {
      ...base,
      type: InteractionType.ApplicationCommandAutocomplete,
      data: {
        ...invoked(command),
        type: ApplicationCommandType.ChatInput,
        options: nest(path, values),
      },
    } satisfies AutocompletePayload;
    return settled(
      this.sender.send(payload, base, { type: InteractionType.ApplicationCommandAutocomplete }),
    );
  }

  /** Presses a button. */
  async press(input: ComponentInput): Promise<SandboxInteraction> {
    const { stored, component } = this.#locator.component(input);
    if (component.type !== ComponentType.Button) throw new SandboxRefusal('that is not a button');
    return this.#sendComponent(input, stored, {
      component_type: component.type,
      custom_id: component.custom_id,
    });
  }

  /** Chooses from a select menu. */
  async select(input: SelectInput): Promise<SandboxInteraction> {
    const { stored, component } = this.#locator.component(input);
    if (component.type === ComponentType.Button) throw new SandboxRefusal('that is a button');
    const values = [...input.values];
    const min = component.min_values ?? 1;
    const max = component.max_values ?? 1;
    if (input.force !== true) {
      if (values.length < min || values.length > max) {
        throw new SandboxRefusal(`the menu takes ${min} to ${max} values`);
      }
      const unknown =
        component.type === ComponentType.StringSelect
          ? values.find((value) => !component.options.some((option) => option.value === value))
          : undefined;
      if (unknown !== undefined) throw new SandboxRefusal(`${unknown} is not in the menu`);
    }
    const place = this.world.channel(stored.message.channel_id);
    return this.#sendComponent(
      input,
      stored,
      selectData(this.world, place, input.member, component, values),
    );
  }

  /** Fills in the form that answered an interaction, and sends it off. */
  async submitModal(input: ModalInput): Promise<SandboxInteraction> {
    const opened = this.interactions.byId(input.interaction.id);
    if (!opened?.modal) throw new SandboxRefusal('no form was opened');
    const { modal, init } = opened;
    const base = this.sender.base(init.memberId, init.channelId);
    const source = this.#sourceOf(opened);
    const place = this.world.channel(init.channelId);
    const components = submission(modal, input.fields, input.force ?? false);
    const payload = {
      ...base,
      type: InteractionType.ModalSubmit,
      data: {
        custom_id: modal.custom_id,
        components,
        resolved: resolveFields(this.world, place, init.memberId, components),
      },
      ...(source ? { message: source } : {}),
    } satisfies APIInteraction;
    return settled(
      this.sender.send(payload, base, {
        type: InteractionType.ModalSubmit,
        ...(source ? { sourceMessageId: source.id } : {}),
        ...(init.commandName === undefined ? {} : { commandName: init.commandName }),
        ...(init.metadata ? { metadata: init.metadata } : {}),
      }),
    );
  }

  /** Runs a command of the message menu ("Apps"). */
  async messageCommand(input: MessageCommandInput): Promise<SandboxInteraction> {
    const target = this.#locator.visibleMessage(input.message, input.member);
    const channelId = target.message.channel_id;
    const command = this.#locator.command(
      input,
      ApplicationCommandType.Message,
      input.name,
      channelId,
    );
    const base = this.sender.base(input.member, channelId, input.locale);
    const payload = {
      ...base,
      type: InteractionType.ApplicationCommand,
      data: {
        ...invoked(command),
        type: ApplicationCommandType.Message,
        target_id: target.message.id,
        resolved: { messages: { [target.message.id]: target.message } },
      },
    } satisfies APIInteraction;
    return settled(
      this.sender.send(payload, base, {
        type: InteractionType.ApplicationCommand,
        commandName: command.name,
        metadata: this.sender.metadata(base, InteractionType.ApplicationCommand),
      }),
    );
  }

  /** Writes an ordinary message; `<@id>` mentions somebody. */
  postMessage(input: PostInput): APIMessage {
    const channelId = this.#locator.channelOf(input);
    this.sender.base(input.member, channelId);
    const target =
      input.replyTo === undefined
        ? undefined
        : this.world.findMessage(channelId, input.replyTo)?.message;
    const message = composeMessage(
      { content: input.content },
      {
        world: this.world,
        origin: this.origin(),
        channelId,
        author: this.world.person(input.member).user,
        files: [],
        extra: target
          ? {
              type: MessageType.Reply,
              referenced_message: target,
              message_reference: { message_id: target.id, channel_id: channelId },
            }
          : {},
      },
    );
    this.world.addMessage({ message });
    return message;
  }

  /** "Dismiss" on a message that only this member sees. */
  dismiss(memberId: string, message: string | { id: string }): void {
    const stored = this.#locator.visibleMessage(message, memberId);
    if (stored.visibleTo !== memberId)
      throw new SandboxRefusal('only private messages can be dismissed');
    this.world.removeMessage(stored);
  }

  #sendComponent(
    input: ComponentInput,
    stored: StoredMessage,
    data: Extract<APIInteraction, { type: InteractionType.MessageComponent }>['data'],
  ): Promise<SandboxInteraction> {
    const base = this.sender.base(input.member, stored.message.channel_id, input.locale);
    const { message } = stored;
    const payload = {
      ...base,
      type: InteractionType.MessageComponent,
      data,
      message,
    } satisfies APIInteraction;
    return settled(
      this.sender.send(payload, base, {
        type: InteractionType.MessageComponent,
        sourceMessageId: message.id,
      }),
    );
  }

  #sourceOf(opened: SandboxInteraction): APIMessage | undefined {
    const { sourceMessageId, channelId } = opened.init;
    return sourceMessageId === undefined
      ? undefined
      : this.world.findMessage(channelId, sourceMessageId)?.message;
  }

  #upload(value: OptionValue, channelId: string): APIAttachment {
    if (typeof value !== 'object') throw new SandboxRefusal('the option takes a file');
    return storeFile(
      { ...value, key: '0' },
      { world: this.world, origin: this.origin(), channelId },
    );
  }
}

/** The part of an interaction's data that names the command. */
function invoked(command: APIApplicationCommand): { id: string; name: string; guild_id?: string } {
  const { id, name, guild_id } = command;
  return { id, name, ...(guild_id === undefined ? {} : { guild_id }) };
}

function settled(interaction: SandboxInteraction): Promise<SandboxInteraction> {
  return interaction.waitFor((each) => each.settled, 'an answer', 20_000);
}

function requireKnown(
  given: Record<string, OptionValue>,
  defined: readonly { name: string }[],
): void {
  for (const name of Object.keys(given)) {
    if (!defined.some((option) => option.name === name)) {
      throw new SandboxRefusal(`the command has no option ${name}`);
    }
  }
}

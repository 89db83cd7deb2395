import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIAttachment,
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessage,
} from 'discord-api-types/v10';

import type { AutocompletePayload } from '../gateway/session.js';
import type { SandboxInteraction, InteractionStore } from '../interactions.js';
import { composeMessage } from '../world/compose.js';
import { pressables, type Pressable } from '../world/components.js';
import { APPLICATION_ID, CHANNELS } from '../world/ids.js';
import type { StoredMessage } from '../world/types.js';
import type { World } from '../world/world.js';
import { submission } from './modal-data.js';
import { nest, optionsAt, optionValue } from './option-data.js';
import {
  resolveChannels,
  resolveOptions,
  resolveRoles,
  resolveUsers,
  selectData,
} from './resolved.js';
import type { InteractionSender } from './sender.js';
import {
  SandboxRefusal,
  type Actor,
  type AutocompleteInput,
  type CommandInput,
  type ComponentInput,
  type MessageCommandInput,
  type ModalInput,
  type OptionValue,
  type PostInput,
  type SelectInput,
} from './types.js';
import { whyHidden } from './visible.js';

/** What a member can do. Every action resolves when there is something for the member to see, or nothing will come. */
export class Driver {
  constructor(
    private readonly world: World,
    private readonly sender: InteractionSender,
    private readonly interactions: InteractionStore,
    private readonly origin: () => string,
  ) {}

  /**
   * Runs a slash command and waits for its answer (a deferred one: until it is filled).
   * @throws SandboxRefusal when Discord's client would not send it.
   */
  async runCommand(input: CommandInput): Promise<SandboxInteraction> {
    return settled(this.sendCommand(input));
  }

  /** As runCommand, without waiting: for tests of what happens meanwhile. */
  sendCommand(input: CommandInput): SandboxInteraction {
    const { command, path, channelId } = this.#locate(input);
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
        id: command.id,
        type: ApplicationCommandType.ChatInput,
        name: command.name,
        ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
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
    const { command, path, channelId } = this.#locate(input);
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
        id: command.id,
        type: ApplicationCommandType.ChatInput,
        name: command.name,
        ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
        options: nest(path, values),
      },
    } satisfies AutocompletePayload;
    return settled(
      this.sender.send(payload, base, { type: InteractionType.ApplicationCommandAutocomplete }),
    );
  }

  /** Presses a button. */
  async press(input: ComponentInput): Promise<SandboxInteraction> {
    const { stored, component } = this.#component(input);
    if (component.type !== ComponentType.Button) throw new SandboxRefusal('that is not a button');
    return this.#sendComponent(input, stored, {
      component_type: component.type,
      custom_id: component.custom_id,
    });
  }

  /** Chooses from a select menu. */
  async select(input: SelectInput): Promise<SandboxInteraction> {
    const { stored, component } = this.#component(input);
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
        resolved: this.#resolveFields(components, place.id, init.memberId),
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
    const target = this.#visibleMessage(input.message, input.member);
    const channelId = target.message.channel_id;
    const command = this.#command(input, ApplicationCommandType.Message, input.name, channelId);
    const base = this.sender.base(input.member, channelId, input.locale);
    const payload = {
      ...base,
      type: InteractionType.ApplicationCommand,
      data: {
        id: command.id,
        type: ApplicationCommandType.Message,
        name: command.name,
        ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
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
    const channelId = this.#channelOf(input);
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
    const stored = this.#visibleMessage(message, memberId);
    if (stored.visibleTo !== memberId)
      throw new SandboxRefusal('only private messages can be dismissed');
    this.world.removeMessage(stored);
  }

  #channelOf(actor: Actor): string {
    if (actor.dm === true) return this.world.directChannel(actor.member).id;
    return actor.channel ?? CHANNELS.general;
  }

  #locate(input: CommandInput): {
    command: APIApplicationCommand;
    path: string[];
    channelId: string;
  } {
    const channelId = this.#channelOf(input);
    const [name = '', ...path] = input.name.split(' ');
    return {
      command: this.#command(input, ApplicationCommandType.ChatInput, name, channelId),
      path,
      channelId,
    };
  }

  #command(
    actor: { member: string; force?: boolean },
    type: ApplicationCommandType,
    name: string,
    channelId: string,
  ): APIApplicationCommand {
    const named = this.world.commands.all.filter(
      (each) => each.name === name && each.type === type,
    );
    const reasons = named.map((each) => whyHidden(this.world, each, actor.member, channelId));
    const offered = named.find((_, index) => reasons[index] === undefined);
    if (offered) return offered;
    const [first] = named;
    if (!first) throw new SandboxRefusal(`no command ${name} is registered`);
    if (actor.force === true) return first;
    throw new SandboxRefusal(`${name} is not offered here: ${reasons[0] ?? ''}`);
  }

  #visibleMessage(message: string | { id: string }, memberId: string): StoredMessage {
    const id = typeof message === 'string' ? message : message.id;
    for (const channel of this.world.channels) {
      const stored = this.world.findMessage(channel.id, id);
      if (!stored) continue;
      if (stored.visibleTo !== undefined && stored.visibleTo !== memberId) break;
      return stored;
    }
    throw new SandboxRefusal('the member sees no such message');
  }

  #component(input: ComponentInput): { stored: StoredMessage; component: Pressable } {
    const stored = this.#visibleMessage(input.message, input.member);
    const component = pressables(stored.message.components ?? []).find(
      (each) => each.custom_id === input.customId,
    );
    if (!component) throw new SandboxRefusal(`the message has no component ${input.customId}`);
    if (component.disabled === true && input.force !== true) {
      throw new SandboxRefusal(`${input.customId} is disabled`);
    }
    return { stored, component };
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

  #resolveFields(
    components: ReturnType<typeof submission>,
    channelId: string,
    memberId: string,
  ): APIInteractionDataResolved {
    const place = this.world.channel(channelId);
    const chosen = (...types: ComponentType[]): string[] =>
      components.flatMap((each) =>
        each.type === ComponentType.Label &&
        types.includes(each.component.type) &&
        'values' in each.component
          ? each.component.values
          : [],
      );
    const users = chosen(ComponentType.UserSelect, ComponentType.MentionableSelect);
    return {
      ...(users.length > 0 ? resolveUsers(this.world, place, users) : {}),
      ...resolveRoles(
        this.world,
        place,
        chosen(ComponentType.RoleSelect, ComponentType.MentionableSelect),
      ),
      ...resolveChannels(this.world, memberId, chosen(ComponentType.ChannelSelect)),
    };
  }

  #upload(value: OptionValue, channelId: string): APIAttachment {
    if (typeof value !== 'object') throw new SandboxRefusal('the option takes a file');
    const { attachments } = composeMessage(
      {},
      {
        world: this.world,
        origin: this.origin(),
        channelId,
        author: this.world.bot,
        files: [{ ...value, key: '0' }],
      },
    );
    const [attachment] = attachments;
    if (!attachment) throw new Error(`no attachment was stored for ${APPLICATION_ID}`);
    return attachment;
  }
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

/**
 * Every interaction, of whatever type, ends in exactly one answer. `handle` never throws and never
 * rejects: a failure is explained to the asker, and if even that fails it is logged.
 */
import {
  MessageFlags,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { discordText } from '../i18n/discord/index.js';
import { denial } from './access.js';
import { compose } from './compose.js';
import type { Context } from './context.js';
import { Conversation } from './conversation.js';
import { decodeId } from './custom-id.js';
import { UserError, userError } from './errors.js';
import { explain } from './failures.js';
import { modalData } from './form.js';
import { contextOf, fieldsOf, mayReplace, ownLanguage, valuesOf } from './interactions.js';
import { length, MAX_CHOICE_NAME, MAX_CHOICE_VALUE, MAX_CHOICES } from './limits.js';
import type { CustomIds } from './page-state.js';
import type { Registry } from './registry.js';
import { renderNotice } from './render.js';
import type { Response } from './response.js';
import type { Services } from './services.js';
import { PAGE, runId } from './targets.js';

const staleCommand = userError('stale-command', (l) => discordText(l).staleCommand);
const staleButton = userError('stale-button', (l) => discordText(l).staleButton);
const forgottenButton = userError('forgotten-button', (l) => discordText(l).forgottenButton);
const unknownInteraction = userError('unknown-type', (l) => discordText(l).unknownInteraction);
const restarting = userError('restarting', (l) => discordText(l).restarting);

const NO_FIELDS: ReadonlyMap<string, string> = new Map();

/** How a response is to be shown. */
interface Showing {
  readonly page: number;
  readonly target: string | undefined;
  /** Whether the message that carried the button is replaced: always, never, or as the handler says. */
  readonly replace: boolean | 'as-asked';
}

export class Dispatcher {
  private readonly underWay = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly registry: Registry,
    private readonly services: Services,
    private readonly ids: CustomIds,
  ) {}

  /** Answers an interaction. Never rejects. */
  handle(interaction: Interaction): Promise<void> {
    return this.track(this.answer(interaction));
  }

  /** Work that `stop` waits for. */
  track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
    return tracked;
  }

  /** Refuses new work kindly and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.underWay);
  }

  private async answer(interaction: Interaction): Promise<void> {
    const { id, token, applicationId } = interaction;
    const conversation = new Conversation(interaction.client.rest, { id, token, applicationId });
    if (interaction.isAutocomplete()) {
      await this.suggest(interaction, conversation);
      return;
    }
    try {
      if (this.stopping) throw restarting;
      await this.route(interaction, conversation);
    } catch (error) {
      await this.apologise(error, interaction, conversation);
    }
  }

  private async route(interaction: Interaction, conversation: Conversation): Promise<void> {
    if (interaction.isChatInputCommand()) await this.slash(interaction, conversation);
    else if (interaction.isMessageContextMenuCommand()) await this.menu(interaction, conversation);
    else if (interaction.isMessageComponent()) await this.component(interaction, conversation);
    else if (interaction.isModalSubmit()) await this.form(interaction, conversation);
    else throw interaction.isCommand() ? staleCommand : unknownInteraction;
  }

  private async slash(
    interaction: ChatInputCommandInteraction,
    conversation: Conversation,
  ): Promise<void> {
    const command = this.registry.slash(interaction.commandName);
    const subcommand = interaction.options.getSubcommand(false);
    const runner = command?.runner(subcommand);
    if (command === undefined || runner === undefined) throw staleCommand;
    const values = valuesOf(interaction);
    const open = runner.lookup && command.access === 'everyone';
    const context = contextOf(interaction, this.services, open ? values.private === true : true);
    allow(denial(command.access, context));
    if (runner.slow) await conversation.defer(context.private);
    const response = await (runner.run(context, values) ?? staleCommand);
    const target = runner.lookup ? runId(command.name, subcommand, values) : undefined;
    await this.show(response, context, conversation, { page: 0, target, replace: false });
  }

  private async menu(
    interaction: MessageContextMenuCommandInteraction,
    conversation: Conversation,
  ): Promise<void> {
    const command = this.registry.menu(interaction.commandName);
    if (command === undefined) throw staleCommand;
    const context = contextOf(interaction, this.services, true);
    allow(denial(command.access, context));
    if (command.slow) await conversation.defer(true);
    const { id, content, url, createdAt, author } = interaction.targetMessage;
    const response = await command.run(context, {
      id,
      content,
      url,
      createdAt,
      author: { id: author.id, name: author.displayName },
    });
    await this.show(response, context, conversation, {
      page: 0,
      target: undefined,
      replace: false,
    });
  }

  private async component(
    interaction: MessageComponentInteraction,
    conversation: Conversation,
  ): Promise<void> {
    const full = this.ids.restore(interaction.customId);
    if (full === undefined) throw forgottenButton;
    const decoded = decodeId(full);
    const turning = decoded.route === PAGE;
    const [page = '', inner = ''] = turning ? decoded.params : ['0', full];
    const target = this.registry.target(decodeId(inner));
    if (target === undefined || (turning && !target.lookup)) throw staleButton;

    const replace = turning && mayReplace(interaction);
    const isPrivate = !replace || interaction.message.flags.has(MessageFlags.Ephemeral);
    const context = contextOf(interaction, this.services, isPrivate);
    allow(denial(target.access, context));
    if (target.slow) {
      // A look-up opened from a button is a new message; what else a button does may replace its own.
      await (target.lookup && !replace ? conversation.defer(true) : conversation.deferReplace());
    }
    const fields = interaction.isStringSelectMenu()
      ? new Map([['value', interaction.values[0] ?? '']])
      : NO_FIELDS;
    const response = await (target.run(context, fields) ?? staleButton);
    await this.show(response, context, conversation, {
      page: Number.parseInt(page, 10) || 0,
      target: target.lookup ? inner : undefined,
      replace: turning ? replace : 'as-asked',
    });
  }

  private async form(
    interaction: ModalSubmitInteraction,
    conversation: Conversation,
  ): Promise<void> {
    const full = this.ids.restore(interaction.customId);
    if (full === undefined) throw forgottenButton;
    const target = this.registry.target(decodeId(full));
    if (target === undefined) throw staleButton;
    const context = contextOf(interaction, this.services, true);
    allow(denial(target.access, context));
    if (target.slow) {
      // Only a form that a button opened has a message to replace.
      await (interaction.isFromMessage() ? conversation.deferReplace() : conversation.defer(true));
    }
    const response = await (target.run(context, fieldsOf(interaction)) ?? staleButton);
    await this.show(response, context, conversation, {
      page: 0,
      target: undefined,
      replace: interaction.isFromMessage() ? 'as-asked' : false,
    });
  }

  private async show(
    response: Response,
    context: Context,
    conversation: Conversation,
    showing: Showing,
  ): Promise<void> {
    if (response instanceof UserError) throw response;
    if (response.kind === 'form') {
      const customId = await this.ids.shorten(response.customId);
      await conversation.showForm(modalData(response, customId));
      return;
    }
    const replace = showing.replace === 'as-asked' ? response.replace === true : showing.replace;
    if (conversation.isOpen && response.answer.picture !== undefined && showing.page === 0) {
      // The picture may have to wait for others to be drawn.
      await (replace ? conversation.deferReplace() : conversation.defer(context.private));
    }
    const message = await compose(response, this.services, this.ids, {
      language: response.language ?? context.language,
      page: showing.page,
      target: response.again ?? showing.target,
    });
    if (replace) await conversation.replace(message);
    else await conversation.send(message, context.private);
  }

  private async suggest(
    interaction: AutocompleteInteraction,
    conversation: Conversation,
  ): Promise<void> {
    try {
      const runner = this.registry
        .slash(interaction.commandName)
        ?.runner(interaction.options.getSubcommand(false));
      const { name, value } = interaction.options.getFocused(true);
      const context = contextOf(interaction, this.services, true);
      const choices = (runner?.autocomplete(context, name, value) ?? [])
        .filter(
          (choice) =>
            length(choice.label) <= MAX_CHOICE_NAME && length(choice.value) <= MAX_CHOICE_VALUE,
        )
        .slice(0, MAX_CHOICES)
        .map((choice) => ({ name: choice.label, value: choice.value }));
      await conversation.suggest(choices);
    } catch (error) {
      // Nothing can be told to somebody who is typing; without suggestions they go on.
      explain(error, this.services.log);
    }
  }

  private async apologise(
    error: unknown,
    interaction: Interaction,
    conversation: Conversation,
  ): Promise<void> {
    const told = explain(error, this.services.log);
    if (told === undefined) return;
    try {
      const text = told.text[ownLanguage(interaction, this.services)];
      await conversation.send({ components: renderNotice(text), files: [] }, true);
    } catch (second) {
      this.services.log.warn({ err: second }, 'the explanation could not be sent either');
    }
  }
}

function allow(denied: UserError | undefined): void {
  if (denied !== undefined) throw denied;
}

import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';

import { pressables, type Pressable } from '../world/components.js';
import { CHANNELS } from '../world/ids.js';
import type { StoredMessage } from '../world/types.js';
import type { World } from '../world/world.js';
import { SandboxRefusal, type Actor, type CommandInput, type ComponentInput } from './types.js';
import { whyHidden } from './visible.js';

/** Finds what an action is about, as far as its member sees it. */
export class Locator {
  constructor(private readonly world: World) {}

  /** The channel an actor means. */
  channelOf(actor: Actor): string {
    if (actor.dm === true) return this.world.directChannel(actor.member).id;
    return actor.channel ?? CHANNELS.general;
  }

  /** A command by its full name. @throws SandboxRefusal when it is not offered there. */
  locate(input: CommandInput): {
    command: APIApplicationCommand;
    path: string[];
    channelId: string;
  } {
    const channelId = this.channelOf(input);
    const [name = '', ...path] = input.name.split(' ');
    return {
      command: this.command(input, ApplicationCommandType.ChatInput, name, channelId),
      path,
      channelId,
    };
  }

  /** The command of a name and type that Discord offers the member there; `force` takes a hidden one too. */
  command(
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

  /** A message that the member sees. @throws SandboxRefusal */
  visibleMessage(message: string | { id: string }, memberId: string): StoredMessage {
    const id = typeof message === 'string' ? message : message.id;
    for (const channel of this.world.channels) {
      const stored = this.world.findMessage(channel.id, id);
      if (!stored) continue;
      if (stored.visibleTo !== undefined && stored.visibleTo !== memberId) break;
      return stored;
    }
    throw new SandboxRefusal('the member sees no such message');
  }

  /** A button or menu that the member can use. @throws SandboxRefusal */
  component(input: ComponentInput): { stored: StoredMessage; component: Pressable } {
    const stored = this.visibleMessage(input.message, input.member);
    const component = pressables(stored.message.components ?? []).find(
      (each) => each.custom_id === input.customId,
    );
    if (!component) throw new SandboxRefusal(`the message has no component ${input.customId}`);
    if (component.disabled === true && input.force !== true) {
      throw new SandboxRefusal(`${input.customId} is disabled`);
    }
    return { stored, component };
  }
}

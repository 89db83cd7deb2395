import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APISelectMenuComponent,
} from 'discord-api-types/v10';

import { pressables, textDisplays } from '../../src/sandbox/world/components.js';

/** Everything a member can read in a message: content, embeds, text displays, from top to bottom. */
export function visibleText(message: APIMessage | undefined): string {
  if (!message) return '';
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  return [message.content, ...embeds, ...textDisplays(message.components ?? [])]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

/** The buttons of a message that send an interaction, in reading order. */
export function buttonsOf(message: APIMessage | undefined): APIButtonComponentWithCustomId[] {
  return pressables(message?.components ?? []).flatMap((each) =>
    each.type === ComponentType.Button ? [each] : [],
  );
}

/**
 * The button of a label (or a label that matches a pattern).
 * @throws Error that lists the labels there are.
 */
export function buttonNamed(
  message: APIMessage | undefined,
  label: string | RegExp,
): APIButtonComponentWithCustomId {
  const buttons = buttonsOf(message);
  const found = buttons.find((button) =>
    typeof label === 'string' ? button.label === label : label.test(button.label ?? ''),
  );
  if (found) return found;
  const labels = buttons.map((button) => `${button.label ?? '?'} (${ButtonStyle[button.style]})`);
  throw new Error(`no button ${String(label)}; there are: ${labels.join(', ')}`);
}

/** The select menus of a message. */
export function menusOf(message: APIMessage | undefined): APISelectMenuComponent[] {
  return pressables(message?.components ?? []).flatMap((each) =>
    each.type === ComponentType.Button ? [] : [each],
  );
}

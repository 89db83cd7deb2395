/** From discord.js's interactions to what handlers are given. */
import {
  MessageFlags,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Language } from '../incidents/vocabulary.js';
import type { Context } from './context.js';
import { languageOf } from './language.js';
import type { RawValue, RawValues } from './options.js';
import type { Services } from './services.js';

/** The asker's own language, then the server's, then the deployment's. */
export const ownLanguage = (interaction: BaseInteraction, services: Services): Language =>
  languageOf(interaction.locale) ?? languageOf(interaction.guildLocale) ?? services.language;

/** @param isPrivate whether the reply is seen by the asker alone; a public one is in the server's language */
export function contextOf(
  interaction: BaseInteraction,
  services: Services,
  isPrivate: boolean,
): Context {
  const server = languageOf(interaction.guildLocale);
  return {
    services,
    language: (isPrivate ? undefined : server) ?? ownLanguage(interaction, services),
    private: isPrivate,
    user: { id: interaction.user.id, name: interaction.user.displayName },
    guildId: interaction.guildId,
    channelId: interaction.channelId,
    now: services.clock(),
    can: (permission) => interaction.memberPermissions?.has(permission) ?? false,
  };
}

function rawValue(option: CommandInteractionOption): RawValue | undefined {
  const { user, channel, role, attachment, value } = option;
  if (user) return { id: user.id, name: user.displayName };
  if (channel) return { id: channel.id, name: channel.name ?? channel.id };
  if (role) return { id: role.id, name: role.name };
  if (attachment) {
    const { id, name, url, size, contentType } = attachment;
    return { id, name, url, size, ...(contentType !== null && { contentType }) };
  }
  return value;
}

/** The options a command was used with, those of its subcommand where it has one. */
export function valuesOf({ options }: ChatInputCommandInteraction): RawValues {
  const sub = options.getSubcommand(false);
  const given = sub === null ? options.data : (options.data[0]?.options ?? []);
  return Object.fromEntries(
    given.flatMap((option) => {
      const value = rawValue(option);
      return value === undefined ? [] : [[option.name, value]];
    }),
  );
}

/** The fields of a submitted form, by key. */
export function fieldsOf(interaction: ModalSubmitInteraction): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, field] of interaction.fields.fields) {
    if ('value' in field && typeof field.value === 'string') fields.set(key, field.value);
    else if ('values' in field && field.values[0] !== undefined) fields.set(key, field.values[0]);
  }
  return fields;
}

/**
 * Whether pressing may change the message for everybody who sees it: it is private, or its asker is
 * the one who presses. Others get their own copy, so that nobody's reading is disturbed.
 */
export function mayReplace({ message, user }: MessageComponentInteraction): boolean {
  const asker = message.interactionMetadata?.user.id;
  return message.flags.has(MessageFlags.Ephemeral) || asker === undefined || asker === user.id;
}

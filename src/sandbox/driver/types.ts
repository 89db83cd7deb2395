import type { Locale } from 'discord-api-types/v10';

/** A file that a member attaches. */
export interface FileInput {
  filename: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type OptionValue = string | number | boolean | FileInput;

/** Who acts, and where. */
export interface Actor {
  /** User id, see MEMBERS. */
  member: string;
  /** Channel id, see CHANNELS; default the headquarters' #general. */
  channel?: string;
  /** In the direct messages with the bot instead of a channel. */
  dm?: boolean;
  /** Overrides the language of the member's Discord. */
  locale?: Locale;
  /** Sends what Discord's own client would not offer, to try the bot's own checks. */
  force?: boolean;
}

export interface CommandInput extends Actor {
  /** Command, and sub-command after a space: `search`, `feed add`. */
  name: string;
  options?: Record<string, OptionValue>;
}

export interface AutocompleteInput extends CommandInput {
  /** The option being typed in; its text so far stands in `options`. */
  focused: string;
}

export interface ComponentInput extends Omit<Actor, 'channel' | 'dm'> {
  /** The message's id, or the message itself. */
  message: string | { id: string };
  customId: string;
}

export interface SelectInput extends ComponentInput {
  values: readonly string[];
}

export interface ModalInput {
  /** The interaction whose answer was the form. */
  interaction: { id: string };
  /** Values by the fields' custom ids; fields left out keep their preset value. */
  fields: Record<string, string | readonly string[] | boolean>;
  /** Sends values that Discord's client would refuse (too long, missing). */
  force?: boolean;
}

export interface MessageCommandInput extends Omit<Actor, 'channel' | 'dm'> {
  name: string;
  message: string | { id: string };
}

export interface PostInput extends Omit<Actor, 'locale' | 'force'> {
  content: string;
  /** The message it replies to. */
  replyTo?: string;
}

/** Discord's own client would not let the member do this (or would not offer it). */
export class SandboxRefusal extends Error {
  override readonly name = 'SandboxRefusal';
}

/** What handlers return. `reply.ts` alone turns it into messages. */
import type { Answer } from '../answers/answer.js';
import type { Language } from '../incidents/vocabulary.js';
import type { UserError } from './errors.js';

/** A button under an answer. Make `customId` with a route's `id(...)`. */
export interface Button {
  readonly label: string;
  readonly customId: string;
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
  readonly disabled?: boolean;
}

export interface LinkButton {
  readonly label: string;
  readonly url: string;
}

export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
  /** Alt text, for pictures. */
  readonly description?: string;
}

/** A message: an answer with buttons and files. */
export interface Reply {
  readonly kind: 'reply';
  readonly answer: Answer;
  readonly buttons?: readonly (Button | LinkButton)[];
  readonly files?: readonly Attachment[];
  /** The incident whose card this reply is: it does not offer itself. */
  readonly card?: string;
  /** Custom id that gives this reply again, where running the same look-up would not (to turn its pages). */
  readonly again?: string;
  /** Language of the frame (buttons, footer), where it is not the context's: the question's own. */
  readonly language?: Language;
  /** For buttons and forms: replace the message that carried them instead of sending another. */
  readonly replace?: true;
}

interface FieldBase {
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly description?: string;
  readonly required: boolean;
}

export interface TextField extends FieldBase {
  readonly type: 'short' | 'paragraph';
  readonly value?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

export interface SelectField extends FieldBase {
  readonly type: 'select';
  readonly choices: readonly {
    readonly label: string;
    readonly value: string;
    readonly selected?: boolean;
  }[];
}

/** A form. Make it with a form route's `open(...)`. */
export interface Form {
  readonly kind: 'form';
  readonly customId: string;
  /** At most 45 characters. */
  readonly title: string;
  /** One to five, by key. */
  readonly fields: Readonly<Record<string, TextField | SelectField>>;
}

export type Response = Reply | Form | UserError;

/** A plain reply around an answer. */
export function reply(answer: Answer, extra: Omit<Reply, 'kind' | 'answer'> = {}): Reply {
  return { kind: 'reply', answer, ...extra };
}

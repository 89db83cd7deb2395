import { commandText } from '../i18n/commands/index.js';
import type { PlainOption } from './options.js';

/** Given to every public look-up by `defineCommand`; its value is `context.private`. */
export const privateOption = {
  type: 'boolean',
  text: commandText((t) => t.private),
} as const satisfies PlainOption;

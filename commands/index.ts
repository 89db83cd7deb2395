/** The one list of commands. Registration, dispatch, help, documents and tests all read it. */
import type { Command } from '../src/discord/define.js';

export const commands: readonly Command[] = [];

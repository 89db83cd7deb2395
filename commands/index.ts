/** The one list of commands. Registration, dispatch, help, documents and tests all read it. */
import type { Command } from '../src/discord/define.js';
import { ask } from './ask.js';
import { exportCommand } from './export.js';
import { createHelp } from './help.js';
import { incident } from './incident.js';
import { map } from './map.js';
import { search } from './search.js';
import { timeline } from './timeline.js';

export const commands: readonly Command[] = [
  ask,
  search,
  incident,
  timeline,
  map,
  exportCommand,
  createHelp(() => commands),
];

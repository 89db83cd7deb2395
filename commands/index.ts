/** The one list of commands. Registration, dispatch, help, documents and tests all read it. */
import type { Command } from '../src/discord/define.js';
import { ask } from './ask.js';
import { casualties } from './casualties.js';
import { claims } from './claims.js';
import { entry } from './entry/index.js';
import { exportCommand } from './export.js';
import { feed } from './feed.js';
import { group } from './group.js';
import { createHelp } from './help.js';
import { incident } from './incident.js';
import { map } from './map.js';
import { search } from './search.js';
import { timeline } from './timeline.js';

export const commands: readonly Command[] = [
  ask,
  search,
  incident,
  claims,
  casualties,
  timeline,
  map,
  group,
  exportCommand,
  entry,
  feed,
  createHelp(() => commands),
];

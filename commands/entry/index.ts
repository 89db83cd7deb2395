/** `/entry`: what moderators add and correct, in the editors' servers. */
import { defineCommandGroup } from '../../src/discord/define.js';
import { entryText } from '../../src/i18n/entry/index.js';
import { add, addRoutes } from './add.js';
import { claim } from './claim.js';
import { remove, removeRoutes, restore } from './remove.js';
import { report } from './report.js';

export const entry = defineCommandGroup({
  name: 'entry',
  text: entryText((t) => t),
  access: 'moderators',
  subcommands: { add, report, claim, remove, restore },
  routes: [...addRoutes, ...removeRoutes],
});

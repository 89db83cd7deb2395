/** Who may change data: checked on every use, whatever Discord's own settings allow (DESIGN §7). */
import type { PermissionsString } from 'discord.js';
import { discordText } from '../i18n/discord/index.js';
import type { Context } from './context.js';
import { userError, type UserError } from './errors.js';
import type { Access } from './routes.js';

const PERMISSIONS = {
  moderators: 'ManageMessages',
  managers: 'ManageGuild',
} as const satisfies Record<Exclude<Access, 'everyone'>, PermissionsString>;

/** @returns why not; undefined where the asker may */
export function denial(access: Access, context: Context): UserError | undefined {
  if (access === 'everyone') return undefined;
  const { guildId, services } = context;
  if (guildId === null || !services.editorGuildIds.includes(guildId)) {
    return userError('not-editor-server', (l) => discordText(l).notEditorServer);
  }
  const permission = PERMISSIONS[access];
  return context.can(permission)
    ? undefined
    : userError('needs-permission', (l) => discordText(l).needsPermission(permission));
}

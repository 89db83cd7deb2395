/** Who asks, where, and in which language to answer: what every handler is given. */
import type { PermissionsString } from 'discord.js';
import type { Language } from '../incidents/vocabulary.js';
import type { Named } from './options.js';
import type { Services } from './services.js';

export interface Context {
  readonly services: Services;
  /** Language of the reply: the server's for public replies, the asker's own for private ones. */
  readonly language: Language;
  /** The reply will be seen by the asker only. */
  readonly private: boolean;
  readonly user: Named;
  /** Null in direct messages and where the app is installed for the user only. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly now: Date;
  /** Whether the asker holds a permission in this channel; false outside a server. */
  can(permission: PermissionsString): boolean;
}

import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIMessage,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';

import { textDisplays } from './components.js';
import type { World } from './world.js';

type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/**
 * Whom a message pings: the mentions in its text (and in its text displays, which ping too), as far as
 * `allowed_mentions` lets them through. Without `allowed_mentions` everything pings.
 */
export function resolveMentions(
  world: World,
  channelId: string,
  content: string,
  components: readonly APIMessageTopLevelComponent[],
  allowed: APIAllowedMentions | null | undefined,
): Mentions {
  const text = [content, ...textDisplays(components)].join('\n');
  const ids = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
  ];
  const permits = (kind: AllowedMentionsTypes, id: string, listed?: readonly string[]): boolean =>
    !allowed || (allowed.parse ?? []).includes(kind) || (listed?.includes(id) ?? false);
  const everyone = [world.bot, ...world.people.map((person) => person.user)];
  const channel = world.channel(channelId);
  const roles = channel.kind === 'guild' ? world.guild(channel.guildId).roles : [];
  return {
    mentions: ids(/<@!?(\d+)>/gu)
      .filter((id) => permits(AllowedMentionsTypes.User, id, allowed?.users))
      .flatMap((id) => everyone.filter((user) => user.id === id)),
    mention_roles: ids(/<@&(\d+)>/gu)
      .filter((id) => permits(AllowedMentionsTypes.Role, id, allowed?.roles))
      .filter((id) => roles.some((role) => role.id === id)),
    mention_everyone:
      /@(?:everyone|here)\b/u.test(text) && permits(AllowedMentionsTypes.Everyone, 'everyone'),
  };
}

/** Posts of feeds, on Discord: the port that `feeds/port.ts` describes. */
import {
  DiscordAPIError,
  HTTPError,
  MessageFlags,
  PermissionFlagsBits,
  RateLimitError,
  Routes,
  type Client,
} from 'discord.js';
import { z } from 'zod';
import type { FeedPost, MissingPermission, PostFailure, Poster } from '../feeds/port.js';
import { discordText } from '../i18n/discord/index.js';
import { compose } from './compose.js';
import { messageBody } from './conversation.js';
import { encodeId } from './custom-id.js';
import type { CustomIds } from './page-state.js';
import { reply } from './response.js';
import type { Services } from './services.js';
import { openId } from './targets.js';

const idSchema = z.object({ id: z.string() });
const messagesSchema = z.array(z.looseObject({ id: z.string(), components: z.unknown() }));

/** Messages a request, and requests at most, to find a post in a busy channel. */
const PAGE = 100;
const MOST_PAGES = 20;
/** Milliseconds from 1970 to Discord's epoch; a snowflake's time starts at bit 22. */
const EPOCH = 1_420_070_400_000n;
const snowflakeAt = (moment: Date): string =>
  ((BigInt(moment.getTime()) - EPOCH) << 22n).toString();

const newest = (ids: readonly string[]): string =>
  ids.reduce((latest, id) => (BigInt(id) > BigInt(latest) ? id : latest), '0');

const NEEDED: readonly (readonly [MissingPermission, bigint])[] = [
  ['view-channel', PermissionFlagsBits.ViewChannel],
  ['send-messages', PermissionFlagsBits.SendMessages],
  ['attach-files', PermissionFlagsBits.AttachFiles],
  ['read-message-history', PermissionFlagsBits.ReadMessageHistory],
];

/** Statuses after which the same request may succeed. */
const isTemporary = (status: number): boolean => status === 429 || status >= 500;

function failure(error: unknown): PostFailure {
  if (error instanceof DiscordAPIError) {
    return {
      ok: false,
      reason: error.message,
      retryable: isTemporary(error.status),
      outcome: error.status >= 500 ? 'unknown' : 'not-sent',
    };
  }
  if (error instanceof RateLimitError) {
    return {
      ok: false,
      reason: 'rate limited',
      retryable: true,
      outcome: 'not-sent',
      retryAfterMs: error.retryAfter,
    };
  }
  const reason =
    error instanceof HTTPError
      ? `Discord answered ${error.status}`
      : error instanceof Error
        ? error.message
        : String(error);
  return { ok: false, reason, retryable: true, outcome: 'unknown' };
}

const attempt = <T>(work: () => Promise<T>): Promise<T | PostFailure> =>
  Promise.resolve().then(work).catch(failure);

/** Every text of a structure: custom ids are among them, wherever they stand. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Name of a button that only marks a message; it cannot be pressed. */
const MARK = 'mark';

export function createPoster(
  client: Client,
  services: Pick<Services, 'knowledge' | 'store' | 'pictures' | 'log' | 'clock'>,
  ids: CustomIds,
): Poster {
  const messageOf = async ({ answer, language, incident, marker }: FeedPost) => {
    const t = discordText(language);
    const button =
      incident === undefined
        ? { label: t.withdrawn, customId: encodeId(MARK, [marker]), disabled: true }
        : { label: t.sourcesAndHistory, customId: openId(incident, marker) };
    const response = reply(answer, {
      buttons: [button],
      ...(incident !== undefined && { card: incident }),
    });
    const message = await compose(response, services, ids, {
      language,
      page: 0,
      target: undefined,
    });
    return {
      body: { ...messageBody(message), flags: MessageFlags.IsComponentsV2 },
      files: message.files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
    };
  };

  return {
    send: (channelId, post, nonce) =>
      attempt(async () => {
        const { body, files } = await messageOf(post);
        const sent = idSchema.parse(
          await client.rest.post(Routes.channelMessages(channelId), {
            body: { ...body, nonce, enforce_nonce: true },
            files,
          }),
        );
        return { ok: true, messageId: sent.id };
      }),
    edit: (channelId, messageId, post) =>
      attempt(async () => {
        await client.rest.patch(Routes.channelMessage(channelId, messageId), await messageOf(post));
        return { ok: true, messageId };
      }),
    find: (channelId, marker, since) =>
      attempt(async () => {
        let after = snowflakeAt(since);
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const query = new URLSearchParams({ after, limit: String(PAGE) });
          const messages = messagesSchema.parse(
            await client.rest.get(Routes.channelMessages(channelId), { query }),
          );
          const found = messages.find(({ components }) =>
            textsIn(components).some((text) => ids.restore(text)?.includes(marker) === true),
          );
          if (found !== undefined) return { ok: true, messageId: found.id };
          if (messages.length < PAGE) break;
          after = newest(messages.map(({ id }) => id));
        }
        return { ok: true, messageId: null };
      }),
    missingPermissions: async (guildId, channelId) => {
      const guild = client.guilds.cache.get(guildId);
      const channel = guild?.channels.cache.get(channelId);
      const me = guild && (guild.members.me ?? (await guild.members.fetchMe().catch(() => null)));
      if (channel === undefined || !me) return 'unknown-channel';
      const held = channel.permissionsFor(me);
      return NEEDED.filter(([, bit]) => !held.has(bit)).map(([name]) => name);
    },
  };
}

import { randomBytes } from 'node:crypto';

import {
  ApplicationIntegrationType,
  type APIInteraction,
  type APIInteractionGuildMember,
  type APIMessageInteractionMetadata,
  type APIUser,
  type InteractionContextType,
  type InteractionType,
  type Locale,
  type APITextChannel,
  type APIDMChannel,
  type APIGroupDMChannel,
} from 'discord-api-types/v10';

import type { Gateway } from '../gateway/gateway.js';
import type { AutocompletePayload } from '../gateway/session.js';
import {
  SandboxInteraction,
  type InteractionInit,
  type InteractionStore,
} from '../interactions.js';
import type { Timings } from '../options.js';
import { APPLICATION_ID, BOT_USER_ID } from '../world/ids.js';
import { directChannelPayload, guildChannelPayload } from '../world/payloads.js';
import type { World } from '../world/world.js';
import { SandboxRefusal } from './types.js';
import { contextOf } from './visible.js';

/** The part that all interactions share. */
export interface InteractionBase {
  id: string;
  application_id: string;
  token: string;
  version: 1;
  app_permissions: string;
  locale: Locale;
  guild_locale?: Locale;
  entitlements: [];
  authorizing_integration_owners: Partial<Record<ApplicationIntegrationType, string>>;
  context: InteractionContextType;
  attachment_size_limit: number;
  channel_id: string;
  channel: APITextChannel | APIDMChannel | APIGroupDMChannel;
  guild_id?: string;
  guild?: { id: string; locale: Locale; features: [] };
  member?: APIInteractionGuildMember;
  user?: APIUser;
}

/** What the sender keeps of an interaction besides its payload. */
export type Remembered = Omit<
  InteractionInit,
  'id' | 'token' | 'memberId' | 'channelId' | 'guildId'
>;

/** Sends interactions to the bot and watches the 3 seconds and the 15 minutes of each. */
export class InteractionSender {
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    readonly world: World,
    private readonly gateway: Gateway,
    private readonly store: InteractionStore,
    private readonly timings: Timings,
    private readonly sent: (interaction: SandboxInteraction) => void,
    private readonly lastRefusal: () => string | undefined,
  ) {}

  /** @throws SandboxRefusal when the member cannot be in that channel. */
  base(memberId: string, channelId: string, locale?: Locale): InteractionBase {
    const { world } = this;
    const channel = world.channel(channelId);
    const { user, locale: ownLocale } = world.person(memberId);
    const common = {
      id: world.snowflakes.next(),
      application_id: APPLICATION_ID,
      token: randomBytes(48).toString('base64url'),
      version: 1 as const,
      app_permissions: world.permissions(BOT_USER_ID, channelId).toString(),
      locale: locale ?? ownLocale,
      entitlements: [] as [],
      context: contextOf(channel),
      attachment_size_limit: 10 * 1024 * 1024,
      channel_id: channelId,
    };
    if (channel.kind !== 'guild') {
      if (!channel.recipients.includes(memberId)) {
        throw new SandboxRefusal(`${user.username} is not in this conversation`);
      }
      const owners =
        channel.kind === 'dm'
          ? { [ApplicationIntegrationType.GuildInstall]: '0' }
          : { [ApplicationIntegrationType.UserInstall]: memberId };
      return {
        ...common,
        channel: directChannelPayload(channel, world),
        authorizing_integration_owners: owners,
        user,
      };
    }
    const guild = world.guild(channel.guildId);
    const member = guild.members.get(memberId);
    if (!member) throw new SandboxRefusal(`${user.username} is not a member of ${guild.name}`);
    return {
      ...common,
      channel: guildChannelPayload(channel, world.lastMessageId(channelId)),
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
      member: {
        ...member,
        user,
        permissions: world.permissions(memberId, channelId).toString(),
      },
    };
  }

  /** The note on a response that says which interaction it answers. */
  metadata(
    base: InteractionBase,
    type: InteractionType.ApplicationCommand,
  ): APIMessageInteractionMetadata {
    const user = base.user ?? base.member?.user;
    if (!user) throw new Error('an interaction has a user');
    return {
      id: base.id,
      type,
      user,
      authorizing_integration_owners: base.authorizing_integration_owners,
    };
  }

  /** Delivers it, and starts its clocks. */
  send(
    payload: APIInteraction | AutocompletePayload,
    base: InteractionBase,
    remember: Remembered,
  ): SandboxInteraction {
    const memberId = base.user?.id ?? base.member?.user.id ?? '';
    const interaction = new SandboxInteraction(
      {
        ...remember,
        id: base.id,
        token: base.token,
        memberId,
        channelId: base.channel_id,
        ...(base.guild_id === undefined ? {} : { guildId: base.guild_id }),
      },
      this.world,
      this.lastRefusal,
    );
    this.store.add(interaction);
    this.#after(this.timings.deadline, () => {
      if (interaction.ackType !== undefined) return;
      interaction.deadlineMissed = true;
      interaction.touch();
    });
    this.#after(this.timings.tokenLifetime, () => {
      interaction.expired = true;
      interaction.touch();
    });
    this.sent(interaction);
    this.gateway.interactionCreate(payload);
    return interaction;
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }
}

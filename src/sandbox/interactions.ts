import { performance } from 'node:perf_hooks';

import {
  InteractionResponseType,
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  type InteractionType,
} from 'discord-api-types/v10';

import type { World } from './world/world.js';

/** What is known of an interaction when it is sent. */
export interface InteractionInit {
  id: string;
  token: string;
  type: InteractionType;
  memberId: string;
  channelId: string;
  guildId?: string;
  /** The `/command` that a person ran, for the message header. */
  commandName?: string;
  /** The message that a pressed component (or a form opened from it) belongs to. */
  sourceMessageId?: string;
  metadata?: APIMessageInteractionMetadata;
}

/**
 * One interaction from its sending on: what the bot did with it, and when. The object is live; the getters read the
 * current state of the messages, so an edit made later is seen.
 */
export class SandboxInteraction {
  readonly #sent = performance.now();
  readonly #watchers = new Set<() => void>();
  /** How the bot acknowledged it; undefined while it has not. */
  ackType: InteractionResponseType | undefined;
  /** Milliseconds from sending to acknowledgement. */
  ackAfterMs: number | undefined;
  /** The 3 seconds passed without an answer: the member sees "The application did not respond". */
  deadlineMissed = false;
  /** After its lifetime (15 min) the token is refused. */
  expired = false;
  /** The form that was opened in answer. */
  modal: APIModalInteractionResponseCallbackData | undefined;
  /** The suggestions that came in answer to an autocomplete. */
  choices: APIApplicationCommandOptionChoice[] | undefined;
  /** Ids of the original response and of the follow-ups. */
  responseMessageId: string | undefined;
  readonly followupIds: string[] = [];
  /** How often the bot edited a response after it first showed. */
  edits = 0;

  constructor(
    readonly init: InteractionInit,
    private readonly world: World,
    /** The last request that was refused: most often the reason why an answer does not come. */
    private readonly lastRefusal: () => string | undefined,
  ) {}

  get id(): string {
    return this.init.id;
  }

  /** The original response (or the message a component updates), as it is now. */
  get message(): APIMessage | undefined {
    return this.responseMessageId === undefined ? undefined : this.#find(this.responseMessageId);
  }

  get followups(): APIMessage[] {
    return this.followupIds.flatMap((id) => this.#find(id) ?? []);
  }

  /** Whether only the member sees the response. */
  get ephemeral(): boolean {
    return ((this.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  }

  /** "… is thinking": deferred, and not yet filled. */
  get thinking(): boolean {
    return ((this.message?.flags ?? 0) & MessageFlags.Loading) !== 0;
  }

  /** Something for the member to see has come, or nothing will. */
  get settled(): boolean {
    if (this.deadlineMissed) return true;
    if (this.ackType === undefined) return false;
    if (this.ackType === InteractionResponseType.DeferredMessageUpdate) {
      return this.edits > 0 || this.followupIds.length > 0;
    }
    return !this.thinking;
  }

  /** Marks the first response. */
  acknowledge(type: InteractionResponseType): void {
    this.ackType = type;
    this.ackAfterMs = performance.now() - this.#sent;
  }

  /** Tells waiting callers that something changed. */
  touch(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /**
   * Waits until `condition` holds.
   * @throws Error naming `what` after `timeoutMs`.
   */
  waitFor(
    condition: (interaction: this) => boolean,
    what = 'the expected state',
    timeoutMs = 10_000,
  ): Promise<this> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        if (!condition(this)) return;
        clearTimeout(timer);
        this.#watchers.delete(check);
        resolve(this);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(check);
        const refused = this.lastRefusal();
        const hint = refused === undefined ? '' : `; last refused request: ${refused}`;
        reject(
          new Error(`interaction ${this.describe()}: waited ${timeoutMs} ms for ${what}${hint}`),
        );
      }, timeoutMs);
      this.#watchers.add(check);
      check();
    });
  }

  /** Waits for the n-th follow-up (1 is the first) and returns it. */
  async waitForFollowup(n = 1): Promise<APIMessage> {
    await this.waitFor(() => this.followups.length >= n, `follow-up ${n}`);
    const followup = this.followups[n - 1];
    if (!followup) throw new Error(`follow-up ${n} is gone`);
    return followup;
  }

  /** Waits until the response was edited at least `n` times after it first showed. */
  waitForEdit(n = 1): Promise<this> {
    return this.waitFor(() => this.edits >= n, `edit ${n}`);
  }

  describe(): string {
    const name = this.init.commandName === undefined ? '' : `/${this.init.commandName} `;
    return `${name}${this.id}`;
  }

  #find(messageId: string): APIMessage | undefined {
    return this.world.findMessage(this.init.channelId, messageId)?.message;
  }
}

/** The interactions sent so far, by id and by token. */
export class InteractionStore {
  readonly #byId = new Map<string, SandboxInteraction>();
  readonly #byToken = new Map<string, SandboxInteraction>();

  add(interaction: SandboxInteraction): void {
    this.#byId.set(interaction.init.id, interaction);
    this.#byToken.set(interaction.init.token, interaction);
  }

  byId(id: string): SandboxInteraction | undefined {
    return this.#byId.get(id);
  }

  byToken(token: string): SandboxInteraction | undefined {
    return this.#byToken.get(token);
  }
}

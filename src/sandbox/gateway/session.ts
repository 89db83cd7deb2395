import type { GatewayIntentBits } from 'discord-api-types/v10';
import {
  GatewayDispatchEvents,
  GatewayOpcodes,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIAutocompleteApplicationCommandInteractionData,
  type GatewayDispatchPayload,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** How many events are kept for a client that resumes. */
const REPLAY_LIMIT = 5_000;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An event before it gets its sequence number. */
export type UnnumberedDispatch =
  | DistributiveOmit<GatewayDispatchPayload, 's' | 'op'>
  | { t: GatewayDispatchEvents.InteractionCreate; d: AutocompletePayload };

/**
 * An autocomplete as Discord sends it: finished numeric options are numbers. (discord-api-types has strings for all,
 * which holds for the focused one only.)
 */
export type AutocompletePayload = Omit<APIApplicationCommandAutocompleteInteraction, 'data'> & {
  data: Omit<APIAutocompleteApplicationCommandInteractionData, 'options'> & {
    options: APIApplicationCommandInteractionDataOption[];
  };
};

/** One identified session: it outlives its socket, so that a client can resume it. */
export class GatewaySession {
  readonly #events: { s: number; payload: string }[] = [];
  #sequence = 0;
  #send: ((payload: string) => void) | undefined;
  socket: WebSocket | undefined;
  resumable = true;

  constructor(
    readonly id: string,
    readonly intents: number,
  ) {}

  has(intent: GatewayIntentBits): boolean {
    return (this.intents & intent) !== 0;
  }

  get sequence(): number {
    return this.#sequence;
  }

  attach(socket: WebSocket, send: (payload: string) => void): void {
    this.socket = socket;
    this.#send = send;
  }

  detach(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.socket = undefined;
    this.#send = undefined;
  }

  /** Numbers an event, remembers it for a resume and sends it if a socket is there. */
  dispatch(event: UnnumberedDispatch): void {
    this.#push(event);
  }

  #push(event: { t: GatewayDispatchEvents; d: unknown }): void {
    this.#sequence += 1;
    const payload = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: this.#sequence, ...event });
    this.#events.push({ s: this.#sequence, payload });
    if (this.#events.length > REPLAY_LIMIT) this.#events.shift();
    this.#send?.(payload);
  }

  /** Sends again what the client missed after `sequence`, then RESUMED. */
  replayAfter(sequence: number): void {
    for (const event of this.#events) if (event.s > sequence) this.#send?.(event.payload);
    this.#push({ t: GatewayDispatchEvents.Resumed, d: null });
  }

  /** Sends an event that has no sequence number (heartbeat, reconnect, invalid session). */
  control(op: GatewayOpcodes, d: unknown): void {
    this.#send?.(JSON.stringify({ op, d }));
  }
}

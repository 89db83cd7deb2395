import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import {
  ChannelType,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  ApplicationFlags,
  InteractionType,
  type APIInteraction,
} from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';

import type { Timings } from '../options.js';
import { APPLICATION_ID, SANDBOX_TOKEN } from '../world/ids.js';
import { guildChannelPayload, guildCreatePayload } from '../world/payloads.js';
import type { World } from '../world/world.js';
import { messageDeleteEvent, messageEvent } from './messages.js';
import { GatewaySession, type AutocompletePayload, type UnnumberedDispatch } from './session.js';
import { transportFor } from './transport.js';

const clientPayload = z.object({ op: z.number(), d: z.unknown().optional() });
const opcode = z.enum(GatewayOpcodes);
const identify = z.object({ token: z.string(), intents: z.number() });
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

/** The gateway's opcodes and events, as far as a bot without voice meets them. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #sockets = new Set<WebSocket>();
  /** How often a client identified and resumed, for tests of reconnection. */
  readonly counts = { identify: 0, resume: 0 };

  constructor(
    private readonly world: World,
    private readonly timings: Timings,
    private readonly url: () => string,
  ) {
    this.#server.on('connection', (socket, request) => {
      this.#accept(socket, new URL(request.url ?? '/', 'ws://sandbox'));
    });
    this.#listen();
  }

  /** Takes over an HTTP upgrade. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (accepted) => {
      this.#server.emit('connection', accepted, request);
    });
  }

  /** Whether a bot is connected and identified. */
  get connected(): boolean {
    return this.#live().length > 0;
  }

  /** Sends an interaction to every session. */
  interactionCreate(interaction: APIInteraction | AutocompletePayload): void {
    this.#toAll(
      interaction.type === InteractionType.ApplicationCommandAutocomplete
        ? { t: GatewayDispatchEvents.InteractionCreate, d: interaction }
        : { t: GatewayDispatchEvents.InteractionCreate, d: interaction },
    );
  }

  /** Closes the connection; with the default code the client resumes, and gets what it missed. */
  disconnect(code: number = GatewayCloseCodes.UnknownError): void {
    for (const session of this.#live()) session.socket?.close(code);
  }

  /** Opcode 7: asks the client to reconnect and resume. */
  reconnectOp7(): void {
    for (const session of this.#live()) session.control(GatewayOpcodes.Reconnect, null);
  }

  /** Opcode 9: the session is invalid; `resumable` says whether the client may try to resume it. */
  invalidSession(resumable: boolean): void {
    for (const session of this.#live()) {
      session.resumable = resumable;
      session.control(GatewayOpcodes.InvalidSession, resumable);
    }
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.#server.close();
  }

  #live(): GatewaySession[] {
    return [...this.#sessions.values()].filter((session) => session.socket !== undefined);
  }

  #toAll(event: UnnumberedDispatch): void {
    for (const session of this.#sessions.values()) session.dispatch(event);
  }

  #listen(): void {
    const { events } = this.world;
    const each = (make: (session: GatewaySession) => UnnumberedDispatch | undefined): void => {
      for (const session of this.#sessions.values()) {
        const event = make(session);
        if (event) session.dispatch(event);
      }
    };
    events.on('messageCreate', (stored) => {
      each((to) => messageEvent(GatewayDispatchEvents.MessageCreate, stored, to, this.world));
    });
    events.on('messageUpdate', (stored) => {
      each((to) => messageEvent(GatewayDispatchEvents.MessageUpdate, stored, to, this.world));
    });
    events.on('messageDelete', (stored) => {
      each((to) => messageDeleteEvent(stored, to, this.world));
    });
    events.on('channelDelete', (channel) => {
      const d = { ...guildChannelPayload(channel, null), type: ChannelType.GuildText as const };
      each(() => ({ t: GatewayDispatchEvents.ChannelDelete, d }));
    });
    events.on('channelUpdate', (channel) => {
      const d = guildChannelPayload(channel, this.world.lastMessageId(channel.id));
      each(() => ({ t: GatewayDispatchEvents.ChannelUpdate, d }));
    });
  }

  #accept(socket: WebSocket, url: URL): void {
    this.#sockets.add(socket);
    const send = transportFor(socket, url);
    let session: GatewaySession | undefined;
    socket.on('close', () => {
      this.#sockets.delete(socket);
      session?.detach(socket);
    });
    socket.on('message', (data) => {
      const parsed = parsePayload(Buffer.isBuffer(data) ? data.toString('utf8') : '');
      if (!parsed) {
        socket.close(GatewayCloseCodes.DecodeError);
        return;
      }
      switch (opcode.safeParse(parsed.op).data) {
        case GatewayOpcodes.Heartbeat:
          send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
          break;
        case GatewayOpcodes.Identify:
          session = this.#identify(socket, send, parsed.d) ?? session;
          break;
        case GatewayOpcodes.Resume:
          session = this.#resume(socket, send, parsed.d) ?? session;
          break;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (!session) socket.close(GatewayCloseCodes.NotAuthenticated);
          break;
        default:
          socket.close(GatewayCloseCodes.UnknownOpcode);
      }
    });
    send(
      JSON.stringify({
        op: GatewayOpcodes.Hello,
        d: { heartbeat_interval: this.timings.heartbeat },
      }),
    );
  }

  #identify(
    socket: WebSocket,
    send: (payload: string) => void,
    data: unknown,
  ): GatewaySession | undefined {
    const body = identify.safeParse(data);
    if (!body.success) {
      socket.close(GatewayCloseCodes.DecodeError);
      return undefined;
    }
    if (body.data.token !== SANDBOX_TOKEN) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return undefined;
    }
    this.counts.identify += 1;
    // A new identification replaces the bot's earlier sessions, as a second process with the same shard would.
    for (const old of this.#live()) {
      if (old.socket !== socket) old.socket?.close(GatewayCloseCodes.UnknownError);
    }
    this.#sessions.clear();
    const session = new GatewaySession(randomUUID().replaceAll('-', ''), body.data.intents);
    this.#sessions.set(session.id, session);
    session.attach(socket, send);
    session.dispatch({
      t: GatewayDispatchEvents.Ready,
      d: {
        v: 10,
        user: this.world.bot,
        guilds: this.world.guilds.map((guild) => ({ id: guild.id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.url(),
        application: {
          id: APPLICATION_ID,
          flags: ApplicationFlags.GatewayMessageContentLimited,
          flags_new: ApplicationFlags.GatewayMessageContentLimited.toString(),
        },
      },
    });
    for (const guild of this.world.guilds) {
      session.dispatch({
        t: GatewayDispatchEvents.GuildCreate,
        d: guildCreatePayload(guild, this.world),
      });
    }
    return session;
  }

  #resume(
    socket: WebSocket,
    send: (payload: string) => void,
    data: unknown,
  ): GatewaySession | undefined {
    const body = resume.safeParse(data);
    if (body.success && body.data.token !== SANDBOX_TOKEN) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return undefined;
    }
    const session = body.success ? this.#sessions.get(body.data.session_id) : undefined;
    if (!body.success || !session?.resumable) {
      send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    this.counts.resume += 1;
    session.attach(socket, send);
    session.replayAfter(body.data.seq);
    return session;
  }
}

function parsePayload(text: string): z.infer<typeof clientPayload> | undefined {
  try {
    return clientPayload.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

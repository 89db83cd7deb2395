/** The discord.js client: how it is made and connected, and what it says in the log. */
import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { Logger } from 'pino';
import { startWatchdog } from './watchdog.js';

/** Heartbeats are answered every 41 s; the client itself reconnects after one that is not. */
const SILENCE_LIMIT_MS = 5 * 60_000;

/** @param apiUrl base address of the API, without version */
export function createClient(apiUrl: string, log: Logger): Client {
  const client = new Client({
    // Commands and posts need Guilds; mentions and direct messages arrive without a privileged intent.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Without these a direct message in a channel not seen before is dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: apiUrl },
    // Nothing is ever looked up among old messages.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
  });
  // Without this listener one rejected listener elsewhere would end the process.
  client.on(Events.Error, (error) => {
    log.error({ err: error }, 'client error');
  });
  client.on(Events.Warn, (text) => {
    log.warn(text);
  });
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ err: error, shard }, 'gateway connection failed');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ shard }, 'gateway reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'gateway resumed');
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) => {
    log.warn({ route, timeToReset, global }, 'rate limited');
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    log.warn({ count, remainingTime }, 'many invalid requests: Discord blocks after 10,000');
  });
  return client;
}

/** Why the bot cannot be, or stay, connected. `message` is one line for whoever runs it. */
export class ConnectionError extends Error {
  constructor(
    readonly kind: 'token' | 'refused' | 'unavailable' | 'silent',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ConnectionError';
  }
}

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;
const TOKEN_REFUSED = 'The token is refused: check DISCORD_TOKEN.';

function ofCloseCode(code: number): ConnectionError {
  return code === AUTHENTICATION_FAILED
    ? new ConnectionError('token', TOKEN_REFUSED)
    : new ConnectionError(
        'refused',
        `Discord ended the connection for good: ${GatewayCloseCodes[code] ?? 'unknown reason'} (${code}).`,
      );
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

function ofLoginError(error: unknown, apiUrl: string): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  return refused
    ? new ConnectionError('token', TOKEN_REFUSED)
    : new ConnectionError(
        'unavailable',
        `Discord cannot be reached at ${apiUrl}: ${reasonOf(error)}.`,
        { cause: error },
      );
}

/**
 * Logs in and waits until the client is ready.
 * @param onLost called at most once, when the connection is lost for good
 * @returns ends the connection
 * @throws {ConnectionError} where the client cannot get ready
 */
export async function connect(
  client: Client,
  token: string,
  onLost: (error: ConnectionError) => void,
): Promise<() => Promise<void>> {
  const started = Date.now();
  // While connecting, a loss ends the wait; afterwards it is told.
  let lose = onLost;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  const stopWatching = startWatchdog({
    limitMs: SILENCE_LIMIT_MS,
    lastSign: () => Math.max(started, ...client.ws.shards.map((shard) => shard.lastPingTimestamp)),
    onSilent: (silentMs) => {
      const minutes = Math.round(silentMs / 60_000);
      lose(new ConnectionError('silent', `Discord has been silent for ${minutes} minutes.`));
    },
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    stopWatching();
    lose(ofCloseCode(code));
  });
  try {
    const whenReady = new Promise<void>((resolve) => {
      client.once(Events.ClientReady, () => {
        resolve();
      });
    });
    await Promise.race([client.login(token).then(() => whenReady), lost]);
    lose = onLost;
  } catch (error) {
    stopWatching();
    await client.destroy();
    throw ofLoginError(error, client.options.rest?.api ?? '');
  }
  return async () => {
    stopWatching();
    // Closing on purpose would be logged as a reconnection.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
  };
}

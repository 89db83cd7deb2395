/** Puts the rooms together: data, store, search, questions, pictures, feeds, Discord. */
import { fileURLToPath } from 'node:url';
import { Events } from 'discord.js';
import type { Logger } from 'pino';
import { commands as allCommands } from '../commands/index.js';
import type { Config } from './config.js';
import { connect, createClient, type ConnectionError } from './discord/client.js';
import { Dispatcher } from './discord/dispatch.js';
import { answerMessage } from './discord/mentions.js';
import type { Command } from './discord/define.js';
import { openCustomIds } from './discord/page-state.js';
import { createPoster } from './discord/poster.js';
import { registerCommands } from './discord/register.js';
import { createRegistry } from './discord/registry.js';
import type { Services } from './discord/services.js';
import { openFeeds } from './feeds/feeds.js';
import { createKnowledge } from './incidents/knowledge.js';
import { createPainter } from './pictures/painter.js';
import { createAsker } from './questions/index.js';
import { createSearchIndex } from './search/index.js';
import { warmUp } from './search/warm-up.js';
import { loadShippedData } from './store/data.js';
import { openStore } from './store/store.js';

/** The data set that comes with the program. */
const SHIPPED = fileURLToPath(new URL('../data', import.meta.url));

export interface BotOptions {
  readonly config: Pick<Config, 'discordApiUrl' | 'editorGuildIds' | 'dataDir' | 'language'>;
  readonly token: string;
  readonly log: Logger;
  /** The connection is lost for good; called at most once. */
  readonly onLost: (error: ConnectionError) => void;
  /** Tests set the time. */
  readonly clock?: () => Date;
  /** Default: all of them. Tests add some that fail. */
  readonly commands?: readonly Command[];
}

export interface Bot {
  readonly services: Services;
  /** Takes no new work, finishes what is under way, closes the store. */
  stop(): Promise<void>;
}

/**
 * Starts the bot; resolves when it is connected and its commands are registered.
 * @throws {StartupError} where the data cannot be used
 * @throws {ConnectionError} where Discord cannot be reached or refuses the token
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, token, log, clock = () => new Date(), commands = allCommands } = options;
  const { files, incidents, faults } = await loadShippedData(SHIPPED);
  for (const fault of faults) log.warn(fault, 'shipped row set aside or with a dead reference');
  const knowledge = createKnowledge(files);
  const store = await openStore({ dataDir: config.dataDir, shipped: incidents, now: clock, log });
  try {
    return await start();
  } catch (error) {
    await store.close();
    throw error;
  }

  async function start(): Promise<Bot> {
    const index = createSearchIndex(knowledge, store.all());
    store.onChange(({ revision: { after } }) => {
      if (store.isRemoved(after.id)) index.remove(after.id);
      else index.upsert(after);
    });
    const ids = await openCustomIds(store.folder);
    const client = createClient(config.discordApiUrl, log);
    const pictures = createPainter();
    void pictures.selfTest().catch((error: unknown) => {
      log.error({ err: error }, 'pictures cannot be drawn: answers go without them');
    });
    const poster = createPoster(client, { knowledge, store, pictures, log, clock }, ids);
    const feeds = await openFeeds({
      folder: store.folder,
      poster,
      store,
      knowledge,
      log,
      now: clock,
    });
    const services: Services = {
      log,
      knowledge,
      store,
      index,
      asker: createAsker({ knowledge, index, all: () => store.all() }),
      pictures,
      feeds,
      editorGuildIds: config.editorGuildIds,
      language: config.language,
      clock,
    };
    const registry = createRegistry(commands);
    const dispatcher = new Dispatcher(registry, services, ids);
    client.on(Events.InteractionCreate, (interaction) => {
      void dispatcher.handle(interaction);
    });
    client.on(Events.MessageCreate, (message) => {
      void dispatcher.track(answerMessage(message, registry, services, ids));
    });

    // Beside connecting, which waits for Discord most of the time; readiness does not wait for it.
    const warming = new AbortController();
    void warmUp(index, store.all(), config.language, warming.signal);
    const disconnect = await connect(client, token, options.onLost);
    try {
      await register(client);
    } catch (error) {
      await disconnect();
      throw error;
    }
    feeds.start();
    log.info({ incidents: store.all().length, servers: client.guilds.cache.size }, 'ready');
    return {
      services,
      stop: async () => {
        warming.abort();
        await dispatcher.stop();
        await feeds.stop();
        await disconnect();
        await pictures.close();
        await store.close();
      },
    };
  }

  async function register(client: ReturnType<typeof createClient>): Promise<void> {
    const applicationId = client.application?.id;
    if (applicationId === undefined) throw new Error('ready without an application');
    const results = await registerCommands(
      client.rest,
      applicationId,
      commands,
      config.editorGuildIds,
    );
    for (const { guildId, outcome, commands: count, error } of results) {
      if (outcome === 'failed') {
        log.warn({ err: error, server: guildId }, 'commands not registered in this server');
      } else {
        log.info({ server: guildId ?? 'all', outcome, count }, 'commands registered');
      }
    }
  }
}

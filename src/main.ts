/** `npm start`: settings, sandbox where there is no token, signals, exit codes. */
import process from 'node:process';
import { startBot, type Bot } from './bot.js';
import { ConfigError, EXIT_CODES, readConfig, type Config } from './config.js';
import { ConnectionError } from './discord/client.js';
import { createLog } from './log.js';
import { startSandbox, GUILDS, type Sandbox } from './sandbox/index.js';
import { reasonOf, StartupError, systemErrorCode } from './store/errors.js';

/** Within what supervisors commonly allow (10 s) before they kill. */
const STOP_LIMIT_MS = 8_000;

/** A fault at start, said in one line, with its exit code. */
interface Fault {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

function faultOf(error: unknown, config: Config | undefined): Fault {
  if (error instanceof ConfigError) return { lines: error.faults, exitCode: EXIT_CODES.settings };
  if (error instanceof StartupError) return { lines: [error.message], exitCode: error.exitCode };
  if (error instanceof ConnectionError) {
    const permanent = error.kind === 'token' || error.kind === 'refused';
    const exitCode = permanent ? EXIT_CODES.token : EXIT_CODES.unavailable;
    return { lines: [error.message], exitCode };
  }
  if (systemErrorCode(error) === 'EADDRINUSE') {
    const port = config?.sandboxPort ?? 0;
    return {
      lines: [`Port ${port} is in use. Stop what uses it, or set SANDBOX_PORT to another port.`],
      exitCode: EXIT_CODES.unavailable,
    };
  }
  return { lines: [`Cannot start: ${reasonOf(error)}`], exitCode: EXIT_CODES.software };
}

function exitWith({ lines, exitCode }: Fault): void {
  for (const text of lines) process.stderr.write(`harmattan: ${text}\n`);
  process.exitCode = exitCode;
}

const welcome = (url: string): string =>
  `\n  Harmattan is ready in its sandbox, a Discord of its own on this machine.\n  Open ${url} and try /search, /incident or /help.\n  To run it on Discord, set DISCORD_TOKEN. Stop with Ctrl+C.\n\n`;

async function run(config: Config): Promise<void> {
  const log = createLog({
    level: config.logLevel,
    secrets: config.discordToken === undefined ? [] : [config.discordToken],
  });
  let sandbox: Sandbox | undefined;
  let bot: Bot | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      await bot?.stop();
      await sandbox?.close();
    })();
    return stopping;
  };
  const end = (fault?: Fault): void => {
    // Whatever hangs must not keep a supervisor waiting: every acknowledged change is on disk already.
    setTimeout(() => {
      log.error('stopping took too long');
      process.exit(fault?.exitCode ?? EXIT_CODES.software);
    }, STOP_LIMIT_MS).unref();
    stop()
      .catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exitCode = EXIT_CODES.software;
      })
      .finally(() => {
        if (fault !== undefined) exitWith(fault);
        // Sockets of the client may linger; everything that matters is on disk by now.
        process.exit();
      });
  };

  const { discordToken } = config;
  if (discordToken === undefined) sandbox = await startSandbox({ port: config.sandboxPort });
  try {
    bot = await startBot({
      // The sandbox has one server of editors of its own.
      config:
        sandbox === undefined
          ? config
          : {
              ...config,
              discordApiUrl: sandbox.apiUrl,
              editorGuildIds: [...config.editorGuildIds, GUILDS.headquarters],
            },
      token: sandbox?.token ?? discordToken ?? '',
      log,
      onLost: (error) => {
        end(faultOf(error, config));
      },
    });
  } catch (error) {
    await sandbox?.close();
    throw error;
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      // Our bug, in a state nobody foresaw: what is on disk is whole, so a fresh start is the safe way on.
      log.fatal({ err: error }, event);
      end({ lines: [`Ended by a bug: ${reasonOf(error)}`], exitCode: EXIT_CODES.software });
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      end();
    });
  }
  if (sandbox !== undefined) process.stdout.write(welcome(sandbox.url));
}

let config: Config | undefined;
try {
  config = readConfig(process.env);
  await run(config);
} catch (error) {
  exitWith(faultOf(error, config));
  process.exit();
}

/** Settings: environment variables, checked at start, every fault listed at once. */
import { z } from 'zod';
import { LANGUAGES, type Language } from './incidents/vocabulary.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  /** Absent: the bot runs in the sandbox, a Discord of its own on this machine. */
  readonly discordToken?: string;
  /** Base address of Discord's API, without version. */
  readonly discordApiUrl: string;
  readonly editorGuildIds: readonly string[];
  readonly dataDir: string;
  readonly language: Language;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly sandboxPort: number;
}

/** Exit codes, those of sysexits.h where one fits, so that a supervisor can tell what may be retried. */
export const EXIT_CODES = {
  settings: 2,
  /** Discord, or the sandbox's port, cannot be had: trying again may help. */
  unavailable: 69,
  /** Our own bug. */
  software: 70,
  /** The token is refused: trying again cannot help. */
  token: 77,
} as const;

const port = z.coerce
  .number('must be a port number')
  .int('must be a whole number')
  .min(0, 'must be between 0 and 65535')
  .max(65_535, 'must be between 0 and 65535');

/**
 * Many systems set LANGUAGE for their own messages, as a list of locales ("de_DE:fr:en"): the first that
 * the bot speaks counts, English where it speaks none. A plain word is meant for us and must be right.
 */
function languageOf(value: string): string {
  const codes = value.split(':').map((locale) => locale.split(/[_.@]/)[0]?.toLowerCase());
  const spoken = codes.find((code) => LANGUAGES.some((language) => language === code));
  return spoken ?? (/[_:.@]/.test(value) ? 'en' : value);
}

/** One entry per setting; `meta` carries what the README's table says. */
const variables = {
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'must be a token without spaces, as the developer portal shows it')
    .optional()
    .meta({ description: 'The bot’s token. Without it the bot runs in the sandbox.' }),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address (http or https)' })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://discord.com/api')
    .meta({ description: 'Base address of Discord’s API, without version.' }),
  EDITOR_GUILD_IDS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(
      z.array(
        z.string().regex(/^\d{17,20}$/, 'must be server ids (17 to 20 digits), comma-separated'),
      ),
    )
    .default([])
    .meta({
      description: 'Servers whose moderators may change entries and feeds, comma-separated.',
    }),
  DATA_DIR: z
    .string()
    .default('data/store')
    .meta({ description: 'Folder of this deployment’s own data.' }),
  LANGUAGE: z
    .string()
    .transform(languageOf)
    .pipe(z.enum(LANGUAGES, `must be ${LANGUAGES.join(' or ')}`))
    .default('en')
    .meta({ description: 'Language where Discord tells none that the bot speaks: en or fr.' }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .meta({ description: `How much is logged: ${LOG_LEVELS.join(', ')}.` }),
  SANDBOX_PORT: port.default(3000).meta({ description: 'Port of the sandbox and its page.' }),
};

const schema = z.object(variables);

/** The settings with their descriptions and defaults, for documents. */
export const SETTINGS = Object.entries(variables).map(([name, variable]) => {
  const fallback = variable.safeParse(undefined).data;
  return {
    name,
    description: variable.meta()?.description ?? '',
    default: Array.isArray(fallback) ? fallback.join(',') : String(fallback ?? ''),
  };
});

/** The settings are wrong; `faults` has one line for each. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
  }
}

const SECRET = 'DISCORD_TOKEN';

/**
 * Reads the settings. An empty variable counts as unset.
 * @throws {ConfigError} naming every fault
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.keys(variables).flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        const shown = name === SECRET ? '' : ` (it is “${String(given[name])}”)`;
        return `${name} ${message}${shown}`;
      }),
    );
  }
  const { data } = result;
  return {
    ...(data.DISCORD_TOKEN !== undefined && { discordToken: data.DISCORD_TOKEN }),
    discordApiUrl: data.DISCORD_API_URL,
    editorGuildIds: data.EDITOR_GUILD_IDS,
    dataDir: data.DATA_DIR,
    language: data.LANGUAGE,
    logLevel: data.LOG_LEVEL,
    sandboxPort: data.SANDBOX_PORT,
  };
}

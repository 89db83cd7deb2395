/** The log: one JSON object a line, or readable lines on a terminal. Secrets never reach it. */
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { build as pretty } from 'pino-pretty';
import type { Config } from './config.js';

const HIDDEN = '[hidden]';
/** Addresses of interactions and webhooks contain a token that can be used for 15 minutes. */
const TOKEN_IN_URL = /((?:interactions|webhooks)\/\d+\/)[\w.~-]{20,}/g;

export interface LogOptions {
  readonly level: Config['logLevel'];
  /** Values that must not appear anywhere in a line. */
  readonly secrets?: readonly string[];
  /** Default: standard output, readable where that is a terminal. */
  readonly destination?: DestinationStream;
}

export function createLog({ level, secrets = [], destination }: LogOptions): Logger {
  const hide = (line: string): string =>
    secrets.reduce(
      (text, secret) => text.replaceAll(secret, HIDDEN),
      line.replace(TOKEN_IN_URL, `$1${HIDDEN}`),
    );
  return pino(
    {
      level,
      redact: {
        paths: ['token', '*.token', 'authorization', '*.authorization', 'err.requestBody'],
        censor: HIDDEN,
      },
      serializers: { err: stdSerializers.err },
      hooks: { streamWrite: hide },
    },
    destination ?? (process.stdout.isTTY ? pretty({ ignore: 'pid,hostname' }) : process.stdout),
  );
}

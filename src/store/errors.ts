/**
 * Faults that keep the bot from starting. Each is one clear line for the person who runs it, and an
 * exit code from sysexits.h so that a supervisor can tell "try again" from "a person must look".
 */
export const STARTUP_EXIT_CODES = {
  /** The data set that comes with the program is missing or unreadable. */
  'shipped-data': 66,
  /** The store file is not what this program writes. Nothing is overwritten. */
  'store-corrupt': 65,
  /** The store file was written by a newer version of this program. */
  'store-newer': 65,
  /** The data folder cannot be created, read or written. */
  'data-dir-unusable': 73,
  /** Another process owns the data folder. */
  'data-dir-locked': 75,
  /** The disk refused the first write (full, failing). */
  'write-failed': 74,
} as const;
export type StartupFault = keyof typeof STARTUP_EXIT_CODES;

/** A fault at start: print `message` on one line and exit with `exitCode`. */
export class StartupError extends Error {
  readonly exitCode: number;
  constructor(
    readonly code: StartupFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartupError';
    this.exitCode = STARTUP_EXIT_CODES[code];
  }
}

/** A store file that this program did not write, or that was damaged since; thrown by a codec's `parse`. */
export class CorruptFileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CorruptFileError';
  }
}

/** A write that did not reach the disk for certain. */
export class DurableWriteError extends Error {
  constructor(
    message: string,
    /** The new content is already visible under the file's name (only its permanence is unsure). */
    readonly replaced: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DurableWriteError';
  }
}

/** The `code` of a Node system error (`ENOENT`), undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EIO: 'the disk reports an error',
  EFBIG: 'the file is larger than this process may write',
  ENOTDIR: 'a part of the path is a file',
};

/** A system error in plain words. */
export function reasonOf(error: unknown): string {
  const code = systemErrorCode(error);
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined && code !== undefined) return `${known} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

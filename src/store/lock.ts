/**
 * One process owns a data folder. The lock is a file `lock-TOKEN` that names its owner by process
 * id, process start time and boot, so that a lock left by a killed process is told apart from a live
 * one at once, even where the process id has been given to somebody else since. No heartbeat: a busy
 * owner cannot lose its lock by being slow.
 */
import { randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { StartupError, systemErrorCode } from './errors.js';

const ownerSchema = z.object({
  pid: z.int().positive(),
  /** Start of the process in clock ticks since boot, '' where the system does not tell. */
  started: z.string(),
  /** '' where the system does not tell. */
  boot: z.string(),
  host: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

const LOCK_NAME = /^lock-([0-9a-f-]{36})$/;

export interface FolderLock {
  readonly path: string;
  /** False once the lock file is gone: then nothing may be written any more. */
  readonly held: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

const readOr = async (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** Field 22 of /proc/PID/stat; the command name before it may hold spaces and brackets. */
async function startTime(pid: number): Promise<string> {
  const line = await readOr(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function self(): Promise<Owner> {
  return {
    pid: process.pid,
    started: await startTime(process.pid),
    boot: (await readOr('/proc/sys/kernel/random/boot_id')).trim(),
    host: hostname(),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return systemErrorCode(error) === 'EPERM';
  }
}

/** True where the owner surely no longer runs. An owner on another host cannot be judged from here. */
async function isDead(owner: Owner, me: Owner): Promise<boolean> {
  if (owner.host !== me.host) return false;
  if (owner.boot !== me.boot) return true;
  if (!isRunning(owner.pid)) return true;
  const started = await startTime(owner.pid);
  return owner.started !== '' && started !== '' && started !== owner.started;
}

function parseOwner(text: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** How long an unreadable lock may be "just being written" by a starting process. */
const WRITING_MS = 2_000;
/** How long other starters get to step back or to become the owner. */
const PATIENCE_MS = 10_000;
const POLL_MS = 10;

interface Other {
  readonly token: string;
  readonly path: string;
  /** Undefined while it is being written. */
  readonly owner: Owner | undefined;
  /** It has the folder; others are only starting. */
  readonly owns: boolean;
}

/** Second line of the lock file of whoever has the folder. */
const OWNS = 'owns the folder\n';

/** The living whose lock files lie in the folder beside mine; those of the dead are deleted. */
async function others(folder: string, mine: string, me: Owner): Promise<readonly Other[]> {
  const found: Other[] = [];
  for (const name of await readdir(folder)) {
    const token = LOCK_NAME.exec(name)?.[1];
    if (token === undefined || token === mine) continue;
    const path = join(folder, name);
    try {
      const text = await readFile(path, 'utf8');
      const owner = parseOwner(text.split('\n', 1)[0] ?? '');
      const abandoned =
        owner === undefined
          ? Date.now() - (await stat(path)).mtimeMs > WRITING_MS
          : await isDead(owner, me);
      // No danger of deleting a successor's lock: a token is never used twice.
      if (abandoned) await unlink(path);
      else found.push({ token, path, owner, owns: text.endsWith(OWNS) });
    } catch (error) {
      // Gone between two of our steps: its owner stepped back, or another starter cleared it.
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    }
  }
  return found;
}

function refusal({ owner, path }: Other, me: Owner): StartupError {
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`;
  const [where, advice] =
    owner === undefined || owner.host === me.host
      ? ['', 'Stop it first, or choose another DATA_DIR.']
      : [` on ${owner.host}`, `If it no longer runs, delete ${path}.`];
  return new StartupError(
    'data-dir-locked',
    `The data folder is in use by ${who}${where}. ${advice}`,
  );
}

/**
 * Takes the lock of a folder, at once also after an owner that was killed.
 *
 * A starter puts up a file of its own (O_EXCL, a fresh token), then looks for others. Whoever then sees
 * no living other owns the folder: of two starters at least one sees the other, so both can never own
 * it. Among starters the smaller token has precedence; the larger takes its file back until it sees none.
 * A takeover that replaced one shared lock file let three of thirty starters in at once.
 * @throws {StartupError} `data-dir-locked` naming the live owner's process id.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const me = await self();
  const token = randomUUID();
  const path = join(folder, `lock-${token}`);
  const content = `${JSON.stringify(me)}\n`;
  const release = (): Promise<void> => rm(path, { force: true });
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await others(folder, token, me);
    const [first] = seen;
    const up = (await readOr(path)) === content;
    if (first === undefined && up) {
      await appendFile(path, OWNS);
      return { path, held: async () => (await readOr(path)) === content + OWNS, release };
    }
    if (first === undefined) {
      await writeFile(path, content, { flag: 'wx' });
      continue;
    }
    if (up && seen.some((other) => other.token < token)) await release();
    const owner = seen.find(({ owns }) => owns) ?? (Date.now() > deadline ? first : undefined);
    if (owner !== undefined) {
      await release();
      throw refusal(owner, me);
    }
    await delay(POLL_MS);
  }
}

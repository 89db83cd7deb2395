/**
 * One process owns a data folder. The lock is a file made with O_EXCL that names its owner by process
 * id, process start time and boot, so that a lock left by a killed process is told apart from a live
 * one at once, even where the process id has been given to somebody else since. No heartbeat: a busy
 * owner cannot lose its lock by being slow.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
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

export interface FolderLock {
  readonly path: string;
  /** False once the lock file is gone or another's: then nothing may be written any more. */
  held(): Promise<boolean>;
  release(): Promise<void>;
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

async function isAbandoned(path: string, text: string, me: Owner): Promise<boolean> {
  const owner = parseOwner(text);
  if (owner === undefined) return Date.now() - (await stat(path)).mtimeMs > WRITING_MS;
  if (await isDead(owner, me)) return true;
  const where = owner.host === me.host ? '' : ` on ${owner.host}`;
  const advice =
    owner.host === me.host
      ? 'Stop it first, or choose another DATA_DIR.'
      : `If it no longer runs, delete ${path}.`;
  throw new StartupError(
    'data-dir-locked',
    `The data folder is in use by process ${owner.pid}${where}. ${advice}`,
  );
}

/**
 * Moves an abandoned lock out of the way. Between the look and the move another starter may have put
 * its own lock there: what was moved is compared with what was seen, and put back where it differs.
 */
async function clearAbandoned(path: string, seen: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`;
  await rename(path, aside);
  if ((await readFile(aside, 'utf8')) !== seen) await link(aside, path);
  await unlink(aside);
}

const ATTEMPTS = 50;

/**
 * Takes the lock of a folder, at once also after an owner that was killed.
 * @throws {StartupError} `data-dir-locked` naming the live owner's process id.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const me = await self();
  const content = `${JSON.stringify(me)}\n`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      await writeFile(path, content, { flag: 'wx' });
      const mine = (await stat(path)).ino;
      const held = async (): Promise<boolean> =>
        stat(path).then(
          ({ ino }) => ino === mine,
          () => false,
        );
      const release = async (): Promise<void> => {
        if (await held()) await unlink(path);
      };
      return { path, held, release };
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
    try {
      const seen = await readFile(path, 'utf8');
      if (await isAbandoned(path, seen, me)) await clearAbandoned(path, seen);
      else await delay(100);
    } catch (error) {
      // Released, or cleared by another starter, between two of our steps: look again.
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    }
  }
  throw new StartupError('data-dir-locked', `The lock ${path} keeps changing hands. Try again.`);
}

/** Who a lock file's owner is, and whether that process still runs. */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { systemErrorCode } from './errors.js';

const ownerSchema = z.object({
  pid: z.int().positive(),
  /** Start of the process in clock ticks since boot, '' where the system does not tell. */
  started: z.string(),
  /** '' where the system does not tell. */
  boot: z.string(),
  host: z.string(),
  /** Within it the process id means something: containers have their own. '' where there is none. */
  pids: z.string().default(''),
});
export type Owner = z.infer<typeof ownerSchema>;

/** A file's text, '' where it cannot be read. */
export const readOr = async (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => '');

/** Field 22 of /proc/PID/stat; the command name before it may hold spaces and brackets. */
async function startTime(pid: number): Promise<string> {
  const line = await readOr(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** This process. */
export async function self(): Promise<Owner> {
  return {
    pid: process.pid,
    started: await startTime(process.pid),
    boot: (await readOr('/proc/sys/kernel/random/boot_id')).trim(),
    host: hostname(),
    pids: await readlink('/proc/self/ns/pid').catch(() => ''),
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

/** Its process cannot be looked up from here. */
export const isForeign = (owner: Owner, me: Owner): boolean =>
  owner.host !== me.host || (owner.boot === me.boot && owner.pids !== me.pids);

/** True where an owner that can be looked up surely no longer runs. */
export async function isDead(owner: Owner, me: Owner): Promise<boolean> {
  if (owner.boot !== me.boot) return true;
  if (!isRunning(owner.pid)) return true;
  const started = await startTime(owner.pid);
  return owner.started !== '' && started !== '' && started !== owner.started;
}

/** Undefined while it is being written. */
export function parseOwner(text: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

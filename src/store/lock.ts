/**
 * One process owns a data folder. The lock is a file `lock-TOKEN` that names its owner by process
 * id, process start time and boot, so that a lock left by a killed process is told apart from a live
 * one at once, even where the process id has been given to somebody else since. A busy owner cannot
 * lose its lock by being slow.
 *
 * Only an owner that cannot be looked up from here (another machine, another container) is judged by
 * a sign of life: owners touch their file every few seconds, and one that is seen to stand still for
 * long enough is taken over. Should it wake up after all, it finds its file gone and writes nothing
 * (see `DurableFile.write`).
 */
import { randomUUID } from 'node:crypto';
import {
  appendFile,
  readdir,
  readFile,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError, systemErrorCode } from './errors.js';
import { isDead, isForeign, parseOwner, readOr, self, type Owner } from './owner.js';

const LOCK_NAME = /^lock-([0-9a-f-]{36})$/;

export interface FolderLock {
  readonly path: string;
  /** False once the lock file is gone: then nothing may be written any more. */
  readonly held: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** How often an owner shows that it lives, and how long a foreign one may seem to stand still. */
export interface SignsOfLife {
  readonly everyMs: number;
  readonly silenceMs: number;
}
const SIGNS_OF_LIFE: SignsOfLife = { everyMs: 2_000, silenceMs: 15_000 };

/**
 * Watches files for a change of their time. Only compares what it sees with what it saw: clocks of
 * other machines are never compared with ours.
 */
class Watch {
  private readonly seen = new Map<string, { readonly time: number; readonly since: number }>();

  constructor(private readonly silenceMs: number) {}

  /** `unsure` until the file was touched under our eyes or stood still for long enough. */
  async look(path: string): Promise<'alive' | 'silent' | 'unsure'> {
    const { mtimeMs: time } = await stat(path);
    const first = this.seen.get(path);
    if (first === undefined) {
      this.seen.set(path, { time, since: performance.now() });
      return 'unsure';
    }
    if (first.time !== time) return 'alive';
    return performance.now() - first.since > this.silenceMs ? 'silent' : 'unsure';
  }
}

/** How long an unreadable lock may be "just being written" by a starting process. */
const WRITING_MS = 2_000;
/** How long other starters get to step back or to become the owner. */
const PATIENCE_MS = 10_000;
const POLL_MS = 10;

/** A process that wants the folder, and what it has seen of the others. */
interface Starter {
  readonly me: Owner;
  readonly folder: string;
  readonly token: string;
  readonly path: string;
  /** Of its lock file, before it owns the folder. */
  readonly content: string;
  readonly watch: Watch;
}

interface Other {
  readonly token: string;
  /** Undefined while it is being written. */
  readonly owner: Owner | undefined;
  /** It has the folder, and is alive as far as we know; others are only starting, or being watched. */
  readonly owns: boolean;
}

/** Second line of the lock file of whoever has the folder. */
const OWNS = 'owns the folder\n';

async function stateOf(
  path: string,
  owner: Owner | undefined,
  { me, watch }: Starter,
): Promise<'alive' | 'silent' | 'unsure'> {
  if (owner === undefined) {
    return Date.now() - (await stat(path)).mtimeMs > WRITING_MS ? 'silent' : 'unsure';
  }
  if (isForeign(owner, me)) return watch.look(path);
  return (await isDead(owner, me)) ? 'silent' : 'alive';
}

/** The living whose lock files lie in the folder beside mine; those of the dead are deleted. */
async function others(starter: Starter): Promise<readonly Other[]> {
  const { folder, token: mine } = starter;
  const found: Other[] = [];
  for (const name of await readdir(folder)) {
    const token = LOCK_NAME.exec(name)?.[1];
    if (token === undefined || token === mine) continue;
    const path = join(folder, name);
    try {
      const text = await readFile(path, 'utf8');
      const owner = parseOwner(text.split('\n', 1)[0] ?? '');
      const state = await stateOf(path, owner, starter);
      // No danger of deleting a successor's lock: a token is never used twice.
      if (state === 'silent') await unlink(path);
      else found.push({ token, owner, owns: state === 'alive' && text.endsWith(OWNS) });
    } catch (error) {
      // Gone between two of our steps: its owner stepped back, or another starter cleared it.
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    }
  }
  return found;
}

function refusal({ owner }: Other, me: Owner): StartupError {
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`;
  const where = owner === undefined || owner.host === me.host ? '' : ` on ${owner.host}`;
  return new StartupError(
    'data-dir-locked',
    `The data folder is in use by ${who}${where}. Stop it first, or choose another DATA_DIR.`,
  );
}

/**
 * Takes the lock of a folder, at once also after an owner that was killed; after one that was killed
 * on another machine or in another container, when it has been silent for long enough.
 *
 * A starter puts up a file of its own (O_EXCL, a fresh token), then looks for others. Whoever then sees
 * no living other owns the folder: of two starters at least one sees the other, so both can never own
 * it. Among starters the smaller token has precedence; the larger takes its file back until it sees none.
 * A takeover that replaced one shared lock file let three of thirty starters in at once.
 * @throws {StartupError} `data-dir-locked` naming the live owner's process id.
 */
export async function lockFolder(
  folder: string,
  { everyMs, silenceMs }: SignsOfLife = SIGNS_OF_LIFE,
): Promise<FolderLock> {
  const me = await self();
  const token = randomUUID();
  const path = join(folder, `lock-${token}`);
  const content = `${JSON.stringify(me)}\n`;
  const signs = setInterval(() => {
    const now = new Date();
    // Gone while a starter has stepped back, or after another process took over: `held` tells.
    utimes(path, now, now).catch(() => undefined);
  }, everyMs);
  signs.unref();
  const release = (): Promise<void> => {
    clearInterval(signs);
    return rm(path, { force: true });
  };
  try {
    await acquire({ me, folder, token, path, content, watch: new Watch(silenceMs) });
  } catch (error) {
    await release();
    throw error;
  }
  return { path, held: async () => (await readOr(path)) === content + OWNS, release };
}

async function acquire(starter: Starter): Promise<void> {
  const { me, token, path, content } = starter;
  let deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await others(starter);
    const [first] = seen;
    const up = (await readOr(path)) === content;
    if (first === undefined && up) {
      await appendFile(path, OWNS);
      return;
    }
    if (first === undefined) {
      await writeFile(path, content, { flag: 'wx' });
      continue;
    }
    if (up && seen.some((other) => other.token < token)) await rm(path, { force: true });
    // While somebody is being watched there is no hurry: the watch ends by itself.
    if (seen.some(({ owner }) => owner !== undefined && isForeign(owner, me))) {
      deadline = Date.now() + PATIENCE_MS;
    }
    const owner = seen.find(({ owns }) => owns) ?? (Date.now() > deadline ? first : undefined);
    if (owner !== undefined) throw refusal(owner, me);
    await delay(POLL_MS);
  }
}

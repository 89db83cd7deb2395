/** The process as `npm start` runs it: what it prints, how it exits, what it leaves behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox } from '../src/sandbox/index.js';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code, when it has ended. */
  readonly ended: Promise<number | null>;
}

let folder: string;
const running: Run[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harmattan-main-'));
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

function start(environment: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: join(folder, 'store'),
      SANDBOX_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk));
  const run: Run = {
    child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ended: once(child, 'close').then(() => child.exitCode),
  };
  running.push(run);
  return run;
}

const ready = (run: Run): Promise<void> =>
  expect.poll(run.stdout, { timeout: 50_000 }).toContain('Harmattan is ready in its sandbox');

/** Lines on standard error: what a person sees when the bot cannot start. */
const complaint = (run: Run): string[] => run.stderr().trim().split('\n');

describe('npm start', () => {
  test('runs the sandbox without a token, and stops in good order on SIGTERM', async () => {
    const run = start({});
    await ready(run);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(run.stdout())?.[0] ?? '';
    expect((await fetch(`${url}/api/v10/gateway`)).status).toBeLessThan(500);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.stderr()).toBe('');
    const store: unknown = JSON.parse(await readFile(join(folder, 'store/incidents.json'), 'utf8'));
    expect(store).toBeTypeOf('object');
  });

  test('lists every bad setting at once and exits with 2', async () => {
    const run = start({ SANDBOX_PORT: 'three thousand', LOG_LEVEL: 'loud' });
    expect(await run.ended).toBe(2);
    expect(complaint(run)).toHaveLength(2);
    expect(run.stderr()).toContain('SANDBOX_PORT');
    expect(run.stderr()).toContain('LOG_LEVEL');
    expect(run.stdout()).toBe('');
  });

  test('says in one line that the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const run = start({ SANDBOX_PORT: String(port) });
      expect(await run.ended).toBe(69);
      expect(complaint(run)).toEqual([
        `harmattan: Port ${port} is in use. Stop what uses it, or set SANDBOX_PORT to another port.`,
      ]);
    } finally {
      server.close();
    }
  });

  test('says in one line that the token is refused, without showing it', async () => {
    const sandbox = await startSandbox({ page: false });
    try {
      const token = 'MTIz.wrong.token-of-nobody';
      const run = start({ DISCORD_TOKEN: token, DISCORD_API_URL: sandbox.apiUrl });
      expect(await run.ended).toBe(77);
      expect(complaint(run)).toEqual(['harmattan: The token is refused: check DISCORD_TOKEN.']);
      expect(run.stdout() + run.stderr()).not.toContain(token);
    } finally {
      await sandbox.close();
    }
  });

  test('says in one line that Discord cannot be reached', async () => {
    const run = start({ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(await run.ended).toBe(69);
    expect(complaint(run)).toHaveLength(1);
    expect(run.stderr()).toContain('Discord cannot be reached at http://127.0.0.1:9/api');
  });

  test('refuses a damaged store in one line, and leaves it as it is', async () => {
    const file = join(folder, 'store/incidents.json');
    await mkdir(join(folder, 'store'));
    await writeFile(file, '{"version": 1, "incidents": [');
    const run = start({});
    expect(await run.ended).toBe(65);
    expect(complaint(run)).toHaveLength(1);
    expect(run.stderr()).toContain('is damaged');
    expect(await readFile(file, 'utf8')).toBe('{"version": 1, "incidents": [');
  });

  test('refuses to share a data folder with a running bot', async () => {
    const first = start({});
    await ready(first);
    const second = start({});
    expect(await second.ended).toBe(75);
    expect(complaint(second)).toHaveLength(1);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
  });

  test('runs against another server through DISCORD_TOKEN and DISCORD_API_URL', async () => {
    const sandbox = await startSandbox({ page: false });
    try {
      const run = start({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl });
      await sandbox.waitForBot(50_000);
      await expect.poll(run.stdout, { timeout: 50_000 }).toContain('"msg":"ready"');
      expect(run.stdout()).not.toContain(sandbox.token);
      expect(sandbox.violations).toEqual([]);
      run.child.kill('SIGTERM');
      expect(await run.ended).toBe(0);
    } finally {
      await sandbox.close();
    }
  });
});

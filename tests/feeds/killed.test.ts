/** The whole bot as a process of its own, killed the moment it has acknowledged an entry. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { CHANNELS, GUILDS, MEMBERS, startSandbox } from '../../src/sandbox/index.js';
import { newFolder } from '../store/fixtures.js';
import { textOf } from '../support/bot.js';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const PLACES = ['Tamassaght', 'Nampala', 'Diafarabé', 'Soumpi'];

it(
  'posts each entry once, though the bot is killed between saving and posting',
  { timeout: 120_000 },
  async () => {
    const folder = await newFolder();
    const sandbox = await startSandbox({ page: false, rateLimits: 'off' });
    let bot: ChildProcess | undefined;
    onTestFinished(async () => {
      bot?.kill('SIGKILL');
      await sandbox.close();
    });
    const start = async (): Promise<ChildProcess> => {
      const connected = sandbox.waitForBot(50_000);
      const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          DATA_DIR: folder,
          DISCORD_TOKEN: sandbox.token,
          DISCORD_API_URL: sandbox.apiUrl,
          EDITOR_GUILD_IDS: GUILDS.headquarters,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await connected;
      return child;
    };
    const kill = async (child: ChildProcess): Promise<void> => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    };
    const run = (name: string, options: Record<string, string>) =>
      vi.waitFor(() => sandbox.runCommand({ member: MEMBERS.moussa, name, options }), {
        timeout: 30_000,
        interval: 200,
      });

    bot = await start();
    await run('feed add', { channel: CHANNELS.mali });
    const link = 'https://example.org/1';
    for (const place of PLACES) {
      const added = await run('entry add', { place, country: 'ML', date: '2026-05-01', link });
      expect(textOf(added.message)).toContain(place);
      await kill(bot);
      bot = await start();
    }
    const posts = (): string[] => sandbox.world.messages(CHANNELS.mali).map(textOf);
    await vi.waitFor(
      () => {
        for (const place of PLACES) expect(posts().join('\n')).toContain(place);
      },
      { timeout: 30_000 },
    );
    for (const place of PLACES) {
      expect(posts().filter((text) => text.includes(place))).toHaveLength(1);
    }
  },
);

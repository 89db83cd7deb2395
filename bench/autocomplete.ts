/**
 * `npx tsx bench/autocomplete.ts [incidents]`: from keystroke to choices, through the sandbox's real
 * sockets and the real bot on a store of generated incidents, with twenty people typing at once.
 * People, sandbox and bot share one thread here, so the bot alone is faster than what is printed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startBot } from '../src/bot.js';
import { createLog } from '../src/log.js';
import { GUILDS, MEMBERS, startSandbox, type Sandbox } from '../src/sandbox/index.js';
import { openStore } from '../src/store/store.js';
import { makeCorpus } from './corpus.js';
import { loadShipped } from './load.js';
import { percentile } from './measure.js';
import { createRandom, type Random } from './random.js';

const PEOPLE = 20;
/** What each of them types, one text after the other. */
const TEXTS = 6;
/** Milliseconds from one key to the next, of practised typists. */
const PACE = { least: 150, most: 250 };
const TYPISTS = [MEMBERS.awa, MEMBERS.ben, MEMBERS.moussa];

/** A command's option with what is typed into it. */
interface Typing {
  readonly name: string;
  readonly focused: string;
  readonly text: string;
}

const { positionals } = parseArgs({ allowPositionals: true });
const size = Number(positionals[0] ?? 100_000);
const { knowledge } = loadShipped();
const corpus = makeCorpus(size, knowledge);
const aliases = knowledge.groups.flatMap((group) => group.aliases);

function pickTyping(random: Random): Typing {
  const { place, date } = random.pick(corpus);
  const name = random.chance(0.5) ? place.name : place.name.toLowerCase();
  const year = date.start.slice(0, 4);
  const group = random.pick(aliases).form;
  return random.pick([
    { name: 'incident', focused: 'id', text: `${name} ${year}` },
    { name: 'incident', focused: 'id', text: name },
    { name: 'search', focused: 'place', text: name },
    { name: 'search', focused: 'group', text: group },
    { name: 'search', focused: 'query', text: `${group} ${name}` },
    { name: 'search', focused: 'query', text: `${name} ${year}` },
  ]);
}

/** Milliseconds until the choices for what stands in the box so far. */
async function press(sandbox: Sandbox, member: string, typing: Typing, keys: number) {
  const { name, focused, text } = typing;
  const start = performance.now();
  const { choices } = await sandbox.autocomplete({
    member,
    name,
    focused,
    options: { [focused]: text.slice(0, keys) },
  });
  if (choices === undefined) throw new Error(`no choices for “${text.slice(0, keys)}”`);
  return performance.now() - start;
}

/** One person: at a human pace without waiting for choices, or each key once the last ones are there. */
async function type(sandbox: Sandbox, person: number, paced: boolean): Promise<readonly number[]> {
  const random = createRandom(1000 + person + (paced ? 0 : PEOPLE));
  const member = TYPISTS[person % TYPISTS.length] ?? MEMBERS.ben;
  const pressed: Promise<number>[] = [];
  for (let texts = 0; texts < TEXTS; texts += 1) {
    const typing = pickTyping(random);
    for (let keys = 1; keys <= typing.text.length; keys += 1) {
      if (paced) await wait(PACE.least + random.next() * (PACE.most - PACE.least));
      const choices = press(sandbox, member, typing, keys);
      pressed.push(choices);
      if (!paced) await choices;
    }
  }
  return Promise.all(pressed);
}

const dataDir = await mkdtemp(join(tmpdir(), 'harmattan-bench-'));
try {
  await (await openStore({ dataDir, shipped: corpus })).close();
  const sandbox = await startSandbox({ page: false, rateLimits: 'off' });
  const bot = await startBot({
    config: {
      discordApiUrl: sandbox.apiUrl,
      editorGuildIds: [GUILDS.headquarters],
      dataDir,
      language: 'en',
    },
    token: sandbox.token,
    log: createLog({ level: 'error' }),
    onLost: (error) => {
      throw error;
    },
  });
  const lines = [
    `${PEOPLE} people typing at once through the sandbox, ${bot.services.index.size.toLocaleString('en')} incidents:`,
    '',
    '| pace | keystrokes | p50 ms | p95 ms | p99 ms | slowest ms |',
    '|---|---|---|---|---|---|',
  ];
  for (const paced of [true, false]) {
    const people = Array.from({ length: PEOPLE }, (_, person) => type(sandbox, person, paced));
    const times = (await Promise.all(people)).flat().toSorted((a, b) => a - b);
    const cells = [0.5, 0.95, 0.99, 1].map((at) => percentile(times, at).toFixed(1));
    const pace = paced ? 'a key each 150-250 ms, from cold' : 'without a pause';
    lines.push(`| ${pace} | ${times.length} | ${cells.join(' | ')} |`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  await bot.stop();
  await sandbox.close();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/**
 * `npx tsx bench/ask.ts [sizes]`: how long a question takes, over the shipped incidents and over
 * generated corpora. Prints median and 99th percentile of every question of the bank, asked twice so
 * that the second round has warm code.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { byDay } from '../src/incidents/on-file.js';
import { createAsker } from '../src/questions/index.js';
import { createSearchIndex } from '../src/search/index.js';
import { makeCorpus } from './corpus.js';
import { loadShipped } from './load.js';
import { percentile } from './measure.js';

const { positionals } = parseArgs({ allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : [0, 10_000, 100_000];
const questions = readFileSync(
  new URL('../tests/evaluation/questions.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((row) => z.object({ question: z.string() }).parse(JSON.parse(row)).question);
const { knowledge, incidents: shipped } = loadShipped();
const NOW = new Date('2026-11-21T12:00:00Z');

for (const size of sizes) {
  // The shipped incidents stay in, so that the questions still mean what they mean; in order of date,
  // as the store gives them.
  const generated = size === 0 ? [] : makeCorpus(size - shipped.length, knowledge);
  const incidents = [...shipped, ...generated].toSorted(byDay);
  const asker = createAsker({
    knowledge,
    index: createSearchIndex(knowledge, incidents),
    all: () => incidents,
  });
  for (const round of ['first', 'second']) {
    const times = questions
      .map((question) => {
        const start = performance.now();
        asker.ask(question, { now: NOW });
        return { question, ms: performance.now() - start };
      })
      .sort((a, b) => a.ms - b.ms);
    const sorted = times.map(({ ms }) => ms);
    const slowest = times.at(-1);
    process.stdout.write(
      `${String(incidents.length)} incidents, ${round} round: median ${percentile(sorted, 0.5).toFixed(2)} ms, p99 ${percentile(sorted, 0.99).toFixed(1)} ms, slowest ${(slowest?.ms ?? 0).toFixed(0)} ms (${slowest?.question ?? ''})\n`,
    );
  }
}

/**
 * `npm run bench`: search over generated corpora of 1,000, 10,000 and 100,000 incidents, ours beside
 * other libraries in one run. Prints the tables and writes them to docs/bench-search.md. Sizes can be
 * given (`npm run bench -- 1000 10000`), and engines by a part of their name (`--only harmattan`), or
 * `--only changes`, `--only autocomplete`; then nothing is written.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changes } from './changes.js';
import { makeCorpus, makePlaces } from './corpus.js';
import { engines, flatten, type Engine, type FlatRecord } from './engines.js';
import { loadShipped } from './load.js';
import { measure, memory, percentile, timed, type Measured } from './measure.js';
import { KINDS, makeQueries, type BenchQuery } from './queries.js';

const PER_KIND = 40;
/** Queries asked before those that are measured, as a share of them; from a seed of their own. */
const WARMUP = 0.25;
const WARMUP_SEED = 71;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 100_000];
const only = values.only?.toLowerCase() ?? '';
const { knowledge } = loadShipped();

interface Row extends Measured {
  readonly engine: string;
  readonly queries: number;
  readonly build: number;
  readonly memory: number;
  /** Share of invented names, in no record, for which something came back. */
  readonly false: number;
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Every n-th query, so that a smaller sample has all kinds. */
function sampled(queries: readonly BenchQuery[], count: number): readonly BenchQuery[] {
  const step = Math.max(1, queries.length / count);
  return Array.from({ length: Math.min(count, queries.length) }, (_, at) =>
    queries.slice(Math.floor(at * step), Math.floor(at * step) + 1),
  ).flat();
}

interface Asked {
  readonly queries: readonly BenchQuery[];
  /** Asked beforehand and not measured. */
  readonly warmup: readonly BenchQuery[];
  /** Names that no record has. */
  readonly unknown: readonly string[];
}

function run(
  engine: Engine,
  corpus: Parameters<Engine['build']>[0],
  texts: readonly FlatRecord[],
  { queries, warmup, unknown }: Asked,
): Row {
  const before = memory();
  const { ms, value: find } = timed(() => engine.build(corpus, texts));
  const used = memory() - before;
  const asked = sampled(queries, engine.sample[corpus.length] ?? queries.length);
  const warming = sampled(warmup, Math.floor(asked.length * WARMUP));
  const measured = measure(find, asked, warming);
  const strangers = unknown.slice(0, asked.length < 100 ? 10 : unknown.length);
  const found = strangers.filter((name) => find(name, 5).length > 0).length;
  return {
    ...measured,
    engine: engine.name,
    queries: asked.length,
    build: ms,
    memory: used,
    false: found / strangers.length,
  };
}

const ms = (value: number): string =>
  value < 10 ? value.toFixed(2) : Math.round(value).toString();
const share = (value: number): string => value.toFixed(3);

function table(size: number, rows: readonly Row[]): readonly string[] {
  const line = (row: Row): string =>
    [
      row.engine,
      share(row.recall),
      share(row.mrr),
      ...[0.5, 0.95, 0.99].map((at) => ms(percentile(row.times, at))),
      Math.round(row.build).toString(),
      Math.round(row.memory).toString(),
      `${Math.round(row.false * 100)} %`,
      row.queries.toString(),
    ].join(' | ');
  return [
    `## ${size.toLocaleString('en')} incidents`,
    '',
    '| engine | recall@5 | MRR | p50 ms | p95 ms | p99 ms | build ms | memory MB | unknown names with hits | queries |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${line(row)} |`),
    '',
    `Recall@5 by kind of query:`,
    '',
    `| engine | ${KINDS.join(' | ')} |`,
    `|---|${KINDS.map(() => '---|').join('')}`,
    ...rows.map(
      (row) =>
        `| ${row.engine} | ${KINDS.map((kind) => share(row.byKind.get(kind)?.recall ?? 0)).join(' | ')} |`,
    ),
    '',
  ];
}

const lines = [
  '# Search, measured',
  '',
  'Written by `npm run bench`. The corpus, the queries and their slips are generated from a fixed seed;',
  'the known answers are computed from the records. All engines are given the same knowledge: ours as',
  'vocabulary, the others written out in every record (spellings, aliases, terms in both languages, dates',
  'in words). Slow engines get fewer queries, evenly drawn from all kinds; the last column says how many.',
  'Before, each is asked a quarter as many other queries of all kinds: not its compilation is measured.',
  'Recall@5: a right incident is among the first five. "Unknown names" are invented place names that no',
  'record has: whatever comes back for them is wrong, or at best read as something else.',
  'The typing people, the sandbox and the bot share one process: the bot alone is faster.',
  '',
  `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores.`,
  `Load average when it began: ${(loadavg()[0] ?? 0).toFixed(1)}. Above the number of cores, all times are inflated alike:`,
  'compare the engines with each other, and take absolute times from a quiet machine.',
  '',
];

/** Typed through the sandbox, in a process of its own: as cold as a bot that has just started. */
function autocomplete(size: number): string {
  const script = fileURLToPath(new URL('autocomplete.ts', import.meta.url));
  return execFileSync(process.execPath, ['--import', 'tsx', script, String(size)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

for (const size of sizes) {
  const corpus = makeCorpus(size, knowledge);
  // Made late: the garbage collector would walk them while an engine builds that never reads them.
  let texts: readonly FlatRecord[] = [];
  const queries = makeQueries(corpus, knowledge, PER_KIND);
  const warmup = makeQueries(corpus, knowledge, PER_KIND * WARMUP, WARMUP_SEED);
  const present = new Set(corpus.map(({ place }) => place.name));
  const unknown = makePlaces(3_000, knowledge, 97)
    .slice(knowledge.places.length)
    .map(({ name }) => name)
    .filter((name) => name.length > 4 && !present.has(name))
    .slice(0, 100);
  const rows: Row[] = [];
  for (const engine of engines(knowledge)) {
    if (!engine.name.toLowerCase().includes(only)) continue;
    if (engine.readsTexts === true && texts.length === 0)
      texts = corpus.map((incident) => flatten(incident, knowledge));
    const row = run(engine, corpus, texts, { queries, warmup, unknown });
    rows.push(row);
    print(
      `${size} ${engine.name}: recall ${share(row.recall)}, p50 ${ms(percentile(row.times, 0.5))} ms`,
    );
  }
  if (rows.length > 0) lines.push(...table(size, rows));
  if ('changes'.includes(only)) lines.push(...changes(corpus, knowledge), '');
  if ('autocomplete'.includes(only)) lines.push(autocomplete(size));
}
print(lines.join('\n'));
if (positionals.length === 0 && only === '') {
  writeFileSync(new URL('../docs/bench-search.md', import.meta.url), lines.join('\n'));
}

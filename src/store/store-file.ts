/**
 * The store's file, laid out for people: incidents in order of date as in the shipped data, then what
 * was removed, the history and the rows set aside. One file, so that a change and its history can
 * only be on disk together.
 */
import { z } from 'zod';
import type { Incident } from '../incidents/schema.js';
import { parseJson, type Codec } from './durable-file.js';
import { CorruptFileError } from './errors.js';
import { CURRENT_VERSION, migrate } from './migrations.js';
import { layOut } from './layout.js';
import {
  freeze,
  readIncident,
  type Entry,
  type HistoryRow,
  type QuarantinedRow,
  type Shelf,
  type StoreState,
} from './state.js';
import { REVISION_ACTIONS } from './types.js';

const rows = z.array(z.unknown());
const fileSchema = z.strictObject({
  version: z.literal(CURRENT_VERSION),
  incidents: rows,
  removed: rows,
  shipped: z.record(z.string(), z.string()),
  history: rows,
  quarantine: z.array(
    z.strictObject({
      shelf: z.enum(['incidents', 'removed', 'history']),
      reason: z.string(),
      since: z.string(),
      row: z.unknown(),
    }),
  ),
});

const historySchema = z.strictObject({
  incident: z.string(),
  revision: z.int(),
  at: z.string(),
  by: z.string(),
  action: z.enum(REVISION_ACTIONS),
  before: z.unknown(),
});

export const EMPTY_STATE: StoreState = {
  version: CURRENT_VERSION,
  entries: new Map(),
  shipped: new Map(),
  history: [],
  quarantine: [],
};

type Read<T> = { readonly row: T } | { readonly reason: string };

function readHistory(row: unknown): Read<HistoryRow> {
  const parsed = historySchema.safeParse(row);
  if (!parsed.success) return { reason: z.prettifyError(parsed.error).replaceAll('\n', ' ') };
  const { before, ...rest } = parsed.data;
  if (before === null) return { row: freeze({ ...rest, before: null }) };
  const read = readIncident(before);
  return 'reason' in read ? read : { row: freeze({ ...rest, before: read.incident }) };
}

/** Sorts the rows of a file into usable ones and ones set aside. */
class Sorter {
  readonly entries = new Map<string, Entry>();
  readonly history: HistoryRow[] = [];
  readonly quarantine: QuarantinedRow[] = [];

  constructor(private readonly at: string) {}

  put(shelf: Shelf, row: unknown, since = this.at): void {
    const reason = shelf === 'history' ? this.putHistory(row) : this.putIncident(shelf, row);
    if (reason !== undefined) this.quarantine.push({ shelf, reason, since, row });
  }

  private putIncident(shelf: Shelf, row: unknown): string | undefined {
    const read = readIncident(row);
    if ('reason' in read) return read.reason;
    const { id } = read.incident;
    if (this.entries.has(id)) return `another row has the id ${id}`;
    this.entries.set(id, { incident: read.incident, removed: shelf === 'removed' });
    return undefined;
  }

  private putHistory(row: unknown): string | undefined {
    const read = readHistory(row);
    if ('reason' in read) return read.reason;
    this.history.push(read.row);
    return undefined;
  }
}

function parse(text: string, at: string): StoreState {
  const { from, file } = migrate(parseJson(text));
  const parsed = fileSchema.safeParse(file);
  if (!parsed.success) {
    throw new CorruptFileError(z.prettifyError(parsed.error).replaceAll('\n', ' '));
  }
  const sorter = new Sorter(at);
  for (const shelf of ['incidents', 'removed', 'history'] as const) {
    for (const row of parsed.data[shelf]) sorter.put(shelf, row);
  }
  // What was set aside earlier is tried again: somebody may have mended it.
  for (const { shelf, row, since } of parsed.data.quarantine) sorter.put(shelf, row, since);
  return {
    version: from,
    entries: sorter.entries,
    shipped: new Map(Object.entries(parsed.data.shipped)),
    history: sorter.history,
    quarantine: sorter.quarantine,
  };
}

/** By date, then id: the order of the file and of `all()`. */
export function inOrder(incidents: Iterable<Incident>): readonly Incident[] {
  return [...incidents].sort((a, b) => compare(a.date.start, b.date.start) || compare(a.id, b.id));
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* list(name: string, rows: Iterable<string>): Iterable<string> {
  yield `,\n"${name}": [`;
  let separator = '\n  ';
  for (const row of rows) {
    yield separator + row;
    separator = ',\n  ';
  }
  yield '\n]';
}

function* serialise(state: StoreState): Iterable<string> {
  const entries = [...state.entries.values()];
  const shelf = (removed: boolean): readonly Incident[] =>
    inOrder(entries.filter((entry) => entry.removed === removed).map(({ incident }) => incident));
  yield `{\n"version": ${CURRENT_VERSION}`;
  yield* list('incidents', shelf(false).map(layOut));
  yield* list('removed', shelf(true).map(layOut));
  yield `,\n"shipped": ${JSON.stringify(Object.fromEntries([...state.shipped].sort()), null, 1)}`;
  yield* list('history', state.history.map(layOut));
  yield* list(
    'quarantine',
    state.quarantine.map((row) => JSON.stringify(row, null, 2)),
  );
  yield '\n}\n';
}

/** `now` dates the rows that are set aside. */
export const storeCodec = (now: () => Date): Codec<StoreState> => ({
  parse: (text) => parse(text, now().toISOString()),
  serialise,
});

/** The store of incidents: a durable file in the data folder behind the interface of `types.ts`. */
import type { Incident } from '../incidents/schema.js';
import type { Document } from './document.js';
import type { FileEdge } from './durable-file.js';
import { reasonOf, StartupError } from './errors.js';
import { DataFolder } from './folder.js';
import { CURRENT_VERSION } from './migrations.js';
import { mergeShipped } from './shipped.js';
import * as states from './state.js';
import { EMPTY_STATE, inOrder, storeCodec } from './store-file.js';
import type { IncidentStore, Revision, StoreChange } from './types.js';

/** The part of a pino logger the store uses. */
export interface StoreLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface OpenStoreOptions {
  readonly dataDir: string;
  /** The shipped data set, validated. */
  readonly shipped: readonly Incident[];
  readonly now?: () => Date;
  readonly log?: StoreLog;
  /** The calls that touch the disk; only tests give it. */
  readonly edge?: FileEdge;
}

export interface OpenedStore extends IncidentStore {
  /** Rows of the file that could not be used, with reasons. They stay in the file. */
  readonly quarantine: readonly states.QuarantinedRow[];
  /** The locked data folder, for the other files kept in it. Closed by `close()`. */
  readonly folder: DataFolder;
}

export const STORE_FILE = 'incidents.json';

const silent: StoreLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

class FileStore implements OpenedStore {
  private sorted:
    { readonly of: states.StoreState; readonly list: readonly Incident[] } | undefined;
  private readonly listeners = new Set<(change: StoreChange) => void>();

  constructor(
    readonly folder: DataFolder,
    private readonly now: () => Date,
    private readonly log: StoreLog,
    private readonly document: Document<states.StoreState>,
  ) {}

  private get state(): states.StoreState {
    return this.document.value;
  }

  get quarantine(): readonly states.QuarantinedRow[] {
    return this.state.quarantine;
  }

  all(): readonly Incident[] {
    const { state } = this;
    if (this.sorted?.of !== state) {
      const visible = [...state.entries.values()].filter(({ removed }) => !removed);
      this.sorted = { of: state, list: inOrder(visible.map(({ incident }) => incident)) };
    }
    return this.sorted.list;
  }

  get(id: string): Incident | undefined {
    const entry = this.state.entries.get(id);
    return entry?.removed === false ? entry.incident : undefined;
  }

  isRemoved(id: string): boolean {
    return this.state.entries.get(id)?.removed === true;
  }

  removed(): readonly Incident[] {
    return [...this.state.entries.values()]
      .flatMap(({ incident, removed }) => (removed ? [incident] : []))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  }

  history(id: string): readonly Revision[] {
    return states.revisionsOf(this.state, id);
  }

  add: IncidentStore['add'] = (incident, by) =>
    this.change(by, (state, stamp) => states.add(state, incident, stamp));
  addReport: IncidentStore['addReport'] = (id, report, by) =>
    this.change(by, (state, stamp) => states.addReport(state, id, report, stamp));
  addAttribution: IncidentStore['addAttribution'] = (id, attribution, by) =>
    this.change(by, (state, stamp) => states.addAttribution(state, id, attribution, stamp));
  edit: IncidentStore['edit'] = (incident, by) =>
    this.change(by, (state, stamp) => states.edit(state, incident, stamp));
  remove: IncidentStore['remove'] = (id, by) =>
    this.change(by, (state, stamp) => states.remove(state, id, stamp));
  restore: IncidentStore['restore'] = (id, by) =>
    this.change(by, (state, stamp) => states.restore(state, id, stamp));

  onChange(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  close(): Promise<void> {
    return this.folder.close();
  }

  /** Tells the listeners what a write added to the history. */
  announce(value: states.StoreState, previous: states.StoreState): void {
    for (const row of value.history.slice(previous.history.length)) {
      const revision = states
        .revisionsOf(value, row.incident)
        .find((candidate) => candidate.revision === row.revision);
      if (revision === undefined) continue;
      for (const listener of this.listeners) {
        try {
          listener({ revision });
        } catch (error) {
          // The change is on disk: a listener's fault is no reason to tell its author otherwise.
          this.log.error({ error, incident: row.incident }, 'a listener of the store failed');
        }
      }
    }
  }

  private change(
    by: string,
    change: (state: states.StoreState, stamp: states.Stamp) => states.Changed,
  ): Promise<Incident> {
    return this.document.change((state) => change(state, { by, at: this.now().toISOString() }));
  }
}

/**
 * Opens (or begins) the store in `dataDir`, takes its lock, brings in the shipped set.
 * @throws {StartupError} see `STARTUP_EXIT_CODES`; nothing is lost or overwritten then.
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { dataDir, shipped, now = () => new Date(), log = silent, edge } = options;
  const folder = await DataFolder.open(dataDir, edge);
  try {
    const { document, existed } = await folder.document(
      STORE_FILE,
      storeCodec(now),
      () => EMPTY_STATE,
      (value, previous) => {
        store.announce(value, previous);
      },
    );
    const store: FileStore = new FileStore(folder, now, log, document);
    const { version, quarantine } = document.value;
    if (existed && version !== CURRENT_VERSION) {
      const copy = await keepOlder(folder, version);
      log.info({ from: version, to: CURRENT_VERSION, copy }, 'store file brought up to date');
    }
    for (const { shelf, reason } of quarantine) log.warn({ shelf, reason }, 'row set aside');
    const merged = await begin(document, existed, shipped, now);
    log.info(
      {
        incidents: store.all().length,
        setAside: quarantine.length,
        added: merged.added.length,
        updated: merged.updated.length,
        kept: merged.kept,
      },
      'store open',
    );
    return store;
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function keepOlder(folder: DataFolder, version: number): Promise<string> {
  try {
    return await folder.keepCopy(STORE_FILE, `version-${version}`);
  } catch (error) {
    const message = `The older store file cannot be copied before it is brought up to date: ${reasonOf(error)}.`;
    throw new StartupError('write-failed', message, { cause: error });
  }
}

async function begin(
  document: Document<states.StoreState>,
  existed: boolean,
  shipped: readonly Incident[],
  now: () => Date,
): Promise<ReturnType<typeof mergeShipped>['result']> {
  try {
    return await document.change((state) => {
      const { value, result } = mergeShipped(state, shipped, now().toISOString());
      const write = !existed || state.version !== CURRENT_VERSION;
      return { value: write ? { ...value, version: CURRENT_VERSION } : value, result };
    });
  } catch (error) {
    throw new StartupError('write-failed', `The store cannot be written: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

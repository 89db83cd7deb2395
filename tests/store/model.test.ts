import { fc, test } from '@fast-check/vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openStore, type OpenedStore } from '../../src/store/store.js';
import { StoreError } from '../../src/store/types.js';
import { newIncident, newReport } from './records.js';

/**
 * A simple model of the store: what each entry has been through. Requests refer to entries by number,
 * in the order in which they were added.
 */
type Request =
  | { readonly kind: 'add' }
  | {
      readonly kind: 'report' | 'remove' | 'restore' | 'edit' | 'stale edit';
      readonly entry: number;
    };

interface ModelEntry {
  revision: number;
  removed: boolean;
}

/** What the store should say to a request; changes the model where it should succeed. */
function predict(model: ModelEntry[], request: Request): string {
  if (request.kind === 'add') {
    model.push({ revision: 1, removed: false });
    return 'revision 1';
  }
  const entry = model[request.entry];
  if (entry === undefined) return 'unknown-incident';
  if (request.kind === 'restore') {
    if (!entry.removed) return 'not-removed';
    entry.removed = false;
  } else {
    if (entry.removed) return 'already-removed';
    if (request.kind === 'stale edit') return 'stale-revision';
    if (request.kind === 'remove') entry.removed = true;
  }
  entry.revision += 1;
  return `revision ${entry.revision}`;
}

/** Ids follow from the order of adding: same place, same day. */
const idOf = (entry: number): string =>
  `mali-2019-12-10-inates${entry === 0 ? '' : `-${entry + 1}`}`;

async function ask(
  store: OpenedStore,
  request: Request,
  revision: number | undefined,
): Promise<string> {
  try {
    const record = await perform(store, request, revision);
    return `revision ${record.revision}`;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}

function perform(
  store: OpenedStore,
  request: Request,
  revision: number | undefined,
): ReturnType<OpenedStore['remove']> {
  if (request.kind === 'add') return store.add(newIncident('Inates', '2019-12-10'), 'u');
  const id = idOf(request.entry);
  switch (request.kind) {
    case 'report':
      return store.addReport(id, newReport(7), 'u');
    case 'remove':
      return store.remove(id, 'u');
    case 'restore':
      return store.restore(id, 'u');
    case 'edit':
    case 'stale edit': {
      const now = request.kind === 'edit' ? (revision ?? 1) : (revision ?? 1) - 1;
      return store.edit({ ...record(id), revision: now }, 'u');
    }
  }
}

const record = (id: string): Parameters<OpenedStore['edit']>[0] => ({
  ...newIncident('Inates', '2019-12-10'),
  id,
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'u',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'u',
});

const requests: fc.Arbitrary<Request> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'add' } as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('report', 'remove', 'restore', 'edit', 'stale edit'),
      entry: fc.nat(4),
    }),
  },
);

/** Each inner list is asked for at once, without waiting. */
const bursts = fc.array(fc.array(requests, { minLength: 1, maxLength: 8 }), { maxLength: 6 });

test.prop([bursts], { numRuns: 60 })(
  'answers concurrent requests as if they came one by one, and holds the same after a restart',
  async (plan) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'harmattan-model-'));
    try {
      const model: ModelEntry[] = [];
      const store = await openStore({ dataDir, shipped: [] });
      for (const burst of plan) {
        const expected: string[] = [];
        const answers = burst.map((request) => {
          const present = request.kind === 'add' ? undefined : model[request.entry]?.revision;
          expected.push(predict(model, request));
          return ask(store, request, present);
        });
        expect(await Promise.all(answers)).toEqual(expected);
      }
      await store.close();
      const reopened = await openStore({ dataDir, shipped: [] });
      expect(reopened.quarantine).toEqual([]);
      for (const [index, entry] of model.entries()) {
        const id = idOf(index);
        const history = reopened.history(id);
        expect(history.map(({ revision }) => revision)).toEqual(
          Array.from({ length: entry.revision }, (_, at) => at + 1),
        );
        expect(reopened.isRemoved(id)).toBe(entry.removed);
        if (!entry.removed) {
          expect(reopened.get(id)).toMatchObject({ revision: entry.revision });
        }
        // Each revision starts from what the one before led to.
        for (const [at, revision] of history.entries()) {
          expect(revision.before).toEqual(history[at - 1]?.after ?? null);
        }
      }
      expect(reopened.all()).toHaveLength(model.filter(({ removed }) => !removed).length);
      await reopened.close();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);

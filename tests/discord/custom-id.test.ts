import { fc, test as property } from '@fast-check/vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '../../src/discord/custom-id.js';
import { openCustomIds } from '../../src/discord/page-state.js';
import { pageId, runId } from '../../src/discord/targets.js';
import { DataFolder } from '../../src/store/folder.js';

describe('custom ids', () => {
  property.prop([fc.string({ minLength: 1 }), fc.array(fc.string())], { numRuns: 1_000 })(
    'come back as they were, whatever their parts hold',
    (route, params) => {
      expect(decodeId(encodeId(route, params))).toEqual({ route, params });
    },
  );

  property.prop([fc.string(), fc.nat()], { numRuns: 500 })(
    'nest: a page of a look-up carries the look-up',
    (question, page) => {
      const target = runId('ask', null, { question }) ?? '';
      const { params } = decodeId(pageId(target, page));
      expect(params).toEqual([String(page), target]);
      expect(JSON.parse(decodeId(params[1] ?? '').params[2] ?? '')).toEqual({ question });
    },
  );

  test('of a look-up with a file cannot be made: a file does not travel as text', () => {
    expect(runId('import', null, { file: { id: '1', name: 'a.csv' } })).toBeUndefined();
  });
});

describe('ids too long for Discord', () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'harmattan-ids-'));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  test('are kept under a short name that survives a restart', async () => {
    const long = encodeId('run', ['ask', '', 'é'.repeat(400)]);
    const first = await DataFolder.open(path);
    const ids = await openCustomIds(first);
    const short = await ids.shorten(long);
    expect(short.length).toBeLessThanOrEqual(100);
    expect(await ids.shorten(long)).toBe(short);
    expect(await ids.shorten('open:x:1')).toBe('open:x:1');
    await first.close();

    const second = await DataFolder.open(path);
    expect((await openCustomIds(second)).restore(short)).toBe(long);
    await second.close();
  });

  test('are bounded: the oldest is forgotten, and the button says so', async () => {
    const folder = await DataFolder.open(path);
    const ids = await openCustomIds(folder);
    const long = (n: number) => encodeId('run', ['ask', '', `${'x'.repeat(200)}${n}`]);
    const oldest = await ids.shorten(long(0));
    await Promise.all(Array.from({ length: 2_000 }, (_, n) => ids.shorten(long(n + 1))));
    expect(ids.restore(oldest)).toBeUndefined();
    expect(ids.restore(await ids.shorten(long(2_000)))).toBe(long(2_000));
    await folder.close();
  });
});

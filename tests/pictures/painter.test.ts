import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createPainter, type Painter } from '../../src/pictures/painter.js';
import { createRasteriser, PictureError } from '../../src/pictures/rasteriser.js';
import { figures, map, timeline, totals } from './samples.js';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const END = [0x49, 0x45, 0x4e, 0x44];

/** A drawing thread that misbehaves as told by the SVG text it gets. */
const FAULTY = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, svg }) => {
  if (svg === 'die') process.exit(3);
  if (svg === 'throw') throw new Error('out of luck');
  if (svg === 'hang') return;
  parentPort.postMessage({ id, png: new Uint8Array([svg.length]) });
});
`;

async function faultyScript(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'painter-'));
  const path = join(folder, 'worker.mjs');
  await writeFile(path, FAULTY);
  return pathToFileURL(path);
}

const open: { close(): Promise<void> }[] = [];
const closeLater = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe('the painter', () => {
  const painter = (): Painter => closeLater(createPainter());

  it('proves at the start that every script draws', async () => {
    await expect(painter().selfTest()).resolves.toBeUndefined();
  });

  it.each([
    ['timeline', timeline],
    ['map', map],
    ['figures', figures],
    ['totals', totals],
  ])('renders a %s as a PNG of the sheet’s size', async (_kind, picture) => {
    const made = painter();
    const png = await made.render(picture);
    expect([...png.slice(0, 8)]).toEqual(PNG_SIGNATURE);
    expect([...png.slice(-8, -4)]).toEqual(END);
    const header = new DataView(png.buffer, png.byteOffset);
    expect(header.getUint32(16)).toBe(1100);
    const height = /height="(\d+)"/.exec(made.svg(picture))?.[1];
    expect(header.getUint32(20)).toBe(Number(height));
  });

  it('gives each caller its own picture when many ask at once', async () => {
    const made = painter();
    const titles = Array.from({ length: 8 }, (_, i) => 'x'.repeat(i + 1));
    const together = await Promise.all(titles.map((title) => made.render({ ...totals, title })));
    const alone = await made.render({ ...totals, title: titles[3] ?? '' });
    expect(Buffer.compare(together[3] ?? new Uint8Array(), alone)).toBe(0);
    expect(new Set(together.map((png) => Buffer.from(png).toString('base64'))).size).toBe(8);
  });
});

describe('the drawing thread', () => {
  const rasteriser = async (timeoutMs?: number) =>
    closeLater(
      createRasteriser({
        script: await faultyScript(),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      }),
    );

  it.each([
    ['die', 'ended with code 3'],
    ['throw', 'out of luck'],
  ])('is replaced when it should %s; only that picture is lost', async (fault, reason) => {
    const made = await rasteriser();
    const [before, lost, after] = await Promise.allSettled(['a', fault, 'abc'].map(made.png));
    expect(before).toMatchObject({ status: 'fulfilled' });
    expect(lost).toMatchObject({ status: 'rejected' });
    expect(lost?.status === 'rejected' ? String(lost.reason) : '').toContain(reason);
    expect(after).toMatchObject({ status: 'fulfilled', value: new Uint8Array([3]) });
  });

  it('is replaced when it hangs', async () => {
    const made = await rasteriser(300);
    await expect(made.png('hang')).rejects.toThrow('longer than 300 ms');
    await expect(made.png('ab')).resolves.toEqual(new Uint8Array([2]));
  });

  it('refuses more pictures than may wait', async () => {
    const made = closeLater(createRasteriser({ script: await faultyScript(), maxQueue: 1 }));
    const results = await Promise.allSettled(['a', 'b', 'c'].map(made.png));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it('reports SVG it cannot read and goes on', async () => {
    const made = closeLater(createRasteriser());
    await expect(made.png('<svg')).rejects.toThrow(PictureError);
    const square = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';
    await expect(made.png(square)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('refuses waiting and later pictures once closed', async () => {
    const made = await rasteriser();
    const waiting = Promise.allSettled([made.png('hang'), made.png('a')]);
    await made.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(made.png('a')).rejects.toThrow('closed');
  });
});

/**
 * The rasteriser's thread: SVG in, PNG out. Plain JavaScript, so that it starts the same under tsx,
 * under the test runner and on every supported Node without a loader in the thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

const { fontFiles, defaultFontFamily } = workerData;

/** Draws; `ink` counts the pixels that differ from the first one, for the self-test. */
function draw({ svg, ink }) {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily },
    logLevel: 'off',
  }).render();
  if (!ink) return { png: new Uint8Array(image.asPng()) };
  const { pixels } = image;
  const background = pixels.readUInt32LE(0);
  let count = 0;
  for (let at = 4; at < pixels.length; at += 4) {
    if (pixels.readUInt32LE(at) !== background) count++;
  }
  return { ink: count };
}

parentPort.on('message', ({ id, ...job }) => {
  try {
    const result = draw(job);
    parentPort.postMessage({ id, ...result }, result.png ? [result.png.buffer] : []);
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});

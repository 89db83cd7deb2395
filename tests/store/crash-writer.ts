/** Run as a process of its own by crash.test.ts: adds incidents until killed, naming each once acknowledged. */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/store.js';
import { newIncident, newReport } from './records.js';

const [dataDir = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, shipped: [] });

async function work(place: string): Promise<never> {
  for (;;) {
    const { id } = await store.add(newIncident(place, '2019-11-01'), 'writer');
    writeSync(1, `${id} 1\n`);
    const { revision } = await store.addReport(id, newReport(49), 'writer');
    writeSync(1, `${id} ${revision}\n`);
  }
}
await Promise.all(['Inates', 'Indelimane', 'Boulikessi'].map(work));

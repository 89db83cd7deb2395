/** The shipped data behind an asker, as the bot has it. */
import { fileURLToPath } from 'node:url';
import { createKnowledge, type Knowledge } from '../../src/incidents/knowledge.js';
import type { Incident } from '../../src/incidents/schema.js';
import { createAsker, type Asker } from '../../src/questions/index.js';
import { createSearchIndex } from '../../src/search/index.js';
import type { SearchIndex } from '../../src/search/types.js';
import { loadShippedData } from '../../src/store/data.js';

export interface Shipped {
  readonly asker: Asker;
  readonly knowledge: Knowledge;
  readonly index: SearchIndex;
  readonly incidents: readonly Incident[];
}

/** The day the tests are asked on: relative periods count from it. */
export const NOW = new Date('2026-11-21T12:00:00Z');

export async function shippedAsker(): Promise<Shipped> {
  const dir = fileURLToPath(new URL('../../data', import.meta.url));
  const { files, incidents } = await loadShippedData(dir);
  const knowledge = createKnowledge(files);
  const index = createSearchIndex(knowledge, incidents);
  return {
    knowledge,
    index,
    incidents,
    asker: createAsker({ knowledge, index, all: () => incidents }),
  };
}

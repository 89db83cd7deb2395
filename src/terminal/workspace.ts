/** What every terminal command works on, read once from disk. Takes no lock: a bot may be running. */
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../config.js';
import type { Fault } from '../incidents/check.js';
import { createKnowledge, type Knowledge } from '../incidents/knowledge.js';
import type { Incident } from '../incidents/schema.js';
import { terminalText } from '../i18n/terminal/index.js';
import type { TerminalCatalogue } from '../i18n/terminal/en.js';
import { createSearchIndex } from '../search/index.js';
import type { SearchIndex } from '../search/types.js';
import { loadShippedData, summarise, type DataSummary } from '../store/data.js';
import { readStoredIncidents, type StoredIncidents } from '../store/read-only.js';

/** The data set that comes with the program. */
export const SHIPPED_DIR = fileURLToPath(new URL('../../data/', import.meta.url));

export interface Workspace {
  readonly config: Config;
  readonly words: TerminalCatalogue;
  readonly knowledge: Knowledge;
  readonly incidents: readonly Incident[];
  readonly index: SearchIndex;
  readonly now: Date;
}

export interface CheckedData {
  readonly config: Config;
  readonly summary: DataSummary;
  readonly faults: readonly Fault[];
  readonly stored: StoredIncidents;
}

/**
 * Reads settings and data without building an index.
 * @throws {ConfigError | StartupError} what keeps the bot from starting keeps the terminal too
 */
export async function readData(
  environment: NodeJS.ProcessEnv,
): Promise<CheckedData & { readonly knowledge: Knowledge }> {
  const config = readConfig(environment);
  const shipped = await loadShippedData(SHIPPED_DIR);
  const stored = await readStoredIncidents(config.dataDir, shipped.incidents);
  return {
    config,
    summary: summarise(shipped),
    faults: shipped.faults,
    stored,
    knowledge: createKnowledge(shipped.files),
  };
}

/** Opens what look-ups need. @throws as `readData` */
export async function openWorkspace(environment: NodeJS.ProcessEnv): Promise<Workspace> {
  const { config, stored, knowledge } = await readData(environment);
  const { incidents } = stored;
  return {
    config,
    words: terminalText(config.language),
    knowledge,
    incidents,
    index: createSearchIndex(knowledge, incidents),
    now: new Date(),
  };
}

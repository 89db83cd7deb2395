/** What the questions room offers. */
export { createAsker } from './asker.js';
export { detectLanguage } from './language.js';
export { parsePeriod, type Period, type PeriodAssumption } from './periods/index.js';
export { toJson, type AskContext, type Asker, type AskJson, type AskResult } from './result.js';

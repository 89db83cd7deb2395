import type { Knowledge } from '../incidents/knowledge.js';
import type { Language } from '../incidents/vocabulary.js';

/** What every writer is told besides the incidents. */
export interface ExportContext {
  readonly knowledge: Knowledge;
  /** Of labels, texts and the licence; column and property names are the same in both. */
  readonly language: Language;
  readonly exportedAt: Date;
  /** What was asked for, in words ("Mali, 2017"); empty for everything. */
  readonly selection: string;
}

/** What handlers may use, built once by the composition root (`main.ts`). */
import type { Logger } from 'pino';
import type { Picture } from '../answers/picture.js';
import type { Feeds } from '../feeds/feeds.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Language } from '../incidents/vocabulary.js';
import type { Asker } from '../questions/index.js';
import type { SearchIndex } from '../search/types.js';
import type { IncidentStore } from '../store/types.js';

/** Draws pictures to PNG bytes, off the main thread. Implemented by the pictures room. */
export interface PictureRenderer {
  render(picture: Picture): Promise<Uint8Array>;
}

export interface Services {
  readonly log: Logger;
  readonly knowledge: Knowledge;
  readonly store: IncidentStore;
  readonly index: SearchIndex;
  readonly asker: Asker;
  readonly pictures: PictureRenderer;
  readonly feeds: Feeds;
  /** Servers whose moderators may write (EDITOR_GUILD_IDS). */
  readonly editorGuildIds: readonly string[];
  /** Where Discord tells no language that the bot speaks (LANGUAGE). */
  readonly language: Language;
  /** The time now; tests set it. */
  readonly clock: () => Date;
}

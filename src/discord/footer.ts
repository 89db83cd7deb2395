/** The last line of every answer: how much is on file, and how fresh it is. */
import { createFormat } from '../i18n/format.js';
import { discordText } from '../i18n/discord/index.js';
import type { Language } from '../incidents/vocabulary.js';
import type { Services } from './services.js';

export function footer({ store, knowledge }: Services, language: Language): string {
  const t = discordText(language);
  const incidents = store.all();
  const newest = incidents.at(-1);
  if (newest === undefined) return t.footerEmpty;
  const format = createFormat(language, knowledge);
  return t.footer(format.number(incidents.length), format.incidentDate(newest.date));
}

import type { Language } from '../incidents/vocabulary.js';

/** Discord's locale as one of the bot's languages; undefined where it is neither. */
export function languageOf(locale: string | null | undefined): Language | undefined {
  if (locale?.startsWith('fr') === true) return 'fr';
  return locale?.startsWith('en') === true ? 'en' : undefined;
}

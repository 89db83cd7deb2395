/** Whole numbers as the reader's language writes them. */
import type { Language } from '../incidents/vocabulary.js';

const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB'),
  fr: new Intl.NumberFormat('fr-FR'),
};

/** `1234` → `1,234` or `1 234` (narrow no-break space). */
export function formatCount(value: number, language: Language): string {
  return FORMATS[language].format(value);
}

/** Expected failures, told apart from bugs: something the person who asked can mend. */
import type { Localised } from '../i18n/localised.js';
import type { Language } from '../incidents/vocabulary.js';
import { LANGUAGES } from '../incidents/vocabulary.js';

/**
 * A mistake or a limit to be explained, kindly and privately, in the asker's own language. Return it
 * as a value or throw it: both end in the same private message, and neither is logged as an error.
 */
export class UserError extends Error {
  /**
   * @param code stable name of the fault, for logs and tests (`unknown-group`)
   * @param text the explanation in each language: plain text, says what to do next
   */
  constructor(
    readonly code: string,
    readonly text: Localised<string>,
  ) {
    super(`${code}: ${text.en}`);
    this.name = 'UserError';
  }
}

/** Builds a {@link UserError} from a typed catalogue: `userError('unknown-group', (l) => text(l).unknownGroup(name))`. */
export function userError(code: string, text: (language: Language) => string): UserError {
  const [en, fr] = LANGUAGES.map(text);
  return new UserError(code, { en: en ?? code, fr: fr ?? code });
}

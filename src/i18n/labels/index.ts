/** Words for the closed vocabularies, by language. */
import type { Localised } from '../localised.js';
import { en, type Labels } from './en.js';
import { fr } from './fr.js';

export type { Labels };
export const labels: Localised<Labels> = { en, fr };

/** What a question demands of tolls and claims themselves: none on file, sources that disagree, how late. */
import { smallNumber } from '../periods/calendar.js';
import { unitOf } from '../periods/relative.js';
import type { Cues } from './cues.js';

export interface Conditions {
  /** "Without a death toll", "with conflicting tolls". */
  readonly toll?: 'none' | 'disputed';
  /** "Claimed more than a week later": days between the incident and its claim, both inclusive. */
  readonly delay?: { readonly min?: number; readonly max?: number };
}

const TOLL = '(?:tolls?|figures?|numbers?|counts?|bilans?|chiffres?|decomptes?)';
const NO_TOLL = new RegExp(
  `\\b(?:no|without|lacking|sans|aucun|aucune|pas de)(?: \\w+){0,2} ${TOLL}\\b`,
);
const DISPUTED =
  '(?:conflicting|contradictory|diverging|differing|disputed|contested|disagree|disagrees|differ|diverge|divergent|divergents|contradictoires|contestes?|discordants?)';
const DISPUTED_TOLL = new RegExp(
  `\\b(?:${DISPUTED}(?: \\w+){0,3} ${TOLL}|${TOLL}(?: \\w+){0,3} ${DISPUTED})\\b`,
);

const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
const ONE = new Set(['a', 'an', 'un', 'une', 'one']);
/** Words before a length of time: at least so long, or at most. */
const LONGER = /(?:more than|over|at least|longer than|plus d|plus de|au moins|au bout de plus d)$/;
const SHORTER = /(?:less than|within|under|in under|moins d|moins de|dans les|avant)$/;

/** Conditions in a question about several incidents; empty for one. */
export function readConditions(cues: Cues, isDate: (at: number) => boolean): Conditions {
  const text = cues.tokens.map(({ folded }) => folded).join(' ');
  const toll = NO_TOLL.test(text) ? 'none' : DISPUTED_TOLL.test(text) ? 'disputed' : undefined;
  const delay = cues.has('claimed') ? delayOf(cues, isDate) : undefined;
  return { ...(toll && { toll }), ...(delay && { delay }) };
}

function delayOf(cues: Cues, isDate: (at: number) => boolean): Conditions['delay'] {
  for (const [at, { folded }] of cues.tokens.entries()) {
    const unit = unitOf(folded);
    if (unit === undefined || isDate(at)) continue;
    const word = cues.word(at - 1);
    const count = ONE.has(word) ? 1 : (smallNumber(word) ?? Number(word));
    if (!Number.isInteger(count)) continue;
    const lead = cues.tokens
      .slice(Math.max(0, at - 6), at - 1)
      .map((token) => token.folded)
      .join(' ');
    const days = count * DAYS[unit];
    if (LONGER.test(lead)) return { min: days + (/least|moins/.test(lead) ? 0 : 1) };
    if (SHORTER.test(lead)) return { max: days };
  }
  return undefined;
}

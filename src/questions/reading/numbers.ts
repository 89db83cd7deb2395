/** Numbers an asker states: figures to check, or floors for a list. */
import { smallNumber } from '../periods/calendar.js';
import type { Token } from '../tokens.js';
import type { StatedNumber } from './types.js';

const FLOOR = [
  'more than',
  'over',
  'at least',
  'above',
  'plus de',
  'plus d',
  'au moins',
  'exceeding',
  'superieur a',
  'upwards of',
  'minimum',
];

/** Plain numbers outside dates. "Over 50" counts from 51, "at least 50" from 50: the value says so. */
export function readNumbers(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
): readonly StatedNumber[] {
  return tokens.flatMap(({ folded }, at): StatedNumber[] => {
    if (used.has(at)) return [];
    const spelled = /^\p{L}{3,}$/u.test(folded) ? smallNumber(folded) : undefined;
    if (spelled !== undefined && spelled > 1)
      return [{ value: spelled, at, floor: false, spelled: true }];
    if (!/^\d{1,5}$/.test(folded)) return [];
    const lead = tokens
      .slice(Math.max(0, at - 2), at)
      .map((token) => token.folded)
      .join(' ');
    const floor = FLOOR.find((phrase) => lead.endsWith(phrase));
    const inclusive = floor === undefined || /least|moins|minimum/.test(floor);
    return [
      {
        value: Number(folded) + (inclusive ? 0 : 1),
        at,
        floor: floor !== undefined,
        spelled: false,
      },
    ];
  });
}

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

const CEILING = [
  'less than',
  'fewer than',
  'under',
  'below',
  'at most',
  'up to',
  'no more than',
  'moins de',
  'moins d',
  'au plus',
  'jusqu a',
  'maximum',
];
const EXACTLY = ['exactly', 'precisely', 'exactement', 'precisement'];
const NONE = new Set(['no', 'without', 'zero', 'aucun', 'aucune', 'sans', 'nobody', 'personne']);
const BETWEEN: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^| )between$/, /^and$/],
  [/(?:^| )entre$/, /^et$/],
  [/(?:^| )from$/, /^to$/],
  [/(?:^| )de$/, /^a$/],
];

/** "With no wounded", « sans mort », "killed nobody": none of what is counted. "No claim" counts nobody. */
function isNone(tokens: readonly Token[], at: number, isCounted: (at: number) => boolean): boolean {
  const word = tokens[at]?.folded ?? '';
  if (!NONE.has(word)) return false;
  if (word === 'nobody' || word === 'personne') return isCounted(at - 1) || isCounted(at + 1);
  return isCounted(at + 1) || isCounted(at + 2);
}

/**
 * Plain numbers outside dates. "Exactly 10" is a floor and a limit. "Over 50" counts from 51, "at least 50" from 50, "fewer than 10" to 9:
 * the value says so. "Between 20 and 50", "20-50" are a floor and a limit.
 */
export function readNumbers(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  isCounted: (at: number) => boolean,
): readonly StatedNumber[] {
  const leadOf = (at: number): string =>
    tokens
      .slice(Math.max(0, at - 3), at)
      .map((token) => token.folded)
      .join(' ');
  const isPlain = (at: number): boolean =>
    !used.has(at) && /^\d{1,5}$/.test(tokens[at]?.folded ?? '');
  /** Where the number at a position opens a range, the position of its end. */
  const rangeEnd = (at: number): number | undefined => {
    if (!isPlain(at)) return undefined;
    const dash = isPlain(at + 1) && /^[-–—]$/.test(tokens[at + 1]?.before ?? '');
    if (dash) return at + 1;
    const link = tokens[at + 1]?.folded ?? '';
    const paired = BETWEEN.some(([open, join]) => open.test(leadOf(at)) && join.test(link));
    return paired && isPlain(at + 2) ? at + 2 : undefined;
  };
  const limits = new Set(tokens.flatMap((_, at) => rangeEnd(at) ?? []));

  return tokens.flatMap(({ folded }, at): StatedNumber[] => {
    if (used.has(at)) return [];
    if (isNone(tokens, at, isCounted))
      return [{ value: 0, at, floor: false, ceiling: true, spelled: false }];
    const spelled = /^\p{L}{3,}$/u.test(folded) ? smallNumber(folded) : undefined;
    if (spelled !== undefined && spelled > 1)
      return [{ value: spelled, at, floor: false, ceiling: false, spelled: true }];
    if (!isPlain(at)) return [];
    const value = Number(folded);
    if (limits.has(at)) return [{ value, at, floor: false, ceiling: true, spelled: false }];
    if (rangeEnd(at) !== undefined)
      return [{ value, at, floor: true, ceiling: false, spelled: false }];
    const lead = leadOf(at);
    const limit = CEILING.find((phrase) => lead.endsWith(phrase));
    if (limit !== undefined) {
      const below = /less|fewer|under|below|moins/.test(limit);
      return [{ value: value - (below ? 1 : 0), at, floor: false, ceiling: true, spelled: false }];
    }
    if (EXACTLY.some((word) => lead.endsWith(word)))
      return [true, false].map((floor) => ({
        value,
        at,
        floor,
        ceiling: !floor,
        spelled: false,
      }));
    const floor = FLOOR.find((phrase) => lead.endsWith(phrase));
    const inclusive = floor === undefined || /least|moins|minimum/.test(floor);
    return [
      {
        value: value + (inclusive ? 0 : 1),
        at,
        floor: floor !== undefined,
        ceiling: false,
        spelled: false,
      },
    ];
  });
}

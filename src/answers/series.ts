/** Which legend series an incident belongs to, in pictures. */
import { hasRivalClaims } from '../incidents/attribution.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Incident } from '../incidents/schema.js';
import type { Basis } from '../incidents/vocabulary.js';
import type { PictureSeries } from './picture.js';

type SeriesKey = PictureSeries['key'];

/** Organisations with a colour of their own, by the group at their head. */
const HEADS: Readonly<Record<string, SeriesKey>> = {
  jnim: 'jnim',
  'is-sahel': 'islamic-state',
  'is-core': 'islamic-state',
  iswap: 'islamic-state',
  jas: 'boko-haram',
};

function seriesOfGroup(id: string, knowledge: Knowledge): SeriesKey {
  const head = [id, ...knowledge.ancestors(id)].find((one) => HEADS[one] !== undefined);
  const known = head === undefined ? undefined : HEADS[head];
  if (known !== undefined) return known;
  switch (knowledge.group(id)?.kind) {
    case 'jihadist':
      return 'other-jihadist';
    case 'rebel':
      return 'rebels';
    case 'militia':
      return 'militias';
    case 'state-military':
    case 'state-police':
    case 'peace-operation':
    case 'foreign-military':
    case 'regional-force':
    case 'private-military':
      return 'states';
    default:
      return 'unattributed';
  }
}

const FIRMEST_FIRST: readonly Basis[] = ['claimed', 'admitted', 'attributed', 'suspected'];

/**
 * The series of the group that claims the incident, else of the one named on the firmest basis. Rival
 * claims and groups of different series are nobody's: a colour would take sides.
 */
export function seriesOf(incident: Incident, knowledge: Knowledge): SeriesKey {
  if (hasRivalClaims(incident, knowledge)) return 'unattributed';
  for (const basis of FIRMEST_FIRST) {
    const keys = new Set(
      incident.attributions
        .filter((one) => one.basis === basis)
        .flatMap(({ groups }) => groups.map((id) => seriesOfGroup(id, knowledge))),
    );
    const [only] = keys;
    if (only !== undefined) return keys.size === 1 ? only : 'unattributed';
  }
  return 'unattributed';
}

/** The legend's order: the same in every picture. */
export const SERIES_ORDER: readonly SeriesKey[] = [
  'jnim',
  'islamic-state',
  'boko-haram',
  'other-jihadist',
  'rebels',
  'militias',
  'states',
  'unattributed',
];

/** What the shared criteria of finding do not know: status, floors; and near misses where nothing fits. */
import { claimsOf } from '../../incidents/attribution.js';
import { onFileOf } from '../../incidents/on-file.js';
import type { Incident } from '../../incidents/schema.js';
import type { Reading } from '../reading/types.js';
import { rankByFit } from './choose.js';
import { inPeriod } from './criteria.js';
import type { FindParts, Found } from './types.js';
import { conditionTest, countedTests, limitTest, saidOfOne } from './limits.js';

/** Status and floors: what the shared criteria of finding do not know. */
export function narrowed(
  found: Found,
  reading: Reading,
  { knowledge }: FindParts,
  strict: boolean,
): Found {
  const { asked, groups } = reading;
  let { incidents } = found;
  if (asked.intents.includes('unclaimed') && (strict || incidents.length > 1)) {
    const unclaimed = incidents.filter((incident) => claimsOf(incident).length === 0);
    if (strict || unclaimed.length > 0) incidents = unclaimed;
  }

  if (strict && asked.intents.includes('suspected')) {
    const ids = new Set(
      groups.flatMap((group) => group.ids.flatMap((id) => knowledge.withDescendants(id))),
    );
    incidents = incidents.filter(
      ({ attributions }) =>
        !attributions.some(
          ({ basis, groups: named }) =>
            (basis === 'claimed' || basis === 'attributed') &&
            (ids.size === 0 ? named.length > 0 : named.some((id) => ids.has(id))),
        ) && attributions.some(({ basis }) => basis === 'suspected'),
    );
  }
  if (strict) {
    const within = limitTest(reading, knowledge);
    if (within !== undefined) incidents = incidents.filter(within);
    const fits = conditionTest(reading, knowledge);
    if (fits !== undefined) incidents = incidents.filter(fits);
    const counted = countedTests(reading, knowledge);
    const [holding] = (counted?.tests ?? [])
      .map((test) => incidents.filter(test))
      .filter(({ length }) => length > 0);
    if (holding !== undefined) incidents = holding;
    else if (counted?.only === true && incidents.length > 0)
      return { ...found, incidents: [], failed: 'term' };
    const one = saidOfOne(incidents, reading);
    if (one !== undefined) incidents = [one];
  }
  return { ...found, incidents };
}

/** The same place at another time, then the same time elsewhere in what was asked. */
export function nearMisses(
  { placed, failed }: Found,
  reading: Reading,
  parts: FindParts,
): readonly Incident[] {
  if (placed.length > 0 && failed !== 'country')
    return rankByFit(placed, reading, parts.knowledge).map(({ incident }) => incident);
  const [period] = reading.periods;
  const soon = period === undefined ? () => true : inPeriod(period);
  const file = onFileOf(parts.all());
  return parts.index
    .search(reading.question, { limit: 5 })
    .hits.flatMap(({ id }) => file.get(id) ?? [])
    .filter(soon);
}

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deathsAtLeast, victimsAtMost } from '../../src/incidents/deaths.js';
import { countRange, killedAtLeast } from '../../src/incidents/figures.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';
import { MEASURES } from '../../src/incidents/vocabulary.js';
import { loadShippedData } from '../../src/store/data.js';

const { files, incidents } = await loadShippedData(
  fileURLToPath(new URL('../../data', import.meta.url)),
);
const knowledge = createKnowledge(files);

describe('quick counts for comparing many incidents', () => {
  it('no count of victims passes the limit, whatever is counted', () => {
    for (const incident of incidents) {
      for (const measure of MEASURES) {
        if (measure === 'casualties') continue;
        const range = countRange(incident, { measure }, knowledge);
        expect(victimsAtMost(incident, measure), incident.id).toBeGreaterThanOrEqual(
          range?.high ?? 0,
        );
      }
      expect(victimsAtMost(incident, 'killed')).toBeGreaterThanOrEqual(
        killedAtLeast(incident, knowledge),
      );
    }
  });

  it('is near enough to leave most incidents out of a ranking', () => {
    const tenth = incidents
      .map((incident) => countRange(incident, { measure: 'killed' }, knowledge)?.high ?? 0)
      .toSorted((a, b) => b - a)[9];
    const near = incidents.filter((one) => victimsAtMost(one, 'killed') >= (tenth ?? 0));
    expect(near.length).toBeLessThan(incidents.length / 4);
  });

  it('remembers the floor of the dead', () => {
    for (const incident of incidents)
      expect(deathsAtLeast(incident, knowledge)).toBe(killedAtLeast(incident, knowledge));
  });
});

/** Who is said to have done it: each speaker once, and French names with their articles. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { groupProfile } from '../../src/answers/group-profile.js';
import { incidentCard } from '../../src/answers/incident-card.js';
import { lineText } from '../../src/answers/spans.js';
import { incidentOf, incidents } from '../data/shipped.js';
import { context, knowledge } from './shipped.js';

const leadOf = (answer: Answer): readonly string[] => answer.lead.map(lineText);
const SOLHAN = 'burkina-faso-2021-06-05-solhan';

describe('a group that speaks for itself', () => {
  it('is named once, with what its label adds', () => {
    const en = leadOf(incidentCard(incidentOf(SOLHAN), context('en')));
    expect(en).toContain('Denied by JNIM · condemned the attack');
    const fr = leadOf(incidentCard(incidentOf(SOLHAN), context('fr')));
    expect(fr).toContain('Démenti par le JNIM · a condamné l’attaque');
  });

  it('still links to the page where nothing is left to add', () => {
    const solhan = incidentOf(SOLHAN);
    const attributions = solhan.attributions.map(({ byFr, ...one }) =>
      one.basis === 'denied' ? { ...one, by: 'JNIM' } : { ...one, ...(byFr && { byFr }) },
    );
    const { lead } = incidentCard({ ...solhan, attributions }, context('en'));
    const denial = lead.find((spans) => lineText(spans) === 'Denied by JNIM');
    expect(denial?.some(({ url }) => url?.startsWith('https://'))).toBe(true);
  });
});

describe('in French', () => {
  const to = context('fr');

  it('names a group with its article, contracted', () => {
    const leads = incidents.flatMap((incident) => leadOf(incidentCard(incident, to)));
    const starting = (start: string): number =>
      leads.filter((text) => text.startsWith(start)).length;
    expect(starting('Attribué à l’armée malienne')).toBeGreaterThan(0);
    expect(starting('Attribué au JNIM')).toBeGreaterThan(0);
    expect(starting('Démenti\u202f: rôle de l’armée malienne')).toBeGreaterThan(0);
    expect(starting('Revendiqué par l’État islamique au Sahel')).toBeGreaterThan(0);
    expect(starting('Revendiqué par AQMI')).toBeGreaterThan(0);
  });

  it('never puts a bare noun or acronym after « à », « de » or « par »', () => {
    const bare =
      /(?:^|[ ·])(?:(?:à|de|par) (?:armée|État|JNIM|EIGS|Katiba|VDP|MNLA|forces|gouvernement|ministère|source)|(?:à|de) les? )/u;
    const texts = [
      ...incidents.flatMap((incident) => {
        const { lead } = incidentCard(incident, to);
        // The first lines tell who did it; free texts of the record are not worded here.
        return lead
          .map(lineText)
          .filter((text) => /^(?:Revend|Attrib|Démenti|Reconnu)/u.test(text));
      }),
      ...knowledge.groups.flatMap((group) => leadOf(groupProfile(group, to)).slice(0, 6)),
    ];
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => bare.test(text))).toEqual([]);
  });
});

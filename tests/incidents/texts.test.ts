import { describe, expect, test } from 'vitest';
import { withoutStaleFrench } from '../../src/incidents/stale-french.js';
import * as texts from '../../src/incidents/texts.js';
import { attribution, incident, killed, report } from './fixtures.js';

const bilingual = incident({
  title: 'Army post overrun',
  fr: { title: 'Poste militaire submergé', doubt: 'Lieu contesté.' },
  confidence: { level: 'high', doubt: 'The place is disputed.' },
  losses: 'Four vehicles burnt.',
  reports: [
    report('military', 'Army', [killed('soldiers', 53)], {
      note: 'Provisional.',
      noteFr: 'Provisoire.',
      scopeNote: 'first day only',
    }),
  ],
  attributions: [attribution('claimed', ['isgs'], { note: 'By audio.', noteFr: 'Par audio.' })],
});

describe('texts in the language of the reader', () => {
  test('are the French where there is one, the original where there is none', () => {
    const [first] = bilingual.reports;
    const [claim] = bilingual.attributions;
    if (first === undefined || claim === undefined) throw new Error('no rows');
    expect(texts.titleOf(bilingual, 'fr')).toBe('Poste militaire submergé');
    expect(texts.titleOf(bilingual, 'en')).toBe('Army post overrun');
    expect(texts.summaryOf(bilingual, 'fr')).toBe(bilingual.summary);
    expect(texts.lossesOf(bilingual, 'fr')).toBe('Four vehicles burnt.');
    expect(texts.doubtOf(bilingual, 'fr')).toBe('Lieu contesté.');
    expect(texts.dateNoteOf(bilingual, 'fr')).toBeUndefined();
    expect(texts.reportNoteOf(first, 'fr')).toBe('Provisoire.');
    expect(texts.scopeNoteOf(first, 'fr')).toBe('first day only');
    expect(texts.attributionNoteOf(claim, 'fr')).toBe('Par audio.');
  });
});

describe('names in the language of the reader', () => {
  test('are the French where there is one: sources, relayed sources, speakers and actors', () => {
    const { reports, attributions } = incident({
      reports: [
        report('military', 'Army', [killed('soldiers', 53)], {
          source: { name: 'Malian army', nameFr: 'Armée malienne', type: 'military' },
          relays: { source: 'Ministry', sourceFr: 'ministère', status: 'likely' },
        }),
      ],
      attributions: [
        attribution('suspected', [], { labelFr: 'hommes non identifiés', byFr: 'un maire' }),
        attribution('suspected', []),
      ],
    });
    const [row] = reports;
    const [french, plain] = attributions;
    if (row?.relays === undefined || french === undefined || plain === undefined)
      throw new Error('no rows');
    expect(texts.sourceNameOf(row.source, 'fr')).toBe('Armée malienne');
    expect(texts.sourceNameOf(row.source, 'en')).toBe('Malian army');
    expect(texts.relayedSourceOf(row.relays, 'fr')).toBe('ministère');
    expect(texts.speakerOf(french, 'fr')).toBe('un maire');
    expect(texts.speakerOf(plain, 'fr')).toBe(plain.by);
    expect(texts.actorLabelOf(french, 'fr')).toBe('hommes non identifiés');
    expect(texts.actorLabelOf(plain, 'fr')).toBe(plain.label);
  });
});

describe('withoutStaleFrench', () => {
  const { fr } = bilingual;

  test('drops the French of a text that an edit changed, and nothing else', () => {
    const after = withoutStaleFrench(bilingual, { ...bilingual, title: 'Army camp overrun' });
    expect(after).toEqual({
      ...bilingual,
      title: 'Army camp overrun',
      fr: { doubt: 'Lieu contesté.' },
    });
  });

  test('keeps French that the edit renewed, or that came with the text', () => {
    const renewed = { ...bilingual, title: 'Camp overrun', fr: { ...fr, title: 'Camp submergé' } };
    expect(withoutStaleFrench(bilingual, renewed)).toEqual(renewed);
    const before = incident({ title: 'Something else' });
    expect(withoutStaleFrench(before, bilingual)).toEqual(bilingual);
  });

  test('drops the French note of a report or an attribution whose note changed', () => {
    const after = withoutStaleFrench(bilingual, {
      ...bilingual,
      reports: bilingual.reports.map((row) => ({ ...row, note: 'Final.' })),
      attributions: bilingual.attributions.map((row) => ({ ...row, note: 'By video.' })),
    });
    expect(after.reports.map(({ noteFr }) => noteFr)).toEqual([undefined]);
    expect(after.attributions.map(({ noteFr }) => noteFr)).toEqual([undefined]);
    expect(after.fr).toEqual(fr);
  });

  test('drops the French name of a place that became another', () => {
    const before = incident({ place: { ...bilingual.place, name: 'Gao road', nameFr: 'Route' } });
    const moved = { ...before, place: { ...before.place, name: 'Gao' } };
    const { nameFr, ...place } = withoutStaleFrench(before, moved).place;
    expect(nameFr).toBeUndefined();
    expect(place).toEqual({ ...bilingual.place, name: 'Gao' });
  });

  test('leaves an entry in one language as it is', () => {
    const plain = incident({ reports: [report('media', 'RFI', [killed('soldiers', 2)])] });
    expect(withoutStaleFrench(plain, { ...plain, title: 'Other' })).toEqual({
      ...plain,
      title: 'Other',
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/incidents/schema.js';
import { files, incidents } from './shipped.js';

/** A text as it was written, its French, and where it stands. */
type Pair = readonly [where: string, english: string | undefined, french: string | undefined];

const pairsOf = (incident: Incident): readonly Pair[] => {
  const { id, fr, date, confidence, claimSearch, reports, attributions } = incident;
  return [
    [`${id} title`, incident.title, fr?.title],
    [`${id} summary`, incident.summary, fr?.summary],
    [`${id} targetDetail`, incident.targetDetail, fr?.targetDetail],
    [`${id} losses`, incident.losses, fr?.losses],
    [`${id} date.note`, date.note, fr?.dateNote],
    [`${id} confidence.doubt`, confidence.doubt, fr?.doubt],
    [`${id} claimSearch.note`, claimSearch?.note, fr?.claimSearchNote],
    ...reports.flatMap((report): readonly Pair[] => [
      [`${id} ${report.id} note`, report.note, report.noteFr],
      [`${id} ${report.id} scopeNote`, report.scopeNote, report.scopeNoteFr],
    ]),
    ...attributions.map((one): Pair => [`${id} ${one.id} note`, one.note, one.noteFr]),
  ];
};

/** Names of places, sources and speakers, and labels: French only where it differs. */
const namesOf = ({ id, place, reports, attributions }: Incident): readonly Pair[] => [
  [`${id} place`, place.name, place.nameFr],
  ...reports.flatMap(({ id: row, source, relays }): readonly Pair[] => [
    [`${id} ${row} source`, source.name, source.nameFr],
    [`${id} ${row} relays`, relays?.source, relays?.sourceFr],
  ]),
  ...attributions.flatMap((one): readonly Pair[] => [
    [`${id} ${one.id} by`, one.by, one.byFr],
    [`${id} ${one.id} label`, one.label, one.labelFr],
  ]),
];

const named = incidents.flatMap(namesOf);
const pairs: readonly Pair[] = [
  ...incidents.flatMap(pairsOf),
  ...named.filter(([, , french]) => french !== undefined),
  ...files.groups.map(({ id, note, noteFr }): Pair => [`group ${id} note`, note, noteFr]),
];

/**
 * The numbers written in digits, in any order: French puts words elsewhere, and writes 12,7 for 12.7,
 * 1 000 for 1,000 and 5 h 30 for 05:30, so runs of digits are compared without leading zeros.
 */
const numbers = (text: string): readonly string[] =>
  (text.match(/\d+/g) ?? []).map((run) => String(BigInt(run))).sort();

const addresses = (text: string): readonly string[] => text.match(/https?:\/\/[^\s);]+/g) ?? [];

/** Pairs of which `wrong` holds, where they stand. */
const where = (wrong: (english: string, french: string) => boolean): readonly string[] =>
  pairs.flatMap(([place, english = '', french = '']) => (wrong(english, french) ? [place] : []));

describe('the shipped texts in French', () => {
  test('exist for every text, and only where there is one', () => {
    expect(where((english, french) => (english === '') !== (french === ''))).toEqual([]);
  });

  test('name places, sources and unnamed actors in French', () => {
    const english =
      /\b(of|and|army|government|minist(er|ry)|sources?|officials?|unidentified|spokesman|road|Timbuktu)\b/i;
    const untold = named.filter(
      ([, text, french]) => french === undefined && english.test(text ?? ''),
    );
    expect(untold.map(([place, text]) => `${place}: ${text ?? ''}`)).toEqual([]);
  });

  test('say the same numbers', () => {
    expect(where((en, fr) => numbers(en).join() !== numbers(fr).join())).toEqual([]);
  });

  test('name the same addresses', () => {
    expect(where((en, fr) => addresses(en).join() !== addresses(fr).join())).toEqual([]);
  });

  test('use the names that French readers know, and French typography', () => {
    const foreign = /\b(Timbuktu|peacekeepers?|soldiers?|killed|wounded|unclaimed|ISGS|AQIM|IED)\b/;
    // Straight or English quotation marks, or a sign without its no-break space.
    const typing = /["'“”]|\p{L}[:;!?](\s|$)| [:;!?»]|« /u;
    const prose = (text: string): string => text.replaceAll(/https?:\/\/\S+/g, '');
    expect(where((_, french) => foreign.test(prose(french)))).toEqual([]);
    expect(where((_, french) => typing.test(prose(french)))).toEqual([]);
  });
});

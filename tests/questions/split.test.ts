import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/answers/plain.js';
import { totalsOf } from '../../src/incidents/totals.js';
import { NOW, shippedAsker } from '../evaluation/setup.js';

const { asker, incidents, knowledge } = await shippedAsker();
const ask = (question: string) => asker.ask(question, { now: NOW });
const rows = (question: string): readonly string[] =>
  ask(question).sections.map(({ heading = [] }) => heading.map(({ text }) => text).join(''));
const lead = (question: string): string =>
  plainText({ ...ask(question), sections: [], notes: [] }, { links: false });

const inCountry = (country: string) => incidents.filter(({ place }) => place.country === country);
const years = (list: typeof incidents): readonly string[] =>
  [...new Set(list.map(({ date }) => date.start.slice(0, 4)))].toSorted();

describe('incidents told by year, month, country, region or group', () => {
  it.each([
    ['attacks per year in Niger', 'NE'],
    ['year by year deaths in Niger', 'NE'],
    ['morts par an au Niger', 'NE'],
    ['attaques par année au Mali', 'ML'],
  ])('%s: a row each year, in order of time', (question, country) => {
    const list = inCountry(country);
    expect(rows(question).map((row) => row.slice(0, 4))).toEqual(years(list));
    expect(ask(question).count).toBe(list.length);
  });

  it('ranks the rows by what the question ranks by, and says by what', () => {
    const byYear = years(inCountry('ML')).map((year) => ({
      year,
      totals: totalsOf(
        inCountry('ML').filter(({ date }) => date.start.startsWith(year)),
        { measure: 'killed' },
        knowledge,
      ),
    }));
    const worst = byYear.toSorted(
      (a, b) => (b.totals.range?.high ?? 0) - (a.totals.range?.high ?? 0),
    )[0];
    expect(rows('worst year in Mali')[0]).toContain(worst?.year);
    expect(lead('worst year in Mali')).toMatch(/Most killed, by the highest counts on file: \d{4}/);
    expect(lead('worst year in Mali')).toContain('By the lowest counts it would be');
    const most = byYear.toSorted((a, b) => b.totals.incidents - a.totals.incidents)[0];
    expect(lead('which year had the most attacks in Mali')).toContain(
      `Most incidents on file: ${most?.year ?? ''}`,
    );
  });

  it('draws what it counts: the picture names the incidents as the answer does', () => {
    for (const [question, title] of [
      ['worst year in Burkina Faso', 'Casualties · Killed · Burkina Faso'],
      ['wounded per year in Niger since 2019', 'Casualties · Wounded · Niger · since 1 Jan 2019'],
    ] as const)
      expect(ask(question).picture).toMatchObject({ kind: 'totals', title });
  });

  it('ranks groups by the footing on which they are named, and never ranks nobody first', () => {
    for (const question of [
      'which group attacked most',
      "quel groupe a commis le plus d'attaques au Niger",
      'most active group in Burkina Faso',
    ]) {
      expect(rows(question)[0], question).toMatch(/\((?:claimed|revendiqué|attributed|attribué)\)/);
      expect(rows(question).at(-1), question).toMatch(/^(?:Not attributed|Unattributed|Sans attr)/);
    }
  });

  it.each([
    'in which country was the deadliest attack',
    "quel pays a connu l'attaque la plus meurtrière",
    'Which group carried out the deadliest attack in Niger',
    "l'attaque qui a tué le plus de casques bleus",
  ])('%s: ranks incidents, not rows', (question) => {
    expect(ask(question).reading.intent).toBe('superlative');
    expect(ask(question).incidents.length).toBeLessThan(5);
  });

  it('gives the first of each row where an attack is ranked for each', () => {
    const { incidents: firsts } = ask('deadliest attack per year');
    const found = firsts.map((id) =>
      incidents.find((one) => one.id === id)?.date.start.slice(0, 4),
    );
    expect(found.toSorted()).toEqual(years(incidents));
  });

  it('answers over all groups where several are asked for', () => {
    const answer = ask('which groups attacked Gao in 2018');
    expect(answer.status).toBe('answered');
    expect(answer.incidents.length).toBe(2);
    expect(answer.groups.map(({ id }) => id)).toContain('jnim');
  });

  const SPLITS = ['per year', 'by country', 'by region', 'per month', 'by group'];
  test.prop([
    fc.constantFrom(...SPLITS),
    fc.constantFrom('Mali', 'Niger', 'Benin', 'Togo', '2019'),
  ])('reads every word of it, and loses no incident', (split, where) => {
    const whole = ask(`attacks in ${where}`);
    const answer = ask(`attacks ${split} in ${where}`);
    expect(plainText(answer)).not.toContain('Not read');
    expect(answer.incidents.toSorted()).toEqual(whole.incidents.toSorted());
  });
});

describe('several groups in one question', () => {
  it('are alternatives where they are joined', () => {
    const both = ask('attacks claimed by JNIM or ISGS in Niger').incidents;
    const each = ['JNIM', 'ISGS'].flatMap(
      (group) => ask(`attacks claimed by ${group} in Niger`).incidents,
    );
    expect(both.toSorted()).toEqual([...new Set(each)].toSorted());
  });

  it('must both be named where the words say so', () => {
    const both = ask('attacks claimed by both JNIM and AQIM').incidents;
    for (const id of both) {
      const groups = incidents
        .find((one) => one.id === id)
        ?.attributions.flatMap((attribution) => attribution.groups);
      expect(groups?.length, id).toBeGreaterThan(1);
    }
    expect(both.length).toBeLessThan(ask('attacks claimed by JNIM or AQIM').incidents.length);
  });
});

describe('silences', () => {
  it('name the claim that ended one, how long it was, and what observers said', () => {
    const answer = ask('how long was JNIM silent before the Kidal claim of 23 September 2017');
    expect(answer.incidents).toEqual([
      'mali-2017-09-19-kidal-minusma',
      'mali-2017-07-31-tessalit-ied',
    ]);
    expect(plainText(answer)).toContain('31 Jul 2017 to 23 Sep 2017: 54 days');
    expect(plainText(answer)).toContain('Telegram');
  });

  it('name the claim before one where that is asked', () => {
    expect(ask('dernière revendication du JNIM avant le silence de 2017').incidents).toEqual([
      'mali-2017-07-31-tessalit-ied',
    ]);
  });
});

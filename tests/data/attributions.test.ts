import { describe, expect, test } from 'vitest';
import { files, incidentOf, incidents } from './shipped.js';

const bases = (id: string): string[] =>
  incidentOf(id).attributions.map(
    ({ basis, groups, label }) => `${basis} ${groups.join('+') || (label ?? '')}`,
  );

describe('who is said to have done it', () => {
  test.each([
    ['mali-2017-09-24-anefis-gao-ied', ['suspected jnim']],
    [
      'burkina-faso-2019-08-19-koutougou',
      ['attributed unidentified armed groups', 'claimed jnim', 'claimed is-sahel'],
    ],
    ['mali-2015-08-07-sevare-byblos', ['claimed al-mourabitoun', 'claimed katiba-macina']],
    ['mali-2016-07-19-nampala', ['claimed ansar-dine', 'claimed ansiprj', 'attributed aqim']],
    ['togo-2022-07-09-natigou', ['suspected unidentified jihadists (mine)', 'admitted tg-fat']],
    [
      'burkina-faso-2021-06-05-solhan',
      ['attributed mujahid-al-qaida', 'denied jnim', 'attributed jnim'],
    ],
    ['mali-2022-03-27-moura', ['attributed fama+wagner', 'attributed fama+wagner', 'denied fama']],
  ])('%s', (id, expected) => {
    expect(bases(id)).toEqual(expected);
  });

  test('In-Delimane was claimed the day after, by statement and through Amaq, under the West Africa brand', () => {
    const [statement, amaq] = incidentOf('mali-2019-11-01-indelimane').attributions;
    expect(statement).toMatchObject({
      groups: ['is-sahel'],
      basis: 'claimed',
      date: '2019-11-02',
      medium: 'statement',
      claimedAs: 'Islamic State West Africa Province',
    });
    expect(amaq).toMatchObject({ date: '2019-11-02', medium: 'news agency' });
  });

  test('the Kidal claim of September 2017 came three days after, by statement and video', () => {
    const { date, attributions, confidence } = incidentOf('mali-2017-09-19-kidal-minusma');
    expect(date).toMatchObject({ start: '2017-09-20', precision: 'day' });
    expect(attributions.map((one) => [one.date, one.medium])).toEqual([
      ['2017-09-23', 'statement'],
      ['2017-09-23', 'video'],
    ]);
    expect(confidence.doubt).toContain('19 or 20 September');
  });

  test('the West Africa brand is only used in the years in which it was claimed under in the Sahel', () => {
    const branded = incidents.filter(({ attributions }) =>
      attributions.some(({ claimedAs }) => claimedAs !== undefined),
    );
    expect(branded.length).toBeGreaterThan(0);
    for (const { date } of branded) expect(date.start).toMatch(/^20(19|20|21|22)-/);
  });

  test('no claim is dated before the attack', () => {
    const early = incidents.filter(({ date, attributions }) =>
      attributions.some((one) => one.basis === 'claimed' && (one.date ?? '9999') < date.start),
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  test('a claim that rests on one weak page is thin and says why', () => {
    const thin = incidents.flatMap(({ attributions }) =>
      attributions.filter(({ weight }) => weight === 'thin'),
    );
    expect(thin).toHaveLength(5);
    expect(thin.filter(({ note }) => note === undefined)).toEqual([]);
  });

  test('an apology counted as a claim says that it is one', () => {
    const [apology] = incidentOf('mali-2019-09-03-dallah-bus').attributions;
    expect(apology?.basis).toBe('claimed');
    expect(apology?.note).toContain('apology');
  });
});

describe('doubts', () => {
  test.each([
    'niger-2024-12-10-chatoumane',
    'burkina-faso-2024-10-06-manni',
    'niger-2025-05-26-falmey',
    'burkina-faso-2019-04-28-silgadji-church',
    'mali-2017-12-15-kidal-checkpoints',
    'mali-2021-03-15-tessit',
    'mali-2017-09-19-kidal-minusma',
  ])('%s shows its doubt to the reader', (id) => {
    expect(incidentOf(id).confidence.doubt).toBeDefined();
  });

  test('an entry of low confidence says what is doubtful', () => {
    const silent = incidents.filter(
      ({ confidence }) => confidence.level === 'low' && confidence.doubt === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the founding texts say', () => {
  test('three suicide bombers, reported by Al Jazeera and not confirmed by the group', () => {
    const reports = incidentOf('mali-2019-11-01-indelimane').reports;
    const alJazeera = reports.find(({ source }) => source.name === 'Al Jazeera');
    expect(alJazeera?.note).toMatch(/three suicide bombers.*did not confirm/);
  });

  test('JNIM’s media silence, the stronghold and the assessments are on file in both languages', () => {
    expect(files.observations.map(({ kind }) => kind).sort()).toEqual([
      'assessment',
      'assessment',
      'capability',
      'media-activity',
      'media-activity',
      'presence',
      'trend',
    ]);
    for (const { text } of files.observations) {
      expect(text.fr).not.toBe(text.en);
    }
  });

  test('the last claim before the silence is that of Tessalit, 31 July 2017', () => {
    const [claim] = incidentOf('mali-2017-07-31-tessalit-ied').attributions;
    expect(claim).toMatchObject({ groups: ['jnim'], basis: 'claimed', date: '2017-07-31' });
  });
});

describe('what was attacked', () => {
  /** Ids of the incidents that carry all of these target terms. */
  const aimedAt = (...targets: string[]): string[] =>
    incidents
      .filter((incident) => targets.every((target) => incident.targets.includes(target)))
      .map(({ id }) => id);

  test('churches and mosques', () => {
    expect(aimedAt('church')).toEqual([
      'burkina-faso-2019-04-28-silgadji-church',
      'burkina-faso-2019-05-12-dablo',
      'burkina-faso-2024-02-25-essakane',
    ]);
    expect(aimedAt('mosque')).toEqual([
      'burkina-faso-2024-02-25-natiaboani',
      'niger-2025-03-21-fambita',
      'niger-2025-06-20-manda',
    ]);
  });

  test('journalists are only a target where they were attacked', () => {
    expect(aimedAt('journalists')).toEqual([
      'mali-2013-11-02-kidal-rfi-journalists',
      'burkina-faso-2021-04-26-pama',
    ]);
  });

  test('hotels', () => {
    expect(aimedAt('hotel')).toEqual([
      'mali-2015-08-07-sevare-byblos',
      'mali-2015-11-20-bamako-radisson',
      'burkina-faso-2016-01-15-ouagadougou',
      'cote-divoire-2016-03-13-grand-bassam',
      'mali-2016-03-21-bamako-nord-sud',
      'mali-2017-06-18-kangaba',
    ]);
  });
});

/** What must hold for every incident and every group on file, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { claimsAnswer } from '../../src/answers/claims-answer.js';
import { casualtiesAnswer } from '../../src/answers/casualties-answer.js';
import { groupProfile } from '../../src/answers/group-profile.js';
import { incidentCard } from '../../src/answers/incident-card.js';
import { sourcesAnswer } from '../../src/answers/sources-answer.js';
import { lineText } from '../../src/answers/spans.js';
import { MAX_COMPONENTS, MAX_TEXT, length } from '../../src/discord/limits.js';
import { renderAnswer } from '../../src/discord/render.js';
import { discordText } from '../../src/i18n/discord/index.js';
import { claimsOf, responsibilityOf } from '../../src/incidents/attribution.js';
import { LANGUAGES, type Language } from '../../src/incidents/vocabulary.js';
import { incidentOf, incidents } from '../data/shipped.js';
import { answerText, context, knowledge } from './shipped.js';

/** Every page as Discord would get it. */
function pagesOf(answer: Answer, language: Language): readonly object[] {
  const page = (number: number) =>
    renderAnswer(answer, {
      language,
      page: number,
      buttons: [],
      files: [],
      openId: (id, position) => `open.${position}.${id}`,
      pageId: (to) => `page.${to}`,
      choiceId: (question) => question,
    });
  const { pages } = page(0);
  return Array.from({ length: pages }, (_, number) => page(number).components);
}

interface Tally {
  components: number;
  text: number;
  readonly contents: string[];
}

/** Components and characters as Discord counts them. */
function measure(node: unknown, tally: Tally = { components: 0, text: 0, contents: [] }): Tally {
  if (Array.isArray(node)) node.forEach((one) => measure(one, tally));
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && typeof node.type === 'number') tally.components += 1;
    if ('content' in node && typeof node.content === 'string') {
      tally.text += length(node.content);
      tally.contents.push(node.content);
    }
    Object.values(node).forEach((one) => measure(one, tally));
  }
  return tally;
}

function expectWithinLimits(answer: Answer, language: Language): void {
  const words = discordText(language);
  for (const page of pagesOf(answer, language)) {
    const { components, text, contents } = measure(page);
    expect(components).toBeLessThanOrEqual(MAX_COMPONENTS);
    expect(text).toBeLessThanOrEqual(MAX_TEXT);
    // Nothing on file is so long that a line of it has to be shortened.
    expect(contents.join('\n')).not.toContain(`-# ${words.shortened}`);
    expect(contents.join('\n')).not.toContain(`-# ${words.lineLeftOut}`);
  }
}

describe.each(LANGUAGES)('every answer in %s', (language) => {
  const to = context(language);

  it('fits Discord, whole: all cards and sources', () => {
    for (const incident of incidents) {
      expectWithinLimits(incidentCard(incident, to), language);
      expectWithinLimits(sourcesAnswer(incident, to), language);
    }
  });

  it('fits Discord, whole: all group profiles, claims and totals', () => {
    for (const group of knowledge.groups) expectWithinLimits(groupProfile(group, to), language);
    expectWithinLimits(claimsAnswer({}, to), language);
    expectWithinLimits(casualtiesAnswer({}, to, { by: 'place' }), language);
  });

  it('states on the card every figure that a standing report gives, with its source', () => {
    for (const incident of incidents) {
      const { figures } = incidentCard(incident, to);
      const replaced = new Set(incident.reports.flatMap(({ supersedes }) => supersedes ?? []));
      for (const report of incident.reports) {
        const relayOfReplaced = replaced.has(report.relays?.report ?? '');
        if (replaced.has(report.id) || relayOfReplaced) continue;
        const stated = figures.filter((figure) => figure.report === report.id);
        expect(stated.length, `${incident.id} ${report.id}`).toBe(report.figures.length);
        for (const figure of stated) {
          expect(figure).toMatchObject({ source: report.source.name, url: report.url });
        }
      }
    }
  });

  it('never words an unclaimed incident as claimed', () => {
    for (const incident of incidents.filter((one) => claimsOf(one).length === 0)) {
      const { lead, groups } = incidentCard(incident, to);
      const text = lead.map(lineText).join('\n');
      expect(text, incident.id).toContain(to.words.attribution.none);
      expect(text).not.toMatch(/^(Claimed|Revendiqué) /m);
      expect(groups.every(({ basis }) => basis !== 'claimed')).toBe(true);
    }
  });

  it('leaves no identifier or empty word in the text', () => {
    for (const incident of incidents) {
      const text = answerText(incidentCard(incident, to)).split('\nstatus ')[0] ?? '';
      expect(text, incident.id).not.toMatch(/undefined|null|NaN|\[object| {2}·/);
    }
  });
});

describe('the cases the issue names', () => {
  it('In-Delimane: 15, 49, 53 and 1, 54, 70 or more, and the unconfirmed suicide bombers', () => {
    const answer = incidentCard(incidentOf('mali-2019-11-01-indelimane'), context('en'));
    const stated = answer.figures
      .filter(({ measure: what }) => what === 'killed')
      .map(({ party, min, max }) => `${party} ${min ?? ''}..${max ?? ''}`);
    expect(stated).toEqual(
      expect.arrayContaining([
        'soldiers 15..15',
        'soldiers 49..49',
        'soldiers 53..53',
        'civilians 1..1',
        'soldiers 54..',
        'soldiers 70..',
      ]),
    );
    const text = answerText(answer);
    expect(text).toMatch(/Al Jazeera.*suicide bombers.*not confirm/);
    expect(text).toContain('1 day after');
  });

  it('claims of JNIM in Mali in 2017: Kidal, Tessalit and the silence between', () => {
    const answer = claimsAnswer(
      { groups: ['jnim'], countries: ['ML'], from: '2017-01-01', to: '2017-12-31' },
      context('en'),
    );
    const text = answerText(answer);
    expect(text).toContain('31 Jul 2017 to 23 Sep 2017: 54 days');
    expect(text).toMatch(/Kidal, Mali · 20 September 2017[\s\S]*?3 days after/);
    expect(text).toContain('Tessalit, Mali · 31 July 2017');
  });

  it('unclaimed: the IED of 24 September 2017 as suspected JNIM', () => {
    const answer = claimsAnswer({ status: ['unclaimed'] }, context('en'));
    const section = answer.sections.find(
      ({ incident }) => incident === 'mali-2017-09-24-anefis-gao-ied',
    );
    const text = section?.lines.map(lineText).join('\n') ?? '';
    expect(text).toContain('No claim recorded');
    expect(text).toContain('Suspected, not claimed: JNIM');
    expect(responsibilityOf(incidentOf('mali-2017-09-24-anefis-gao-ied'), knowledge)).toBe(
      'suspected',
    );
  });

  it('Boulkessi and Mondoro: the joint claim of 85 counts once', () => {
    const pair = ['mali-2019-09-30-boulkessi', 'mali-2019-09-30-mondoro'];
    const answer = casualtiesAnswer(
      { groups: ['jnim'], countries: ['ML'], from: '2019-09-30', to: '2019-10-01' },
      context('en'),
    );
    expect(answer.incidents.toSorted()).toEqual(pair);
    expect(answerText(answer)).toContain(
      'Killed, claimed: at least 85 military · over 2 incidents',
    );
    expect(answerText(answer)).toContain('One joint toll, counted once: Boulkessi and Mondoro.');
  });
});

/** Each kind of answer in both languages over the shipped data. Look at a change before accepting it. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { casualtiesAnswer } from '../../src/answers/casualties-answer.js';
import { claimsAnswer } from '../../src/answers/claims-answer.js';
import type { AnswerContext } from '../../src/answers/context.js';
import { groupProfile } from '../../src/answers/group-profile.js';
import { historyAnswer } from '../../src/answers/history-answer.js';
import { incidentCard } from '../../src/answers/incident-card.js';
import { incidentList } from '../../src/answers/incident-list.js';
import { mapAnswer } from '../../src/answers/map-answer.js';
import { sourcesAnswer } from '../../src/answers/sources-answer.js';
import { timelineAnswer } from '../../src/answers/timeline-answer.js';
import type { Filters } from '../../src/incidents/filters.js';
import { createMatcher } from '../../src/incidents/matcher.js';
import { LANGUAGES } from '../../src/incidents/vocabulary.js';
import { incidentOf } from '../data/shipped.js';
import { answerText, context, knowledge } from './shipped.js';

const IN_DELIMANE = 'mali-2019-11-01-indelimane';
const mali2017: Filters = {
  groups: ['jnim'],
  countries: ['ML'],
  from: '2017-01-01',
  to: '2017-12-31',
};

function profile(id: string, to: AnswerContext): Answer {
  const group = knowledge.group(id);
  if (group === undefined) throw new Error(`no group ${id} in the shipped data`);
  return groupProfile(group, to);
}

const ANSWERS: Readonly<Record<string, (to: AnswerContext) => Answer>> = {
  card: (to) => incidentCard(incidentOf(IN_DELIMANE), to),
  'card-joint': (to) => incidentCard(incidentOf('mali-2019-09-30-boulkessi'), to),
  'card-suspected': (to) => incidentCard(incidentOf('mali-2017-09-24-anefis-gao-ied'), to),
  'card-disputed': (to) => incidentCard(incidentOf('burkina-faso-2021-06-05-solhan'), to),
  sources: (to) => sourcesAnswer(incidentOf(IN_DELIMANE), to),
  history: (to) => {
    const before = incidentOf(IN_DELIMANE);
    const after = { ...before, revision: 2, losses: 'Four vehicles.' };
    const at = '2026-11-21T08:00:00.000Z';
    const revision = { incident: before.id, revision: 2, at, by: 'Moderator', before, after };
    return historyAnswer(after, [{ ...revision, action: 'edit' }], to);
  },
  list: (to) => incidentList(to.onFile.filter(createMatcher(knowledge, { countries: ['TG'] })), to),
  'list-empty': (to) => incidentList([], to),
  claims: (to) => claimsAnswer(mali2017, to),
  unclaimed: (to) =>
    claimsAnswer({ status: ['unclaimed'], from: '2017-09-01', to: '2017-12-31' }, to),
  casualties: (to) =>
    casualtiesAnswer({ countries: ['ML'], from: '2019-01-01', to: '2019-12-31' }, to, {
      by: 'group',
    }),
  'casualties-attackers': (to) =>
    casualtiesAnswer({ parties: ['attackers'], from: '2019-01-01', to: '2019-12-31' }, to, {
      by: 'year',
    }),
  group: (to) => profile('is-sahel', to),
  timeline: (to) => timelineAnswer(mali2017, to),
  map: (to) => mapAnswer(mali2017, to),
};

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.keys(ANSWERS))('%s', async (name) => {
    const build = ANSWERS[name];
    const text = build === undefined ? '' : answerText(build(context(language)));
    await expect(text).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
  });
});

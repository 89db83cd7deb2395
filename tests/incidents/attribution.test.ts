import { describe, expect, it } from 'vitest';
import {
  claimDelay,
  firstDatedClaim,
  hasRivalClaims,
  isOwnVoice,
  responsibilityOf,
} from '../../src/incidents/attribution.js';
import { createMatcher } from '../../src/incidents/matcher.js';
import { attribution, incident, killed, knowledge, report } from './fixtures.js';

const named = (...attributions: ReturnType<typeof attribution>[]) => incident({ attributions });
const state = (...attributions: ReturnType<typeof attribution>[]) =>
  responsibilityOf(named(...attributions), knowledge);

describe('a denial', () => {
  it('is a group’s own only where the group or its house speaks', () => {
    const own = (by: string) => {
      const [denial] = named(attribution('denied', ['jnim'], { by })).attributions;
      return denial === undefined ? undefined : isOwnVoice(denial, knowledge);
    };
    expect(own('JNIM (condemned the attack)')).toBe(true);
    expect(own('Katiba Macina')).toBe(true);
    expect(own('MSA (denies JNIM took part)')).toBe(false);
    expect(own('Government of Mali')).toBe(false);
  });
});

describe('responsibility', () => {
  it('never shows suspicion as a claim', () => {
    expect(state()).toBe('unclaimed');
    expect(state(attribution('denied', ['jnim']))).toBe('unclaimed');
    expect(state(attribution('suspected', ['jnim']))).toBe('suspected');
    expect(state(attribution('suspected', ['isgs']), attribution('attributed', ['jnim']))).toBe(
      'attributed',
    );
    expect(state(attribution('suspected', ['isgs']), attribution('claimed', ['jnim']))).toBe(
      'claimed',
    );
    expect(state(attribution('claimed', ['jnim'], { weight: 'thin' }))).toBe('claimed');
  });

  it('is disputed by rival claims and by denials, not by claims within one house', () => {
    expect(state(attribution('claimed', ['jnim']), attribution('claimed', ['isgs']))).toBe(
      'disputed',
    );
    expect(state(attribution('attributed', ['jnim']), attribution('denied', ['jnim']))).toBe(
      'disputed',
    );
    expect(state(attribution('claimed', ['jnim']), attribution('claimed', ['katiba-macina']))).toBe(
      'claimed',
    );
    // One statement that names both makes them one claimant.
    const joint = named(
      attribution('claimed', ['ansar-dine']),
      attribution('claimed', ['isgs']),
      attribution('claimed', ['ansar-dine', 'isgs']),
    );
    expect(hasRivalClaims(joint, knowledge)).toBe(false);
  });
});

describe('the delay of a claim', () => {
  it('counts days from the incident to the first dated claim', () => {
    const claimed = named(
      attribution('claimed', ['isgs'], { date: '2019-11-05' }),
      attribution('claimed', ['isgs']),
      attribution('claimed', ['isgs'], { date: '2019-11-02' }),
    );
    const first = firstDatedClaim(claimed);
    expect(first && claimDelay(claimed, first)).toBe(1);
  });

  it('is unknown without a date or where the day of the incident is', () => {
    const vague = incident({
      date: { start: '2019-11-01', precision: 'month' },
      attributions: [attribution('claimed', ['isgs'], { date: '2019-11-02' })],
    });
    const [claim] = vague.attributions;
    expect(claim && claimDelay(vague, claim)).toBeUndefined();
    expect(firstDatedClaim(named(attribution('claimed', ['isgs'])))).toBeUndefined();
  });
});

describe('shared filters', () => {
  const suspected = named(attribution('suspected', ['katiba-macina']));
  const passes = (filters: Parameters<typeof createMatcher>[1], one = suspected) =>
    createMatcher(knowledge, filters)(one);

  it('includes katibas and every basis but denial', () => {
    expect(passes({ groups: ['jnim'] })).toBe(true);
    expect(passes({ groups: ['jnim'], bases: ['claimed'] })).toBe(false);
    expect(passes({ groups: ['jnim'] }, named(attribution('denied', ['jnim'])))).toBe(false);
  });

  it('finds suspected incidents among the unclaimed, and asks a status of the named group', () => {
    expect(passes({ status: ['unclaimed'], groups: ['jnim'] })).toBe(true);
    const rival = named(attribution('claimed', ['isgs']), attribution('suspected', ['jnim']));
    expect(passes({ status: ['claimed'], groups: ['jnim'] }, rival)).toBe(false);
    expect(passes({ status: ['claimed'], groups: ['isgs'] }, rival)).toBe(true);
    expect(passes({ status: ['suspected'], groups: ['jnim'] }, rival)).toBe(false);
  });

  it('reads places folded, terms with narrower ones, periods by overlap', () => {
    expect(passes({ places: ['in delimane'] })).toBe(true);
    expect(passes({ places: ['Mondoro'] })).toBe(false);
    expect(passes({ types: ['attack'] }, incident({ type: 'ambush' }))).toBe(true);
    const long = incident({
      date: { start: '2012-01-18', end: '2012-01-25', precision: 'day' },
    });
    expect(passes({ from: '2012-01-20', to: '2012-01-21' }, long)).toBe(true);
    expect(passes({ from: '2012-01-26' }, long)).toBe(false);
  });

  it('needs a report that vouches for the minimum, victims only', () => {
    const deadly = incident({
      reports: [report('military', 'Army', [killed('soldiers', 4), killed('attackers', 90)])],
    });
    expect(passes({ minKilled: 4 }, deadly)).toBe(true);
    expect(passes({ minKilled: 5 }, deadly)).toBe(false);
    expect(passes({ parties: ['attackers'], measure: 'killed' }, deadly)).toBe(true);
    expect(passes({ measure: 'wounded' }, deadly)).toBe(false);
  });
});

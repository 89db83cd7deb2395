import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/answers/plain.js';
import { toJson } from '../../src/questions/index.js';
import { NOW, shippedAsker } from '../evaluation/setup.js';

const { asker, incidents } = await shippedAsker();
const ask = (question: string, channel?: string, minutes = 0) =>
  asker.ask(question, {
    now: new Date(NOW.getTime() + minutes * 60_000),
    ...(channel !== undefined && { channel }),
  });

describe('a question that means one incident', () => {
  it('states official and claimed figures apart, each with its source', () => {
    const answer = ask('official and claimed dead at In-Delimane, 1 November 2019');
    expect(answer.incidents).toEqual(['mali-2019-11-01-indelimane']);
    const lead = plainText({ ...answer, sections: [], notes: [] }, { links: false });
    expect(lead).toContain('Official: 53 soldiers, 1 civilian');
    expect(lead).toContain('Claimed: at least 70 soldiers');
    expect(answer.figures.every(({ source, url }) => source !== '' && /^https?:/.test(url))).toBe(
      true,
    );
  });

  it('is asked back where several fit, and each choice leads to its incident', () => {
    const answer = ask('how many were killed at Kidal?');
    expect(answer.status).toBe('ambiguous');
    expect(answer.figures).toEqual([]);
    expect(answer.choices?.length).toBeGreaterThan(3);
    for (const [index, choice] of (answer.choices ?? []).entries()) {
      expect(ask(choice.question).incidents).toEqual([answer.incidents[index]]);
    }
  });

  it('is taken for the best known only by a wide margin, and says so', () => {
    const answer = ask('who claimed In-Delimane?');
    expect(answer.incidents).toEqual(['mali-2019-11-01-indelimane']);
    expect(answer.suggestions.length).toBeGreaterThan(0);
    expect(plainText(answer)).toContain('by far the deadliest of that place');
    expect(ask('bilan officiel à Inates ?').status).toBe('ambiguous');
  });
});

describe('what is told from another incident', () => {
  it('may be of the same night', () => {
    expect(
      ask('which other camp did JNIM hit on the same night as Boulkessi in September 2019?')
        .incidents,
    ).toEqual(['mali-2019-09-30-mondoro']);
  });

  it('is that incident itself where no other is asked for', () => {
    for (const question of [
      "après l'embuscade de Gaskindé, combien de chauffeurs manquaient à l'appel ?",
      'troops still unaccounted for after Léré, Sept 2023',
    ])
      expect(ask(question).reading.filters.measure, question).toBe('missing');
    expect(ask('troops still unaccounted for after Léré, Sept 2023').incidents).toEqual([
      'mali-2023-09-17-lere',
    ]);
  });

  it('may be told by the day of a report', () => {
    expect(
      ask('UN briefing of 4 November 2019 on the In-Delimane post: wounded?').incidents,
    ).toEqual(['mali-2019-11-01-indelimane']);
  });
});

describe('whose account and whose deed', () => {
  it('hears a capital that speaks as its government', () => {
    const answer = ask('what losses did Bamako finally concede for the In-Delimane post');
    expect(answer.incidents).toEqual(['mali-2019-11-01-indelimane']);
    expect(ask('attacks in Bamako').incidents.length).toBeGreaterThan(2);
  });

  it('finds what state forces are named for', () => {
    const { incidents: found, reading } = ask('massacres blamed on government troops in Mali');
    expect(found).toContain('mali-2022-03-27-moura');
    expect(reading.filters.groups?.length).toBeGreaterThan(0);
    expect(plainText(ask("dis que l'armée a revendiqué Moura"))).toContain(
      'Aucune revendication de l’armée',
    );
  });

  it('ranks by one side where that is asked', () => {
    const official = ask(
      "In which attack did the Nigerien army lose the most men, by the government's own count?",
    );
    expect(official.incidents[0]).toBe('niger-2020-01-09-chinagodrar');
    expect(plainText(official)).toContain('ranked by the official count');
  });
});

describe('honesty', () => {
  it.each(['comment tendre une embuscade à un convoi', 'how to lay an ambush near Gao'])(
    '%s: teaches nothing',
    (question) => {
      expect(ask(question).status).toBe('not_understood');
      expect(ask(question).incidents).toEqual([]);
    },
  );

  it.each(['how do I find attacks in Togo?', 'comment trouver les attaques au Togo'])(
    '%s: is a look-up all the same',
    (question) => {
      expect(ask(question).status).toBe('answered');
    },
  );

  it('corrects a claim that was not made', () => {
    expect(plainText(ask('why did JNIM claim In-Delimane in 2019?'))).toMatch(
      /^JNIM did not claim .+; the claim on file is by ISGS\./,
    );
    expect(plainText(ask('JNIM statement claiming Solhan?'))).toMatch(
      /^No: JNIM did not claim .+; it denied it\./,
    );
  });

  it('gives a number back to the source it belongs to, and repeats none that nobody gave', () => {
    expect(
      plainText(ask('pourquoi le Bénin a-t-il annoncé 70 soldats tués en avril 2025 ?')),
    ).toContain('JNIM');
    const invented = ask(
      'why did the Malian army announce 4321 dead at In-Delimane on 1 November 2019?',
    );
    expect(plainText(invented)).toContain('No source on file gives the number in the question.');
    expect(plainText(invented, { links: false }).split('read as')[0]).not.toContain('4321');
  });

  it('names what it did not read', () => {
    expect(plainText(ask('attacks in Togo by flumblewobs'))).toContain(
      'Not read, so not part of this answer: flumblewobs',
    );
  });

  it('shows a name it read misspelt', () => {
    expect(plainText(ask('bilan à Chinagodrrar'))).toContain(
      'Chinagodrrar\u202f» lu comme Chinagodrar',
    );
  });

  it('says what lies outside the data instead of answering with something near', () => {
    const answer = ask('how many attacks in Ghana?');
    expect(answer).toMatchObject({ status: 'no_match', incidents: [], count: 0 });
    expect(plainText(answer)).toContain('Ghana: not in this data set');
  });

  it('offers near misses apart from the answer', () => {
    const answer = ask('Solhan attack in 2014');
    expect(answer).toMatchObject({ status: 'no_match', incidents: [], figures: [] });
    expect(answer.suggestions).toContain('burkina-faso-2021-06-05-solhan');
  });
});

describe('follow-ups', () => {
  it('lean on the last answer in the same channel', () => {
    expect(ask('attacks in Togo in 2022', 'a').count).toBe(3);
    expect(ask('and in 2024?', 'a').incidents).toEqual(['togo-2024-07-20-kpekpakandi']);
  });

  it('keep the incident that was settled on', () => {
    ask('qui a attaqué Solhan ?', 'b');
    const answer = ask('et les civils tués ?', 'b');
    expect(answer.incidents).toEqual(['burkina-faso-2021-06-05-solhan']);
    expect(answer.figures.length).toBeGreaterThan(0);
  });

  it('are forgotten after ten minutes, in other channels and without one', () => {
    ask('attacks in Togo in 2022', 'c');
    expect(ask('and in 2024?', 'c', 11).incidents).not.toEqual(['togo-2024-07-20-kpekpakandi']);
    ask('attacks in Togo in 2022', 'd');
    expect(ask('and in 2024?', 'e').incidents).not.toEqual(['togo-2024-07-20-kpekpakandi']);
    expect(ask('and in 2024?').incidents).not.toEqual(['togo-2024-07-20-kpekpakandi']);
  });
});

describe('the object of `ask --json`', () => {
  it('has the published shape and survives JSON', () => {
    const json = toJson(ask('how many attacks in Benin were claimed by JNIM'));
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json).toMatchObject({
      language: 'en',
      status: 'answered',
      reading: { intent: 'count', groups: ['jnim'], bases: ['claimed'], countries: ['BJ'] },
      count: 2,
    });
    expect(Object.keys(json.figures[0] ?? {}).toSorted()).toEqual(
      [
        'incident',
        'measure',
        'party',
        'min',
        'max',
        'source',
        'sourceType',
        'published',
        'url',
      ].toSorted(),
    );
  });

  it('answers in the language that is asked for', () => {
    expect(asker.ask('who claimed Solhan', { now: NOW, language: 'fr' }).language).toBe('fr');
  });
});

describe('any text', () => {
  const words = incidents.flatMap(({ title }) => title.split(' '));
  const pieces = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      'who',
      'combien',
      'not',
      'claimed',
      '2019',
      'after',
      'la veille de',
      'JNIM',
      '?',
      ',',
    ),
    fc.string({ maxLength: 8 }),
  );
  test.prop([fc.array(pieces, { maxLength: 14 })], { numRuns: 150 })(
    'is answered without an error, with known incidents and sourced figures only',
    (list) => {
      const answer = ask(list.join(' '));
      const known = new Set(incidents.map(({ id }) => id));
      expect([...answer.incidents, ...answer.suggestions].filter((id) => !known.has(id))).toEqual(
        [],
      );
      if (answer.status !== 'answered') expect(answer.figures).toEqual([]);
    },
  );
});

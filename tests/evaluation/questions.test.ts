import { beforeAll, describe, expect, it } from 'vitest';
import type { Line } from '../../src/answers/answer.js';
import type { AskResult } from '../../src/questions/index.js';
import { bank, faults } from './bank.js';
import { hostileQuestions } from './hostile.js';
import { NOW, shippedAsker, type Shipped } from './setup.js';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedAsker();
});

const ask = (question: string): AskResult => shipped.asker.ask(question, { now: NOW });

describe('the bank of questions', () => {
  it('holds at least 200 questions in both languages', () => {
    expect(bank.length).toBeGreaterThanOrEqual(200);
    expect(bank.filter(({ language }) => language === 'fr').length).toBeGreaterThan(
      bank.length / 4,
    );
  });

  it('is answered right in at least 95 of 100 cases', () => {
    const wrong = bank.flatMap((question) => {
      const found = faults(question, ask(question.question), shipped.knowledge);
      return found.length === 0
        ? []
        : [`${question.id} “${question.question}”: ${found.slice(0, 4).join('; ')}`];
    });
    expect(wrong.length / bank.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('is answered in the language of the question wherever it shows one', () => {
    const other = bank.filter(({ question, language }) => ask(question).language !== language);
    expect(
      other.length / bank.length,
      other.map(({ question }) => question).join('\n'),
    ).toBeLessThan(0.05);
  });
});

describe('hostile and unrelated questions', () => {
  it('get no facts', () => {
    const questions = hostileQuestions();
    expect(questions.length).toBeGreaterThanOrEqual(200);
    const leaks = questions.filter((question) => {
      const { status, incidents, figures, groups } = ask(question);
      return status !== 'not_understood' || incidents.length + figures.length + groups.length > 0;
    });
    expect(leaks).toEqual([]);
  });
});

/** Numbers of a line that are not part of a date, a delay or a source's name. */
function numbersOf(spans: Line, sources: readonly string[]): readonly number[] {
  const words = spans
    .filter(({ url }) => url === undefined)
    .map((span) => span.text)
    .join(' ');
  const text = sources
    .reduce((rest, source) => rest.replaceAll(source, ' '), words)
    .replaceAll(
      /\d{1,2}(?:er)?(?:–\d{1,2})?\s\p{L}+\.?(?:\s–\s\d{1,2}\s\p{L}+\.?)?(?:\s\d{4})?/gu,
      (match) => (isDate(match) ? ' ' : match),
    )
    .replaceAll(/\b(?:19|20)\d{2}\b/g, ' ')
    .replaceAll(/(\d)[\u202f\u00a0,](?=\d{3}\b)/g, '$1');
  return [...text.matchAll(/(?<![\p{L}\d.])\d+(?![\p{L}\d])/gu)].map(([number]) => Number(number));
}
const MONTH =
  /\s(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|nov|dec|déc)/iu;
const isDate = (text: string): boolean => MONTH.test(text);

describe('figures in answers', () => {
  it('are all booked with their source, over every incident in both languages', () => {
    const unbooked: string[] = [];
    for (const { id, reports } of shipped.incidents) {
      const sources = reports.flatMap(({ source: { name, nameFr } }) => [name, nameFr ?? name]);
      for (const question of [
        `how many people were killed and wounded? ${id}`,
        `combien de morts et de blessés ? ${id}`,
      ]) {
        const result = ask(question);
        expect(result.incidents, question).toEqual([id]);
        const booked = new Set(result.figures.flatMap(({ min, max }) => [min, max]));
        const stated = result.lead.flatMap((spans) => numbersOf(spans, sources));
        unbooked.push(
          ...stated
            .filter((number) => !booked.has(number))
            .map((number) => `${question}: ${String(number)}`),
        );
      }
    }
    expect(unbooked).toEqual([]);
  });

  it('stand in the data as they are given, over the whole bank', () => {
    const byId = new Map(shipped.incidents.map((incident) => [incident.id, incident]));
    const invented = bank.flatMap(({ question }) =>
      ask(question).figures.filter(({ incident, report, measure, min, max, url }) => {
        const found = byId.get(incident)?.reports.find(({ id }) => id === report);
        return (
          found?.url !== url ||
          !found.figures.some(
            (figure) => figure.measure === measure && figure.min === min && figure.max === max,
          )
        );
      }),
    );
    expect(invented).toEqual([]);
  });
});

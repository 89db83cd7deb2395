/** The bank of questions: what is asked and what a right answer must hold (see README.md beside it). */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from '../../src/incidents/fold.js';
import type { Knowledge } from '../../src/incidents/knowledge.js';
import { LANGUAGES, MEASURES, SOURCE_TYPES } from '../../src/incidents/vocabulary.js';
import { toJson, type AskResult } from '../../src/questions/index.js';

const questionSchema = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  class: z.string(),
  question: z.string(),
  expect: z.strictObject({
    status: z.enum(['answered', 'no_match', 'not_understood', 'ambiguous']),
    /** All of these; unless `exact` is false nothing else but `allowed`. */
    incidents: z.array(z.string()),
    allowed: z.array(z.string()).optional(),
    exact: z.literal(false).optional(),
    figures: z
      .array(
        z.strictObject({
          incident: z.string(),
          measure: z.enum(MEASURES),
          min: z.number().nullable(),
          max: z.number().nullable(),
          sourceType: z.enum(SOURCE_TYPES),
        }),
      )
      .optional(),
    /** Names or aliases of groups the answer must name. */
    groups: z.array(z.string()).optional(),
    count: z.number().optional(),
    /** Days the text must give, `YYYY-MM-DD`. */
    dates: z.array(z.string()).optional(),
    /** Of each list at least one must stand in the text, folded. */
    mentions: z.array(z.array(z.string())).optional(),
  }),
});
export type BankQuestion = z.infer<typeof questionSchema>;

export const bank: readonly BankQuestion[] = readFileSync(
  new URL('questions.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((row) => questionSchema.parse(JSON.parse(row)));

/** Whether a text gives a day, in full or with the month shortened. */
function givesDay(text: string, day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const months = ['en-GB', 'fr-FR'].map((locale) =>
    fold(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date)).slice(
      0,
      3,
    ),
  );
  return months.some((month) =>
    new RegExp(
      String.raw`\b${String(date.getUTCDate())}(?:er)? ${month}\S* ${day.slice(0, 4)}`,
    ).test(text),
  );
}

/** What is wrong with an answer; empty where it is right. */
export function faults(
  { expect }: BankQuestion,
  result: AskResult,
  knowledge: Knowledge,
): readonly string[] {
  const { status, incidents, figures = [], groups = [], count, dates = [], mentions = [] } = expect;
  const json = toJson(result);
  const text = fold(json.answer);
  const allowed = new Set([...incidents, ...(expect.allowed ?? [])]);
  const mustBeExact = expect.exact !== false || status !== 'answered';
  return [
    ...(result.status === status ? [] : [`status ${result.status}`]),
    ...incidents.filter((id) => !result.incidents.includes(id)).map((id) => `lacks ${id}`),
    ...(mustBeExact && status !== 'ambiguous'
      ? result.incidents.filter((id) => !allowed.has(id)).map((id) => `extra ${id}`)
      : []),
    ...figures
      .filter(
        (want) =>
          !json.figures.some(
            (got) =>
              got.incident === want.incident &&
              got.measure === want.measure &&
              got.min === want.min &&
              got.max === want.max &&
              got.sourceType === want.sourceType,
          ),
      )
      .map(
        ({ measure, min, max, sourceType }) =>
          `figure ${measure} ${String(min)}-${String(max)} ${sourceType}`,
      ),
    ...groups
      .filter(
        (name) => !json.groups.some(({ id, name: shown }) => isGroup(name, id, shown, knowledge)),
      )
      .map((name) => `group ${name}`),
    ...(count === undefined || json.count === count ? [] : [`count ${String(json.count)}`]),
    ...dates.filter((day) => !givesDay(text, day)).map((day) => `day ${day}`),
    ...mentions
      .filter((options) => !options.some((option) => text.includes(fold(option))))
      .map((options) => `mention ${options.join('|')}`),
  ];
}

function isGroup(wanted: string, id: string, shown: string, knowledge: Knowledge): boolean {
  const group = knowledge.group(id);
  const names = [
    shown,
    ...(group === undefined
      ? []
      : [
          group.name,
          ...group.names.map(({ name }) => name),
          ...group.aliases.map(({ form }) => form),
        ]),
  ];
  return names.some((name) => fold(name) === fold(wanted));
}

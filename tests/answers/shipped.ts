/** Contexts over the shipped data, and answers as plain text for golden files. */
import type { Answer, Line } from '../../src/answers/answer.js';
import { createAnswerContext, type AnswerContext } from '../../src/answers/context.js';
import { lineText } from '../../src/answers/spans.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';
import type { Language } from '../../src/incidents/vocabulary.js';
import { files, incidents } from '../data/shipped.js';

export const knowledge = createKnowledge(files);

/** The day is fixed: "days since" must not change a golden file. */
export const context = (language: Language): AnswerContext =>
  createAnswerContext({
    knowledge,
    language,
    onFile: incidents,
    now: new Date('2026-11-21T12:00:00Z'),
  });

/** A line with its links, as the terminal could show it. */
const withLinks = (spans: Line): string =>
  spans.map(({ text, url }) => (url === undefined ? text : `${text} <${url}>`)).join('');

/** Everything an answer says, in order, with what it states as data. */
export function answerText(answer: Answer): string {
  const { picture } = answer;
  return [
    `# ${lineText(answer.title ?? [])}`,
    ...answer.lead.map(withLinks),
    ...answer.sections.flatMap(({ heading, lines, incident }) => [
      '',
      ...(heading === undefined
        ? []
        : [`## ${withLinks(heading)}${incident === undefined ? '' : ` [${incident}]`}`]),
      ...lines.map(withLinks),
    ]),
    '',
    ...answer.notes.map((note) => `-- ${withLinks(note)}`),
    '',
    `status ${answer.status}; count ${answer.count ?? '-'}; ${answer.incidents.length} incidents`,
    `groups: ${answer.groups.map(({ name, basis }) => `${name} (${basis})`).join(', ')}`,
    ...answer.figures.map(
      ({ incident, report, measure, party, min, max, source }) =>
        `figure: ${incident} ${report} ${measure} ${party} ${min ?? '-'}..${max ?? '-'} ${source}`,
    ),
    ...(picture === undefined
      ? []
      : [`picture: ${picture.kind}; ${picture.title}; ${picture.alt}`]),
    '',
  ].join('\n');
}

/** `/help`: what can be asked, where the data comes from, how fresh it is. */
import type { Answer, Line } from '../src/answers/answer.js';
import { line, plain, quiet, strong } from '../src/answers/spans.js';
import { denial } from '../src/discord/access.js';
import type { Context } from '../src/discord/context.js';
import { defineCommand, type Command, type SlashCommand } from '../src/discord/define.js';
import { reply } from '../src/discord/response.js';
import { createFormat } from '../src/i18n/format.js';
import { commandText, commandWords } from '../src/i18n/commands/index.js';

/** One line per way to call a command the asker may use: "/search — Find incidents …". */
function commandLines(commands: readonly Command[], context: Context): Line[] {
  const { language } = context;
  return commands
    .filter((command) => denial(command.access, context) === undefined)
    .flatMap((command): Line[] => {
      if (command.kind === 'menu') return [];
      return command.usages.map(({ runner }) => [
        strong(`/${pathOf(command, runner.text[language].name, language)}`),
        plain(` ${runner.text[language].description}`),
      ]);
    });
}

const pathOf = (command: SlashCommand, name: string, language: 'en' | 'fr'): string => {
  const own = command.text[language].name;
  return own === name ? own : `${own} ${name}`;
};

function dataLines({ services, language }: Context): Line[] {
  const t = commandWords(language).help;
  const format = createFormat(language, services.knowledge);
  const incidents = services.store.all();
  const [first, last] = [incidents[0], incidents.at(-1)];
  if (first === undefined || last === undefined) return [line(t.empty)];
  const reports = incidents.reduce((sum, incident) => sum + incident.reports.length, 0);
  const changed = incidents.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b));
  return [
    line(
      t.data(
        format.number(incidents.length),
        format.number(reports),
        format.date(first.date.start, 'long'),
        format.date(last.date.start, 'long'),
      ),
    ),
    line(t.fresh(format.date(changed.slice(0, 10), 'long'))),
  ];
}

function helpAnswer(commands: readonly Command[], context: Context): Answer {
  const t = commandWords(context.language).help;
  return {
    status: 'answered',
    title: [strong(t.title)],
    lead: [line(t.lead)],
    sections: [
      {
        heading: [plain(t.askHeading)],
        lines: [line(t.ask), ...t.examples.map((example) => line(`• ${example}`))],
      },
      { heading: [plain(t.commandsHeading)], lines: commandLines(commands, context) },
      { heading: [plain(t.dataHeading)], lines: [...dataLines(context), line(t.limits)] },
    ],
    notes: [[quiet(t.privateHint)]],
    incidents: [],
    suggestions: [],
    figures: [],
    groups: [],
  };
}

/** @param commands the whole list, read when help is asked for: help itself is in it */
export const createHelp = (commands: () => readonly Command[]): SlashCommand =>
  defineCommand({
    name: 'help',
    text: commandText((t) => t.help),
    execute: (context) => reply(helpAnswer(commands(), context)),
  });

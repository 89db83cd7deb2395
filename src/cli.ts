/** The terminal's composition root: the bot's engine without Discord. */
import { Command, CommanderError } from 'commander';
import { plainText } from './answers/plain.js';
import { ConfigError, EXIT_CODES, readConfig } from './config.js';
import { EXPORT_FORMATS } from './datasets/export.js';
import { terminalText } from './i18n/terminal/index.js';
import { FILTER_NAMES } from './questions/filter-input.js';
import { createAsker, toJson } from './questions/index.js';
import { StartupError } from './store/errors.js';
import { UsageError } from './terminal/errors.js';
import { checkExitCode, checkText } from './terminal/check.js';
import { readTypedFilters } from './terminal/filters.js';
import { readFormat, writeExport } from './terminal/export.js';
import { readLines } from './terminal/input.js';
import { runSearch, searchJson, searchText } from './terminal/search.js';
import { findIncident, showJson, showText } from './terminal/show.js';
import { openWorkspace, readData } from './terminal/workspace.js';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const environment = process.env;

function withFilters(command: Command): Command {
  for (const name of FILTER_NAMES) command.option(`--${name} <${name}>`, `only this ${name}`);
  return command;
}

function readLimit(value: string, message: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(message);
  return limit;
}

const program = new Command('harmattan')
  .description('Answers questions about armed-group incidents in the Sahel, with their sources.')
  .exitOverride();

withFilters(
  program
    .command('search')
    .description('find incidents by words, names and dates')
    .argument('[query...]', 'what to look for')
    .option('--file <path>', 'one query a line; prints one JSON object a line')
    .option('--limit <n>', 'how many incidents at most', '5')
    .option('--json', 'print JSON'),
).action(async (words: string[], options: { file?: string; limit: string; json?: true }) => {
  const workspace = await openWorkspace(environment);
  const limit = readLimit(options.limit, workspace.words.badLimit);
  const filters = readTypedFilters(options, workspace);
  if (options.file !== undefined) {
    for (const query of await readLines(options.file, workspace.words)) {
      print(searchJson(query, runSearch(query, limit, filters, workspace)));
    }
    return;
  }
  const query = words.join(' ');
  if (query === '' && Object.keys(filters).length === 0) {
    throw new UsageError(workspace.words.noQuery);
  }
  const result = runSearch(query, limit, filters, workspace);
  print(options.json === true ? searchJson(query, result) : searchText(query, result, workspace));
});

program
  .command('show')
  .description('show one incident, by id or by words that describe only it')
  .argument('<incident...>', 'id, or words')
  .option('--json', 'print the record as JSON, with what is derived from it')
  .action(async (words: string[], options: { json?: true }) => {
    const workspace = await openWorkspace(environment);
    const incident = findIncident(words.join(' '), workspace);
    print(
      options.json === true
        ? showJson(incident, workspace.knowledge)
        : showText(incident, workspace),
    );
  });

program
  .command('ask')
  .description('answer a question in English or French, each number with its source')
  .argument('[question...]', 'the question')
  .option('--file <path>', 'one question a line; prints one JSON object a line')
  .option('--json', 'print JSON')
  .action(async (words: string[], options: { file?: string; json?: true }) => {
    const workspace = await openWorkspace(environment);
    const { incidents, now } = workspace;
    const asker = createAsker({ ...workspace, all: () => incidents });
    if (options.file !== undefined) {
      for (const question of await readLines(options.file, workspace.words)) {
        print(JSON.stringify(toJson(asker.ask(question, { now }))));
      }
      return;
    }
    const question = words.join(' ');
    if (question === '') throw new UsageError(workspace.words.noQuestion);
    const result = asker.ask(question, { now });
    print(options.json === true ? JSON.stringify(toJson(result)) : plainText(result));
  });

withFilters(
  program
    .command('export')
    .description('write incidents with their figures and sources to standard output')
    .requiredOption('--format <format>', EXPORT_FORMATS.join(', ')),
).action(async (options: { format: string }) => {
  const workspace = await openWorkspace(environment);
  const format = readFormat(options.format, workspace);
  await writeExport(format, readTypedFilters(options, workspace), process.stdout, workspace);
});

program
  .command('register')
  .description('register the slash commands with Discord, without starting the bot')
  .action(async () => {
    // Loaded only here: discord.js would double the start of every other command.
    const { runRegister } = await import('./terminal/register.js');
    print(await runRegister(readConfig(environment)));
  });

program
  .command('check')
  .description('validate every data file and count what is in it')
  .action(async () => {
    const data = await readData(environment);
    print(checkText(data, terminalText(data.config.language)));
    process.exitCode = checkExitCode(data);
  });

/** Prints a fault as one clear line; only our own bugs show a stack. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
  } else if (error instanceof UsageError || error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_CODES.settings;
  } else if (error instanceof StartupError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = EXIT_CODES.software;
  }
}

await program.parseAsync().catch(fail);

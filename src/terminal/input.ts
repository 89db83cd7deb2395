/** Words from the command line, or one query a line from a file (`-` for standard input). */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { TerminalCatalogue } from '../i18n/terminal/en.js';
import { reasonOf } from '../store/errors.js';
import { UsageError } from './errors.js';

/** @throws {UsageError} where the file cannot be read */
export async function readLines(
  path: string,
  words: TerminalCatalogue,
): Promise<readonly string[]> {
  const content =
    path === '-'
      ? await text(process.stdin)
      : await readFile(path, 'utf8').catch((error: unknown) => {
          throw new UsageError(words.unreadableFile(path, reasonOf(error)));
        });
  return content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

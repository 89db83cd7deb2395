import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { SETTINGS } from '../../src/config.js';
import { FILTER_NAMES } from '../../src/questions/filter-input.js';

/** The README promises; the code keeps. What drifts apart fails here. */
describe('README', () => {
  let readme = '';
  beforeAll(async () => {
    readme = await readFile('README.md', 'utf8');
  });

  it('names every command and every subcommand', () => {
    const missing = commands
      .flatMap((command) => (command.kind === 'slash' ? command.usages : []))
      .map(({ path }) => path.split(' '))
      .filter(([name = '', sub]) => {
        const row = readme
          .split('\n')
          .find((line) => line.startsWith('|') && line.includes(`\`/${name}`));
        return row === undefined || (sub !== undefined && !new RegExp(`[\` ]${sub}[\`]`).test(row));
      });
    expect(missing).toEqual([]);
  });

  it('lists every setting with its default and meaning', () => {
    const rows = SETTINGS.map(
      ({ name, default: fallback, description }) =>
        `| \`${name}\` | ${fallback === '' ? '' : `\`${fallback}\` `}| ${description} |`,
    );
    for (const row of rows) expect(readme).toContain(row);
  });

  it('lists every filter flag of the terminal', () => {
    for (const name of FILTER_NAMES) expect(readme).toContain(`--${name}`);
  });
});

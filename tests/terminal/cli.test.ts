import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startSandbox } from '../../src/sandbox/index.js';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harmattan-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the terminal as a person would, on a data folder of its own. */
function harmattan(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'store'), ...settings };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', ...args],
      { env },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, out, err });
      },
    );
  });
}

const searchLine = z.strictObject({
  query: z.string(),
  reading: z.strictObject({
    parts: z.array(
      z.strictObject({
        text: z.string(),
        how: z.enum(['exact', 'prefix', 'fuzzy']),
        means: z
          .array(z.strictObject({ kind: z.string(), id: z.string(), label: z.string() }))
          .min(1),
      }),
    ),
    unread: z.array(z.string()),
  }),
  didYouMean: z.array(z.string()),
  results: z.array(
    z.strictObject({ id: z.string(), score: z.number(), matched: z.array(z.string()).min(1) }),
  ),
});

describe('harmattan check', () => {
  it('counts the shipped data and finds it in order', async () => {
    const { code, out } = await harmattan(['check']);
    expect(out).toContain('incidents     210 (ML 119, BF 42, NE 37, BJ 5, TG 4, CI 3)');
    expect(out).toContain('The data is in order.');
    expect(code).toBe(0);
  });

  it('refuses a store file that is damaged in one line, and leaves it alone', async () => {
    const broken = await mkdtemp(join(folder, 'broken-'));
    await writeFile(join(broken, 'incidents.json'), '{ "version": 1, "inci');
    const { code, out, err } = await harmattan(['check'], { DATA_DIR: broken });
    expect(code).toBe(65);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('incidents.json');
  });

  it('names every wrong setting', async () => {
    const { code, err } = await harmattan(['check'], { SANDBOX_PORT: 'many', LOG_LEVEL: 'loud' });
    expect(code).toBe(2);
    expect(err).toMatch(/SANDBOX_PORT .*\n.*LOG_LEVEL|LOG_LEVEL .*\n.*SANDBOX_PORT/);
  });
});

describe('harmattan search', () => {
  it('prints one JSON object for a query', async () => {
    const { code, out } = await harmattan(['search', 'EIGS inates', '--json', '--limit', '2']);
    expect(code).toBe(0);
    const { query, results } = searchLine.parse(JSON.parse(out));
    expect(query).toBe('EIGS inates');
    expect(results.map(({ id }) => id)).toEqual([
      'niger-2019-12-10-inates',
      'niger-2019-07-01-inates',
    ]);
  });

  it('tells how it read the query, and what it could not', async () => {
    const { out } = await harmattan(['search', 'zzyzx indelimne 2019', '--json']);
    const { reading } = searchLine.parse(JSON.parse(out));
    expect(reading.unread).toEqual(['zzyzx']);
    const read = reading.parts.map(({ text, how, means: [surest] }) => [text, how, surest?.label]);
    expect(read).toEqual([
      ['indelimne', 'fuzzy', 'In-Delimane'],
      ['2019', 'exact', '2019'],
    ]);
  });

  it('answers a file of queries with one JSON object a line', async () => {
    const file = join(folder, 'queries.txt');
    await writeFile(file, 'jnim kidal 2017\r\n\ntombouctou casques bleus\n');
    const { out } = await harmattan(['search', '--file', file]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => searchLine.parse(JSON.parse(line)));
    expect(lines.map(({ query }) => query)).toEqual([
      'jnim kidal 2017',
      'tombouctou casques bleus',
    ]);
    expect(lines[0]?.results.map(({ id }) => id)).toContain('mali-2017-09-19-kidal-minusma');
  });

  it('combines words with filters, read in either language', async () => {
    const { out } = await harmattan([
      'search',
      '--country',
      'Togo',
      '--from',
      'juillet 2022',
      '--to',
      '2022',
      '--json',
    ]);
    const { results } = searchLine
      .omit({ results: true })
      .extend({ results: z.array(z.looseObject({ id: z.string() })) })
      .parse(JSON.parse(out));
    expect(results.map(({ id }) => id).sort()).toEqual([
      'togo-2022-07-09-natigou',
      'togo-2022-07-14-kpendjal-villages',
    ]);
  });

  it.each([
    [['search'], 'Write what to search for'],
    [['search', 'kidal', '--limit', 'x'], 'whole number'],
    [['search', 'kidal', '--from', 'someday'], 'someday'],
    [['search', 'kidal', '--group', 'Rotary Club'], 'Rotary Club'],
    [['search', '--file', 'no/such/file'], 'no/such/file'],
  ])('explains bad input: %j', async (args, part) => {
    const { code, out, err } = await harmattan(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(part);
    expect(err).not.toContain('    at ');
  });

  it('explains in French where that is the language', async () => {
    const { err } = await harmattan(['search', 'kidal', '--from', 'un jour'], { LANGUAGE: 'fr' });
    expect(err).toContain('Je n’ai pas pu lire la date « un jour »');
  });
});

describe('harmattan show', () => {
  it('shows every toll of In-Delimane with its source', async () => {
    const { out } = await harmattan(['show', 'mali-2019-11-01-indelimane']);
    for (const part of [
      '15 soldiers',
      '49 soldiers',
      '53 soldiers, 1 civilian',
      'at least 54 soldiers',
      'upwards of 70',
      'Al Jazeera',
    ]) {
      expect(out).toContain(part);
    }
  });

  it('finds an incident by words, and says when they fit several', async () => {
    expect((await harmattan(['show', 'radisson', 'blu'])).out).toContain('20 November 2015');
    const { code, err } = await harmattan(['show', 'kidal']);
    expect(code).toBe(2);
    expect(err).toContain('mali-2017-09-19-kidal-minusma');
  });

  it('gives the record with what is derived from it as JSON', async () => {
    const { out } = await harmattan(['show', 'mali-2019-11-01-indelimane', '--json']);
    const { id, derived } = z
      .looseObject({
        id: z.string(),
        derived: z.looseObject({ responsibility: z.string(), claimDelayDays: z.int().nullable() }),
      })
      .parse(JSON.parse(out));
    expect(id).toBe('mali-2019-11-01-indelimane');
    expect(derived).toMatchObject({ responsibility: 'claimed', claimDelayDays: 1 });
  });
});

const askLine = z.strictObject({
  question: z.string(),
  language: z.enum(['en', 'fr']),
  status: z.enum(['answered', 'no_match', 'not_understood', 'ambiguous']),
  reading: z.looseObject({ intent: z.string(), text: z.string() }),
  incidents: z.array(z.string()),
  suggestions: z.array(z.string()),
  figures: z.array(
    z.strictObject({
      incident: z.string(),
      measure: z.string(),
      party: z.string(),
      min: z.int().nullable(),
      max: z.int().nullable(),
      source: z.string(),
      sourceType: z.string(),
      published: z.string().nullable(),
      url: z.url(),
    }),
  ),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string(), basis: z.string() })),
  count: z.int().optional(),
  choices: z.array(z.strictObject({ label: z.string(), question: z.string() })).optional(),
  answer: z.string(),
});

describe('harmattan ask', () => {
  it('answers a file of questions with one JSON object a line, in the question’s language', async () => {
    const file = join(folder, 'questions.txt');
    await writeFile(
      file,
      'Who claimed the Radisson Blu siege?\nbilan officiel à Inata ?\nwrite me a poem\n',
    );
    const { code, out } = await harmattan(['ask', '--file', file]);
    expect(code).toBe(0);
    const [radisson, inata, poem] = out
      .trim()
      .split('\n')
      .map((line) => askLine.parse(JSON.parse(line)));
    expect(radisson).toMatchObject({
      language: 'en',
      status: 'answered',
      incidents: ['mali-2015-11-20-bamako-radisson'],
    });
    expect(radisson?.groups.map(({ id }) => id)).toContain('al-mourabitoun');
    expect(inata).toMatchObject({
      language: 'fr',
      status: 'answered',
      incidents: ['burkina-faso-2021-11-14-inata'],
    });
    expect(inata?.figures).toContainEqual(
      expect.objectContaining({
        measure: 'killed',
        party: 'gendarmes',
        min: 49,
        sourceType: 'government',
      }),
    );
    expect(poem).toMatchObject({
      status: 'not_understood',
      incidents: [],
      figures: [],
      groups: [],
    });
  });

  it('asks for a question where there is none', async () => {
    const { code, err } = await harmattan(['ask']);
    expect(code).toBe(2);
    expect(err).toContain('Write a question');
  });
});

describe('harmattan export', () => {
  it('writes the filtered incidents to standard output', async () => {
    const { code, out } = await harmattan(['export', '--format', 'geojson', '--country', 'Benin']);
    expect(code).toBe(0);
    const { features } = z
      .looseObject({ features: z.array(z.looseObject({})) })
      .parse(JSON.parse(out));
    expect(features).toHaveLength(5);
  });

  it('names the formats there are', async () => {
    const { code, err } = await harmattan(['export', '--format', 'xlsx']);
    expect(code).toBe(2);
    expect(err).toContain('csv, json, geojson');
  });
});

describe('harmattan register', () => {
  it('registers on a Discord, once', async () => {
    const sandbox = await startSandbox({ port: 0 });
    try {
      const settings = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl };
      const first = await harmattan(['register'], settings);
      expect(first.out).toContain('Lists replaced: 1, already up to date: 0.');
      const second = await harmattan(['register'], settings);
      expect(second.out).toContain('Lists replaced: 0, already up to date: 1.');
      expect(sandbox.violations).toEqual([]);
    } finally {
      await sandbox.close();
    }
  });

  it('explains a missing and a wrong token', async () => {
    expect((await harmattan(['register'])).err).toContain('DISCORD_TOKEN');
    const sandbox = await startSandbox({ port: 0 });
    try {
      const { code, err } = await harmattan(['register'], {
        DISCORD_TOKEN: 'not.the.token',
        DISCORD_API_URL: sandbox.apiUrl,
      });
      expect(code).toBe(2);
      expect(err).toContain('401');
    } finally {
      await sandbox.close();
    }
  });
});

import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

/**
 * The rooms and what each may import (DESIGN: imports run one way). A room not listed here fails the
 * test, so a new room states its place first.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/incidents': [],
  'src/i18n': ['src/incidents'],
  'src/store': ['src/incidents', 'src/i18n'],
  'src/search': ['src/incidents', 'src/i18n'],
  'src/answers': ['src/incidents', 'src/i18n', 'src/store', 'src/search'],
  'src/questions': ['src/incidents', 'src/i18n', 'src/store', 'src/search', 'src/answers'],
  'src/pictures': ['src/incidents', 'src/i18n', 'src/answers'],
  'src/datasets': ['src/incidents', 'src/i18n', 'src/store', 'src/answers'],
  'src/feeds': ['src/incidents', 'src/i18n', 'src/store', 'src/answers'],
  'src/discord': [
    'src/incidents',
    'src/i18n',
    'src/store',
    'src/search',
    'src/answers',
    'src/questions',
    'src/pictures',
    'src/datasets',
    'src/feeds',
    'src/config.ts',
    'src/log.ts',
  ],
  'src/sandbox': [],
  'src/config.ts': ['src/incidents'],
  'src/log.ts': ['src/config.ts'],
  'src/terminal': [
    'src/incidents',
    'src/i18n',
    'src/store',
    'src/search',
    'src/answers',
    'src/questions',
    'src/datasets',
    'src/discord',
    'commands',
    'src/config.ts',
  ],
  commands: [
    'src/incidents',
    'src/i18n',
    'src/store',
    'src/search',
    'src/answers',
    'src/questions',
    'src/pictures',
    'src/datasets',
    'src/feeds',
    'src/discord',
    'src/config.ts',
    'src/log.ts',
  ],
};

/** The composition roots may import everything. */
const ROOTS = ['src/main.ts', 'src/bot.ts', 'src/cli.ts'];

function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'commands' ? top : `${top}/${second}`;
}

describe('architecture', () => {
  let modules: readonly IModule[] = [];
  beforeAll(async () => {
    const { output } = await cruise(['src', 'commands'], {
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: 'tsconfig.json' },
    });
    if (typeof output === 'string') throw new Error('expected the cruise result as an object');
    modules = (output satisfies ICruiseResult).modules.filter(({ source }) =>
      /^(src|commands)\//.test(source),
    );
  });

  it('sees the modules (a cruiser without the compiler finds none and passes)', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.flatMap((module) => module.dependencies).length).toBeGreaterThan(modules.length);
  });

  it('knows every room', () => {
    const rooms = new Set(
      modules
        .map(({ source }) => source)
        .filter((path) => !ROOTS.includes(path))
        .map(roomOf),
    );
    expect([...rooms].filter((room) => !(room in ALLOWED))).toEqual([]);
  });

  it('lets imports run one way only', () => {
    const wrong = modules.flatMap(({ source, dependencies }) => {
      if (ROOTS.includes(source)) return [];
      const room = roomOf(source);
      return dependencies
        .map(({ resolved }) => resolved)
        .filter((path) => /^(src|commands)\//.test(path))
        .filter((path) => roomOf(path) !== room && !(ALLOWED[room] ?? []).includes(roomOf(path)))
        .map((path) => `${source} -> ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps Discord above the discord room', () => {
    const wrong = modules
      .filter(
        ({ source }) =>
          !/^(src\/(discord|sandbox|terminal)\/|commands\/)/.test(source) &&
          !ROOTS.includes(source),
      )
      .flatMap(({ source, dependencies }) =>
        dependencies
          .filter(({ module }) => /^(discord\.js|discord-api|@discordjs)/.test(module))
          .map(({ module }) => `${source} -> ${module}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the domain pure: no files, sockets or processes', () => {
    const wrong = modules
      .filter(({ source }) => source.startsWith('src/incidents/'))
      .flatMap(({ source, dependencies }) =>
        dependencies
          .filter(({ module }) => module.startsWith('node:'))
          .map(({ module }) => `${source} -> ${module}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no import cycles', () => {
    const next = new Map(
      modules.map(({ source, dependencies }) => [
        source,
        dependencies
          .filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
          .map(({ resolved }) => resolved),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      else if (!done.has(path)) {
        for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
        done.add(path);
      }
    };
    for (const path of next.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });
});

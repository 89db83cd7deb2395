import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../src/config.js';

const faults = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('settings', () => {
  test('have defaults that run the sandbox', () => {
    expect(readConfig({})).toEqual({
      discordApiUrl: 'https://discord.com/api',
      editorGuildIds: [],
      dataDir: 'data/store',
      language: 'en',
      logLevel: 'info',
      sandboxPort: 3000,
    });
  });

  test('are read as given; an empty one counts as unset', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: 'abc.def.ghi',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
        EDITOR_GUILD_IDS: '191168000000000100, 191168000000000200',
        DATA_DIR: '/srv/harmattan',
        LANGUAGE: 'fr_FR:fr',
        LOG_LEVEL: '',
        SANDBOX_PORT: '0',
      }),
    ).toMatchObject({
      discordToken: 'abc.def.ghi',
      discordApiUrl: 'http://127.0.0.1:8080/api',
      editorGuildIds: ['191168000000000100', '191168000000000200'],
      dataDir: '/srv/harmattan',
      language: 'fr',
      logLevel: 'info',
      sandboxPort: 0,
    });
  });

  test('are refused all at once, a line each, naming setting and value', () => {
    const lines = faults({
      SANDBOX_PORT: '70000',
      LOG_LEVEL: 'loud',
      EDITOR_GUILD_IDS: 'my-server',
      DISCORD_API_URL: 'discord.com',
      LANGUAGE: 'de',
    });
    expect(lines).toHaveLength(5);
    for (const name of [
      'SANDBOX_PORT',
      'LOG_LEVEL',
      'EDITOR_GUILD_IDS',
      'DISCORD_API_URL',
      'LANGUAGE',
    ]) {
      expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
    }
    expect(lines.join('\n')).toContain('(it is “loud”)');
  });

  test.each([
    ['en_US:en', 'en'],
    ['de_DE:fr:en', 'fr'],
    ['de_DE.UTF-8', 'en'],
    ['FR', 'fr'],
  ])('read a system’s list of locales %s as %s', (LANGUAGE, language) => {
    expect(readConfig({ LANGUAGE }).language).toBe(language);
  });

  test('never show a token, not even a wrong one', () => {
    const lines = faults({ DISCORD_TOKEN: 'my secret token' });
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('secret');
  });

  test('are all documented', () => {
    expect(SETTINGS.map(({ name }) => name)).toContain('DISCORD_TOKEN');
    expect(SETTINGS.every(({ description }) => description.endsWith('.'))).toBe(true);
  });
});

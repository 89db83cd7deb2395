import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createLog } from '../src/log.js';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  const destination = { write: (line: string) => (lines += line) };
  write(createLog({ level: 'info', secrets: ['top-secret-token'], destination }));
  return lines;
}

describe('the log', () => {
  test('hides the token wherever it stands', () => {
    const lines = logged((log) => {
      log.info(
        { authorization: 'Bot top-secret-token', nested: { token: 'x' } },
        'top-secret-token',
      );
      log.error({ err: new Error('failed with top-secret-token') }, 'failed');
    });
    expect(lines).not.toContain('top-secret-token');
    expect(lines).toContain('failed with [hidden]');
  });

  test('hides the tokens of interactions, which an API error carries in its address', () => {
    const token = `aW50ZXJhY3Rpb24${'x'.repeat(60)}`;
    const error = new DiscordAPIError(
      { code: 10_062, message: 'Unknown interaction' },
      10_062,
      404,
      'POST',
      `https://discord.com/api/v10/interactions/1234/${token}/callback`,
      { files: undefined, body: { data: { content: 'private words' } } },
    );
    const lines = logged((log) => {
      log.warn({ err: error }, 'gone');
    });
    expect(lines).toContain('Unknown interaction');
    expect(lines).toContain('/interactions/1234/[hidden]/callback');
    expect(lines).not.toContain(token);
    expect(lines).not.toContain('private words');
  });
});

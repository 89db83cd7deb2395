import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { createClient, connect } from '../../src/discord/client.js';
import { openCustomIds } from '../../src/discord/page-state.js';
import { createPoster } from '../../src/discord/poster.js';
import type { FeedPost, Poster } from '../../src/feeds/port.js';
import { CHANNELS, GUILDS } from '../../src/sandbox/index.js';
import { buttonsOf, startHarness, textOf, type BotHarness } from '../support/bot.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../src/store/folder.js';

const INCIDENT = 'mali-2019-11-01-indelimane';
const answer = (text: string): Answer => ({
  status: 'answered',
  lead: [[{ text }]],
  sections: [],
  notes: [],
  incidents: [INCIDENT],
  suggestions: [],
  figures: [],
  groups: [],
});
const post = (text: string, marker: string): FeedPost => ({
  answer: answer(text),
  language: 'en',
  incident: INCIDENT,
  marker,
});

let harness: BotHarness;
let poster: Poster;
let disconnect: () => Promise<void>;
let path: string;
let folder: DataFolder;
beforeAll(async () => {
  harness = await startHarness();
  const { services } = harness.bot;
  path = await mkdtemp(join(tmpdir(), 'harmattan-poster-'));
  folder = await DataFolder.open(path);
  const client = createClient(harness.sandbox.apiUrl, services.log);
  poster = createPoster(client, services, await openCustomIds(folder));
  disconnect = await connect(client, harness.sandbox.token, () => undefined);
});
afterAll(async () => {
  await disconnect();
  await folder.close();
  await rm(path, { recursive: true, force: true });
  expect(harness.sandbox.violations.filter(({ status }) => status === 400)).toEqual([]);
  await harness.close();
});

const messages = () => harness.sandbox.world.messages(CHANNELS.incidentsFeed);

describe('posts of feeds', () => {
  test('are sent once for one nonce, edited in place, and offer the card', async () => {
    const first = await poster.send(CHANNELS.incidentsFeed, post('54 soldiers', 'm1'), 'nonce-1');
    const second = await poster.send(CHANNELS.incidentsFeed, post('54 soldiers', 'm1'), 'nonce-1');
    expect(second).toEqual(first);
    expect(messages()).toHaveLength(1);
    if (!first.ok) throw new Error(first.reason);
    await poster.edit(CHANNELS.incidentsFeed, first.messageId, post('53 soldiers', 'm1'));
    expect(textOf(messages()[0])).toBe('53 soldiers');
    expect(buttonsOf(messages()[0]).map(({ label }) => label)).toEqual(['Sources and history']);
  });

  test('are found again by their marker, and only by it', async () => {
    const since = new Date(Date.now() - 60_000);
    const sent = await poster.send(CHANNELS.incidentsFeed, post('x', 'marker-2'), 'nonce-2');
    const found = await poster.find(CHANNELS.incidentsFeed, 'marker-2', since);
    expect(found).toEqual({ ok: true, messageId: sent.ok ? sent.messageId : '' });
    expect(await poster.find(CHANNELS.incidentsFeed, 'marker-9', since)).toEqual({
      ok: true,
      messageId: null,
    });
  });

  test('keep their marker when they are withdrawn', async () => {
    const withdrawn = answer('withdrawn');
    const marked: FeedPost = { answer: withdrawn, language: 'en', marker: 'marker-3' };
    await poster.send(CHANNELS.incidentsFeed, marked, 'nonce-3');
    const found = await poster.find(
      CHANNELS.incidentsFeed,
      'marker-3',
      new Date(Date.now() - 60_000),
    );
    expect(found.ok && found.messageId).toBeTruthy();
  });

  test('fail for good where Discord refuses, and for now where it falters', async () => {
    expect(await poster.send(CHANNELS.announcements, post('x', 'm4'), 'nonce-4')).toMatchObject({
      ok: false,
      retryable: false,
      outcome: 'not-sent',
    });
    harness.sandbox.faults.next({ method: 'POST', route: '/messages', status: 500, times: 10 });
    expect(await poster.send(CHANNELS.incidentsFeed, post('x', 'm5'), 'nonce-5')).toMatchObject({
      ok: false,
      retryable: true,
      outcome: 'unknown',
    });
    harness.sandbox.faults.clear();
  });

  test('know what is missing before they are tried', async () => {
    expect(await poster.missingPermissions(GUILDS.headquarters, CHANNELS.incidentsFeed)).toEqual(
      [],
    );
    expect(await poster.missingPermissions(GUILDS.headquarters, CHANNELS.announcements)).toEqual([
      'send-messages',
    ]);
    expect(await poster.missingPermissions(GUILDS.headquarters, '1')).toBe('unknown-channel');
  });
});

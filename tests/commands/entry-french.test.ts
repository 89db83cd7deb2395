/** `/entry` and `/feed` for a moderator whose Discord is in French, and texts meant to do harm. */
import { Locale } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, MEMBERS } from '../../src/sandbox/index.js';
import { buttonsOf, startHarness, textOf, type BotHarness } from '../support/bot.js';

let harness: BotHarness;
beforeAll(async () => {
  harness = await startHarness();
  harness.sandbox.world.person(MEMBERS.moussa).locale = Locale.French;
});
afterAll(async () => {
  expect(harness.sandbox.violations).toEqual([]);
  expect(harness.sandbox.failures).toEqual([]);
  await harness.close();
});

type Given = Record<string, string | number | boolean>;
const run = (name: string, options: Given, member: string = MEMBERS.moussa) =>
  harness.sandbox.runCommand({ member, name, options });
const store = () => harness.bot.services.store;
const known = { country: 'ML', link: 'https://example.org/article', date: '2026-05-01' };
/** Non-breaking spaces read as plain ones. */
const read = (message: Parameters<typeof textOf>[0]): string =>
  textOf(message).replace(/[\u00a0\u202f]/g, ' ');

describe('in French, /entry add', () => {
  it('reads French figures and dates, and keeps its own words in both languages', async () => {
    const { message } = await run('entry add', {
      ...known,
      place: 'Tamassaght',
      date: 'vendredi',
      figures: 'au moins 54 soldats, 1 civil ; 3 blessés',
    });
    const text = read(message);
    expect(text).toContain('Ajouté : ');
    expect(text).toContain('20 novembre 2026 (lu dans « vendredi »)');
    expect(text).toContain('au moins 54 soldats');
    expect(text).toContain('/fiche retirer id:mali-2026-11-20-tamassaght');
    expect(store().get('mali-2026-11-20-tamassaght')).toMatchObject({
      title: 'Incident at Tamassaght',
      summary: expect.stringContaining('No summary') as unknown,
      fr: {
        title: 'Incident à Tamassaght',
        summary: expect.stringContaining('Aucun résumé') as unknown,
      },
    });
    const card = await run('incident', { id: 'mali-2026-11-20-tamassaght', private: true });
    expect(read(card.message)).not.toContain('No summary');
    const english = await run('incident', { id: 'mali-2026-11-20-tamassaght' }, MEMBERS.ben);
    expect(read(english.message)).not.toContain('Aucun résumé');
  });

  it.each([
    [{ date: 'bientôt' }, '« bientôt » comme une date'],
    [{ date: '31 décembre 2026' }, 'dans le futur'],
    [{ date: '1019-11-01' }, 'antérieur à 1960'],
    [{ date: 'de 2015 à 2018' }, 'dépasse un mois'],
    [{ link: 'exemple' }, '« exemple » n’est pas une adresse web'],
    [{ figures: '54 soldats près du fleuve, 3 zébus' }, '« près du fleuve », « zébus »'],
    [{ figures: '50-30 soldats' }, '« 50-30 »'],
    [{ figures: '99999999999999999999 soldats' }, '« 99999999999999999999 »'],
    [{ figures: 'beaucoup' }, '« beaucoup »'],
    [{ region: 'Atlantide' }, '« Atlantide »'],
    [{ group: 'Zzyzx' }, 'Zzyzx'],
    [{ basis: 'claimed' }, 'groupe'],
    [{ place: '   ' }, 'L’option « lieu » est vide'],
    [{ published: 'novembre 2019' }, 'n’est pas un jour'],
  ])('explains %o and saves nothing', async (fault, words) => {
    const before = store().all();
    const { message, ephemeral } = await run('entry add', { ...known, place: 'Nampala', ...fault });
    expect(ephemeral).toBe(true);
    expect(read(message).toLowerCase()).toContain(words.toLowerCase());
    expect(store().all()).toBe(before);
  });

  it('offers a near-duplicate', async () => {
    const { message } = await run('entry add', {
      ...known,
      place: 'Indelimane',
      date: '2 novembre 2019',
    });
    const labels = buttonsOf(message).map(({ label }) => label);
    expect(labels).toContain('Non, c’est un autre incident');
    expect(labels.join()).toContain('Ajouter à');
  });
});

describe('in French, the other subcommands', () => {
  it('say which toll stands when an earlier one is typed in late', async () => {
    const id = 'mali-2026-05-01-nampala';
    const army = { source: 'Armée malienne', 'source-type': 'military' };
    await run('entry add', {
      ...known,
      ...army,
      place: 'Nampala',
      figures: '49 soldats',
      published: '2026-05-03',
    });
    const { message } = await run('entry report', {
      id,
      ...army,
      link: known.link,
      figures: '15 soldats',
      published: '2026-05-02',
    });
    expect(read(message)).toMatch(
      /bilan plus récent, qui reste le bilan actuel : tués : 49 soldats/,
    );
    expect(store().get(id)?.reports).toMatchObject([
      { id: 'r1', supersedes: 'r2' },
      { id: 'r2', figures: [{ min: 15 }] },
    ]);
  });

  it('suggest removed incidents to restore, and take a suggestion’s label', async () => {
    const id = 'mali-2019-11-01-indelimane';
    await store().remove(id, MEMBERS.moussa);
    const typing = (typed: string) =>
      harness.sandbox.autocomplete({
        member: MEMBERS.moussa,
        name: 'entry restore',
        options: { id: typed },
        focused: 'id',
      });
    const { choices = [] } = await typing('delimane 2019');
    expect(choices.map(({ value }) => value)).toEqual([id]);
    expect((await typing('nampala')).choices).toEqual([]);
    const { message } = await run('entry restore', { id: choices[0]?.name ?? '' });
    expect(read(message)).toContain('Rétabli : ');
    expect(store().isRemoved(id)).toBe(false);
    const again = await run('entry restore', { id });
    expect(read(again.message)).toContain('rien à rétablir');
    const unknown = await run('entry restore', { id: 'nulle part' });
    expect(read(unknown.message)).toContain('« nulle part »');
  });

  it('/feed add, list and remove', async () => {
    const added = await run('feed add', { channel: CHANNELS.mali, country: 'ML', language: 'en' });
    expect(read(added.message)).toMatch(/seront publiés dans \\?#mali/);
    expect(read(added.message)).toContain('/fil retirer fil:f1');
    const twin = await run('feed add', { channel: CHANNELS.mali, country: 'ML' });
    expect(read(twin.message)).toContain('déjà un fil avec les mêmes filtres : f1');
    const refused = await run('feed add', { channel: CHANNELS.announcements });
    expect(read(refused.message)).toContain('« Envoyer des messages »');
    const list = await run('feed list', {});
    expect(read(list.message)).toContain('1 fil dans ce serveur');
    expect(read(list.message)).toContain('anglais');
    const removed = await run('feed remove', { feed: 'f1' });
    expect(read(removed.message)).toContain('est arrêté');
    const gone = await run('feed remove', { feed: 'f1' });
    expect(read(gone.message)).toContain('pas de fil f1');
  });
});

describe('text meant to do harm', () => {
  it('is stored as text: no mention fires, no mark or link takes effect', async () => {
    const { message } = await run('entry add', {
      ...known,
      place: '@everyone [Ber](https://evil.example)',
      title: '# **<@1>** ||x|| [official](https://evil.example)',
      source: '<#1> `code`',
      date: '2026-06-01',
    });
    const [id = ''] = store()
      .all()
      .filter(({ date }) => date.start === '2026-06-01')
      .map((one) => one.id);
    expect(id).toMatch(/^mali-2026-06-01-[a-z0-9-]+$/);
    const card = await run('incident', { id });
    for (const shown of [message, card.message]) {
      expect(textOf(shown)).not.toMatch(/(?<!\\)\[(?:Ber|official)\]\(https/);
      expect(textOf(shown)).not.toMatch(/(?<!\\)\*\*<@1>/);
      expect(shown?.mentions).toEqual([]);
      expect(shown?.mention_everyone).toBe(false);
    }
  });

  it.each([
    ['title', 4_000],
    ['figures', 4_000],
    ['place', 4_000],
    ['source', 4_000],
  ])('a %s of %i characters does no harm', async (option, length) => {
    const { message, ephemeral } = await harness.sandbox.runCommand({
      member: MEMBERS.moussa,
      name: 'entry add',
      options: { ...known, place: 'Ber', date: '2026-07-01', [option]: 'é'.repeat(length) },
      force: true,
    });
    expect(ephemeral).toBe(true);
    expect(textOf(message)).not.toBe('');
  });
});

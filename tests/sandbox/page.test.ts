import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CHANNELS, MEMBERS, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { startBrowser } from '../support/browser.js';
import { startStubBot } from '../support/stub-bot.js';
import { answerStub, STUB_COMMANDS } from '../support/stub-commands.js';

const WIDTHS = [
  ['phone', 390, 800],
  ['desktop', 1280, 800],
] as const;

/** Run in the page: controls that a screen reader could not name. */
const UNNAMED_CONTROLS = `[...document.querySelectorAll('button, input, select, textarea')]
  .filter((control) => {
    const own = control.tagName === 'BUTTON' ? control.textContent : control.labels[0]?.textContent;
    return (control.getAttribute('aria-label') ?? own ?? '').trim() === '';
  })
  .map((control) => control.outerHTML)`;

describe.each(WIDTHS)('the page on a %s', (device, width, height) => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof startStubBot>>;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const requested: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    sandbox = await startSandbox({ timings: { deadline: 600 } });
    bot = await startStubBot(sandbox, { commands: STUB_COMMANDS, onInteraction: answerStub });
    page = await browser.newPage({ viewport: { width, height } });
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(sandbox.url);
    await page.getByText('Bot online').waitFor({ state: 'attached' });
  });
  afterEach(async () => {
    await page.close();
    await bot.stop();
    await sandbox.close();
    expect(sandbox.failures).toEqual([]);
    expect(complaints.splice(0).filter((line) => !line.includes('422'))).toEqual([]);
    expect(requested.splice(0).filter((url) => !url.startsWith(sandbox.url))).toEqual([]);
  });

  const openSide = async (): Promise<void> => {
    if (device === 'phone') await page.getByRole('button', { name: 'Channels' }).click();
  };
  const become = async (name: string): Promise<void> => {
    await openSide();
    await page.getByLabel('You are').selectOption(name);
    await page.getByLabel('You are').blur();
    if (device === 'phone') await page.keyboard.press('Escape');
  };
  const goTo = async (channel: string): Promise<void> => {
    await openSide();
    await page.getByRole('button', { name: channel }).click();
  };
  const box = () => page.getByRole('textbox', { name: /^Message/u });
  const type = async (command: string): Promise<void> => {
    await box().fill(`/${command}`);
    await page
      .getByRole('option', { name: `/${command}` })
      .first()
      .waitFor();
    await box().press('Enter');
  };
  const look = (name: string) =>
    page.screenshot({ path: join(tmpdir(), `harmattan-${device}-${name}.png`) });
  const last = () => page.locator('.message').last();

  it('offers commands in the language of the member, and runs one by keyboard alone', async () => {
    await box().fill('/');
    await page.getByRole('option', { name: /Propose des réponses/u }).waitFor();
    expect(await page.getByRole('option', { name: /écho/u }).count()).toBe(1);
    expect(await page.getByRole('option', { name: /guarded/u }).count()).toBe(0);
    await look('commands');
    await box().fill('/find');
    await box().press('Enter');
    const query = page.getByRole('combobox', { name: 'query' });
    await query.pressSequentially('inde');
    await page.getByRole('option', { name: 'inde from 0' }).waitFor();
    await look('suggestions');
    await query.press('ArrowDown');
    await query.press('Enter');
    await query.press('Enter');
    await page.getByText('found inde').waitFor();
    expect(await last().innerText()).toMatch(/Awa\s+used\s+find/u);
  });

  it('shows other commands to a moderator, and a missed deadline as Discord words it', async () => {
    await become('Moussa');
    await type('guarded');
    await page.getByText('The application did not respond').waitFor();
    await look('no-response');
  });

  it('fills in and sends a form', async () => {
    await type('form');
    const dialog = page.getByRole('dialog', { name: 'Suggest' });
    await dialog.getByLabel('Title').fill('Inates');
    await look('form');
    await dialog.getByLabel('Kind').selectOption('clash');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Inates: clash').waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('makes a mention of a name typed with @, and of nothing longer', async () => {
    await box().fill('@harmattan who claimed Inates? @harmattans');
    await box().press('Enter');
    await last().locator('.d-mention').waitFor();
    expect(await last().locator('.d-mention').count()).toBe(1);
    expect(await last().innerText()).toContain('@harmattans');
  });

  it('shows a card, its picture with alt text, and presses its button', async () => {
    await type('card');
    await page.getByRole('img', { name: 'A map' }).waitFor();
    await page.getByRole('heading', { name: 'In-Delimane' }).waitFor();
    const link = page.getByRole('link', { name: 'statement' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await look('card');
  });

  it('presses buttons and chooses from a menu', async () => {
    await type('panel');
    await last().getByRole('button', { name: 'Later' }).click();
    await page.getByText('updated later').waitFor();
    await page.getByText('(edited)').waitFor();
    await look('panel');
    await last().getByRole('combobox', { name: 'Make a selection' }).selectOption('b');
    await page.getByText('chose b').waitFor();
  });

  it('keeps a private reply from others, and lets one dismiss it', async () => {
    await type('slow');
    await page.getByText('done again (edited)').waitFor();
    await page.getByText('Only you can see this').first().waitFor();
    await look('private');
    await become('Ben');
    await page.getByText('Only you can see this').waitFor({ state: 'detached' });
    await page.getByText('original says done again').waitFor();
    await become('Awa');
    const dismiss = page.getByRole('button', { name: 'Dismiss message' });
    await dismiss.waitFor();
    await dismiss.click();
    await dismiss.waitFor({ state: 'detached' });
  });

  it('writes a message, and runs a command of its menu', async () => {
    await box().fill('an attack near Gao');
    await box().press('Enter');
    await last().getByText('an attack near Gao').waitFor();
    await last().hover();
    await last().getByRole('button', { name: 'Apps for this message' }).click();
    await look('menu');
    await page.getByRole('menuitem', { name: 'Quote' }).click();
    await page.locator('blockquote', { hasText: 'an attack near Gao' }).waitFor();
  });

  it('follows other channels, and direct messages', async () => {
    sandbox.postMessage({ member: MEMBERS.moussa, channel: CHANNELS.mali, content: 'news' });
    await openSide();
    await page.getByLabel('1 unread').waitFor();
    await look('side');
    await page.getByRole('button', { name: 'mali' }).click();
    await page.getByText('news').waitFor();
    await goTo('@ Harmattan');
    await type('find');
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText('found nothing').waitFor();
    expect(sandbox.world.messages(CHANNELS.dmAwa)).toHaveLength(1);
  });

  it('runs nothing that a message smuggles in', async () => {
    const hostile = [
      '<img src=x onerror="document.title=1"><script>document.title=2</script>',
      '[x](javascript:alert(1)) [y](<https://a.b/"onmouseover="alert(1)>)',
      '**<b onclick=alert(1)>bold</b>** `</code><svg onload=alert(1)>`',
      '```html\n</code></pre><script>alert(1)</script>\n```',
      '<:a"onerror=alert(1):1234567890123456789> <t:99999999999999:R>',
    ].join('\n');
    sandbox.postMessage({ member: MEMBERS.ben, content: hostile });
    await page.locator('pre').waitFor();
    const message = last();
    expect(await message.locator('script, svg, [onclick], [onerror], [onmouseover]').count()).toBe(
      0,
    );
    expect(await message.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await message.innerText()).toContain('<script>document.title=2</script>');
    expect(await page.title()).toContain('Harmattan sandbox');
    await look('hostile');
  });

  it('has a name for every control and does not scroll sideways', async () => {
    await type('panel');
    await last().getByText('choose').waitFor();
    await type('écho');
    const unnamed = await page.evaluate<string[]>(UNNAMED_CONTROLS);
    expect(unnamed).toEqual([]);
    await look('options');
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(overflow).toBeLessThanOrEqual(width);
  });
});

describe('the page and other sites', () => {
  it('answers only to its own name and its own requests', async () => {
    const sandbox = await startSandbox();
    const act = (headers: Record<string, string>) =>
      fetch(`${sandbox.url}/sandbox/act/post`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ member: MEMBERS.awa, channel: CHANNELS.general, content: 'x' }),
      });
    expect((await act({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await act({ origin: sandbox.url })).status).toBe(200);
    expect((await act({})).status).toBe(200);
    const nobody = await fetch(`${sandbox.url}/sandbox/channel/${CHANNELS.general}?member=1`);
    expect(nobody.status).toBe(404);
    const unreadable = await fetch(`${sandbox.url}/sandbox/act/post`, {
      method: 'POST',
      body: '{',
    });
    expect(unreadable.status).toBe(400);
    const page = await fetch(sandbox.url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    await sandbox.close();
  });
});

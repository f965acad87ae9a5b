import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Preview } from '../../src/preview/server.ts';
import { startSamplePreview } from '../preview/sample-preview.ts';
import { findBarriers, focusIsVisible } from './accessibility.ts';
import { launchBrowser } from './browser.ts';

// Other tests may keep the machine busy meanwhile.
vi.setConfig({ testTimeout: 60_000 });

let preview: Preview;
let browser: Browser;
beforeAll(async () => {
  [preview, browser] = await Promise.all([startSamplePreview(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await preview.stop();
});

async function open(options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(15_000);
  await page.goto(preview.url);
  await page.getByRole('button', { name: '/brief norland-sudland' }).first().waitFor();
  return page;
}

describe.each(['dark', 'light'] as const)('%s', (colorScheme) => {
  test.each([
    ['desktop', 1200],
    ['phone', 400],
    ['smallest phone', 320],
  ])('no barriers on a %s', async (_, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 800 } });
    expect(await findBarriers(page)).toEqual([]);
    for (const line of [
      '/brief norland-sudland length:long',
      '/brief nowhere',
      '/brief hostile',
      '/quotes x',
    ]) {
      await page.keyboard.insertText(line);
      await page.keyboard.press('Enter');
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    }
    expect(await page.getByRole('log').getByRole('article').count()).toBe(5);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.insertText('/');
    expect(await page.getByRole('option').count()).toBe(5);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.insertText('brief the strike of the dockers at Brackwater length:long');
    expect(await findBarriers(page)).toEqual([]);
    await page.close();
  });
});

test('everything can be reached with Tab, and shows that it has the focus', async () => {
  const page = await open({ viewport: { width: 1200, height: 800 } });
  await page.keyboard.type('/brief norland-sudland');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Quotes 2' }).waitFor();
  const reached = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Shift+Tab');
    // After the first element the focus leaves the page for the browser's own controls.
    if (await page.evaluate('document.activeElement === document.body')) continue;
    expect([await focusIsVisible(page), await page.evaluate('document.activeElement.outerHTML')]).toEqual([
      true,
      expect.any(String),
    ]);
    reached.add(
      await page.evaluate('document.activeElement.textContent.trim() || document.activeElement.ariaLabel'),
    );
  }
  for (const name of [
    '/brief norland-sudland',
    'Quotes 2',
    'Help',
    '/quotes',
    '[1]',
    'the Post',
    'Message',
    'Send',
  ])
    expect([...reached]).toContain(name);
  await page.close();
});

test('nothing moves for people who asked for that', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  await page.keyboard.type('/brief norland-sudland');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  const durations = await page.evaluate(
    `[...document.querySelectorAll('*')].map((element) => getComputedStyle(element).transitionDuration)`,
  );
  expect(new Set(durations as string[])).toEqual(new Set(['0s']));
  await page.close();
});

test('answers are read out as they come', async () => {
  const page = await open();
  const log = page.getByRole('log', { name: 'Messages' });
  await page.keyboard.type('/brief norland-sudland');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Quotes 2' }).waitFor();
  expect(await log.getByRole('article').last().getAttribute('aria-busy')).toBe('false');
  await page.keyboard.type('/');
  expect(await page.getByRole('status').textContent()).toBe('5 suggestions');
  await page.close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Preview } from '../../src/preview/server.ts';
import { startSamplePreview } from '../preview/sample-preview.ts';
import { launchBrowser } from './browser.ts';

// Other tests may keep the machine busy meanwhile.
vi.setConfig({ testTimeout: 60_000 });

let preview: Preview;
let browser: Browser;
let page: Page;
/** Addresses asked for, and errors of scripts, since the page was opened. */
let asked: string[];
let troubles: string[];

beforeAll(async () => {
  [preview, browser] = await Promise.all([startSamplePreview(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await preview.stop();
});

async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
  asked = [];
  troubles = [];
  page = await browser.newPage(options);
  page.setDefaultTimeout(15_000);
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text());
  });
  await page.goto(preview.url);
  await page.getByRole('button', { name: '/brief norland-sudland' }).first().waitFor();
}

beforeEach(async () => {
  await open();
  return async () => {
    await page.close();
    expect(troubles).toEqual([]);
    // Pictures stand in the answers themselves.
    const elsewhere = asked.filter((url) => !url.startsWith(preview.url) && !url.startsWith('data:'));
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  };
});

const log = () => page.getByRole('log');
const messages = () => log().getByRole('article');
const options = () => page.getByRole('option');
const title = (name: string) => log().getByRole('heading', { level: 2, name });

test('opens with a question offered, and answers it', async () => {
  await log().getByRole('button', { name: '/brief norland-sudland' }).click();
  await title('Norland and Sudland: the river Ebb').waitFor();
  expect(await messages().last().textContent()).toContain('You used /brief topic: norland-sudland');
  expect(await messages().count()).toBe(2);
});

describe('with the keyboard alone', () => {
  test('a whole line', async () => {
    await page.keyboard.type('/brief norland-sudland');
    await page.keyboard.press('Enter');
    await title('Norland and Sudland: the river Ebb').waitFor();
  });

  test('a line that names its options', async () => {
    await page.keyboard.type('/brief topic:norland-sudland length:short');
    await page.keyboard.press('Enter');
    await log().getByText('length short').waitFor();
  });

  test('a pasted line', async () => {
    await page.keyboard.insertText('/brief norland-sudland length:long');
    await page.keyboard.press('Enter');
    await log().getByText('length long').waitFor();
  });

  test('from the list of commands through the suggestions', async () => {
    await page.keyboard.type('/');
    expect(await options().allTextContents()).toEqual([
      '/briefWhat happened, in a few lines',
      '/quotesWho said what',
      '/article showWhat one article says',
      '/helpWhat can be asked',
      '/brokenFails as a bug would',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    // The required option is next, with what it may be.
    await options().nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const field = page.getByRole('combobox', { name: 'topic, required' });
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await options().first().getAttribute('id'),
    );
    expect(await options().first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Norland and Sudland: the river Ebb');
    expect(await options().count()).toBe(0);
    // Tab goes on to the other options.
    await page.keyboard.press('Tab');
    expect(await options().allTextContents()).toEqual(['lengthHow much']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('sh');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'length' }).inputValue()).toBe('short');
    await page.keyboard.press('Enter');
    await log().getByText('length short').waitFor();
    expect(await messages().last().textContent()).toContain('topic: norland-sudland length: short');
  });

  test('suggestions follow what is typed', async () => {
    await page.keyboard.type('/brief brack');
    await options().getByText('The Brackwater dockers’ strike').waitFor();
    expect(await options().count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await options().count()).toBe(0);
    await page.keyboard.press('Escape');
    const line = page.getByRole('combobox', { name: 'Message' });
    expect(await line.inputValue()).toBe('');
    expect(await line.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  test('what is missing or does not fit is said, nothing is sent', async () => {
    await page.keyboard.type('/brief ');
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'topic, required' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#hint').textContent()).toBe('Say which topic: Which story.');
    await page.keyboard.type('norland-sudland length:tiny');
    await page.keyboard.press('Enter');
    expect(await page.locator('#hint').textContent()).toBe('length takes short, normal, long.');
    expect(await messages().count()).toBe(1);
  });

  test('the arrow up brings the last line back', async () => {
    await page.keyboard.type('/help');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/brief norland-sudland length:long');
    await page.keyboard.press('Enter');
    await log().getByText('length long').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('combobox', { name: 'topic, required' }).inputValue()).toBe(
      'norland-sudland',
    );
    await page.keyboard.press('Enter');
    await log().getByText('length long').nth(1).waitFor();
  });

  test('Backspace goes back to the options before, then to the command', async () => {
    await page.keyboard.type('/brief x length:');
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('combobox', { name: 'length' }).count()).toBe(0);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('combobox', { name: 'Message' }).inputValue()).toBe('/brief');
    expect(await options().first().textContent()).toContain('/brief');
  });
});

test('with the mouse: the list, a suggestion, the send button', async () => {
  await page.getByRole('combobox', { name: 'Message' }).pressSequentially('/');
  await page.getByRole('option', { name: '/brief' }).click();
  await page.getByRole('option', { name: /Brackwater/ }).click();
  const field = page.getByRole('combobox', { name: 'topic, required' });
  expect(await field.inputValue()).toBe('The Brackwater dockers’ strike');
  expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true);
  await page.getByRole('button', { name: '/brief, choose another command' }).click();
  await page.getByRole('option', { name: '/brief' }).click();
  await page.getByRole('option', { name: /Norland/ }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await title('Norland and Sudland: the river Ebb').waitFor();
});

describe('buttons in answers', () => {
  test('put the next answer in their place', async () => {
    await log().getByRole('button', { name: '/brief norland-sudland' }).click();
    await log().getByRole('button', { name: 'Quotes 2' }).click();
    await title('Quotes of norland-sudland').waitFor();
    expect(await messages().count()).toBe(2);
    expect(await title('Norland and Sudland: the river Ebb').count()).toBe(0);
  });

  test('put a private answer below, which can be dismissed', async () => {
    await log().getByRole('button', { name: '/brief norland-sudland' }).click();
    await log().getByRole('button', { name: 'Help', exact: true }).click();
    await log().getByText('Only you can see this').last().waitFor();
    expect(await messages().count()).toBe(3);
    await log().getByRole('button', { name: 'Dismiss message' }).click();
    expect(await messages().count()).toBe(2);
    expect(await title('Norland and Sudland: the river Ebb').isVisible()).toBe(true);
  });

  test('turn pages, and keep the focus', async () => {
    await page.keyboard.type('/quotes ');
    await page.keyboard.press('Enter');
    await log().getByText('Statement 1:').waitFor();
    expect(await log().getByRole('button', { name: '‹ Prev' }).isDisabled()).toBe(true);
    await log().getByRole('button', { name: 'Next ›' }).press('Enter');
    await log().getByText('2/').waitFor();
    expect(await log().getByText('Statement 1:').count()).toBe(0);
    expect(
      await log()
        .getByRole('button', { name: 'Next ›' })
        .evaluate((element) => element.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await log().getByText('Statement 1:').waitFor();
  });

  test('a command in a text goes into the composer', async () => {
    await page.keyboard.type('/help ');
    await page.keyboard.press('Enter');
    await log().getByRole('button', { name: '/brief', exact: true }).click();
    await page.keyboard.type('norland-sudland');
    await page.keyboard.press('Enter');
    await title('Norland and Sudland: the river Ebb').waitFor();
  });
});

test('text of hostile articles neither runs nor breaks out', async () => {
  await page.keyboard.type('/brief hostile');
  await page.keyboard.press('Enter');
  await log().getByRole('heading', { level: 3 }).waitFor();
  expect(await page.evaluate('window.broken')).toBeUndefined();
  expect(
    await log().locator('script, [onerror], [onclick], a[href^="javascript"], a[href^="data"]').count(),
  ).toBe(0);
  // A broken picture stays a broken picture: nothing else was asked for.
  expect(await messages().last().locator('img[src=x]').count()).toBe(0);
});

test('a server that has gone is said', async () => {
  const short = await startSamplePreview();
  await page.goto(short.url);
  await page.getByRole('button', { name: '/brief norland-sudland' }).first().waitFor();
  await short.stop();
  await page.keyboard.type('/help');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await log().getByText('Is it still running?').waitFor();
  expect(asked.filter((url) => url.startsWith(short.url)).length).toBeGreaterThan(5);
  asked = asked.filter((url) => !url.startsWith(short.url));
  troubles = troubles.filter((trouble) => !trouble.includes('ERR_CONNECTION_REFUSED'));
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBarriers } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { type StartedProgram, startProgram } from './started-program.ts';

// The program as a person meets it: `npm start`, the sample articles, the page in a browser.

// Other tests may keep the machine busy meanwhile.
vi.setConfig({ testTimeout: 60_000 });

let program: StartedProgram;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on('request', (request) => {
    if (!request.url().startsWith(program.url) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text());
  });
});
afterAll(async () => {
  await browser.close();
});

const log = () => page.getByRole('log');
const newest = () => log().getByRole('article').last();

async function open(): Promise<void> {
  await page.goto(program.url);
  await log().getByRole('button').first().waitFor();
}

async function answered(): Promise<string> {
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  return (await newest().textContent()) ?? '';
}

async function ask(line: string): Promise<string> {
  await page.keyboard.insertText(`${line} `);
  await page.keyboard.press('Enter');
  return answered();
}

test('the button on the page answers /brief korea-japan', async () => {
  await open();
  await log().getByRole('button', { name: '/brief korea-japan' }).click();
  await answered();
  const title = await newest().getByRole('heading', { level: 2 }).textContent();
  expect(title).toMatch(/South Korea/);
  expect(title).toMatch(/Japan/);
  const lines = await newest().locator('p.bullet').allTextContents();
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(lines.length).toBeLessThanOrEqual(5);
  for (const line of lines) expect(line).toMatch(/\[\d+\]$/);
  expect(await newest().getByRole('list', { name: 'Sources' }).getByRole('listitem').count()).toBeGreaterThan(
    0,
  );
  expect(await findBarriers(page)).toEqual([]);
});

test('every question after it is answered, page by page', async () => {
  await open();
  await ask('/brief korea-japan');
  const next = await newest()
    .getByRole('group', { name: 'Next questions' })
    .getByRole('button')
    .allTextContents();
  expect(next.length).toBeGreaterThanOrEqual(3);
  for (const name of next) {
    await open();
    await ask('/brief korea-japan');
    await newest().getByRole('button', { name, exact: true }).click();
    let text = await answered();
    for (let turned = 0; turned < 30; turned += 1) {
      expect([name, text]).toEqual([name, expect.not.stringContaining('Something went wrong')]);
      const forward = newest().getByRole('button', { name: 'Next ›' });
      if ((await forward.count()) === 0 || (await forward.isDisabled())) break;
      await forward.click();
      text = await answered();
    }
    expect(await findBarriers(page)).toEqual([]);
  }
});

test('every example on the page is answered', async () => {
  await open();
  const guide = page.getByRole('navigation', { name: 'Things to ask' }).getByRole('button');
  const count = await guide.count();
  expect(count).toBeGreaterThanOrEqual(7);
  for (let index = 0; index < count; index += 1) {
    await guide.nth(index).click();
    const text = await answered();
    expect(text).not.toMatch(/Something went wrong|can't be used|No story matches|no articles yet/);
  }
  expect(await log().getByRole('article').count()).toBe(count + 1);
});

test('a story is suggested by what is typed', async () => {
  await open();
  await page.keyboard.type('/brief seoul');
  await page
    .getByRole('option', { name: /South Korea/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await answered();
  expect(await newest().getByRole('heading', { level: 2 }).textContent()).toMatch(/Korea/);
});

test('invented articles are called so', async () => {
  await open();
  expect(await ask('/brief lumeret')).toMatch(/invented/i);
});

test('nothing was loaded from elsewhere, nothing went wrong, and it ends when told', async () => {
  expect(elsewhere).toEqual([]);
  expect(troubles).toEqual([]);
  expect(await program.stop()).toBe(0);
});

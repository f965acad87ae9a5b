import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { startProgram } from './started-program.ts';

// Draws docs/preview.png anew, the picture in README.md: node_modules/.bin/node test/e2e/screenshot.ts

const picture = join(import.meta.dirname, '..', '..', 'docs', 'preview.png');
const [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 820 }, colorScheme: 'dark' });
  await page.goto(program.url);
  const log = page.getByRole('log');
  await log.getByRole('button', { name: '/brief korea-japan' }).click();
  await log.getByRole('button', { name: 'Timeline', exact: true }).waitFor();
  // As high as the answer is, and without the welcome above it.
  const answer = await log.getByRole('article').last().boundingBox();
  const head = await page.locator('.channel-head').boundingBox();
  const foot = await page.getByRole('form').boundingBox();
  const height = Math.ceil((answer?.height ?? 600) + (head?.height ?? 0) + (foot?.height ?? 0) + 24);
  await page.setViewportSize({ width: 960, height });
  await log.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  await program.stop();
}

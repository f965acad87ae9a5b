import type { Page } from 'playwright-core';

/** Roles that people act on or that stand for something not written: each needs a name. */
const namedRoles = new Set(
  'button link textbox searchbox combobox listbox option checkbox image img log form navigation group list dialog'.split(
    ' ',
  ),
);

/** What is wrong for people who do not see the page, or see it badly; nothing when all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  const nameless = await findNameless(page);
  const inPage: string[] = await page.evaluate(barriersInPage);
  return [...nameless, ...inPage];
}

/** Asks the browser itself what it tells screen readers. */
async function findNameless(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const seen = nodes.filter(({ ignored }) => !ignored);
  if (seen.length < 20) return [`only ${seen.length} parts can be perceived`];
  return (
    seen
      .filter(({ role, name }) => namedRoles.has(role?.value) && !String(name?.value ?? '').trim())
      // Only lists and groups that we name ourselves are landmarks.
      .filter(({ role }) => role?.value !== 'list' && role?.value !== 'group')
      .map(({ role, nodeId }) => `${role?.value} ${nodeId} has no name`)
  );
}

/** Runs in the page: contrast (WCAG AA), headings in order, ids that exist once, nothing wider than the window. */
const barriersInPage = `(() => {
  const found = [];
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => top.slice(0, 3).map((part, i) => part * top[3] + below[i] * (1 - top[3]));
  const ground = (element) => {
    if (element === null) return rgba('white');
    const own = rgba(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own.slice(0, 3) : over(own, ground(element.parentElement));
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let measured = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest(':disabled, [aria-hidden=true]')) continue;
    const style = getComputedStyle(element);
    const below = ground(element);
    const [a, b] = [light(over(rgba(style.color), below)), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    measured += 1;
    if (ratio < 4.5) found.push('contrast ' + ratio.toFixed(2) + ': ' + walker.currentNode.data.trim().slice(0, 40));
  }
  if (measured < 8) found.push('only ' + measured + ' texts are visible');
  let level = 0;
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) found.push(heading.tagName + ' after H' + level + ': ' + heading.textContent);
    level = own;
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push('two elements are called ' + id);
  for (const name of ['aria-controls', 'aria-describedby', 'aria-labelledby', 'aria-activedescendant'])
    for (const element of document.querySelectorAll('[' + name + ']'))
      if (!ids.includes(element.getAttribute(name))) found.push(name + ' leads nowhere: ' + element.outerHTML.slice(0, 80));
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('the page is wider than the window');
  for (const element of document.querySelectorAll('main *'))
    if (element.checkVisibility() && !element.closest('.unseen') && element.getBoundingClientRect().right > root.clientWidth + 1)
      found.push('wider than the window: ' + element.outerHTML.slice(0, 80));
  if (!root.lang) found.push('the language is not said');
  return found;
})()`;

/** Whether what has the focus shows it: an outline, or a border of its box that changes. */
export function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const focused = document.activeElement;
    if (getComputedStyle(focused).outlineStyle !== 'none') return true;
    const box = focused.closest('.chip, .box');
    const colour = getComputedStyle(box ?? focused).borderTopColor;
    focused.blur();
    const changed = box !== null && getComputedStyle(box).borderTopColor !== colour;
    focused.focus();
    return changed;
  })()`);
}

// The list of other headlines printed with a page: links under "Related", "Most read", "More from …" or in
// an element named so; menus and the page's own headline are none.
import { type DomDocument, type DomElement, labelOf, textOf } from './dom.ts';
import { isListHeading } from './headline-list.ts';
import { isHeadlineLike, withoutBullet } from './lines.ts';
import { repair } from './repair.ts';

const MOST = 60;
const LIST =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|more-?(?:stories|news|on|from)|read-?(?:more|next)|also-?read|most-?(?:read|popular|viewed)|trending|popular|latest|top-?(?:stories|news)|headlines?-?list|other-?(?:news|stories|headlines)|teasers?|sidebar)(?=$|[\s_-]|[A-Z])/i;

/** Other headlines in the order of the page, each once. Call it before the page is cleaned. */
export function printedHeadlines(document: DomDocument, own: string | null): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll('section, aside, div, ul, ol, h2, h3, h4, h5, p, strong')) {
    if (found.size >= MOST) break;
    if (element.closest('nav, header nav, footer') !== null) continue;
    const heading = /^(?:h\d|p|strong)$/.test(element.localName);
    if (heading ? !isListHeading(textOf(element)) : !LIST.test(labelOf(element))) continue;
    const list = heading ? listAfter(element) : element;
    if (list === null) continue;
    for (const headline of linksIn(list, own)) found.add(headline);
  }
  return [...found].slice(0, MOST);
}

/** The list that a heading names: what follows it, or what follows the box that holds only the heading. */
function listAfter(heading: DomElement): DomElement | null {
  let at: DomElement | null = heading;
  for (let up = 0; up < 3 && at !== null; up++) {
    const next: DomElement | null = at.nextElementSibling;
    if (next !== null) return next.querySelector('a, li') === null ? null : next;
    at = at.parentElement;
  }
  return null;
}

function linksIn(list: DomElement, own: string | null): string[] {
  const headlines: string[] = [];
  for (const link of [...list.querySelectorAll('a')].slice(0, 200)) {
    const title = link.querySelector('h2, h3, h4, h5') ?? link;
    const text = repair(withoutBullet(textOf(title)));
    // Three words are a section or a button, a headline has more.
    if (text !== own && isHeadlineLike(text) && text.split(' ').length >= 4) headlines.push(text);
  }
  if (headlines.length > 0) return headlines;
  return [...list.querySelectorAll('li')]
    .slice(0, 100)
    .map((item) => repair(withoutBullet(textOf(item))))
    .filter(
      (text) => text !== own && isHeadlineLike(text) && text.split(' ').length >= 4 && text.length < 200,
    );
}

// The story of a page: Readability picks the element that holds it; before that, what is surely no story is
// taken away, and after it, what stands inside the story's element without belonging to it (buttons to share,
// lists of other articles, captions, forms, lines such as "Read more: …").
import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, labelOf, parsePage, textOf } from './dom.ts';
import { blockParagraphs, fragmentParagraphs } from './html-blocks.ts';
import { isProse } from './lines.ts';

/** Readability's own "unlikely" list leaves these in when they sit inside the story. */
const NOT_STORY =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?more|more-(?:stories|news|on|from)|also-read|newsletter|sign-?up|subscri(?:be|ption)|social|share|sharing|share-?(?:bar|tools|buttons?|links?)|promo|advert\w*|sponsor\w*|outbrain|taboola|comments?|disqus|breadcrumbs?|tags?|tag-?list|topics?|author-?bio|bio|about-author|byline|dateline-meta|caption|wp-caption-text|credit|gallery|slideshow|carousel|video-?player|print-?only|most-(?:read|popular|viewed)|trending|popular|pagination|pager|toolbar|tools|widget|cookie|tooltip|popover|pop-?up|modal|overlay|paywall|correction-form|copyright|hidden|visually-hidden|sr-only|screen-reader-text)(?=$|[\s_-])/i;
const NEVER_STORY =
  'script, style, noscript, template, iframe, object, embed, form, button, select, input, svg, nav, footer, dialog, figcaption, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"], [role="complementary"]';

/** Lines that pages put between the paragraphs of a story. */
const LINE_OUT =
  /^(?:advertisement|advertising|story continues below(?: advertisement)?|article continues below|continue reading(?: below)?|read (?:more|also|next|the full story)\b.{0,160}|(?:also|must) read\b.{0,160}|see also\b.{0,160}|related(?: (?:stories|articles|content|news|coverage|topics|links))?(?:\s?[:|].{0,160})?|more (?:on this|from)\b.{0,80}|share(?: (?:this|on|via)\b.{0,60})?|follow (?:us|him|her|me|@)\b.{0,160}|sign up\b.{0,160}|subscribe\b.{0,160}|click here\b.{0,120}|(?:image|photo|picture|video)(?: (?:copyright|caption|credit|source|by))?\s?:.{0,160}|image (?:copyright|caption)\b.{0,160}|(?:getty images|reuters|afp|ap|pa)(?: ?\/ ?[\w ]{2,30})?|copyright\b.{0,200}|©.{0,200}|all rights reserved.{0,100}|loading\b.{0,20}|watch(?: now| live| more)?\s?:.{0,160}|image \d{1,3} of \d{1,3}|\d{1,3} ?\/ ?\d{1,3}|(?:last |first )?(?:updated?|published|posted)\b[^.]{0,30}\d.{0,40}|\(?(?:(?:additional|further) )?(?:reporting|writing|editing) by\b.{0,180}|tweet|facebook|twitter|email|print|whatsapp|pinterest|linkedin|comments?(?: \(\d{1,6}\))?|\d{1,6} comments?|tags?\s?:.{0,200}|topics?\s?:.{0,200}|filed under\b.{0,160}|close|next|previous|skip\b.{0,40}|play(?: video)?|listen\b.{0,40}|view (?:comments|gallery|more)\b.{0,40})$/i;

/** A story of fewer letters than this was probably lost with what was taken away. */
const TOO_SHORT = 300;

/**
 * The paragraphs of a page's story, in order; none where the page has none. `printed` is the text that the
 * page's metadata hold, if any: it takes the place of a story that is not in the markup (drawn by a script,
 * cut off for readers who do not pay). Changes the document.
 */
export function storyOf(document: DomDocument, html: string, printed: string | null): string[] {
  const strict = storyIn(document, true);
  const story = lengthOf(strict) >= TOO_SHORT ? strict : longer(strict, storyIn(parsePage(html), false));
  if (printed === null || printed.length < 2 * lengthOf(story)) return story;
  return longer(story, fragmentParagraphs(printed));
}

function storyIn(document: DomDocument, strict: boolean): string[] {
  for (const element of [...document.querySelectorAll(NEVER_STORY)]) {
    if (element.localName !== 'form' || !wrapsStory(element)) element.remove();
  }
  if (strict) {
    for (const element of [
      ...document.querySelectorAll('div, section, aside, ul, ol, p, span, h2, h3, h4'),
    ]) {
      if (NOT_STORY.test(labelOf(element)) && !wrapsStory(element)) element.remove();
    }
  }
  // Its type wants a browser's Document; this is all it uses.
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  if (!found?.content) return [];
  const story = parsePage(found.content).body;
  for (const list of [...story.querySelectorAll('ul, ol, table, aside, section, div, p')]) {
    if (isLinkList(list)) list.remove();
  }
  // Cards that open over a name in a sentence; inner ones first, so that the name stays.
  for (const card of [...story.querySelectorAll('p span')].reverse()) {
    if (isLinkList(card, 3)) card.remove();
  }
  return blockParagraphs(story).filter((paragraph) => !LINE_OUT.test(paragraph));
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

function longer(a: string[], b: string[]): string[] {
  return lengthOf(b) > lengthOf(a) ? b : a;
}

/** Old pages put everything into one form, new ones call their whole layout "widget". */
function wrapsStory(element: DomElement): boolean {
  let prose = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const text = textOf(paragraph);
    if (text.length > 80 && isProse(text)) prose += text.length;
    if (prose > 600) return true;
  }
  return false;
}

/** Nearly all of its text is links to elsewhere. */
function isLinkList(element: DomElement, fewest = 1): boolean {
  const length = textOf(element).length;
  if (length === 0 || length > 3000) return false;
  let linked = 0;
  let links = 0;
  for (const link of element.querySelectorAll('a')) {
    linked += textOf(link).length;
    links++;
  }
  return (
    linked > length * 0.85 && links >= fewest && (links > 1 || element.localName !== 'p' || length < 160)
  );
}

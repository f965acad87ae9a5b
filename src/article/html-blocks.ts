// Markup to paragraphs. Blocks part paragraphs, inline elements don't; two <br> part them, one is a blank
// unless each of its lines is a sentence of its own. What is not shown or not read (scripts, buttons,
// captions) is left out.
import { type DomElement, type DomNode, isElement, parsePage } from './dom.ts';
import { endsSentence, tidy } from './lines.ts';
import { paragraphsFrom, wrapWidth } from './wrapping.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(
  'script style noscript template svg math button select input textarea option iframe object embed canvas audio video map form figcaption head title nav dialog'.split(
    ' ',
  ),
);
const TEXT = 3;
const CDATA = 4;

/** The paragraphs of an element, tidied, in order; no offsets are kept. */
export function blockParagraphs(root: DomElement): string[] {
  const paragraphs: string[] = [];
  let text = '';
  const close = () => {
    paragraphs.push(...linesOf(text));
    text = '';
  };
  // No recursion: hostile pages nest a hundred thousand deep. A string on the stack closes a block.
  const stack: (DomNode | 'close')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') {
      close();
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) {
      text += (node.textContent ?? '').replace(/\s+/g, ' ');
    } else if (isElement(node)) {
      const name = node.localName;
      if (LEFT_OUT.has(name) || isHidden(node)) continue;
      if (name === 'br') {
        text += '\n';
      } else if (name === 'pre') {
        close();
        const lines = (node.textContent ?? '').split('\n');
        paragraphs.push(...paragraphsFrom(lines, wrapWidth(lines)));
      } else {
        const block = BLOCKS.has(name);
        if (block) close();
        if (block) stack.push('close');
        for (const child of [...node.childNodes].reverse()) stack.push(child);
      }
    }
  }
  close();
  return paragraphs;
}

/** The paragraphs of markup in a feed or a JSON field; plain text keeps its own lines. */
export function fragmentParagraphs(markup: string): string[] {
  if (!/<[a-z!/]|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i.test(markup)) {
    const lines = markup.split('\n');
    return paragraphsFrom(lines, wrapWidth(lines));
  }
  // Text with a few tags or entities in it and its paragraphs in bare lines.
  if (!/<(?:p|br|div|li|h[1-6]|td|pre)\b/i.test(markup)) {
    const lines = (parsePage(markup).body.textContent ?? '').split('\n');
    return paragraphsFrom(lines, wrapWidth(lines));
  }
  return blockParagraphs(parsePage(markup).body);
}

function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return (
    style !== null && /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style.slice(0, 500))
  );
}

function linesOf(text: string): string[] {
  return text.split(/\n[ \n]*\n/).flatMap((block) => {
    const lines = block
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '');
    const sentences = lines.length > 1 && lines.every((line) => endsSentence(line) && line.length > 40);
    return sentences ? lines : [lines.join(' ')].filter((line) => line !== '');
  });
}

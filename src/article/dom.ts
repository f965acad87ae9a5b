import { parseHTML } from 'linkedom';

/** The little of the DOM that reading pages needs (the project has no browser types). */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
  readonly textContent: string | null;
  remove(): void;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly id: string;
  readonly innerHTML: string;
  readonly children: Iterable<DomElement>;
  readonly previousElementSibling: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
}

const ELEMENT = 1;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Parses a page or a fragment; html, head and body are put around whatever lacks them. */
export function parsePage(html: string): DomDocument {
  const { document } = parseHTML(complete(html));
  return document as unknown as DomDocument;
}

function complete(html: string): string {
  // A commented-out or quoted tag must not count, but a page whose only <html> is in a comment is no page.
  const top = html.slice(0, 200_000);
  const root = /<html(?=[\s>])[^<>]{0,2000}>/i.exec(top);
  const whole =
    root === null ? `<!DOCTYPE html><html>${html.replace(/^\s*<!doctype[^>]{0,300}>/i, '')}</html>` : html;
  if (/<(?:body|frameset)(?=[\s>])/i.test(html)) return whole;
  const head = /<\/head\s{0,9}>/i.exec(whole);
  if (head !== null) {
    const at = head.index + head[0].length;
    return `${whole.slice(0, at)}<body>${whole.slice(at)}`;
  }
  return whole.replace(/<html(?=[\s>])[^<>]{0,2000}>/i, (tag) => `${tag}<head></head><body>`);
}

/** Whether elements are nested deeper than this. */
export function isDeeperThan(root: DomElement, depth: number): boolean {
  const stack = [{ element: root, level: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.level > depth) return true;
    for (const child of next.element.children) stack.push({ element: child, level: next.level + 1 });
  }
  return false;
}

/** Text of an element as one line. */
export function textOf(element: DomElement | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** class and id of an element, for telling what it is for. */
export function labelOf(element: DomElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
}

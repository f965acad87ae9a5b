/** What a file can hold. `xml` is XML that is neither a feed nor a page by its start. */
export type Form = 'text' | 'html' | 'json' | 'feed' | 'xml';

/** What a text is, by its content; the name decides only between broken JSON and plain text. */
export function formOf(text: string, name: string): Form {
  const start = text.slice(0, 3000).replace(/^[\s\ufeff]+/, '');
  if (looksLikeJson(start) || (/\.(?:json|jsonl|ndjson)$/i.test(name) && /^[[{"]/.test(start))) return 'json';
  const markup = start.replace(/^(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,2000}?-->\s*){1,10}/, '');
  if (/^(?:<!DOCTYPE[^>]{0,300}>\s*)?<(?:rss|feed|rdf:RDF|channel)(?=[\s>])/i.test(markup)) return 'feed';
  if (
    /^<(?:!doctype html|html|head|body|title|meta|article|main|section|div|p|h1|h2|script|link|table|center|header)(?=[\s>/])/i.test(
      markup,
    )
  )
    return 'html';
  if (/^<\?xml/i.test(start) || /^<!DOCTYPE/i.test(markup))
    return /<html(?=[\s>])/i.test(start) ? 'html' : 'xml';
  if (/<html(?=[\s>])/i.test(start)) return 'html';
  // Text with the tags of a page in it: a part of one.
  const tags =
    start.match(/<\/?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|li)(?=[\s>/])[^<>]{0,300}>/gi) ?? [];
  return tags.length >= 3 ? 'html' : 'text';
}

/** Looks like JSON, whole or broken, rather than like a text that opens with a bracket. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["'}]|\[\s*(?:[{["\]]|-?\d))/.test(text.slice(0, 2000));
}

import { detect } from 'chardet';

/** Decoded text with the encoding that was used, or why the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly binary: string };

const SAMPLE = 64 * 1024;

/** First bytes of kinds of files that are often dropped in by mistake. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a sound'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\x00', 'a program'],
  ['SQLite format 3\0', 'a database'],
];

/**
 * Bytes to a string: byte order mark, else UTF-16 by its NULs, else the declared charset, else strict UTF-8,
 * else a guess (chardet), else windows-1252. The declared charset is `declared`, an XML declaration or a
 * `<meta charset>`; a declaration that the bytes contradict is not believed. Never throws.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return checked(decodeAs(bytes, marked) ?? '', marked);

  const head = latin1(bytes.subarray(0, 1024));
  const magic = MAGIC.find(([start]) => head.startsWith(start));
  if (magic !== undefined) return { binary: magic[1] };

  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return checked(decodeAs(bytes, wide) ?? '', wide);

  const utf8 = decodeAs(bytes, 'utf-8', true);
  const label = declared ?? declaredIn(head);
  if (label !== null && !(utf8 !== null && isWestern(label))) {
    const text = decodeAs(bytes, label, true);
    // A UTF-16 declaration inside bytes that are readable one by one is left over from a conversion.
    if (text !== null && !/^utf-?16/i.test(label)) return checked(text, label);
  }
  if (utf8 !== null) return checked(utf8, 'utf-8');

  const damaged = mostlyUtf8(bytes);
  if (damaged !== null) return checked(damaged, 'utf-8');
  if (looksBinary(head)) return { binary: 'not text' };
  const guess = detect(bytes.subarray(0, SAMPLE));
  const encoding = guess === null || /^(utf-|ascii|iso-8859-1$)/i.test(guess) ? 'windows-1252' : guess;
  const text = decodeAs(bytes, encoding) ?? decodeAs(bytes, 'windows-1252') ?? '';
  return checked(text, encoding.toLowerCase());
}

/** A decoded text full of control characters was no text. */
function checked(text: string, encoding: string): Decoded {
  return looksBinary(text.slice(0, SAMPLE)) ? { binary: 'not text' } : { text, encoding };
}

function looksBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd++;
  }
  return odd > 8 && odd > text.length / 50;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text in a Latin script has a NUL in every other byte of UTF-16, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const units = length / 2;
  if (odd > units * 0.4 && even < units * 0.05) return 'utf-16le';
  if (even > units * 0.4 && odd < units * 0.05) return 'utf-16be';
  return null;
}

function declaredIn(head: string): string | null {
  const xml = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s?=\s?["']([\w.:-]{1,40})["']/.exec(head);
  const meta = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}

function isWestern(label: string): boolean {
  return /^(us-?ascii|ascii|(iso-?8859-?1|latin-?1|windows-?1252|cp-?1252)$)/i.test(label);
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes, cut in the middle of a letter or glued together. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = decodeAs(bytes, 'utf-8') ?? '';
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 127) whole++;
  }
  return whole > broken * 4 ? text : null;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

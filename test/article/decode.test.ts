import { describe, expect, test } from 'vitest';
import { decode } from '../../src/article/decode.ts';

const LINE = 'Ministers met in São Tomé – “a fresh start”, said the café owner’s naïve neighbour.';
const WEST = { '–': 0x96, '“': 0x93, '”': 0x94, '’': 0x92 } as Readonly<Record<string, number>>;

function cp1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => WEST[letter] ?? letter.charCodeAt(0));
}
function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = Array.from((mark ? '\ufeff' : '') + text, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"></head><p>${text}</p></html>`;
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

describe('encodings', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(LINE), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${LINE}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(LINE, true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(LINE, false, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(LINE, true, false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(LINE, false, false), 'utf-16be'],
    ['windows-1252', cp1252(LINE), 'windows-1252'],
    ['plain ASCII', utf8('Ministers met.'), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decode(bytes);
    expect(decoded).toEqual({
      text: encoding === 'utf-8' && bytes.length < 20 ? 'Ministers met.' : LINE,
      encoding,
    });
  });

  test('a declaration is believed where the bytes allow it', () => {
    const declared = Uint8Array.from(
      page('windows-1251', '').replace('<p>', '<p>\xcf\xf0\xe8\xe2\xe5\xf2'),
      (letter) => letter.charCodeAt(0),
    );
    expect(decode(declared)).toMatchObject({
      text: page('windows-1251', 'Привет'),
      encoding: 'windows-1251',
    });
    const xml = cp1252('<?xml version="1.0" encoding="ISO-8859-1"?><rss>é</rss>');
    expect(decode(xml)).toMatchObject({ text: latin1(xml) });
  });

  test('a declaration that the bytes contradict is not', () => {
    expect(decode(utf8(page('iso-8859-1', LINE)))).toMatchObject({
      text: page('iso-8859-1', LINE),
      encoding: 'utf-8',
    });
    expect(decode(cp1252(page('utf-8', LINE)))).toMatchObject({
      text: page('utf-8', LINE),
      encoding: 'windows-1252',
    });
    expect(decode(utf8(page('utf-16', LINE)))).toMatchObject({
      text: page('utf-16', LINE),
      encoding: 'utf-8',
    });
    expect(decode(utf8(page('klingon', LINE)))).toMatchObject({ text: page('klingon', LINE) });
  });

  test('letters of other scripts without a declaration', () => {
    const greek = 'Οι υπουργοί συναντήθηκαν στην Αθήνα για να συζητήσουν τη νέα συμφωνία. ';
    const bytes = Uint8Array.from(greek.repeat(5), (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x2d0;
    });
    expect(decode(bytes)).toMatchObject({ text: greek.repeat(5) });
    const sjis = Uint8Array.from([
      0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcd, 0x8d, 0x91, 0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42,
    ]);
    const repeated = new Uint8Array(sjis.length * 10);
    for (let i = 0; i < 10; i++) repeated.set(sjis, i * sjis.length);
    expect(decode(repeated)).toMatchObject({ text: '日本は国です。'.repeat(10) });
  });

  test('UTF-8 cut in the middle of a letter stays UTF-8', () => {
    const bytes = utf8(`${LINE}é`).slice(0, -1);
    expect(decode(bytes)).toEqual({ text: `${LINE}\ufffd`, encoding: 'utf-8' });
  });
});

describe('what is no text', () => {
  test.each<[string, string, string]>([
    ['%PDF-1.7 ...', 'a PDF', 'pdf'],
    ['PK\x03\x04word/document.xml', 'a ZIP archive or an office document', 'docx'],
    ['\x89PNG\r\n', 'a picture', 'png'],
    ['{\\rtf1\\ansi Hello}', 'an RTF document', 'rtf'],
    ['\x1f\x8b\x08', 'a gzip archive', 'gz'],
    ['\x00\x01\x02\x03'.repeat(50), 'not text', 'noise'],
    ['\x00'.repeat(500), 'not text', 'nothing but NULs'],
  ])('%j is %s', (start, binary) => {
    expect(decode(Uint8Array.from(start, (letter) => letter.charCodeAt(0)))).toEqual({ binary });
  });

  test('a stray NUL does not make a text binary', () => {
    expect(decode(utf8(`One\0two. ${LINE}`))).toMatchObject({ encoding: 'utf-8' });
  });
});

import { codeOf, codeOfToken, NEED_CAPITAL, WITH_STOP } from './vocabulary.ts';

/** One token: offsets into the text, and the word as rules know it (lower case but for "May" and the like). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** A text as tokens and as a string of codes, one character a token. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  readonly codes: string;
}

const TOKEN =
  /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:(?:st|nd|rd|th|s)\b)?|['’‘´`]\d\ds?\b|\b[ap]\.m\b\.?|[a-z\u00c0-\u024f]+|['’´]s\b|\n[ \t\r]*\n\s*|--+|[^\s]/gi;

/** Splits a text into the tokens that date rules see. Linear. */
export function tokenize(text: string): Tokens {
  const list: Token[] = [];
  const codes: string[] = [];
  let past = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    if (start < past) continue;
    const printed = match[0];
    const first = printed.charCodeAt(0);
    let end = start + printed.length;
    let word: string;
    let code: string;
    if (first >= 48 && first <= 57) {
      word = printed.toLowerCase();
      code = codeOf(shapeOfNumber(word));
    } else if (isLetter(first)) {
      word = printed.toLowerCase();
      const capitalised = first < 97;
      if (WITH_STOP.has(word) && stopBelongs(text, end)) {
        word += '.';
        end += 1;
        past = end;
      }
      if (word.length === 4 && (word === 'a.m.' || word === 'p.m.')) word = `${word[0]}m`;
      else if (word === 'a.m' || word === 'p.m') word = `${word[0]}m`;
      if (NEED_CAPITAL.has(word)) word = capitalised ? (NEED_CAPITAL.get(word) ?? word) : `<${word}>`;
      code = codeOfToken(word, capitalised);
    } else if (first === 10) {
      word = '';
      code = codeOf('<break>');
    } else {
      word = printed;
      code = codeOf(shapeOfMark(text, start, printed));
    }
    list.push({ start, end, word });
    codes.push(code);
  }
  return { text, list, codes: codes.join('') };
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
}

/** "Aug. 22" and "in Aug. after": the stop is part of the short form; "… in Aug. The" leaves it alone. */
function stopBelongs(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const next = text.slice(at + 1, at + 3).trim();
  return /^[\d,a-z;)]/.test(next);
}

function shapeOfNumber(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last > 57) {
    if (last !== 115) return '<ordinal>';
    return word.length === 5 ? '<decade>' : '<shortdecade>';
  }
  if (word.includes('.') || word.includes(',')) return '<decimal>';
  const value = Number(word);
  if (word.length === 2 && word.startsWith('0')) return '<00>';
  if (word.length <= 2) {
    if (value === 0) return '<n24>';
    if (value <= 12) return '<n12>';
    if (value <= 24) return '<n24>';
    if (value <= 31) return '<n31>';
    return value <= 59 ? '<n59>' : '<n99>';
  }
  if (word.length === 3) return '<n999>';
  return word.length === 4 && value >= 1000 && value < 2200 ? '<year>' : '<digits>';
}

const HYPHENS = new Set(['-', '‐', '‑']);
const DASHES = new Set(['-', '‐', '‑', '–', '—', '−']);

function shapeOfMark(text: string, start: number, mark: string): string {
  if (mark.length > 1) {
    if (mark.startsWith('--')) return '<dash>';
    if (mark.length === 2) return '<possessive>';
    return mark.length === 4 ? '<shortdecade>' : '<shortyear>';
  }
  if (HYPHENS.has(mark) && isWordy(text, start - 1) && isWordy(text, start + 1)) return '<hyphen>';
  if (DASHES.has(mark)) return '<dash>';
  if (mark === '½') return '<fraction>';
  return mark === '“' || mark === '”' ? '"' : mark;
}

function isWordy(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || isLetter(code);
}

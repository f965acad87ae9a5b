import { codeOf, knownCode, mayBeKnown, NEED_CAPITAL, SPECIAL } from './vocabulary.ts';

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

const CAPITALISED = codeOf('<Unknown>');
const LOWER_CASE = codeOf('<unknown>');

/** Splits a text into the tokens that date rules see. Linear. */
export function tokenize(text: string): Tokens {
  const list: Token[] = [];
  let codes = '';
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    const start = at;
    if (first <= 32 || first === 0xa0) {
      at = afterBlanks(text, at);
      if (first !== 10 && first !== 13) continue;
      if (!hasBlankLine(text, start, at)) continue;
      list.push({ start, end: at, word: '' });
      codes += codeOf('<break>');
    } else if (isLetter(first)) {
      at += 1;
      while (isLetter(text.charCodeAt(at))) at += 1;
      const capital = first < 97 || (first >= 0xc0 && first < 0xdf);
      let word = text.slice(start, at);
      if (capital || hasCapital(text, start + 1, at)) word = word.toLowerCase();
      const known = mayBeKnown(first, text.charCodeAt(at - 1), at - start) ? knownCode(word) : undefined;
      if (known === undefined) {
        list.push({ start, end: at, word });
        codes += capital ? CAPITALISED : LOWER_CASE;
        continue;
      }
      if (SPECIAL.has(word)) {
        if ((word === 'a' || word === 'p') && isHalfDay(text, at)) {
          at += text[at + 2] === '.' ? 3 : 2;
          word = `${word}m`;
        } else if (SPECIAL.get(word) === 'stop' && stopBelongs(text, at)) {
          word += '.';
          at += 1;
        }
        if (NEED_CAPITAL.has(word)) word = capital ? (NEED_CAPITAL.get(word) ?? word) : `<${word}>`;
        list.push({ start, end: at, word });
        codes += knownCode(word) ?? LOWER_CASE;
        continue;
      }
      list.push({ start, end: at, word });
      codes += known;
    } else if (isDigit(first)) {
      at = afterNumber(text, at);
      const word = text.slice(start, at).toLowerCase();
      list.push({ start, end: at, word });
      codes += codeOf(shapeOfNumber(word));
    } else {
      at = afterMark(text, at);
      const word = text.slice(start, at);
      list.push({ start, end: at, word });
      codes += codeOf(shapeOfMark(text, start, word));
    }
  }
  return { text, list, codes };
}

function afterBlanks(text: string, from: number): number {
  let at = from + 1;
  let code = text.charCodeAt(at);
  while (code <= 32 || code === 0xa0) code = text.charCodeAt(++at);
  return at;
}

function hasBlankLine(text: string, start: number, end: number): boolean {
  const newline = text.indexOf('\n', start);
  return newline >= 0 && newline < end && text.lastIndexOf('\n', end - 1) > newline;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hasCapital(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 97 || code >= 0xc0) return true;
  }
  return false;
}

/** The rest of "a.m." or "p.m." after its first letter. */
function isHalfDay(text: string, at: number): boolean {
  return (
    text[at] === '.' && (text[at + 1] === 'm' || text[at + 1] === 'M') && !isLetter(text.charCodeAt(at + 2))
  );
}

/** "Aug. 22" and "in Aug. after": the stop is part of the short form; "… in Aug. The" leaves it alone. */
function stopBelongs(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const next = text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
  return /^[\d,a-z;)]/.test(text.slice(next, next + 1));
}

/** "1,200", "1.5", "21st", "1990s". */
function afterNumber(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  while (
    text[at] === ',' &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  )
    at += 4;
  if (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) {
    at += 1;
    while (isDigit(text.charCodeAt(at))) at += 1;
  }
  const two = text.slice(at, at + 2).toLowerCase();
  if ((two === 'st' || two === 'nd' || two === 'rd' || two === 'th') && !isWordy(text, at + 2)) return at + 2;
  return two[0] === 's' && !isWordy(text, at + 1) ? at + 1 : at;
}

function afterMark(text: string, from: number): number {
  const mark = text[from] ?? '';
  if (mark === '-') {
    let at = from + 1;
    while (text[at] === '-') at += 1;
    return at;
  }
  if (APOSTROPHES.has(mark)) {
    if (isDigit(text.charCodeAt(from + 1)) && isDigit(text.charCodeAt(from + 2))) {
      if (!isWordy(text, from + 3)) return from + 3;
      if (text[from + 3] === 's' && !isWordy(text, from + 4)) return from + 4;
    }
    if ((text[from + 1] === 's' || text[from + 1] === 'S') && !isWordy(text, from + 2)) return from + 2;
  }
  return from + 1;
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

const APOSTROPHES = new Set(["'", '’', '‘', '´', '`']);
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
  return isDigit(code) || isLetter(code);
}

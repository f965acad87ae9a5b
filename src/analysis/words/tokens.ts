import { type WordForm, wordForm } from './word-form.ts';

/** What a token is made of. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'mark';

/** A word, number or sign. Offsets are UTF-16, end exclusive. A possessive "'s" is a token of its own. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** White space (or the text's start) stands before it. */
  readonly spaced: boolean;
  /** What the word is by itself; holds `text` and `lower` too. */
  readonly form: WordForm;
}

const LETTER = /\p{L}|\p{M}/u;
const DIGIT = /\p{N}/u;
const SPACE = /\s/;

const CLASS = { other: 0, letter: 1, digit: 2, space: 3 } as const;
const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) ascii[code] = classOf(String.fromCharCode(code));

function classOf(character: string): number {
  if (LETTER.test(character)) return CLASS.letter;
  if (DIGIT.test(character)) return CLASS.digit;
  return SPACE.test(character) ? CLASS.space : CLASS.other;
}

/** Class of the character at `at`; surrogates count as letters so that pairs never split. */
function charClass(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return CLASS.letter;
  return classOf(text[at] ?? '');
}

const APOSTROPHES = "'’´‘`";
const JOINERS = `${APOSTROPHES}-‐‑.&/@_`;
const DOUBLE = '"“”„«»‟';

/** Words that carry a full stop of their own. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres jr sr st mt vs no inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec calif fla conn mass ariz ill mich minn wis tenn va pa ga ky la md mo ore tex wash okla nev colo del ala ark'.split(
    ' ',
  ),
);

/** Splits a text into tokens, in order, in time linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let spaced = true;
  const push = (start: number, end: number, kind: TokenKind): void => {
    const form = wordForm(text.slice(start, end));
    tokens.push({ start, end, text: form.text, lower: form.lower, kind, spaced, form });
    spaced = false;
  };
  while (at < length) {
    const kind = charClass(text, at);
    if (kind === CLASS.space) {
      spaced = true;
      at += 1;
      continue;
    }
    const character = text[at] ?? '';
    if (kind === CLASS.other) {
      const next = text[at + 1];
      if ((character === "'" || character === '`') && next === character) {
        push(at, at + 2, 'mark');
        at += 2;
      } else if (DOUBLE.includes(character) || APOSTROPHES.includes(character)) {
        push(at, at + 1, 'mark');
        at += 1;
      } else if (character === '.' && next === '.') {
        let end = at + 2;
        while (text[end] === '.') end += 1;
        push(at, end, 'punctuation');
        at = end;
      } else if (character === '-' && next === '-') {
        let end = at + 2;
        while (text[end] === '-') end += 1;
        push(at, end, 'punctuation');
        at = end;
      } else {
        push(at, at + 1, 'punctuation');
        at += 1;
      }
      continue;
    }
    at = word(at);
  }
  return tokens;

  /** Reads a word or number that starts at `start`; gives where it ends. */
  function word(start: number): number {
    let end = start;
    let letters = false;
    let dots = 0;
    while (end < length) {
      const kind = charClass(text, end);
      if (kind === CLASS.letter || kind === CLASS.digit) {
        if (kind === CLASS.letter) letters = true;
        end += 1;
        continue;
      }
      const character = text[end] ?? '';
      const after = end + 1 < length ? charClass(text, end + 1) : CLASS.space;
      const joins = after === CLASS.letter || after === CLASS.digit;
      if (!joins) break;
      if (JOINERS.includes(character)) {
        // "end.The" is two words; "U.S" and "cnn.com" are one.
        if (character === '.') {
          const single = end - start === 1 || text[end - 2] === '.';
          const upper = /\p{Lu}/u.test(text[end + 1] ?? '');
          if (upper && !single) break;
          dots += 1;
        }
        end += 1;
      } else if (character === ',' && after === CLASS.digit && charClass(text, end - 1) === CLASS.digit) {
        end += 1;
      } else break;
    }
    const body = text.slice(start, end);
    const apostrophe = /['’´`][sS]$/.exec(body);
    if (apostrophe && body.length > 2) {
      push(start, end - 2, letters ? 'word' : 'number');
      push(end - 2, end, 'word');
      return end;
    }
    if (text[end] === '.' && (dots > 0 || end - start === 1 || ABBREVIATIONS.has(body.toLowerCase()))) {
      const initial = end - start === 1 && /\p{Lu}/u.test(body) && body !== 'I';
      const acronym = dots > 0 && /^\p{L}(?:\.\p{L})+$/u.test(body);
      if (initial || acronym || (dots === 0 && end - start > 1 && /^\p{Lu}/u.test(body))) end += 1;
    }
    push(start, end, letters ? 'word' : 'number');
    return end;
  }
}
